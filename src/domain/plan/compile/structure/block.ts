import type { Span } from '../text'

export const COLUMN_ROLES = [
  'ordinal',
  'category',
  'task',
  'measure',
  'target',
  'lead',
  'responsible',
  'support',
  'participate',
  'guide',
  'person',
  'deadline',
  'note',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** A line, or a cell of a table, without blanks at its ends. */
export interface Block extends Span {
  /** In folded width. */
  readonly text: string
}

export interface TableRow {
  readonly ordinal: Block | null
  /** Cells that say what is to be done, from left to right, empty ones left out. */
  readonly texts: readonly { readonly block: Block; readonly column: number }[]
  /** Cells that name units, persons and dates. */
  readonly cells: readonly { readonly block: Block; readonly role: ColumnRole }[]
  /** Whether it only says more about the task of the row above. */
  readonly continues: boolean
  /** Whether the first text column groups several rows. */
  readonly grouped: boolean
  /** Whether it only heads the rows below it. */
  readonly heading: boolean
}

/** A stretch of the plan in order: lines and rows of tables. */
export type Part = { readonly line: Block } | { readonly row: TableRow }

/** The words between two offsets, without blanks at their ends. */
export function blockOf(folded: string, start: number, end: number): Block {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(folded.charAt(from))) from += 1
  while (to > from && /\s/.test(folded.charAt(to - 1))) to -= 1
  return { start: from, end: to, text: folded.slice(from, to) }
}
