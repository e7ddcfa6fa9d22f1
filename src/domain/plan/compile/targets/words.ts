/** Words of a dictionary, found by their first and by their last character, so that a text is read in one pass. */
export interface Words {
  readonly all: readonly string[]
  readonly byFirst: ReadonlyMap<string, readonly string[]>
  readonly byLast: ReadonlyMap<string, readonly string[]>
}

function grouped(words: readonly string[], place: number): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const key = word.at(place) ?? ''
    groups.set(key, [...(groups.get(key) ?? []), word])
  }
  return groups
}

/** The longest come first, so that 「不超过」 is found before 「超过」. */
export function longestFirst(words: readonly string[]): Words {
  const all = [...new Set(words)].sort((one, other) => other.length - one.length)
  return { all, byFirst: grouped(all, 0), byLast: grouped(all, -1) }
}

/** The longest word with which the text goes on at this place; empty where there is none. */
export const wordAt = ({ byFirst }: Words, text: string, place: number): string =>
  byFirst.get(text.charAt(place))?.find((word) => text.startsWith(word, place)) ?? ''

/** The longest word with which the text ends; empty where there is none. */
export const wordAtEnd = ({ byLast }: Words, text: string): string =>
  byLast.get(text.charAt(text.length - 1))?.find((word) => text.endsWith(word)) ?? ''
