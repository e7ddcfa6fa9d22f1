import type { CellValue, SheetLayout, SheetSnapshot } from '../domain/model'
import { addressOf, isCellError, writtenValue } from '../domain/model'

/** A short mark for each row of a sheet, as we wrote it; blank rows have an empty one. */
export type RowMarks = readonly string[]

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

function mark(text: string): string {
  let hash = FNV_START
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return (hash >>> 0).toString(36)
}

/** Fifteen digits are what Excel keeps of a number. */
function cellText(value: CellValue): string {
  if (typeof value === 'number') return `n${Number(value.toPrecision(15))}`
  return isCellError(value) ? `#${value.error}` : `t${String(value)}`
}

function rowMark(values: readonly CellValue[]): string {
  const cells = values.flatMap((value, column) =>
    value === null || value === '' ? [] : [`${column}${cellText(value)}`],
  )
  return cells.length === 0 ? '' : mark(cells.join('\n'))
}

/** The marks of a sheet that is about to be written. */
export function marksOfLayout({ cells }: SheetLayout): RowMarks {
  const rows: CellValue[][] = []
  for (const cell of cells) (rows[cell.row] ??= [])[cell.column] = writtenValue(cell)
  return Array.from(rows, (row) => rowMark(row ?? []))
}

/** Rows that hold something else than we wrote: where each begins, `A7`. Rows that were emptied count as well. */
export function changedRows(sheet: SheetSnapshot, marks: RowMarks): readonly string[] {
  const rows = Math.max(sheet.values.length, marks.length)
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
    rowMark(sheet.values[row] ?? []) === (marks[row] ?? '') ? [] : [addressOf(row, 0)],
  )
}
