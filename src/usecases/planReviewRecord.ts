import type { KnownUnits } from '../domain/plan'
import type { PlanReview } from './reviewPlan'

/** A review with the text that it is of, to go on with another day. Steps back are not kept. */
export interface KeptReview {
  readonly text: string
  readonly known: KnownUnits
  readonly review: PlanReview
}

interface Quoted {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly words: string
}

const isQuoted = (value: unknown): value is Quoted =>
  typeof value === 'object' && value !== null && 'words' in value && 'start' in value && 'end' in value

/** Most of a review is words of its text: their place is enough. */
const PLACE = '@'

const withoutWords =
  (text: string) =>
  (_: string, value: unknown): unknown =>
    isQuoted(value) && Object.keys(value).length === 4 && value.words === text.slice(value.start, value.end)
      ? { [PLACE]: [value.start, value.end, value.line] }
      : value

const withWords =
  (text: string) =>
  (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !(PLACE in value)) return value
    const [start, end, line] = (value as { '@': readonly [number, number, number] })[PLACE]
    return { start, end, line, words: text.slice(start, end) }
  }

/** What a workbook may drop or change in a text, written so that it cannot. */
const FRAGILE = /[\x7f-\x9f\ud800-\udfff\ufffe\uffff]|_(?=x)/g

const escaped = (json: string): string =>
  json.replace(FRAGILE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The review as one text that a workbook keeps as it is. */
export function reviewText({ text, known, review }: KeptReview): string {
  const { head, annexes, entries } = review
  return escaped(`[${JSON.stringify(text)},${JSON.stringify({ known, head, annexes, entries }, withoutWords(text))}]`)
}

/** The review again; null where the text is damaged. */
export function reviewOfText(kept: string): KeptReview | null {
  try {
    const [text] = JSON.parse(kept) as readonly [string]
    const [, rest] = JSON.parse(kept, withWords(text)) as readonly [
      string,
      Omit<PlanReview, 'before'> & Pick<KeptReview, 'known'>,
    ]
    const { known, head, annexes, entries } = rest
    if (!Array.isArray(entries) || !Array.isArray(annexes) || !Array.isArray(known.units)) return null
    return { text, known, review: { head, annexes, entries, before: null } }
  } catch {
    return null
  }
}
