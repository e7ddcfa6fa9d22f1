import type { CellRange } from '../../../domain/model'
import { addressOf, columnLetters, quotedSheet } from '../../../domain/model'

/** `A4:R40`; a single cell as `A4:A4` is written `A4`. */
export function rangeAddress(range: CellRange): string {
  const first = addressOf(range.top, range.left)
  const last = addressOf(range.bottom, range.right)
  return first === last ? first : `${first}:${last}`
}

/** Several ranges as validations and conditional formats list them: blanks between. */
export const rangeList = (ranges: readonly CellRange[]): string => ranges.map(rangeAddress).join(' ')

const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`

/** `'指标填报'!$D$6`. */
export const absoluteCell = (sheet: string, row: number, column: number): string =>
  `${quotedSheet(sheet)}!${absolute(row, column)}`

/** `'指标填报'!$D$6:$D$40`, as chart series want it. */
export const absoluteRange = (sheet: string, range: CellRange): string =>
  `${absoluteCell(sheet, range.top, range.left)}:${absolute(range.bottom, range.right)}`
