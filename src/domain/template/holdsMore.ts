import type { CellLayout, CellValue, SheetLayout, SheetSnapshot } from '../model'
import { addressOf, sameCellValue, writtenValue } from '../model'
import { HEADER_ROW } from './rowGeometry'

/** `ours`: texts outside the table may be older (another due date, another light rule). `strict`: every cell must be as laid out. */
export type HowToCompare = 'ours' | 'strict'

const isBlank = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '')

interface Compared {
  readonly sheet: SheetSnapshot
  readonly laidOut: ReadonlyMap<string, CellLayout>
  /** Last row whose texts must be as laid out, 0-based. */
  readonly lastRow: number
  readonly how: HowToCompare
}

function isMore(value: CellValue, row: number, column: number, { sheet, laidOut, lastRow, how }: Compared): boolean {
  const address = addressOf(row, column)
  const cell = laidOut.get(address)
  if (!cell) return true
  if (cell.formula !== undefined) return !sheet.formulas.has(address)
  const ours = writtenValue(cell)
  if (isBlank(ours)) return true
  const mustFit = how === 'strict' || (row >= HEADER_ROW && row <= lastRow)
  return mustFit && !sameCellValue(value, ours)
}

/**
 * Whether a sheet holds something that would be lost if it were laid out afresh: an entry, a formula typed over, a note
 * beside the table, rows or columns in another order. Values that our own formulas give are nothing.
 */
export function holdsMore(sheet: SheetSnapshot, fresh: SheetLayout, how: HowToCompare): boolean {
  const laidOut = new Map(fresh.cells.map((cell) => [addressOf(cell.row, cell.column), cell]))
  const compared = { sheet, laidOut, lastRow: fresh.autoFilter?.bottom ?? -1, how }
  return sheet.values.some((values, row) =>
    (values ?? []).some((value, column) => !isBlank(value) && isMore(value, row, column, compared)),
  )
}
