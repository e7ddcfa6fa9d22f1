import type { CellRange } from '../../domain/model'
import { addressOf, parseAddress } from '../../domain/model'

const SINGLE = /^\$?[A-Z]{1,3}\$?\d+$/

/** `A4:R40`; one cell as `A4`. */
export function rangeAddress(range: CellRange): string {
  const [first, last] = [addressOf(range.top, range.left), addressOf(range.bottom, range.right)]
  return first === last ? first : `${first}:${last}`
}

/** The range on a sheet of Excel. */
export const rangeOn = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1)

/** Whole columns and rows lack numbers or letters: they run to these. */
const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383

function corner(text: string, last: boolean): { row: number; column: number } | null {
  if (SINGLE.test(text)) return parseAddress(text)
  if (/^\$?\d+$/.test(text)) return { row: Number(text.replace('$', '')) - 1, column: last ? LAST_COLUMN : 0 }
  const column = parseAddress(`${text.replaceAll('$', '')}1`)
  return column === null ? null : { row: last ? LAST_ROW : 0, column: column.column }
}

/** The ranges of an address as Excel gives it, `总览!A1:C3,总览!E:E`; what is no address is left out. */
export function rangesOf(address: string): CellRange[] {
  return splitAreas(address).flatMap((area) => {
    const [first = '', last = first] = area.slice(area.lastIndexOf('!') + 1).split(':')
    const [start, end] = [corner(first, false), corner(last, true)]
    if (start === null || end === null) return []
    return [{ top: start.row, left: start.column, bottom: end.row, right: end.column }]
  })
}

/** Commas inside a quoted sheet name part nothing. */
const splitAreas = (address: string): string[] => address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []
