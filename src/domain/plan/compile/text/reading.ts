import type { PlanText, Span } from './planText'

/** Words to be read in one go: blanks, line breaks and whatever was cut out are gone, and every character knows where it stands. */
export interface Reading {
  readonly text: string
  /** Where the character at this place of `text` stands in the text as given; the end of the last one for `text.length`. */
  at(place: number): number
}

/** The words of the spans, one after the other, in folded width and without blanks and line breaks. */
export function reading({ folded }: PlanText, spans: readonly Span[]): Reading {
  const characters: string[] = []
  const places: number[] = []
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) {
      const character = folded.charAt(at)
      if (character === ' ' || character === '\n') continue
      characters.push(character)
      places.push(at)
    }
  }
  const last = places.at(-1)
  const end = last === undefined ? (spans[0]?.start ?? 0) : last + 1
  return { text: characters.join(''), at: (place) => places[place] ?? end }
}

/** The stretch of the given text from the character at `start` up to, without it, the one at `end`. */
export const spanOf = (words: Reading, start: number, end: number): Span => ({
  start: words.at(start),
  end: end > start ? words.at(end - 1) + 1 : words.at(start),
})
