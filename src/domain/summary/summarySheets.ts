import type { CellRange } from '../model'
import { addressOf, columnLetters, quotedSheet } from '../model'

/** Where things stand on every list of the summary, 0-based: title, meta line, header, data. */
export const HEADER_ROW = 2
export const FIRST_ROW = 3

/** One cell of another sheet, absolute: `'指标汇总'!$G$4`. */
export const cellReference = (sheet: string, row: number, column: number): string =>
  `${quotedSheet(sheet)}!$${columnLetters(column)}$${row + 1}`

/** Some rows of one column of another sheet, absolute. One row is one cell: spreadsheets write `$F$4:$F$4` anew as `$F$4`. */
export function rowsReference(sheet: string, column: number, [first, last]: readonly [number, number]): string {
  const cell = cellReference(sheet, first, column)
  return first === last ? cell : `${cell}:$${columnLetters(column)}$${last + 1}`
}

/** A column of another sheet from its first data row to its last, as formulas name it: `'数据来源'!$E$4:$E$90`. */
export const columnReference = (sheet: string, column: number, rows: number): string =>
  rowsReference(sheet, column, [FIRST_ROW, FIRST_ROW + Math.max(1, rows) - 1])

/** The data rows of a column of its own sheet. */
export const columnRange = (column: number, rows: number): CellRange => ({
  top: FIRST_ROW,
  bottom: FIRST_ROW + rows - 1,
  left: column,
  right: column,
})

/** Finds a column's position by its key. Throws on a key that is none: a bug of ours. */
export function columnFinder(columns: readonly { readonly key: string }[]): (key: string) => number {
  const positions = new Map(columns.map(({ key }, position) => [key, position]))
  return (key) => {
    const position = positions.get(key)
    if (position === undefined) throw new Error(`No column ${key}`)
    return position
  }
}

/** The address of a row's cell by column key. */
export const addressIn =
  (find: (key: string) => number, row: number) =>
  (key: string): string =>
    addressOf(row, find(key))
