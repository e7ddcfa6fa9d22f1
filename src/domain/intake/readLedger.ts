import type { CellValue, Finding, LedgerRow } from '../model'
import { excelSerialOf, isoDateOfSerial } from '../model'
import { LIST_COLUMNS, LIST_NAMES } from '../template'
import type { RowCells } from './cellEntries'
import { cellOf, cleanText, reportTextError } from './cellEntries'
import { isDateFormat } from './dateOf'
import { intakeFinding } from './intakeFinding'
import type { ListSheet } from './listSheetRows'
import { entriesOf } from './listSheetRows'
import { isBlank } from './sheetCells'
import type { ListReading, UnitContext } from './unitContext'

/** Figures and dates as they stand, dates in the 1900 system; text cleaned. */
function ledgerValue(cells: RowCells, key: string): CellValue {
  const { value, column, cell } = cellOf(cells, key)
  reportTextError(cells, key)
  if (typeof value === 'string') return cleanText(cells, key, value, cell)
  const { cells: sheetCells } = cells.sheet
  const isDate = typeof value === 'number' && isDateFormat(sheetCells.format(cells.row, column))
  return isDate && sheetCells.dateSystem === 1904 ? excelSerialOf(isoDateOfSerial(value, 1904)) : value
}

function ledgerRow(sheet: ListSheet, row: number, { unit, period }: UnitContext) {
  const findings: Finding[] = []
  const cells: RowCells = {
    ...{ sheet, row },
    name: sheet.cells.text(row, sheet.column('name')) || `第${row + 1}行`,
    about: { unit, period: period.key },
    report: (finding) => findings.push(finding),
  }
  const present = LIST_COLUMNS[sheet.list].filter(({ key }) => sheet.column(key) !== null)
  const entries = present.map(({ key }) => [key, { typed: ledgerValue(cells, key), cell: cellOf(cells, key).cell }])
  return { entry: { row, cells: Object.fromEntries(entries) as LedgerRow['cells'] }, findings }
}

/** Rows with an entry; computed columns alone are none. */
const filledRows = (sheet: ListSheet): readonly number[] => sheet.rows.filter((row) => entriesOf(sheet, row) !== '')

function settleCopies(
  sheets: readonly ListSheet[],
  { unit }: UnitContext,
): { readonly used: ListSheet | null; readonly findings: readonly Finding[] } {
  const filled = sheets.filter((sheet) => filledRows(sheet).length > 0)
  const [first] = filled.length > 0 ? filled : sheets
  if (!first || sheets.length < 2) return { used: first ?? null, findings: [] }
  const content = (sheet: ListSheet) => filledRows(sheet).map((row) => entriesOf(sheet, row))
  const other = (filled.length > 1 ? filled : sheets).find((sheet) => sheet !== first) ?? first
  const values = { list: LIST_NAMES[first.list], sheet: first.sheet.name, other: other.sheet.name }
  const about = { unit, cells: [first, other].map((sheet) => sheet.cells.ref(sheet.headerRow, 0)) }
  if (filled.length < 2) return { used: first, findings: [intakeFinding('IN04', 'copied-blank', { ...about, values })] }
  const own = new Set(content(first))
  const differing = filled.flatMap((sheet) => content(sheet).filter((row) => !own.has(row)))
  const lost = filled.some((sheet) => content(sheet).join('\n') !== content(first).join('\n'))
  if (!lost) return { used: first, findings: [intakeFinding('IN04', 'copied-same', { ...about, values })] }
  const names = { count: String(Math.max(1, differing.length)), names: LIST_NAMES[first.list] }
  const finding = intakeFinding('IN04', 'copied-different', { ...about, values: { ...values, ...names } })
  return { used: null, findings: [finding] }
}

/** 项目清单, 政策清单 or 问题与风险台账: the rows that hold an entry, in the sheet's order. */
export function readLedger(sheets: readonly ListSheet[], context: UnitContext): ListReading<LedgerRow> {
  const { used, findings } = settleCopies(sheets, context)
  if (!used) return { entries: [], findings }
  const read = filledRows(used).map((row) => ledgerRow(used, row, context))
  const entries = read
    .map(({ entry }) => entry)
    .filter(({ cells }) => Object.values(cells).some(({ typed }) => !isBlank(typed)))
  return { entries, findings: [...findings, ...read.flatMap((row) => row.findings)] }
}
