import type { CellStyle } from 'hucre'
import type { CellLayout, SheetLayout, StyleDefinition, StyleName } from '../../../domain/model'
import { STYLES, writtenFormat } from '../../../domain/model'
import { cellStyle } from './cellStyles'

/** A cell with its look; cells of the same look in one sheet share one object. */
export interface PlacedCell {
  readonly layout: CellLayout
  readonly look: CellStyle
}

/** A sheet with its cells from left to right, row after row. */
export interface PlacedSheet {
  readonly layout: SheetLayout
  readonly cells: readonly PlacedCell[]
}

/** More columns than a sheet can have, so that no two cells share a number. */
const ROW_STRIDE = 16_385
const placeOf = ({ row, column }: CellLayout): number => row * ROW_STRIDE + column

/** Layouts are nearly always made in the order of the file, and looking is cheaper than sorting. */
function inReadingOrder(cells: readonly CellLayout[]): readonly CellLayout[] {
  let before = -1
  const isSorted = cells.every((cell) => {
    const isBehind = placeOf(cell) > before
    before = placeOf(cell)
    return isBehind
  })
  return isSorted ? cells : [...cells].sort((one, other) => placeOf(one) - placeOf(other))
}

const isGrid = (cell: CellLayout): boolean => (STYLES[cell.style] as StyleDefinition).edges === 'grid'

type Grid = readonly (readonly boolean[] | undefined)[]

function gridOf(cells: readonly CellLayout[]): Grid {
  const grid: boolean[][] = []
  for (const cell of cells) if (isGrid(cell)) (grid[cell.row] ??= [])[cell.column] = true
  return grid
}

/** The outer rules of a table: a grid cell with none above or below it. */
const isTop = (grid: Grid, { row, column }: CellLayout): boolean => grid[row - 1]?.[column] !== true
const isBottom = (grid: Grid, { row, column }: CellLayout): boolean => grid[row + 1]?.[column] !== true

/** Looks by style, then by number format, then by band and edges. */
type Looks = Map<StyleName, Map<string, CellStyle[]>>

function looksOf(looks: Looks, style: StyleName, numberFormat: string): CellStyle[] {
  const formats = looks.get(style) ?? new Map<string, CellStyle[]>()
  if (formats.size === 0) looks.set(style, formats)
  const found = formats.get(numberFormat) ?? []
  if (found.length === 0) formats.set(numberFormat, found)
  return found
}

const lookNumber = (band: boolean, top: boolean, bottom: boolean): number =>
  (band ? 4 : 0) + (top ? 2 : 0) + (bottom ? 1 : 0)

/** The cells of a sheet in the order of the file, each with its look. */
export function placedSheet(layout: SheetLayout): PlacedSheet {
  const sorted = inReadingOrder(layout.cells)
  const grid = gridOf(sorted)
  const looks: Looks = new Map()
  const cells = sorted.map((cell): PlacedCell => {
    const { style, band = false } = cell
    const [top, bottom] = [isTop(grid, cell), isBottom(grid, cell)]
    const numberFormat = writtenFormat(cell)
    const known = looksOf(looks, style, numberFormat)
    const look = (known[lookNumber(band, top, bottom)] ??= cellStyle({
      ...{ style, numberFormat, band },
      edge: { top, bottom },
    }))
    return { layout: cell, look }
  })
  return { layout, cells }
}
