import type { PlanReview, ReviewEntry, TargetEntry } from './reviewPlan'
import { entryOf } from './reviewPlan'

const isTarget = (entry: ReviewEntry | undefined): entry is TargetEntry => entry?.what === 'target'

/** Pairs of neighbouring characters. */
function pairsOf(name: string): ReadonlySet<string> {
  return new Set([...name].slice(1).map((_, at) => name.slice(at, at + 2)))
}

/** 0–1: how many pairs of characters two names share. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

const LEAST_LIKENESS = 0.3

/** Targets that may be the same thing, likeliest first: those that a conflict names with it, then those of a similar name. */
export function mergeCandidates(review: PlanReview, id: string, most: number): readonly TargetEntry[] {
  const entry = entryOf(review, id)
  if (!isTarget(entry)) return []
  const { code, indicator, unitOfMeasure } = entry.read
  const named = new Set(
    review.entries.flatMap((one) =>
      one.what === 'conflict' && !one.joined && one.read.codes.includes(code) ? one.read.codes : [],
    ),
  )
  const own = pairsOf(indicator)
  return review.entries
    .filter(isTarget)
    .filter((one) => one.id !== id && one.verdict !== 'rejected')
    .map((one) => ({
      one,
      score:
        (named.has(one.read.code) ? 2 : 0) +
        likeness(own, pairsOf(one.read.indicator)) +
        (one.read.unitOfMeasure === unitOfMeasure ? LEAST_LIKENESS / 2 : 0),
    }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((left, right) => right.score - left.score)
    .slice(0, most)
    .map(({ one }) => one)
}

/** Two targets of one thing: one indicator with a mention for each. What is said of the kept one counts; both are accepted. */
export function merge(review: PlanReview, keptId: string, otherId: string): PlanReview {
  const [kept, other] = [entryOf(review, keptId), entryOf(review, otherId)]
  if (!isTarget(kept) || !isTarget(other) || keptId === otherId) return review
  const id = `joined ${kept.read.code} ${other.read.code}`
  const joined: ReviewEntry = {
    ...{ id, what: 'conflict', verdict: 'accepted', joined: true },
    read: {
      kind: 'same-thing-again',
      codes: [kept.read.code, other.read.code],
      places: [kept.read.citation, other.read.citation],
    },
  }
  const accepted = review.entries
    .filter((entry) => entry.id !== id)
    .map((entry) => (entry === kept || entry === other ? { ...entry, verdict: 'accepted' as const } : entry))
  return { ...review, entries: [...accepted, joined], before: review }
}
