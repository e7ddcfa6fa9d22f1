import type { Assessment } from '../assess'
import type { ConditionalFormat, IndicatorCode, Light, SheetLayout } from '../model'
import { addressOf, LIGHT_EMPHASES, LIGHT_MARKS } from '../model'
import { lightRuleSentences } from '../template'
import { indicatorRow } from './indicatorRow'
import { summaryPrint } from './listPrint'
import { CHANGED_STATE, SUPPLIED_STATE } from './liveTexts'
import type { SourceBlock } from './sourceRow'
import { addressIn, columnFinder, columnRange, columnReference, FIRST_ROW } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { NOTES } from './noteTexts'
import { FIGURE_STATES, sheetName } from './summaryTexts'
import { META, metaLine, TITLES } from './titleTexts'
import { columnsOf } from './tableCells'
import { tableSheet } from './tableSheet'

/** The columns of 指标汇总; tracing reads them back by their labels. */
export const INDICATOR_SUMMARY_COLUMNS = columnsOf([
  ['code', '指标编码', 8.5, 'code'],
  ['name', '指标名称', 30, 'text'],
  ['campaign', '所属仗', 10, 'centred'],
  ['unitOfMeasure', '计量单位', 8.5, 'centred'],
  ['targetText', '目标', 18.5, 'text'],
  ['targetValue', '目标值', 9.5, 'figure'],
  ['actual', '实际', 10.5, 'figureBold'],
  ['base', '上年同期', 10.5, 'figure'],
  ['growth', '同比增长\n（%）', 9.5, 'figure'],
  ['achievement', '完成率\n（%）', 9, 'figure'],
  ['pace', '序时进度\n（%）', 9.5, 'figure'],
  ['gap', '差距\n（百分点）', 9.5, 'figure'],
  ['light', '亮灯', 9.5, 'light'],
  ['state', '完整性', 8.5, 'centred'],
  ['rule', '汇总方法', 17.5, 'text'],
  ['expected', '应报\n单位', 6, 'figure', '0'],
  ['counted', '计入\n单位', 6, 'figure', '0'],
  ['leadUnit', '牵头单位', 18, 'text'],
])

const positionOf = columnFinder(INDICATOR_SUMMARY_COLUMNS)

/** Where a column of 指标汇总 stands, 0-based. */
export const indicatorPosition = positionOf

/** A column of 指标汇总 over all its rows, for the counts of 六仗总览. */
export const indicatorColumn = (key: string, rows: number): string =>
  columnReference(sheetName('indicators'), positionOf(key), rows)

/** The sheet row (0-based) of each indicator. */
export const indicatorRows = ({ figures }: SummaryInput): ReadonlyMap<IndicatorCode, number> =>
  new Map(figures.map(({ indicator }, at) => [indicator, FIRST_ROW + at]))

/** Colours for the words of a light column; the marks say the same in black and white. */
export function lightFormats(column: number, first: number, rows: number): ConditionalFormat[] {
  const ranges = [{ top: first, bottom: first + rows - 1, left: column, right: column }]
  return Object.entries(LIGHT_EMPHASES).map(([light, emphasis]) => ({
    ranges,
    formula: `$${addressOf(first, column)}="${LIGHT_MARKS[light as Light]}"`,
    emphasis,
  }))
}

function stateFormat(rows: number): ConditionalFormat {
  const state = `$${addressOf(FIRST_ROW, positionOf('state'))}`
  const words = [
    FIGURE_STATES.partial,
    FIGURE_STATES.unverified,
    FIGURE_STATES.unusable,
    CHANGED_STATE,
    SUPPLIED_STATE,
  ].map(({ zh }) => `${state}="${zh}"`)
  return { ranges: [columnRange(positionOf('state'), rows)], formula: `OR(${words.join(',')})`, emphasis: 'missing' }
}

function assessmentsByCode({ assessments }: SummaryInput): ReadonlyMap<IndicatorCode, Assessment> {
  return new Map(assessments.map((assessment) => [assessment.indicator, assessment]))
}

/** 指标汇总: one row per indicator, every number a formula over 数据来源 or over its own row. */
export function layoutIndicatorSummary(input: SummaryInput, blocks: readonly SourceBlock[]): SheetLayout {
  const name = sheetName('indicators')
  const assessments = assessmentsByCode(input)
  const sourceRows = blocks.reduce((sum, { rows }) => sum + rows.length, 0)
  const rows = blocks.map((block, at) => {
    const assessment = assessments.get(block.indicator.code)
    if (!assessment) throw new Error(`No assessment of ${block.indicator.code}`)
    const row = FIRST_ROW + at
    return indicatorRow({ block, assessment, input, sourceRows, addressOfKey: addressIn(positionOf, row) })
  })
  return tableSheet({
    key: 'indicators',
    name,
    title: TITLES.indicators(input.period),
    meta: metaLine(input, [META.unitsBelow, META.fromUnits]),
    columns: INDICATOR_SUMMARY_COLUMNS,
    rows,
    notes: [...NOTES.indicators, ...lightRuleSentences(input.policy)],
    conditionalFormats: [...lightFormats(positionOf('light'), FIRST_ROW, rows.length), stateFormat(rows.length)],
    frozenColumns: 2,
    print: summaryPrint(input, { name, orientation: 'landscape' }),
  })
}
