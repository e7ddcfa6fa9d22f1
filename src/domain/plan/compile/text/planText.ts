import type { Citation } from '../proposal'
import { foldWidth } from './foldWidth'

/** Half-open range of offsets in the text as given. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One line as printed, without its line break. */
export interface TextLine extends Span {
  /** 1-based. */
  readonly number: number
  /** In folded width, blanks at both ends left out; empty for a page number. */
  readonly text: string
}

/** The plan's text as given, and as it is read: both have the same offsets. */
export interface PlanText {
  readonly source: string
  /** In folded width (`foldWidth`). */
  readonly folded: string
  readonly lines: readonly TextLine[]
}

/** 「- 12 -」, 「—3—」, 「第3页」: printed by the page, not by the plan. */
const PAGE_MARK = /^(?:-[- ]*\d{1,3} ?-[- ]*|第 ?\d{1,3} ?页(?: ?[,，/]? ?共 ?\d{1,3} ?页)?)$/

function lineText(folded: string, start: number, end: number): string {
  const text = folded.slice(start, end).trim()
  return text.length < 16 && PAGE_MARK.test(text) ? '' : text
}

export function planText(source: string): PlanText {
  const folded = foldWidth(source)
  const lines: TextLine[] = []
  let start = 0
  while (start <= folded.length) {
    const found = folded.indexOf('\n', start)
    const end = found < 0 ? folded.length : found
    lines.push({ number: lines.length + 1, start, end, text: lineText(folded, start, end) })
    start = end + 1
  }
  return { source, folded, lines }
}

/** The line (from 0) on which an offset stands. */
function lineAt(lines: readonly TextLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

export const cite = ({ source, lines }: PlanText, { start, end }: Span): Citation => ({
  start,
  end,
  line: lineAt(lines, start) + 1,
  words: source.slice(start, end),
})
