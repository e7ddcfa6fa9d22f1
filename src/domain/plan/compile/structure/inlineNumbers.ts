import type { PlanText, Span } from '../text'
import type { Block } from './block'
import type { LevelStyle, NumberMark } from './numbering'
import { numberMark } from './numbering'

interface Found {
  readonly at: number
  readonly mark: NumberMark
}

const STARTS = /[。;:!?)\]】][ ]?(?=[(\d一二三四五六七八九十①-⑳⑴-⒇⒈-⒛])/g
const SPLIT_STYLES: ReadonlySet<string> = new Set(['chapter', 'section', 'item', 'measure', 'circle', 'halfBracket'])

/** Numbers inside the line, in the order of the text. */
function marksInside(words: string): readonly Found[] {
  const found: Found[] = []
  for (const start of words.matchAll(STARTS)) {
    const at = start.index + start[0].length
    const mark = numberMark(words.slice(at, at + 16))
    if (mark && SPLIT_STYLES.has(mark.style)) found.push({ at, mark })
  }
  return found
}

/** Numbers that count on from each other: those that only look like numbers do not. */
function counting(found: readonly Found[], own: NumberMark | null): readonly Found[] {
  const last = new Map<LevelStyle, number>(own ? [[own.style, own.value]] : [])
  const kept: Found[] = []
  found.forEach((one, at) => {
    const { style, value } = one.mark
    const goesOn = (last.get(style) ?? -1) + 1 === value
    const starts =
      value === 1 && found.slice(at + 1, at + 6).some(({ mark }) => mark.style === style && mark.value === 2)
    if (!goesOn && !starts) return
    last.set(style, value)
    kept.push(one)
  })
  return kept
}

/** A line or cell with several numbers in it falls into one piece for each. */
export function splitNumbers(
  { folded }: PlanText,
  block: Block,
  open: ReadonlyMap<LevelStyle, number>,
): readonly Span[] {
  const found = marksInside(block.text)
  if (found.length === 0) return [block]
  const own = numberMark(block.text)
  const before = own ?? lastOpen(open, found)
  const starts = [0, ...counting(found, before).map(({ at }) => at)]
  return starts
    .map((at, place) => ({ start: block.start + at, end: block.start + (starts[place + 1] ?? block.text.length) }))
    .filter(({ start, end }) => folded.slice(start, end).trim() !== '')
}

/** A line that goes on from the one before may hold the next number. */
function lastOpen(open: ReadonlyMap<LevelStyle, number>, [first]: readonly Found[]): NumberMark | null {
  const value = first ? open.get(first.mark.style) : undefined
  return first && value !== undefined ? { ...first.mark, value } : null
}
