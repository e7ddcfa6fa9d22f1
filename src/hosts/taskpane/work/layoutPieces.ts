import type { CellLayout, SheetLayout, WorkbookLayout } from '../../../domain/model'

/** Cells in one message: cloning them takes a few milliseconds, so that neither thread is held up. */
const CELLS_AT_ONCE = 4000

export type LayoutPiece =
  | { readonly part: 'book'; readonly book: Omit<WorkbookLayout, 'sheets'> }
  | { readonly part: 'sheet'; readonly sheet: Omit<SheetLayout, 'cells'> }
  /** Of the sheet named last. */
  | { readonly part: 'cells'; readonly cells: readonly CellLayout[] }

/** A layout in pieces that are quick to clone, in the order that `layoutOf` wants. */
export function* layoutPieces({ sheets, ...book }: WorkbookLayout): Generator<LayoutPiece> {
  yield { part: 'book', book }
  for (const { cells, ...sheet } of sheets) {
    yield { part: 'sheet', sheet }
    for (let at = 0; at < cells.length; at += CELLS_AT_ONCE) {
      yield { part: 'cells', cells: cells.slice(at, at + CELLS_AT_ONCE) }
    }
  }
}

/** The layout again. Throws where pieces are missing. */
export function layoutOf(pieces: readonly LayoutPiece[]): WorkbookLayout {
  const [first, ...others] = pieces
  if (first?.part !== 'book') throw new Error('A layout begins with its workbook')
  const sheets: (Omit<SheetLayout, 'cells'> & { cells: CellLayout[] })[] = []
  for (const piece of others) {
    if (piece.part === 'sheet') sheets.push({ ...piece.sheet, cells: [] })
    if (piece.part === 'cells') sheets.at(-1)?.cells.push(...piece.cells)
  }
  return { ...first.book, sheets }
}
