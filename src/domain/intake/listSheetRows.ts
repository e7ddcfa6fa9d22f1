import type { CellFormula, Finding, SheetSnapshot } from '../model'
import { addressOf } from '../model'
import type { TemplateColumn } from '../template'
import { LIST_COLUMNS } from '../template'
import { labelsInRow } from './headerLabels'
import { locateColumns } from './locateColumns'
import type { LocatedSheet } from './locateSheets'
import type { SheetCells } from './sheetCells'
import { filledColumns, isBlank, shownText } from './sheetCells'

/** A list sheet with its columns found: what rows are read from. */
export interface ListSheet extends LocatedSheet {
  readonly cells: SheetCells
  /** The column of a key; null where the sheet lacks it. */
  readonly column: (key: string) => number | null
  /** The key of a column; undefined where it is none of the list's. */
  readonly keyAt: (column: number) => string | undefined
  /** 0-based rows that may hold data: no header, no note, not blank. */
  readonly rows: readonly number[]
  readonly findings: readonly Finding[]
}

const NOTE = /^\d+[.．、]/
const NARROWEST_NOTE = 3

/** Notes stand under the table in one wide merged cell; where the merge was lost, a numbered text alone in its row below the issued table. */
function isNote(sheet: SheetSnapshot, row: number, lastIssuedRow: number): boolean {
  const filled = filledColumns(sheet, row)
  const [only] = filled
  if (only === undefined || filled.length > 1) return false
  const wide = sheet.merges.some(
    ({ top, left, right }) => top === row && left === only && right - left + 1 >= NARROWEST_NOTE,
  )
  const value = sheet.values[row]?.[only]
  return wide || (row > lastIssuedRow && typeof value === 'string' && NOTE.test(value))
}

/** A second header row shows labels of the list; data rows hardly ever show two. */
const isHeaderRow = (located: LocatedSheet, row: number): boolean =>
  row <= located.headerRow + 1 && labelsInRow(located.sheet, located.list, row) >= 1

function dataRows(located: LocatedSheet): readonly number[] {
  const { sheet, headerRow, issued } = located
  const rows: number[] = []
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    if (filledColumns(sheet, row).length === 0 && !hasFormula(sheet, row)) continue
    if (!isHeaderRow(located, row) && !isNote(sheet, row, issued?.lastRow ?? headerRow)) rows.push(row)
  }
  return rows
}

/** Only the first columns are looked at: a row that holds nothing but formulas still has them there. */
function hasFormula(sheet: SheetSnapshot, row: number): boolean {
  const width = sheet.values[row]?.length ?? 0
  for (let column = 0; column < width; column++) if (sheet.formulas.has(addressOf(row, column))) return true
  return false
}

export function listSheet(cells: SheetCells, located: LocatedSheet): ListSheet {
  const { at, findings } = locateColumns(cells, located)
  const keys = new Map([...at].map(([key, column]) => [column, key]))
  return {
    ...located,
    ...{ cells, findings },
    column: (key) => at.get(key) ?? null,
    keyAt: (column) => keys.get(column),
    rows: dataRows(located),
  }
}

const isFilledIn = ({ role }: TemplateColumn): boolean => role === 'entry' || role === 'prefilled'

export const entryColumns = ({ list }: Pick<LocatedSheet, 'list'>): readonly TemplateColumn[] =>
  LIST_COLUMNS[list].filter(isFilledIn)

/** Prefilled cells count as filled in only where something other than the issued formula or 「—」 stands. */
function typedText({ cells }: ListSheet, row: number, { role }: TemplateColumn, column: number | null): string {
  const value = cells.value(row, column)
  const formula: CellFormula | null = cells.formula(row, column)
  if (role === 'prefilled' && (formula !== null || value === '—')) return ''
  if (formula !== null && isBlank(value)) return `=${formula.text}`
  return shownText(value)
}

/** What was filled into a row, as one text: equal rows have equal texts, a row with no entry the empty one. */
export function entriesOf(sheet: ListSheet, row: number): string {
  const texts = entryColumns(sheet).map((column) => [
    column.key,
    typedText(sheet, row, column, sheet.column(column.key)),
  ])
  return texts.flatMap(([key, text]) => (text === '' ? [] : [`${key}=${text}`])).join('；')
}
