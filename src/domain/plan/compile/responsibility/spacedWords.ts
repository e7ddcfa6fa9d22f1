import type { PlanText, Reading, Span } from '../text'
import { reading } from '../text'
import type { SpacedWords } from './nameList'

/** Words and where they stand in the text as given. */
export type Words = SpacedWords & { readonly words: Reading }

/** The words of spans without blanks; where one was printed is not forgotten, as it may part two names. In cells (`lines`) a line break does too. */
export function spacedWords(text: PlanText, spans: readonly Span[], lines = false): Words {
  const words = reading(text, spans)
  return {
    words,
    text: words.text,
    blankBefore(place) {
      const [before, at] = [words.at(place - 1) + 1, words.at(place)]
      return place > 0 && at > before && (lines || !text.folded.slice(before, at).includes('\n'))
    },
    breakBefore(place) {
      const [before, at] = [words.at(place - 1) + 1, words.at(place)]
      return place > 0 && at > before && text.folded.slice(before, at).includes('\n')
    },
  }
}
