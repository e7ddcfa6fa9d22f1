import { remembered, toNumber } from '../lib'
import type { ConditionalFormat, Indicator, SheetLayout } from '../model'
import { addressOf, excelSerialOf, parsePeriod, periodName } from '../model'
import { figureFormat } from '../template'
import { placeCells } from './cellPlace'
import { summaryPrint } from './listPrint'
import { liveSourceCells } from './liveSourceCells'
import { AFTERWARDS, CHANGED_WORDS, CODE_STATE, LIVE_NOTES, UNPAIRED } from './liveTexts'
import type { SourceBlock, SourceRow } from './sourceRow'
import { measuredCode } from './sourceRows'
import { addressIn, columnFinder, columnRange, columnReference, FIRST_ROW } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { unitName } from './summaryInput'
import { NOTES } from './noteTexts'
import { sheetName } from './summaryTexts'
import { META, metaLine, TITLES } from './titleTexts'
import type { TableRow } from './tableCells'
import { columnsOf } from './tableCells'
import { tableSheet } from './tableSheet'
import { watchedSourceCells } from './watchedCells'

/** The last column, where the row of a looked-up figure stands now; only there where some figure is looked up. */
export const ROW_KEY = 'row'

/** The columns of 数据来源; tracing reads them back by their labels. */
export const SOURCE_COLUMNS = columnsOf([
  ['code', '指标编码', 8.5, 'code'],
  ['name', '指标名称', 28, 'text'],
  ['unit', '填报单位', 17, 'text'],
  ['period', '报告期', 11, 'centred'],
  ['value', '数值', 11, 'figure'],
  ['base', '上年同期', 11, 'figure'],
  ['unitOfMeasure', '计量单位', 9, 'centred'],
  ['part', '计入方式', 8, 'centred'],
  ['counts', '单位数', 6, 'figure', '0'],
  ['state', '数据状态', 9, 'centred'],
  ['file', '文件', 30, 'text'],
  ['sheet', '工作表', 12, 'text'],
  ['cell', '单元格', 7, 'centred'],
  ['filler', '填报人', 8, 'centred'],
  ['receivedOn', '收到日期', 11, 'date'],
  [ROW_KEY, '所在行', 6, 'centred', '0'],
])

const FIXED_COLUMNS = SOURCE_COLUMNS.filter(({ key }) => key !== ROW_KEY)

/** A changed figure says what it was, and sheets of a shared workbook are called after their units. */
const LIVE_WIDTHS: Readonly<Record<string, number>> = { state: 16, sheet: 16, file: 24 }
const LIVE_COLUMNS = SOURCE_COLUMNS.map((one) => ({ ...one, width: LIVE_WIDTHS[one.key] ?? one.width }))

const positionOf = columnFinder(SOURCE_COLUMNS)

/** Every figure's formulas name the same few columns. */
const columnsOver = remembered((rows: number) =>
  remembered((key: string) => columnReference(sheetName('sources'), positionOf(key), rows)),
)

/** A column of 数据来源 over all its rows, for the formulas of 指标汇总. */
export const sourceColumn = (key: string, rows: number): string => columnsOver(rows)(key)

/** Where a column of 数据来源 stands, 0-based. */
export const sourcePosition = positionOf

const measuredBy = ({ indicator }: SourceBlock, { source }: SourceRow, { index }: SummaryInput): Indicator =>
  index.indicators.get(measuredCode(indicator, source)) ?? indicator

function periodWords(key: string): string {
  const period = parsePeriod(key)
  return period.ok ? periodName(period.value) : key
}

const fixedCells = ({ value, samePeriodBase, part, counts, state }: SourceRow): TableRow => ({
  value: { value: value && toNumber(value) },
  base: { value: samePeriodBase && toNumber(samePeriodBase) },
  part: { value: part },
  counts: { value: counts },
  state: { value: state },
})

function figureCells({ groups, first }: SourceBlock, row: SourceRow, position: number): TableRow {
  const group = groups[position] ?? null
  const at = addressIn(positionOf, first + position)
  if (group !== null) return liveSourceCells(row, { group, at, valueColumn: positionOf('value') })
  return { ...fixedCells(row), ...watchedSourceCells({ ...row, address: row.cell?.address ?? '' }, at) }
}

function sourceRow(block: SourceBlock, position: number, input: SummaryInput): TableRow {
  const row = block.rows[position]
  if (!row) throw new Error(`No row ${position} of ${block.indicator.code}`)
  const measured = measuredBy(block, row, input)
  const numberFormat = figureFormat(measured)
  const { value, base, ...figures } = figureCells(block, row, position)
  return {
    code: { value: block.indicator.code },
    name: { value: measured.name },
    unit: { value: unitName(input, row.unit) },
    period: { value: periodWords(row.period) },
    value: { value: null, ...value, numberFormat },
    base: { value: null, ...base, numberFormat },
    unitOfMeasure: { value: measured.unitOfMeasure },
    ...placeCells(row.cell, input),
    ...figures,
    filler: { value: row.filler },
    receivedOn: { value: row.receivedOn === null ? null : excelSerialOf(row.receivedOn) },
  }
}

/** What is not as it was rolled up stands out. */
function lostFormat(rows: number): ConditionalFormat {
  const state = `$${addressOf(FIRST_ROW, positionOf('state'))}`
  const words = [...Object.values(CHANGED_WORDS), CODE_STATE, ...Object.values(AFTERWARDS).map(({ zh }) => zh)].map(
    (opening) => `LEFT(${state},${opening.length})="${opening}"`,
  )
  const formula = `OR(${words.join(',')},${state}="${UNPAIRED.zh}")`
  return { ranges: [columnRange(positionOf('state'), rows)], formula, emphasis: 'missing' }
}

/** 数据来源: one row per source cell, and one per figure that is wanting, with the reason. */
export function layoutSources(input: SummaryInput, blocks: readonly SourceBlock[]): SheetLayout {
  const name = sheetName('sources')
  const rows = blocks.flatMap((block) => block.rows.map((_, position) => sourceRow(block, position, input)))
  const follows = blocks.some(
    ({ groups, rows: own }) => groups.some((group) => group !== null) || own.some(({ watched }) => watched.length > 0),
  )
  return tableSheet({
    key: 'sources',
    name,
    title: TITLES.sources(input.period),
    meta: metaLine(input, [META.unitsBelow, META.fromUnits]),
    columns: follows ? LIVE_COLUMNS : FIXED_COLUMNS,
    rows,
    notes: follows ? [...NOTES.sources, ...LIVE_NOTES] : NOTES.sources,
    conditionalFormats: follows ? [lostFormat(rows.length)] : [],
    frozenColumns: 3,
    print: summaryPrint(input, { name, orientation: 'landscape' }),
  })
}
