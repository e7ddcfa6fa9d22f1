const MOST_CHARACTERS = 40
const PLACE_PREFIX = /^(?:[\u4e00-\u9fff]{2,3}(?:市|县|区|州)|市|县|区|省|州)(?=[\u4e00-\u9fff]{2})/

/** The name without the place before it and without the kind of office behind it. */
export const nameCore = (name: string): string =>
  name
    .replace(PLACE_PREFIX, '')
    .replace(/(?:委员会|局|委|厅|部|办公室|办)$/, '')
    .replaceAll('和', '')
    .slice(0, MOST_CHARACTERS)

/** Length of the longest series of characters that both have in the same order. */
function commonLength(one: string, other: string): number {
  let above = new Array<number>(other.length + 1).fill(0)
  for (const character of one) {
    const row = [0]
    for (let at = 0; at < other.length; at += 1) {
      const same = character === other.charAt(at)
      row.push(same ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0))
    }
    above = row
  }
  return above[other.length] ?? 0
}

/** How many characters both have, in whatever order: never less than in the same order. */
function sharedCharacters(one: string, other: string): number {
  let shared = 0
  for (const character of one) if (other.includes(character)) shared += 1
  return shared
}

/** 0 nothing in common, 1 the same. An abbreviation (发改 for 发展改革) whose characters all stand in the longer name in order is likely. */
export function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0
  const [shorterName, longerName] = one.length < other.length ? [one, other] : [other, one]
  const shared = sharedCharacters(shorterName, longerName)
  if (4 * shared < one.length + other.length && shared < shorterName.length) return 0
  const common = commonLength(one, other)
  const both = (2 * common) / (one.length + other.length)
  const shorter = Math.min(one.length, other.length)
  const abbreviation = common === shorter && shorter >= 2 && one.charAt(0) === other.charAt(0) ? 0.8 : 0
  const value = one === other ? 1 : Math.max(both, abbreviation)
  return Math.round(value * 100) / 100
}
