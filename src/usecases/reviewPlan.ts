import { unreachable } from '../domain/lib'
import type {
  PlanProposal,
  ProposedAnnex,
  ProposedConflict,
  ProposedDuty,
  ProposedHead,
  ProposedTarget,
  ProposedTask,
} from '../domain/plan'
import { REVIEW_BELOW } from '../domain/plan'

/** `certain`: beyond doubt to the compiler, and nobody has said otherwise. Only what is `open` waits for a person. */
export const VERDICTS = ['open', 'certain', 'accepted', 'rejected'] as const
export type Verdict = (typeof VERDICTS)[number]

export const ENTRY_KINDS = ['task', 'duty', 'target', 'conflict'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

interface Decided {
  /** Unique in the review, and the same for the same text. */
  readonly id: string
  readonly verdict: Verdict
}
export interface TaskEntry extends Decided {
  readonly what: 'task'
  readonly read: ProposedTask
}
export interface DutyEntry extends Decided {
  readonly what: 'duty'
  readonly read: ProposedDuty
}
export interface TargetEntry extends Decided {
  readonly what: 'target'
  readonly read: ProposedTarget
}
export interface ConflictEntry extends Decided {
  readonly what: 'conflict'
  readonly read: ProposedConflict
  /** Joined by a person: the first target's fields count for all of them. */
  readonly joined: boolean
}
/** One extraction and what was decided about it. */
export type ReviewEntry = TaskEntry | DutyEntry | TargetEntry | ConflictEntry

/** A proposal under review. Operations give a new review that remembers the one before; nothing ever leaves `entries`. */
export interface PlanReview {
  readonly head: ProposedHead
  readonly annexes: readonly ProposedAnnex[]
  readonly entries: readonly ReviewEntry[]
  readonly before: PlanReview | null
}

const verdictFor = ({ sureness }: ProposedTask | ProposedDuty | ProposedTarget): Verdict =>
  sureness.confidence < REVIEW_BELOW ? 'open' : 'certain'

/** Doubtful extractions and contradictions are open; the rest is certain until a person says otherwise. */
export function startReview({ head, annexes, tasks, duties, targets, conflicts }: PlanProposal): PlanReview {
  const entries: readonly ReviewEntry[] = [
    ...tasks.map((read) => ({ id: `task ${read.code}`, what: 'task' as const, read, verdict: verdictFor(read) })),
    ...duties.map((read, at) => ({ id: `duty ${at + 1}`, what: 'duty' as const, read, verdict: verdictFor(read) })),
    ...targets.map((read) => ({ id: `target ${read.code}`, what: 'target' as const, read, verdict: verdictFor(read) })),
    ...conflicts.map((read, at) => ({
      ...{ id: `conflict ${at + 1}`, what: 'conflict' as const, read, joined: false },
      verdict: read.kind === 'same-thing-again' ? ('certain' as const) : ('open' as const),
    })),
  ]
  return { head, annexes, entries, before: null }
}

export const entryOf = ({ entries }: PlanReview, id: string): ReviewEntry | undefined =>
  entries.find((entry) => entry.id === id)

/** The entry replaced by others, in its place; the review as it was where there is no such entry. */
export function replaced(review: PlanReview, id: string, by: readonly ReviewEntry[]): PlanReview {
  if (!review.entries.some((entry) => entry.id === id)) return review
  const entries = review.entries.flatMap((entry) => (entry.id === id ? by : [entry]))
  return { ...review, entries, before: review }
}

function decided(review: PlanReview, id: string, verdict: Verdict): PlanReview {
  const entry = entryOf(review, id)
  return entry === undefined || entry.verdict === verdict ? review : replaced(review, id, [{ ...entry, verdict }])
}

/** Takes an extraction as it stands; a contradiction is the plan's own and stays marked. */
export const accept = (review: PlanReview, id: string): PlanReview => decided(review, id, 'accepted')

/** Leaves an extraction out; a conflict is none. */
export const reject = (review: PlanReview, id: string): PlanReview => decided(review, id, 'rejected')

/** The review before the last operation; the first one stays. */
export const undo = (review: PlanReview): PlanReview => review.before ?? review

/** Codes of the tasks that are left out. */
export function rejectedTasks({ entries }: PlanReview): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => (entry.what === 'task' && entry.verdict === 'rejected' ? [entry.read.code] : [])),
  )
}

/** The verdict that holds: duties go with their task. */
export function verdictOf(entry: ReviewEntry, gone: ReadonlySet<string>): Verdict {
  return entry.what === 'duty' && gone.has(entry.read.task) ? 'rejected' : entry.verdict
}

export type VerdictCounts = Readonly<Record<Verdict, number>>

/** How many entries of each kind have which verdict; together they are all that there are. */
export function countVerdicts(review: PlanReview): Readonly<Record<EntryKind, VerdictCounts>> {
  const none = () => ({ open: 0, certain: 0, accepted: 0, rejected: 0 })
  const counts = { task: none(), duty: none(), target: none(), conflict: none() }
  const gone = rejectedTasks(review)
  for (const entry of review.entries) counts[entry.what][verdictOf(entry, gone)] += 1
  return counts
}

/** What still waits for a person, in the order of the entries. */
export function leftToDecide(review: PlanReview): readonly ReviewEntry[] {
  const gone = rejectedTasks(review)
  return review.entries.filter((entry) => verdictOf(entry, gone) === 'open')
}

/** Heading, unit or indicator; the codes of a conflict. */
export function nameOfEntry(entry: ReviewEntry): string {
  switch (entry.what) {
    case 'task':
      return entry.read.heading
    case 'duty':
      return entry.read.name
    case 'target':
      return entry.read.indicator
    case 'conflict':
      return entry.read.codes.join('、')
    default:
      return unreachable(entry)
  }
}
