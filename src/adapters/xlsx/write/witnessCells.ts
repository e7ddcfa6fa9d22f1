import type { Cell, CellStyle, Hyperlink } from 'hucre'
import type { CellLink } from '../../../domain/model'
import { addressOf, quotedSheet } from '../../../domain/model'
import type { PlacedCell } from './placedCells'

/** Characters that may not stand bare in a relationship target. Chinese may: Excel writes and reads it so. */
const fileTarget = (text: string): string =>
  text.replace(/[\s%#?"<>^`{|}]/g, (character) => encodeURIComponent(character))

function hyperlinkOf(link: CellLink): Hyperlink {
  const place = `${quotedSheet(link.sheet)}!${link.address}`
  if (link.to === 'place') return { target: '', location: place }
  return { target: `${fileTarget(link.path)}#${fileTarget(place)}` }
}

/** The first cell of every look, every linked cell, and one cell each of the last row and the last column. */
function witnesses(cells: readonly PlacedCell[]): PlacedCell[] {
  const seen = new Set<CellStyle>()
  const lastColumn = cells.reduce((last, { layout }) => Math.max(last, layout.column), 0)
  const rightmost = cells.find(({ layout }) => layout.column === lastColumn)
  const lowest = cells.at(-1)
  return cells.filter((cell) => {
    const isNew = seen.size < seen.add(cell.look).size
    return isNew || cell.layout.link !== undefined || cell === rightmost || cell === lowest
  })
}

/**
 * The few cells, keyed `row,column`, that hucre must see to number the looks, write the links and measure the sheet; it
 * works out the style of every cell it is given anew, so the rows themselves are written in sheetRows.ts. The empty text
 * makes hucre declare the part for shared texts.
 */
export const witnessCells = (cells: readonly PlacedCell[]): Map<string, Partial<Cell>> =>
  new Map(
    witnesses(cells).map(({ layout: { row, column, link }, look }) => [
      `${row},${column}`,
      { value: '', style: look, ...(link === undefined ? {} : { hyperlink: hyperlinkOf(link) }) },
    ]),
  )

/** The number that hucre gave each look, read from the part in which it wrote the witnesses. Throws where one is missing. */
export function lookNumbers(part: string, cells: readonly PlacedCell[]): ReadonlyMap<CellStyle, string> {
  const written = new Map<string, string>()
  for (const [, address = '', look = ''] of part.matchAll(/<c r="([A-Z]+\d+)" t="s" s="(\d+)">/g)) {
    written.set(address, look)
  }
  const numbers = new Map<CellStyle, string>()
  for (const { layout, look } of witnesses(cells)) {
    const number = written.get(addressOf(layout.row, layout.column))
    if (number === undefined) throw new Error(`hucre gave the look of row ${layout.row + 1} no number`)
    numbers.set(look, number)
  }
  return numbers
}
