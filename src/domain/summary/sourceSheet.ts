import { remembered, toNumber } from '../lib'
import type { Decimal } from '../lib'
import type { Indicator, SheetLayout } from '../model'
import { excelSerialOf, parsePeriod, periodName } from '../model'
import { figureFormat } from '../template'
import { placeCells } from './cellPlace'
import { summaryPrint } from './listPrint'
import { liveReference, whileNumber } from './liveCells'
import type { SourceBlock, SourceRow } from './sourceRows'
import { columnFinder, columnReference } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { unitName } from './summaryInput'
import { META, metaLine, NOTES, PART_WORDS, sheetName, TITLES } from './summaryTexts'
import type { CellContent, TableRow } from './tableSheet'
import { columnsOf, tableSheet } from './tableSheet'

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
])

const positionOf = columnFinder(SOURCE_COLUMNS)

/** Every figure's formulas name the same few columns. */
const columnsOver = remembered((rows: number) =>
  remembered((key: string) => columnReference(sheetName('sources'), positionOf(key), rows)),
)

/** A column of 数据来源 over all its rows, for the formulas of 指标汇总. */
export const sourceColumn = (key: string, rows: number): string => columnsOver(rows)(key)

/** Where a column of 数据来源 stands, 0-based. */
export const sourcePosition = positionOf

/** A figure, by reference where its cell is at hand. */
function number(value: Decimal | null, reference: string | null, numberFormat: string): CellContent {
  const content = { value: value === null ? null : toNumber(value), numberFormat }
  return reference === null ? content : { ...content, formula: whileNumber(reference, reference, '""') }
}

/** How a row takes part; a source that is cleared in the open workbook takes no part any more. */
function partCells({ part, counts }: SourceRow, reference: string | null): Record<'part' | 'counts', CellContent> {
  if (reference === null) return { part: { value: part }, counts: { value: counts } }
  return {
    part: { value: part, formula: whileNumber(reference, `"${part}"`, `"${PART_WORDS.missing.zh}"`) },
    counts: counts === 1 ? { value: 1, formula: whileNumber(reference, '1', '0') } : { value: counts },
  }
}

/** A ratio's parts are figures of other indicators, with their own unit and decimals. */
function measuredBy({ indicator }: SourceBlock, { source }: SourceRow, { index }: SummaryInput): Indicator {
  const code =
    source?.part === 'numerator' ? indicator.numerator : source?.part === 'denominator' ? indicator.denominator : null
  return (code === null ? undefined : index.indicators.get(code)) ?? indicator
}

function periodWords(key: string): string {
  const period = parsePeriod(key)
  return period.ok ? periodName(period.value) : key
}

function sourceRow(block: SourceBlock, row: SourceRow, input: SummaryInput): TableRow {
  const measured = measuredBy(block, row, input)
  const format = figureFormat(measured)
  const reference = liveReference(input.open, row.cell, row.value)
  return {
    code: { value: block.indicator.code },
    name: { value: measured.name },
    unit: { value: unitName(input, row.unit) },
    period: { value: periodWords(row.period) },
    value: number(row.value, reference, format),
    base: number(row.samePeriodBase, liveReference(input.open, row.baseCell, row.samePeriodBase), format),
    unitOfMeasure: { value: measured.unitOfMeasure },
    ...partCells(row, reference),
    state: { value: row.state },
    ...placeCells(row.cell, input),
    filler: { value: row.filler },
    receivedOn: { value: row.receivedOn === null ? null : excelSerialOf(row.receivedOn) },
  }
}

/** 数据来源: one row per source cell, and one per figure that is wanting, with the reason. */
export function layoutSources(input: SummaryInput, blocks: readonly SourceBlock[]): SheetLayout {
  const name = sheetName('sources')
  const rows = blocks.flatMap((block) => block.rows.map((row) => sourceRow(block, row, input)))
  return tableSheet({
    key: 'sources',
    name,
    title: TITLES.sources(input.period),
    meta: metaLine(input, [META.unitsBelow, META.fromUnits]),
    columns: SOURCE_COLUMNS,
    rows,
    notes: NOTES.sources,
    conditionalFormats: [],
    frozenColumns: 3,
    print: summaryPrint(input, { name, orientation: 'landscape' }),
  })
}
