import words from '../dictionary/conflictWords.json'
import { gathered, type HeldTarget } from './reading'
import { coreLikeness } from './wording'

/** Names of one figure are held against this many others: more of them are not one thing printed again. */
const MOST_NAMES = 60
const ALIKE = 0.72
const LEAST_CORE = 3
const LEAST_TELLING = 4

const COMMON: ReadonlySet<string> = new Set(words.commonValues)

const isCommon = ({ target: { value, kind } }: HeldTarget): boolean =>
  COMMON.has(value ?? '') || kind === 'frequency' || kind === 'duration'

/** 10家以上 and 10家 may be one target; 5%以上 and 5%以内 are not. */
function sideOf({ target: { comparator } }: HeldTarget): string {
  if (['at_least', 'more_than', 'exactly', 'about'].includes(comparator)) return 'up'
  return comparator === 'less_than' ? 'at_most' : comparator
}

interface Named {
  readonly core: string
  readonly members: HeldTarget[]
}

/** Tasks side by side in one annex have different work; aims and tasks, or two annexes, print one thing twice. */
const areSiblings = (one: HeldTarget, other: HeldTarget): boolean =>
  one.target.task !== null &&
  other.target.task !== null &&
  one.target.task !== other.target.task &&
  one.target.annex === other.target.annex

/** Between tasks of one annex, figures that are everywhere (100 %, once a month) and names of a word (铲车) say nothing. */
const isTelling = ({ core }: Named, common: boolean): boolean => !common && core.length >= LEAST_TELLING

function areOne(one: Named, other: Named, common: boolean): boolean {
  const [first, second] = [one.members[0], other.members[0]]
  if (!first || !second || (areSiblings(first, second) && !isTelling(one, common))) return false
  // A clause lists different things: there only the same words are the same thing.
  if (first.target.citation.line === second.target.citation.line) return false
  const [shorter, longer] = one.core.length < other.core.length ? [one.core, other.core] : [other.core, one.core]
  if (!common && shorter.length > LEAST_CORE && longer.includes(shorter)) return true
  return one.core === other.core || (!common && coreLikeness(one.core, other.core) >= ALIKE)
}

/** Targets of one name; those of different tasks stay apart where the name does not tell enough. */
function namesOf(held: readonly HeldTarget[], common: boolean): readonly Named[] {
  const keyOf = ({ wording: { core }, target: { task } }: HeldTarget): string =>
    task !== null && (common || core.length < LEAST_TELLING) ? `${core} ${task}` : core
  return [...gathered(held, keyOf).values()].map((members) => ({
    core: members[0]?.wording.core ?? '',
    members: [...members],
  }))
}

function joined(held: readonly HeldTarget[]): readonly (readonly HeldTarget[])[] {
  const common = held.some(isCommon)
  const groups: Named[] = []
  for (const named of namesOf(held, common)) {
    const home = groups.slice(0, MOST_NAMES).find((group) => areOne(group, named, common))
    if (home) home.members.push(...named.members)
    else groups.push(named)
  }
  return groups.map(({ members }) => members)
}

/** The targets as things: each thing with all its places, in the order of the text. Most stand in one place. */
export function sameThings(held: readonly HeldTarget[]): readonly (readonly HeldTarget[])[] {
  const keyOf = (one: HeldTarget): string =>
    // Without a value, or with one that is everywhere, only the words can tell.
    [
      one.measure.key,
      one.value,
      one.scope,
      sideOf(one),
      one.target.value === null || isCommon(one) ? one.wording.core : '',
    ].join('|')
  return [...gathered(held, keyOf).values()]
    .flatMap(joined)
    .map((thing) => [...thing].sort((one, other) => one.target.figure.start - other.target.figure.start))
}
