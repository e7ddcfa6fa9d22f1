import type { PlanText, TextLine } from '../text'
import type { Block } from './block'
import { blockOf } from './block'

/** What parts the cells of a row printed in one line: a bar, a tab, two blanks, or a single blank. */
export type Separator = '|' | '\t' | '  ' | ' '

/** The cells of a line that holds a whole row; one cell where it holds none. */
export function cellsOf({ source, folded }: PlanText, line: TextLine, separator: Separator): readonly Block[] {
  const words = separator === '\t' ? source : folded
  const cells: Block[] = []
  let start = line.start
  while (start <= line.end) {
    const found = words.indexOf(separator, start)
    const end = found < 0 || found >= line.end ? line.end : found
    cells.push(blockOf(folded, start, end))
    start = end + separator.length
    while (separator.startsWith(' ') && folded.charAt(start) === ' ') start += 1
  }
  return cells
}

/** Without the empty cells that bars at both ends of a line leave, where there are more cells than columns. */
export function withinBars(cells: readonly Block[], width: number | null): readonly Block[] {
  const tooMany = (own: readonly Block[]) => width === null || own.length > width
  const from = cells[0]?.text === '' && tooMany(cells) ? 1 : 0
  const rest = cells.slice(from)
  return rest.length > 1 && rest.at(-1)?.text === '' && tooMany(rest) ? rest.slice(0, -1) : rest
}

/** Whether a line holds bars and nothing else: empty cells. */
export const onlyBars = (text: string): boolean => text !== '' && /^[| ]+$/.test(text)

/** Whether a line only rules off what stands above: 「|---|---|」. */
export const isRule = (text: string): boolean => /^[-:|\s=+]*$/.test(text)

/** 「任务分解表（续）」, a table's title printed again on the next page. */
export const CONTINUED = /(?:\(续\)|\(续表\)|^续表)$/
