import type { CellFormula, Finding, SheetSnapshot } from '../model'
import { parseAddress } from '../model'
import type { TemplateColumn } from '../template'
import { LIST_COLUMNS } from '../template'
import type { RowList } from './headerLabels'
import { labelsInRow } from './headerLabels'
import { locateColumns } from './locateColumns'
import type { LocatedSheet } from './locateSheets'
import type { SheetCells } from './sheetCells'
import { isBlank, isFilled, onlyFilledColumn, shownText } from './sheetCells'

/** A list sheet with its columns found: what rows are read from. */
export interface ListSheet extends LocatedSheet {
  readonly cells: SheetCells
  /** The column of a key; null where the sheet lacks it. */
  readonly column: (key: string) => number | null
  /** The key of a column; undefined where it is none of the list's. */
  readonly keyAt: (column: number) => string | undefined
  /** True where every column stands where today's template has it. */
  readonly isInOrder: boolean
  /** 0-based rows that may hold data: no header, no note, not blank. */
  readonly rows: readonly number[]
  readonly findings: readonly Finding[]
}

const NOTE = /^\d+[.．、]/
const NARROWEST_NOTE = 3

/** Notes stand under the table in one wide merged cell; where the merge was lost, a numbered text alone in its row below the issued table. */
function isNote(sheet: SheetSnapshot, row: number, lastIssuedRow: number): boolean {
  const only = onlyFilledColumn(sheet, row)
  if (only === null) return false
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
  let calculated: ReadonlySet<number> | null = null
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    if (!isFilled(sheet, row) && !(calculated ??= calculatedRows(sheet)).has(row)) continue
    if (!isHeaderRow(located, row) && !isNote(sheet, row, issued?.lastRow ?? headerRow)) rows.push(row)
  }
  return rows
}

/** Rows with a formula, within the row's stored cells. */
function calculatedRows({ formulas, values }: SheetSnapshot): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const address of formulas.keys()) {
    const at = parseAddress(address)
    if (at && at.column < (values[at.row]?.length ?? 0)) rows.add(at.row)
  }
  return rows
}

export function listSheet(cells: SheetCells, located: LocatedSheet): ListSheet {
  const { at, findings } = locateColumns(cells, located)
  const columns: readonly TemplateColumn[] = LIST_COLUMNS[located.list]
  return {
    ...located,
    cells,
    findings,
    column: (key) => at.get(key) ?? null,
    keyAt: (column) => columns.find(({ key }) => at.get(key) === column)?.key,
    isInOrder: columns.every(({ key }, column) => at.get(key) === column),
    rows: dataRows(located),
  }
}

const isFilledIn = ({ role }: TemplateColumn): boolean => role === 'entry' || role === 'prefilled'

const ENTRY_COLUMNS: Readonly<Record<RowList, readonly TemplateColumn[]>> = {
  indicators: LIST_COLUMNS.indicators.filter(isFilledIn),
  tasks: LIST_COLUMNS.tasks.filter(isFilledIn),
  projects: LIST_COLUMNS.projects.filter(isFilledIn),
  policies: LIST_COLUMNS.policies.filter(isFilledIn),
  risks: LIST_COLUMNS.risks.filter(isFilledIn),
}

export const entryColumns = ({ list }: Pick<LocatedSheet, 'list'>): readonly TemplateColumn[] => ENTRY_COLUMNS[list]

/** Prefilled cells count as filled in only where something other than the issued formula or 「—」 stands. */
function typedText({ cells }: ListSheet, row: number, { role }: TemplateColumn, column: number | null): string {
  const value = cells.value(row, column)
  const formula: CellFormula | null = cells.formula(row, column)
  if (value === null && formula === null) return ''
  if (role === 'prefilled' && (formula !== null || value === '—')) return ''
  if (formula !== null && isBlank(value)) return `=${formula.text}`
  return shownText(value)
}

/** Whether anything was filled into a row. */
export const hasEntries = (sheet: ListSheet, row: number): boolean =>
  entryColumns(sheet).some((column) => typedText(sheet, row, column, sheet.column(column.key)) !== '')

/** What was filled into a row, as one text: equal rows have equal texts, a row with no entry the empty one. */
export function entriesOf(sheet: ListSheet, row: number): string {
  const texts: string[] = []
  for (const column of entryColumns(sheet)) {
    const text = typedText(sheet, row, column, sheet.column(column.key))
    if (text !== '') texts.push(`${column.key}=${text}`)
  }
  return texts.join('；')
}
