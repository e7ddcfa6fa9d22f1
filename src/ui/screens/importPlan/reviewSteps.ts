import type { EntryKind, PlanReview, ReviewEntry } from '../../../usecases/reviewPlan'
import { accept, entryOf, nameOfEntry, reject, undo } from '../../../usecases/reviewPlan'
import { split } from '../../../usecases/reviewPlanSplit'
import type { ImportPlanText, ReviewCommand } from '../../text/importPlanText'
import type { Filter, Listed } from './reviewList'
import { choiceAfter, listedOf, nextOpenKind } from './reviewList'

/** What the list is being used for: choosing, or a form for the chosen entry. */
export type ReviewMode = 'list' | 'correct' | 'merge'

/** What is shown of a review. */
export interface Standing {
  readonly kind: EntryKind
  readonly filter: Filter
  readonly chosen: string | null
  readonly mode: ReviewMode
  /** What happened last, for those who hear the screen. */
  readonly said: string
}

/** A review and what is shown of it. */
export interface Shown {
  readonly review: PlanReview
  readonly standing: Standing
}

type Doing = (review: PlanReview, id: string) => PlanReview
const AT_ONCE: Readonly<Partial<Record<ReviewCommand, Doing>>> = { accept, reject, split }

/** Why a command makes no sense for this entry; null where it does. */
function refusal(command: ReviewCommand, entry: ReviewEntry, text: ImportPlanText): string | null {
  if (command === 'merge') return entry.what === 'target' ? null : text.cannot.merge
  if (command === 'correct' || command === 'split') return entry.what === 'conflict' ? text.cannot[command] : null
  return null
}

export function beginning(review: PlanReview): Standing {
  const kind = nextOpenKind(review, 'task')
  const [first] = listedOf(review, kind ?? 'task', kind === null ? 'all' : 'open')
  return {
    ...{ kind: kind ?? 'task', filter: kind === null ? 'all' : 'open' },
    ...{ chosen: first?.entry.id ?? null, mode: 'list', said: '' },
  }
}

/** The group is done: on to the next one that has something open. */
function nextGroup(review: PlanReview, standing: Standing, said: string, text: ImportPlanText): Standing {
  const { kind } = standing
  const following = nextOpenKind(review, kind)
  if (following === null) return { ...standing, chosen: null, mode: 'list', said: `${said} ${text.allDecided}` }
  const [first] = listedOf(review, following, 'open')
  const words = text.groupDone(text.kinds[kind], text.kinds[following])
  return { ...standing, kind: following, chosen: first?.entry.id ?? null, mode: 'list', said: `${said} ${words}` }
}

/** After a decision: on to what took the entry's place, and to the next group where this one is done. */
export function settled(
  { review, standing }: Shown,
  next: PlanReview,
  { said, onward }: { readonly said: string; readonly onward: boolean },
  text: ImportPlanText,
): Shown {
  const { kind, filter, chosen } = standing
  const before: readonly Listed[] = listedOf(review, kind, filter)
  const after = listedOf(next, kind, filter)
  if (after.length === 0 && filter === 'open') return { review: next, standing: nextGroup(next, standing, said, text) }
  const stays = choiceAfter(before, after, chosen)
  const at = after.findIndex((one) => one.entry.id === stays)
  const moved = onward && stays === chosen ? (after[at + 1]?.entry.id ?? stays) : stays
  return { review: next, standing: { ...standing, chosen: moved, mode: 'list', said } }
}

/** The entry is chosen, in a list that holds it: its group, and all of it where the entry is not open. */
export function chosenIn({ review, standing }: Shown, id: string, said: string): Standing {
  const kind = entryOf(review, id)?.what ?? standing.kind
  const isListed = listedOf(review, kind, standing.filter).some(({ entry }) => entry.id === id)
  return { kind, filter: isListed ? standing.filter : 'all', chosen: id, mode: 'list', said }
}

/** Undone: the entry that was decided is chosen again. */
function undone({ review, standing }: Shown, said: string): Shown {
  const past = undo(review)
  const now = new Map(review.entries.map((one) => [one.id, one]))
  const changed = past.entries.find((one) => now.get(one.id) !== one)
  if (!changed) return { review: past, standing: { ...standing, mode: 'list', said } }
  return { review: past, standing: chosenIn({ review: past, standing }, changed.id, said) }
}

/** What a command does to the chosen entry, or why it does nothing. */
export function commanded(
  shown: Shown,
  entry: ReviewEntry | null,
  command: ReviewCommand,
  text: ImportPlanText,
): Shown {
  const { review, standing } = shown
  const saying = (said: string): Shown => ({ review, standing: { ...standing, said } })
  if (command === 'undo') return review.before === null ? saying(text.cannot.undo) : undone(shown, text.said.undo(''))
  if (entry === null) return shown
  const refused = refusal(command, entry, text)
  if (refused !== null) return saying(refused)
  if (command === 'correct' || command === 'merge')
    return { review, standing: { ...standing, mode: command, said: '' } }
  const said = text.said[command](nameOfEntry(entry))
  const next = AT_ONCE[command]?.(review, entry.id) ?? review
  return settled(shown, next, { said, onward: command !== 'split' }, text)
}
