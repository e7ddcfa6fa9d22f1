import type { SheetLayout } from '../../../domain/model'
import { columnLetters } from '../../../domain/model'
import { rangeOn } from '../ranges'

/** Seven pixels a digit in the house face, three quarters of a point a pixel: widths as the files have them. */
const POINTS_PER_CHARACTER = 5.25
/** Excel's own ceiling for a row, in points. */
const TALLEST_ROW = 409

interface Stretch {
  readonly first: number
  readonly size: number
  last: number
}

/** Neighbouring lines of equal size, so that each is set once. */
function stretches(sizes: Iterable<readonly [number, number]>): readonly Stretch[] {
  const found: Stretch[] = []
  for (const [line, size] of [...sizes].sort(([one], [other]) => one - other)) {
    const last = found.at(-1)
    if (last?.size === size && last.last === line - 1) last.last = line
    else found.push({ first: line, last: line, size })
  }
  return found
}

export function writeColumns(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const widths = layout.columns.map(({ width }, column) => [column, width] as const)
  for (const { first, last, size } of stretches(widths)) {
    const columns = `${columnLetters(first)}:${columnLetters(last)}`
    sheet.getRange(columns).format.columnWidth = size * POINTS_PER_CHARACTER
  }
  const hidden = layout.columns.flatMap((column, at) => (column.hidden === true ? [[at, 1] as const] : []))
  for (const { first, last } of stretches(hidden)) {
    sheet.getRangeByIndexes(0, first, 1, last - first + 1).columnHidden = true
  }
}

/** After the texts: wrapping them would let Excel fit the rows again. */
export function writeRows(sheet: Excel.Worksheet, { rowHeights }: SheetLayout): void {
  for (const { first, last, size } of stretches(rowHeights)) {
    sheet.getRangeByIndexes(first, 0, last - first + 1, 1).format.rowHeight = Math.min(size, TALLEST_ROW)
  }
}

export function writeMerges(sheet: Excel.Worksheet, { merges }: SheetLayout): void {
  for (const range of merges) rangeOn(sheet, range).merge(false)
}
