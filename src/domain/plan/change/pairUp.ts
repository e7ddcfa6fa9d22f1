import { likeness } from '../compile/units'

/** Two things of which one may be what became of the other. */
export interface Pair<Thing> {
  readonly before: Thing
  readonly after: Thing
  /** 1 where nothing that identifies them differs; below, a person should look. */
  readonly likeness: number
}

export interface Pairing<Thing> {
  readonly pairs: readonly Pair<Thing>[]
  readonly removed: readonly Thing[]
  readonly added: readonly Thing[]
}

interface Pairable<Thing> {
  /** What has to be the same for a pair beyond doubt, strongest first. */
  readonly keys: readonly ((thing: Thing) => string)[]
  /** 0 where two things cannot be the same one, else how like they are. */
  readonly likeness: (before: Thing, after: Thing) => number
  /** The least likeness that is worth asking about. */
  readonly least: number
}

function byKey<Thing>(things: readonly Thing[], key: (thing: Thing) => string): ReadonlyMap<string, readonly Thing[]> {
  const grouped = new Map<string, Thing[]>()
  for (const thing of things) {
    const group = grouped.get(key(thing))
    if (group) group.push(thing)
    else grouped.set(key(thing), [thing])
  }
  return grouped
}

/** Takes pairs whose key is the same and stands only once on each side. */
function pairByKey<Thing>(pairing: Pairing<Thing>, key: (thing: Thing) => string): Pairing<Thing> {
  const [removed, added] = [byKey(pairing.removed, key), byKey(pairing.added, key)]
  const pairs = [...removed].flatMap(([name, [before, ...others]]): readonly Pair<Thing>[] => {
    const [after, ...more] = added.get(name) ?? []
    const single = before !== undefined && after !== undefined && others.length === 0 && more.length === 0
    return single ? [{ before, after, likeness: 1 }] : []
  })
  return withPairs(pairing, pairs)
}

function withPairs<Thing>(pairing: Pairing<Thing>, pairs: readonly Pair<Thing>[]): Pairing<Thing> {
  const taken = new Set(pairs.flatMap(({ before, after }) => [before, after]))
  return {
    pairs: [...pairing.pairs, ...pairs],
    removed: pairing.removed.filter((thing) => !taken.has(thing)),
    added: pairing.added.filter((thing) => !taken.has(thing)),
  }
}

/** Takes what is left pair by pair, the likest first; where two are as like, the earlier in the plan. */
function pairByLikeness<Thing>(
  pairing: Pairing<Thing>,
  { likeness: likenessOf, least }: Pairable<Thing>,
): Pairing<Thing> {
  const candidates = pairing.removed
    .flatMap((before) => pairing.added.map((after) => ({ before, after, likeness: likenessOf(before, after) })))
    .filter((pair) => pair.likeness >= least)
    .sort((one, other) => other.likeness - one.likeness)
  const taken = new Set<Thing>()
  const pairs = candidates.filter(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return false
    taken.add(before).add(after)
    return true
  })
  return withPairs(pairing, pairs)
}

/** Pairs the things of two plans: by their keys, strongest first, then by likeness. Everything is in exactly one of the three lists. */
export function pairUp<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  pairable: Pairable<Thing>,
): Pairing<Thing> {
  const start: Pairing<Thing> = { pairs: [], removed: before, added: after }
  return pairByLikeness(pairable.keys.reduce(pairByKey, start), pairable)
}

const IGNORED = /[\s，。、；：“”"'（）()《》〈〉·%％]/g

/** A heading or name without what may be printed either way. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(IGNORED, '')

/** How like two names are; those that differ in more than a few characters in ten are not. */
export const nameLikeness = (one: string, other: string): number => {
  const both = likeness(plainName(one), plainName(other))
  return both === 1 ? 0.99 : both
}
