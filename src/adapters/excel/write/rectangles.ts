import type { CellRange } from '../../../domain/model'

interface KeyedCell {
  readonly row: number
  readonly column: number
  readonly key: string
}

interface Run extends CellRange {
  bottom: number
  readonly key: string
}

const inReadingOrder = (one: KeyedCell, other: KeyedCell): number => one.row - other.row || one.column - other.column

/** Neighbours of one key in one row. */
function rowRuns(cells: readonly KeyedCell[]): Run[] {
  const runs: { top: number; left: number; bottom: number; right: number; key: string }[] = []
  for (const { row, column, key } of cells) {
    const last = runs.at(-1)
    if (last?.top === row && last.key === key && last.right === column - 1) last.right = column
    else runs.push({ top: row, left: column, bottom: row, right: column, key })
  }
  return runs
}

/** Cells in as few rectangles as reading row by row finds, by key. Cells with an undefined key are left out. */
export function rectanglesBy<Cell extends { readonly row: number; readonly column: number }>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string | undefined,
): ReadonlyMap<string, readonly CellRange[]> {
  const keyed = cells.flatMap((cell): KeyedCell[] => {
    const key = keyOf(cell)
    return key === undefined ? [] : [{ row: cell.row, column: cell.column, key }]
  })
  const found = new Map<string, CellRange[]>()
  const open = new Map<string, Run>()
  for (const run of rowRuns(keyed.sort(inReadingOrder))) {
    const span = `${run.left}:${run.right}:${run.key}`
    const above = open.get(span)
    if (above !== undefined && above.bottom === run.top - 1) {
      above.bottom = run.bottom
      continue
    }
    open.set(span, run)
    const ofKey = found.get(run.key) ?? []
    if (ofKey.length === 0) found.set(run.key, ofKey)
    ofKey.push(run)
  }
  return found
}
