import type { Decimal } from '../lib'
import { toNumber } from '../lib'
import type { CellRef, WorkbookSnapshot } from '../model'
import { columnLetters, parseAddress, quotedSheet, valueAt } from '../model'

/** The workbook that the summary is written into: its own cells are referred to instead of repeated. */
export type OpenCells = Pick<WorkbookSnapshot, 'file' | 'sheets'>

/**
 * The cell as a formula names it, where it stands in the open workbook and holds the very number that was read from it.
 * What was converted on the way (「2,000」, 「2000万」) stays a value: a reference would show something else. Null elsewhere.
 */
export function liveReference(open: OpenCells | undefined, cell: CellRef | null, read: Decimal | null): string | null {
  if (!open || !cell || !read || cell.file !== open.file) return null
  const sheet = open.sheets.find(({ name }) => name === cell.sheet)
  const at = parseAddress(cell.address)
  if (!sheet || !at || valueAt(sheet, at.row, at.column) !== toNumber(read)) return null
  return `${quotedSheet(sheet.name)}!$${columnLetters(at.column)}$${at.row + 1}`
}

/** Something of a live cell that is there only as long as the cell holds a number: a cleared cell is missing, never zero. */
export const whileNumber = (reference: string, shown: string, otherwise: string): string =>
  `IF(ISNUMBER(${reference}),${shown},${otherwise})`
