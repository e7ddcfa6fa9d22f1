import type { DutyEntry, PlanReview, ReviewEntry, TargetEntry, TaskEntry } from './reviewPlan'
import { entryOf } from './reviewPlan'

/** Words between two things of one name, the longer first. */
const JOINTS = ['以及', '；', '、', '和', '与', '及', '或']
const LEAST_WORDS = 2

/** Both halves of a name that joins two things; the whole name twice where no joint is seen. */
export function halvesOf(name: string): readonly [string, string] {
  for (const joint of JOINTS) {
    const at = name.indexOf(joint)
    const [first, second] = [name.slice(0, at), name.slice(at + joint.length)]
    if (at >= LEAST_WORDS && second.length >= LEAST_WORDS) return [first, second]
  }
  return [name, name]
}

/** `T010-2`: after the code that was split, and never one that is there. */
function freshCode(code: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${code}-${number}`)) return `${code}-${number}`
}

type Halves = readonly [first: ReviewEntry, second: ReviewEntry]

function halfTargets(entry: TargetEntry, taken: ReadonlySet<string>): Halves {
  const [first, second] = halvesOf(entry.read.indicator)
  const code = freshCode(entry.read.code, taken)
  return [
    { ...entry, verdict: 'open', read: { ...entry.read, indicator: first } },
    { ...entry, id: `target ${code}`, verdict: 'open', read: { ...entry.read, code, indicator: second } },
  ]
}

function halfTasks(entry: TaskEntry, taken: ReadonlySet<string>): Halves {
  const [first, second] = halvesOf(entry.read.heading)
  const code = freshCode(entry.read.code, taken)
  return [
    { ...entry, verdict: 'open', read: { ...entry.read, heading: first } },
    { ...entry, id: `task ${code}`, verdict: 'open', read: { ...entry.read, code, heading: second } },
  ]
}

function halfDuties(entry: DutyEntry, taken: ReadonlySet<string>): Halves {
  const [first, second] = halvesOf(entry.read.name)
  return [
    { ...entry, verdict: 'open', read: { ...entry.read, name: first, unit: null } },
    { ...entry, id: freshCode(entry.id, taken), verdict: 'open', read: { ...entry.read, name: second, unit: null } },
  ]
}

function halves(entry: ReviewEntry, { entries }: PlanReview): Halves | null {
  const codes = new Set(entries.flatMap((one) => ('code' in one.read ? [one.read.code] : [])))
  const ids = new Set(entries.map(({ id }) => id))
  if (entry.what === 'target') return halfTargets(entry, codes)
  if (entry.what === 'task') return halfTasks(entry, codes)
  return entry.what === 'duty' ? halfDuties(entry, ids) : null
}

/**
 * One extraction that is two: both are open, with the same words behind them. What stands under a task that is split stays
 * with the first half; its units answer for both. Conflicts cannot be split.
 */
export function split(review: PlanReview, id: string): PlanReview {
  const entry = entryOf(review, id)
  const both = entry && halves(entry, review)
  if (!both) return review
  const [first, second] = both
  const duties: readonly ReviewEntry[] =
    second.what === 'task' && first.what === 'task'
      ? review.entries
          .filter((one): one is DutyEntry => one.what === 'duty' && one.read.task === first.read.code)
          .map((one) => ({
            ...one,
            id: `${one.id} ${second.read.code}`,
            read: { ...one.read, task: second.read.code },
          }))
      : []
  const entries = review.entries.flatMap((one) => (one.id === id ? [first, second] : [one]))
  return { ...review, entries: [...entries, ...duties], before: review }
}
