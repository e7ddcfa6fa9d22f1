import type { CellRef, CellValue, DateEntry, FigureEntry, Finding, Indicator, TextEntry } from '../model'
import { isCellError, sheetText } from '../model'
import { LIST_COLUMNS } from '../template'
import { dateOf, isDateFormat } from './dateOf'
import type { FindingAbout } from './intakeFinding'
import { intakeFinding } from './intakeFinding'
import type { ListSheet } from './listSheetRows'
import { readFigure } from './readFigure'

/** One row of a list being read: what it is about, and where its findings go. */
export interface RowCells {
  readonly sheet: ListSheet
  readonly row: number
  /** The name of the item, for sentences. */
  readonly name: string
  readonly about: FindingAbout
  readonly report: (finding: Finding) => void
}

export interface RowCell {
  readonly value: CellValue
  readonly column: number | null
  readonly cell: CellRef
}

const LONGEST_TEXT = 1000
const FORMULA_LIKE = /^[=+\-@]./

const labelOf = (sheet: ListSheet, key: string): string =>
  LIST_COLUMNS[sheet.list].find((column) => column.key === key)?.label ?? key

export function cellOf({ sheet, row }: RowCells, key: string): RowCell {
  const column = sheet.column(key)
  return { value: sheet.cells.value(row, column), column, cell: sheet.cells.ref(row, column) }
}

const complain = (
  cells: RowCells,
  key: string,
  cell: CellRef,
  values: Readonly<Record<string, string>> = {},
): FindingAbout => ({
  ...cells.about,
  cells: [cell],
  values: { name: cells.name, column: labelOf(cells.sheet, key), ...values },
})

/** [IN08] A figure cell as it stands. An error value, or a formula whose result the file lacks, is unreadable: never 0. */
export function figureEntry(cells: RowCells, key: string, indicator: Pick<Indicator, 'unitOfMeasure'>): FigureEntry {
  const { value, column, cell } = cellOf(cells, key)
  const { sheet, row, report } = cells
  if (isCellError(value)) {
    report(intakeFinding('IN08', 'error', complain(cells, key, cell, { error: value.error })))
    return { typed: value, reading: { kind: 'unreadable' }, cell, computed: false }
  }
  const formula = value === null ? sheet.cells.formula(row, column) : null
  if (formula !== null && !formula.cached) {
    const typed = `=${formula.text}`
    report(intakeFinding('IN08', 'no-result', complain(cells, key, cell, { formula: typed })))
    return { typed, reading: { kind: 'unreadable' }, cell, computed: false }
  }
  const reading = readFigure(value, sheet.cells.format(row, column), indicator)
  return { typed: value, reading, cell, computed: false }
}

/** Dates typed into text cells come as serials; numbers such as telephone numbers as they stand. */
function asText(value: CellValue, format: string, dateSystem: 1900 | 1904): string {
  if (value === null || isCellError(value)) return ''
  if (typeof value !== 'number' || !isDateFormat(format)) return String(value)
  return dateOf(value, format, dateSystem) ?? String(value)
}

/** [IN13] Text as sheets can hold it: control characters dropped, nothing cut; what needs care is listed. */
export function cleanText(cells: RowCells, key: string, text: string, cell: CellRef): string {
  const written = sheetText(text)
  const clean = written.trim()
  if (written !== text && clean !== text.replace(/\r\n?/g, '\n').trim()) {
    cells.report(intakeFinding('IN13', 'control-characters', complain(cells, key, cell)))
  }
  if (clean.length > LONGEST_TEXT) {
    const values = { count: String(clean.length), limit: String(LONGEST_TEXT) }
    cells.report(intakeFinding('IN13', 'too-long', complain(cells, key, cell, values)))
  }
  if (FORMULA_LIKE.test(clean)) {
    cells.report(intakeFinding('IN13', 'formula-like', complain(cells, key, cell, { sign: clean.slice(0, 1) })))
  }
  return clean
}

/** [IN08] A text cell that shows an error is blank, and says so. */
export function reportTextError(cells: RowCells, key: string, { value, cell }: RowCell): void {
  if (isCellError(value)) {
    cells.report(intakeFinding('IN08', 'text-error', complain(cells, key, cell, { error: value.error })))
  }
}

export function textEntry(cells: RowCells, key: string): TextEntry {
  const found = cellOf(cells, key)
  const { value, column, cell } = found
  const { sheet, row } = cells
  if (value === null) return { text: '', cell }
  reportTextError(cells, key, found)
  const text = asText(value, sheet.cells.format(row, column), sheet.cells.dateSystem)
  return { text: cleanText(cells, key, text, cell), cell }
}

export function dateEntry(cells: RowCells, key: string): DateEntry {
  const found = cellOf(cells, key)
  const { value, column, cell } = found
  const { sheet, row } = cells
  if (value === null) return { typed: null, date: null, cell }
  reportTextError(cells, key, found)
  return { typed: value, date: dateOf(value, sheet.cells.format(row, column), sheet.cells.dateSystem), cell }
}
