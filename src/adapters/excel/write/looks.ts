import type { CellLayout, CellRange, SheetLayout, StyleDefinition, StyleName } from '../../../domain/model'
import { PALETTE, STYLES } from '../../../domain/model'
import { rangeAddress, rangeOn } from '../ranges'
import { colour, styleName } from './cellStyles'
import { rectanglesBy } from './rectangles'
import { BYTES_PER_CALL } from './step'

/** The looks of a sheet as ranges: the style of each cell, and over it the band and the rules of tables. */
export interface SheetLooks {
  readonly styles: ReadonlyMap<StyleName, readonly CellRange[]>
  readonly bands: readonly CellRange[]
  readonly topRules: readonly CellRange[]
  readonly bottomRules: readonly CellRange[]
}

const definitionOf = ({ style }: CellLayout): StyleDefinition => STYLES[style]
const isGrid = (cell: CellLayout): boolean => definitionOf(cell).edges === 'grid'
const isBanded = (cell: CellLayout): boolean => cell.band === true && definitionOf(cell).fill === undefined

function ranges(cells: readonly CellLayout[], belongs: (cell: CellLayout) => boolean): readonly CellRange[] {
  return rectanglesBy(cells, (cell) => (belongs(cell) ? 'belongs' : undefined)).get('belongs') ?? []
}

const place = (row: number, column: number): string => `${row}:${column}`

export function looksOf({ cells }: SheetLayout): SheetLooks {
  const grid = new Set(cells.filter(isGrid).map(({ row, column }) => place(row, column)))
  const ends = (step: number) => (cell: CellLayout) => isGrid(cell) && !grid.has(place(cell.row + step, cell.column))
  return {
    styles: rectanglesBy(cells, ({ style }) => style) as ReadonlyMap<StyleName, readonly CellRange[]>,
    bands: ranges(cells, isBanded),
    topRules: ranges(cells, ends(-1)),
    bottomRules: ranges(cells, ends(1)),
  }
}

/** Excel takes no longer list of ranges in one address. */
const LONGEST_ADDRESS = 2000
const BYTES_PER_ADDRESS = 12

/** Addresses of several ranges, comma between, none too long. */
function addressLists(list: readonly CellRange[]): string[] {
  const texts: string[] = []
  for (const address of list.map(rangeAddress)) {
    const last = texts.at(-1)
    if (last === undefined || last.length + address.length >= LONGEST_ADDRESS) texts.push(address)
    else texts[texts.length - 1] = `${last},${address}`
  }
  return texts
}

type Area = Pick<Excel.Range, 'style'> & { readonly format: Pick<Excel.RangeFormat, 'fill' | 'borders'> }

/** The areas to write on: several ranges at once where Excel can, else each by itself. */
function areasOn(sheet: Excel.Worksheet, list: readonly CellRange[], together: boolean): readonly Area[] {
  return together
    ? addressLists(list).map((address) => sheet.getRanges(address))
    : list.map((range) => rangeOn(sheet, range))
}

function mediumRule(area: Area, edge: 'EdgeTop' | 'EdgeBottom'): void {
  const border = area.format.borders.getItem(edge)
  border.style = 'Continuous'
  border.weight = 'Medium'
  border.color = colour(PALETTE.header)
}

/** Lays the looks on. Styles first: what lies over them would be swept away by them. */
export function writeLooks(sheet: Excel.Worksheet, looks: SheetLooks, together: boolean): void {
  for (const [style, list] of looks.styles) {
    for (const area of areasOn(sheet, list, together)) area.style = styleName(style)
  }
  for (const area of areasOn(sheet, looks.bands, together)) area.format.fill.color = colour(PALETTE.band)
  // Edges of several ranges at once are those of each range only on newer hosts; rows of tables are few.
  for (const range of looks.topRules) mediumRule(rangeOn(sheet, range), 'EdgeTop')
  for (const range of looks.bottomRules) mediumRule(rangeOn(sheet, range), 'EdgeBottom')
}

/** Roughly what laying looks on these ranges takes. */
const listBytes = (list: readonly CellRange[], together: boolean): number =>
  together ? list.length * BYTES_PER_ADDRESS + 3 * BYTES_PER_CALL : list.length * 3 * BYTES_PER_CALL

/** Roughly what `writeLooks` takes. */
export function looksBytes({ styles, bands, topRules, bottomRules }: SheetLooks, together: boolean): number {
  const styled = [...styles.values()].reduce((sum, list) => sum + listBytes(list, together), 0)
  return styled + listBytes(bands, together) + BYTES_PER_CALL * (topRules.length + bottomRules.length) * 5
}
