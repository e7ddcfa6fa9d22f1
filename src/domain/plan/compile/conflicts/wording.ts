import words from '../dictionary/conflictWords.json'
import { foldWidth } from '../text'

/** What a figure is about, once verbs and words for amounts are off, and whether it is something added. */
export interface Wording {
  readonly core: string
  /** The text counts what comes new: 新增, 培育, 建成. */
  readonly adds: boolean
}

const longestFirst = (list: readonly string[]): readonly string[] =>
  [...list].sort((one, other) => other.length - one.length)
const LEADING = longestFirst([...words.adding, ...words.plain])
const ENDINGS = longestFirst([...words.endings, ...words.growth])
const ADDING: ReadonlySet<string> = new Set(words.adding)
const LEAST_LEFT = 2
/** A name has a verb or two in front, and one word for its amount behind. */
const MOST_WORDS_OFF = 3
const LONGEST = 60

export function wordingOf(name: string): Wording {
  let core = foldWidth(name)
    .replace(/[\s"'《》()、,的]/g, '')
    .slice(0, LONGEST)
  let adds = false
  for (let step = 0; step < MOST_WORDS_OFF; step += 1) {
    const lead = LEADING.find((word) => core.startsWith(word) && core.length >= word.length + LEAST_LEFT)
    if (lead === undefined) break
    adds ||= ADDING.has(lead)
    core = core.slice(lead.length)
  }
  const ending = ENDINGS.find((word) => core.endsWith(word) && core.length >= word.length + LEAST_LEFT)
  return { core: ending === undefined ? core : core.slice(0, -ending.length), adds }
}

/** Dice's coefficient over pairs of neighbouring characters. */
export function coreLikeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < one.length; at += 1)
    pairs.set(one.slice(at, at + 2), (pairs.get(one.slice(at, at + 2)) ?? 0) + 1)
  let shared = 0
  for (let at = 0; at + 1 < other.length; at += 1) {
    const left = pairs.get(other.slice(at, at + 2)) ?? 0
    if (left > 0) shared += 1
    pairs.set(other.slice(at, at + 2), left - 1)
  }
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1)
  return all === 0 ? 0 : (2 * shared) / all
}
