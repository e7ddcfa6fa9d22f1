import type { CellRange } from '../model'
import { addressOf } from '../model'
import type { ListKey, TemplateColumn } from './columns'
import { LIST_COLUMNS } from './columns'
import { FIRST_DATA_ROW } from './rowGeometry'

/** The cells of one list's columns, for rules and formats. All rows are 0-based. */
export interface ListRanges {
  /** One range per column over all data rows. */
  readonly over: (...keys: readonly string[]) => readonly CellRange[]
  /** The cells of one column on the given rows, neighbours joined into one range. */
  readonly on: (key: string, rows: readonly number[]) => readonly CellRange[]
  /** The column's cell on the first data row with the column fixed (`$H4`), as conditional formats and rules are written. */
  readonly first: (key: string) => string
}

function joined(rows: readonly number[]): { top: number; bottom: number }[] {
  const spans: { top: number; bottom: number }[] = []
  for (const row of [...rows].sort((left, right) => left - right)) {
    const last = spans.at(-1)
    if (last && row <= last.bottom + 1) last.bottom = row
    else spans.push({ top: row, bottom: row })
  }
  return spans
}

export function listRanges(list: Exclude<ListKey, 'cover'>, rowCount: number): ListRanges {
  const columns: readonly TemplateColumn[] = LIST_COLUMNS[list]
  const position = (key: string): number => {
    const column = columns.findIndex((one) => one.key === key)
    if (column < 0) throw new Error(`No column ${key} in ${list}`)
    return column
  }
  const on = (key: string, rows: readonly number[]): CellRange[] =>
    joined(rows).map((span) => ({ ...span, left: position(key), right: position(key) }))
  const allRows = Array.from({ length: rowCount }, (_, offset) => FIRST_DATA_ROW + offset)
  return {
    over: (...keys) => keys.flatMap((key) => on(key, allRows)),
    on,
    first: (key) => `$${addressOf(FIRST_DATA_ROW, position(key))}`,
  }
}
