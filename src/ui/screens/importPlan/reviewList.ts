import type { EntryKind, PlanReview, ReviewEntry, Verdict } from '../../../usecases/reviewPlan'
import { ENTRY_KINDS, rejectedTasks, verdictOf } from '../../../usecases/reviewPlan'
import { citationOf } from '../../../usecases/reviewPlanOutcome'

export type Filter = 'open' | 'all'

/** An entry with the verdict that holds. */
export interface Listed {
  readonly entry: ReviewEntry
  readonly verdict: Verdict
}

/** Repetitions are no conflict to look at among the open ones, but are listed with all. */
export function listedOf(review: PlanReview, kind: EntryKind, filter: Filter): readonly Listed[] {
  const gone = rejectedTasks(review)
  return review.entries
    .filter(({ what }) => what === kind)
    .map((entry) => ({ entry, verdict: verdictOf(entry, gone) }))
    .filter(({ verdict }) => filter === 'all' || verdict === 'open')
    .sort((one, other) => citationOf(one.entry).start - citationOf(other.entry).start)
}

/** The first kind, from the given one on, that has something open; null where nothing is. */
export function nextOpenKind(review: PlanReview, from: EntryKind): EntryKind | null {
  const at = ENTRY_KINDS.indexOf(from)
  const inTurn = [...ENTRY_KINDS.slice(at), ...ENTRY_KINDS.slice(0, at)]
  return inTurn.find((kind) => listedOf(review, kind, 'open').length > 0) ?? null
}

/** Where the choice goes when the list has changed: it stays, else what took its place, else the end. */
export function choiceAfter(before: readonly Listed[], after: readonly Listed[], chosen: string | null): string | null {
  const kept = after.findIndex(({ entry }) => entry.id === chosen)
  if (kept >= 0) return chosen
  const place = before.findIndex(({ entry }) => entry.id === chosen)
  return (after[Math.max(0, place)] ?? after.at(-1))?.entry.id ?? null
}
