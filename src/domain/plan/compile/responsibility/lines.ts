import type { PlanText, Span } from '../text'
import { hasUnitShape } from '../units'
import { HAS_LABEL, LABEL_START, saysWhoDoes } from './dutyWords'

const LONGEST_REST = 60

/** A label's names go on in the next line where a name is broken between them or the next line holds names alone. */
export function joinedLines({ folded }: PlanText, own: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const block of own) {
    const last = joined.at(-1)
    const before = last ? folded.slice(last.start, last.end).replace(/\s/g, '') : ''
    const words = folded.slice(block.start, block.end).replace(/\s/g, '')
    if (last && goesOn(before, words)) joined[joined.length - 1] = { start: last.start, end: block.end }
    else joined.push(block)
  }
  return joined
}

/** Whether the words are the rest of what stands behind a label in the line before. */
function goesOn(before: string, words: string): boolean {
  if (!LABEL_START.test(before) || HAS_LABEL.test(words) || words.length > LONGEST_REST) return false
  return !/[。;]/.test(before.slice(-1) + words) && (breaksName(before, words) || saysWhoDoes(words))
}

function breaksName(before: string, words: string): boolean {
  const head = before.split(/[、,:]/).at(-1) ?? ''
  const rest = words.split(/[、,]/)[0] ?? ''
  return /[、,:]$/.test(before) ? saysWhoDoes(rest) : hasUnitShape(head + rest) && rest.length < 12
}

const LONG_LINE = 25

/** Whether the line before is over, so that names alone below it are no rest of a sentence. */
export function endsSentence({ folded }: PlanText, before: Span | undefined): boolean {
  const words = before ? folded.slice(before.start, before.end).trim() : ''
  return words.length < LONG_LINE || /[。;:!?.)\]】]$/.test(words)
}
