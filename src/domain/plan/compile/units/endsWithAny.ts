/** Words sorted by their last character, so that a text's ending is looked up and not tried against each. */
export type Endings = ReadonlyMap<string, readonly string[]>

const sorted = (words: readonly string[]): string[] => [...words].sort((one, other) => other.length - one.length)

export function endings(words: readonly string[]): Endings {
  const byLast = new Map<string, string[]>()
  for (const word of sorted(words)) {
    const last = word.charAt(word.length - 1)
    byLast.set(last, [...(byLast.get(last) ?? []), word])
  }
  return byLast
}

/** The longest of the words that the text ends with, up to `end`; empty if none. */
export function endingOf(text: string, words: Endings, end = text.length): string {
  const candidates = words.get(text.charAt(end - 1)) ?? []
  return candidates.find((word) => text.startsWith(word, end - word.length) && word.length <= end) ?? ''
}

/** The longest of the words that stands at this place; empty if none. */
export function wordAt(text: string, words: readonly string[], at: number): string {
  let best = ''
  for (const word of words) if (word.length > best.length && text.startsWith(word, at)) best = word
  return best
}
