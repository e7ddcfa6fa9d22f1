import type { CellLayout, CellRef, SheetLayout, WorkbookLayout } from '../model'
import { addressOf, valueAt } from '../model'
import type { OpenCells } from './liveCells'
import { liveCellOf, rowFinder, watchedCellsOf } from './liveReading'
import { holdsStill } from './watchedCells'

type Place = Omit<CellRef, 'file'>
type Row = ReadonlyMap<string, CellLayout>

/** The rows of 数据来源 by column key. */
function rowsOf({ columns, cells }: SheetLayout): readonly Row[] {
  const rows = new Map<number, Map<string, CellLayout>>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<string, CellLayout>()
    rows.set(cell.row, row.set(columns[cell.column]?.key ?? '', cell))
  }
  return [...rows.values()]
}

/** The first cell of a row without a value that holds something else than when it was rolled up. */
function strayedWatched(open: OpenCells, row: Row, find: ReturnType<typeof rowFinder>): Place | null {
  for (const cell of watchedCellsOf({ rows: row.get('row')?.formula, state: row.get('state')?.formula })) {
    const { sheet: name, column } = cell.live
    const sheet = open.sheets.find((one) => one.name === name)
    const at = sheet ? find(sheet, cell.live) : 'gone'
    if (!sheet || typeof at !== 'number') return { sheet: name, address: String(row.get('cell')?.value ?? '') }
    if (!holdsStill(cell, valueAt(sheet, at, column))) return { sheet: name, address: addressOf(at, column) }
  }
  return null
}

/**
 * The cells that a summary looks up and that no longer hold the number that was rolled up: figures typed since, codes
 * gone, sheets renamed, blanks filled in. Writing it would show one figure under the name of another.
 */
export function strayedCells(open: OpenCells, { sheets }: WorkbookLayout): readonly Place[] {
  const find = rowFinder()
  const strayedIn = (row: Row, key: 'value' | 'base'): Place | null => {
    const live = liveCellOf({ rows: row.get('row')?.formula, figures: row.get(key)?.formula })
    if (live === null) return null
    const sheet = open.sheets.find(({ name }) => name === live.sheet)
    const at = sheet ? find(sheet, live) : 'gone'
    if (sheet && typeof at === 'number') {
      if (valueAt(sheet, at, live.column) === row.get(key)?.value) return null
      return { sheet: live.sheet, address: addressOf(at, live.column) }
    }
    return { sheet: live.sheet, address: String(row.get('cell')?.value ?? '') }
  }
  const places = sheets
    .filter(({ key }) => key === 'sources')
    .flatMap(rowsOf)
    .flatMap((row) => [strayedIn(row, 'value'), strayedIn(row, 'base'), strayedWatched(open, row, find)])
    .filter((place) => place !== null)
  return [...new Map(places.map((place) => [`${place.sheet}|${place.address}`, place])).values()]
}
