import type { CellRef, CellValue, Plan, SheetSnapshot, Submission, WorkbookSnapshot } from '../model'
import { parseAddress } from '../model'
import type { PlanIndex } from '../plan'
import { describeWorkbook, locatedIn } from './describeWorkbook'
import type { ListSheet } from './listSheetRows'
import { entryColumns, hasEntries, listSheet } from './listSheetRows'
import { isBlank, sheetCells } from './sheetCells'

/** row: no indicator, task or ledger row was read of it; beside: outside the columns of the list; sheet: none of ours; stamp: it was made of the old file. */
export type WhyUnread = 'row' | 'beside' | 'sheet' | 'stamp'

/** Something that stands in a file and that reading it made nothing of. */
export interface UnreadEntry {
  /** Without an address where a whole sheet is meant; the value is then the number of filled cells. */
  readonly cell: CellRef
  readonly value: CellValue
  readonly why: WhyUnread
}

const rowKey = (sheet: string, row: number): string => `${row} ${sheet}`

/** Rows that submissions were read from. */
function usedRows(submissions: readonly Submission[]): ReadonlySet<string> {
  const cells = submissions.flatMap(({ observations, taskReports, projects, policies, risks }) => [
    ...observations.map(({ value }) => value.cell),
    ...taskReports.map(({ stateEntry }) => stateEntry.cell),
    ...[...projects, ...policies, ...risks].flatMap((row) => Object.values(row.cells)[0]?.cell ?? []),
  ])
  return new Set(cells.map(({ sheet, address }) => rowKey(sheet, parseAddress(address)?.row ?? -1)))
}

/** Filled cells of a row in the columns that `holds`, formulas left aside. */
function cellsOf(sheet: ListSheet, row: number, holds: (column: number) => boolean, why: WhyUnread): UnreadEntry[] {
  const values = sheet.sheet.values[row] ?? []
  return values.flatMap((value, column) =>
    isBlank(value) || !holds(column) || sheet.cells.formula(row, column) !== null
      ? []
      : [{ cell: sheet.cells.ref(row, column), value, why }],
  )
}

/** What was filled into a row that nothing was made of; below the issued table any words count. */
function unreadRow(sheet: ListSheet, row: number): readonly UnreadEntry[] {
  const keyed = (column: number) => sheet.keyAt(column) !== undefined
  const entries = new Set(entryColumns(sheet).map(({ key }) => sheet.column(key)))
  if (hasEntries(sheet, row)) return cellsOf(sheet, row, (column) => entries.has(column), 'row')
  return sheet.issued !== null && row > sheet.issued.lastRow ? cellsOf(sheet, row, keyed, 'row') : []
}

function unreadOfList(sheet: ListSheet, used: ReadonlySet<string>): readonly UnreadEntry[] {
  const beside = (column: number) => sheet.keyAt(column) === undefined
  return [
    ...sheet.rows.flatMap((row) => (used.has(rowKey(sheet.sheet.name, row)) ? [] : unreadRow(sheet, row))),
    ...sheet.sheet.values.flatMap((_, row) => cellsOf(sheet, row, beside, 'beside')),
  ]
}

const filledCells = ({ values }: SheetSnapshot): number =>
  values.reduce((sum, row) => sum + (row ?? []).filter((value) => !isBlank(value)).length, 0)

/** Everything that people wrote into a file and that is in none of its submissions: what would be lost without the file. */
export function unreadEntries(
  snapshot: WorkbookSnapshot,
  context: { readonly plan: Plan; readonly index: PlanIndex },
  submissions: readonly Submission[],
): readonly UnreadEntry[] {
  const { covers, identitySheet } = describeWorkbook(snapshot, context)
  const located = locatedIn(snapshot, context)
  const ours = new Set([...located.map(({ sheet }) => sheet.name), ...covers.map(({ sheet }) => sheet), identitySheet])
  const used = usedRows(submissions)
  const foreign = snapshot.sheets.filter((sheet) => !ours.has(sheet.name) && filledCells(sheet) > 0)
  return [
    ...located.flatMap((one) => unreadOfList(listSheet(sheetCells(snapshot, one.sheet), one), used)),
    ...foreign.map((sheet): UnreadEntry => ({
      cell: { file: snapshot.file, sheet: sheet.name, address: '' },
      value: filledCells(sheet),
      why: 'sheet',
    })),
    ...submissions.flatMap(({ stamp }): readonly UnreadEntry[] =>
      stamp === null ? [] : [{ cell: stamp.cell, value: stamp.by, why: 'stamp' }],
    ),
  ]
}
