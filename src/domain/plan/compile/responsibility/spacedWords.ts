import type { PlanText, Reading, Span } from '../text'
import { reading } from '../text'
import type { SpacedWords } from './nameList'

/** The words of spans without blanks; where one was printed is not forgotten, as it may part two names. */
export function spacedWords(text: PlanText, spans: readonly Span[]): SpacedWords & { readonly words: Reading } {
  const words = reading(text, spans)
  return {
    words,
    text: words.text,
    blankBefore: (place) => place > 0 && words.at(place) > words.at(place - 1) + 1,
  }
}
