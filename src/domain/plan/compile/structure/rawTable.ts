import type { Block } from './block'
import { numberMark } from './numbering'

/** Cells by the columns of the header; null where a cell is empty or merged with the one above. */
export type RawRow = readonly (Block | null)[]

export interface RawTable {
  readonly rows: readonly RawRow[]
  /** How many columns from the left say what is to be done: more than the header names where one of its cells spans several. */
  readonly extra: number
  /** Those of the rows that only head the ones below them. */
  readonly headings: ReadonlySet<RawRow>
  /** The first line after the table. */
  readonly next: number
}

export const filled = (cell: Block | null | undefined): Block | null => (cell && cell.text !== '' ? cell : null)

/** Whether a line starts something that no table holds, unless its rows go on below. */
export function startsChapter(words: string): boolean {
  const style = numberMark(words)?.style
  return style === 'chapter' || style === 'part' || /^附[件表]/.test(words)
}

const LONGEST_HEADING = 40

/** Whether a line can be the heading of the rows below it: 「一、稳增长（12项）」. */
export const canHead = (words: string): boolean =>
  words.length <= LONGEST_HEADING && !/[。;,]$/.test(words) && !/^附[件表]/.test(words)

/** A heading printed between rows: it fills the first cell. */
export const headingRow = (block: Block, width: number): (Block | null)[] => [
  block,
  ...new Array<null>(width - 1).fill(null),
]
