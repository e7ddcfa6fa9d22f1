import { toNumber } from '../lib'
import type { Decimal } from '../lib'
import type { Indicator, SheetLayout } from '../model'
import { excelSerialOf, parsePeriod, periodName } from '../model'
import { figureFormat } from '../template'
import { placeCells } from './cellPlace'
import { summaryPrint } from './listPrint'
import type { SourceBlock, SourceRow } from './sourceRows'
import { columnFinder, columnReference } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { unitName } from './summaryInput'
import { META, metaLine, NOTES, sheetName, TITLES } from './summaryTexts'
import type { CellContent, TableRow } from './tableSheet'
import { columnsOf, tableSheet } from './tableSheet'

const COLUMNS = columnsOf([
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

const positionOf = columnFinder(COLUMNS)

/** A column of 数据来源 over all its rows, for the formulas of 指标汇总. */
export const sourceColumn = (key: string, rows: number): string =>
  columnReference(sheetName('sources'), positionOf(key), rows)

/** Where a column of 数据来源 stands, 0-based. */
export const sourcePosition = positionOf

const number = (value: Decimal | null, numberFormat: string): CellContent => ({
  value: value === null ? null : toNumber(value),
  numberFormat,
})

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
  return {
    code: { value: block.indicator.code },
    name: { value: measured.name },
    unit: { value: unitName(input, row.unit) },
    period: { value: periodWords(row.period) },
    value: number(row.value, format),
    base: number(row.samePeriodBase, format),
    unitOfMeasure: { value: measured.unitOfMeasure },
    part: { value: row.part },
    counts: { value: row.counts },
    state: { value: row.state },
    ...placeCells(row.cell, input.returnedIn),
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
    columns: COLUMNS,
    rows,
    notes: NOTES.sources,
    conditionalFormats: [],
    frozenColumns: 3,
    print: summaryPrint(input, { name, orientation: 'landscape' }),
  })
}
