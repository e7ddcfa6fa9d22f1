import type { CellLayout, CellRange, StyleName } from '../model'
import { linesHeight, textHeight } from './textExtent'

/** One field of a cover row: so many grid columns wide, merged where wider than one. */
export type CoverField = Omit<CellLayout, 'row' | 'column'> & { readonly span: number }

/** Rows of fields on a grid of equal columns, written from the top down. */
export interface CoverGrid {
  readonly cells: readonly CellLayout[]
  readonly merges: readonly CellRange[]
  readonly rowHeights: ReadonlyMap<number, number>
  readonly rowCount: number
}

export const COVER_COLUMNS = 8
export const COVER_COLUMN_WIDTH = 11.5

const BLANK_ROW_HEIGHT = 14
const LEAST_ROW_HEIGHT = 24

const heightOf = ({ value, style, span }: CoverField): number =>
  typeof value === 'string' ? textHeight(value, span * COVER_COLUMN_WIDTH, style) : linesHeight(1)

function rowCells(fields: readonly CoverField[], row: number): { cells: CellLayout[]; merges: CellRange[] } {
  const cells: CellLayout[] = []
  const merges: CellRange[] = []
  let column = 0
  for (const { span, ...content } of fields) {
    cells.push({ row, column, ...content })
    for (let extra = 1; extra < span; extra += 1) {
      cells.push({ row, column: column + extra, value: null, style: content.style })
    }
    if (span > 1) merges.push({ top: row, bottom: row, left: column, right: column + span - 1 })
    column += span
  }
  return { cells, merges }
}

/** Sets the rows one under the other; an empty row is a gap of half a line. Heights fit the wrapped text of merged fields, which Excel would not do. */
export function coverGrid(rows: readonly (readonly CoverField[])[]): CoverGrid {
  const laidOut = rows.map(rowCells)
  return {
    cells: laidOut.flatMap(({ cells }) => cells),
    merges: laidOut.flatMap(({ merges }) => merges),
    rowHeights: new Map(
      rows.map((fields, row): [number, number] => [
        row,
        fields.length === 0 ? BLANK_ROW_HEIGHT : Math.max(LEAST_ROW_HEIGHT, ...fields.map(heightOf)),
      ]),
    ),
    rowCount: rows.length,
  }
}

/** A field with a text. */
export const field = (value: string, style: StyleName, span = 1): CoverField => ({ value, style, span })
