import type { PlanProposal, ProposedConflict, ProposedTarget, ProposedTask, Sureness } from '../domain/plan'
import type { PlanReview, ReviewEntry } from './reviewPlan'
import { leftToDecide } from './reviewPlan'

const BEYOND_DOUBT: Sureness = { confidence: 1, doubts: [] }

/** What a person accepted is beyond doubt. */
function settled<Read extends { readonly sureness: Sureness }>(entry: {
  readonly verdict: ReviewEntry['verdict']
  readonly read: Read
}): Read {
  return entry.verdict === 'accepted' ? { ...entry.read, sureness: BEYOND_DOUBT } : entry.read
}

/** The nearest task above that is kept. */
function nearestKept(
  task: string | null,
  parents: ReadonlyMap<string, string | null>,
  kept: ReadonlySet<string>,
): string | null {
  let at = task
  while (at !== null && !kept.has(at)) at = parents.get(at) ?? null
  return at
}

/** Only what is kept of a conflict; null where too little is left to be one. */
function keptOf(conflict: ProposedConflict, kept: ReadonlySet<string>): ProposedConflict | null {
  const at = conflict.codes.flatMap((code, place) => (kept.has(code) ? [place] : []))
  if (at.length < 2) return null
  return {
    ...conflict,
    codes: at.flatMap((place) => conflict.codes[place] ?? []),
    places: at.flatMap((place) => conflict.places[place] ?? []),
  }
}

/** The target that speaks for each one that a person joined to another. */
function speakers(entries: readonly ReviewEntry[], kept: ReadonlySet<string>): ReadonlyMap<string, string> {
  const speaks = new Map<string, string>()
  for (const entry of entries) {
    if (entry.what !== 'conflict' || !entry.joined || entry.verdict === 'rejected') continue
    const [first = '', second = ''] = entry.read.codes
    let top = first
    for (let next = speaks.get(top); next !== undefined; next = speaks.get(next)) top = next
    if (top !== second && kept.has(top)) speaks.set(second, top)
  }
  return speaks
}

function spokenFor(target: ProposedTarget, by: ProposedTarget): ProposedTarget {
  const { indicator, kind, comparator, value, valueHigh, unitOfMeasure } = by
  const { firmness, baseline, deadline, scope } = by
  return {
    ...target,
    ...{ indicator, kind, comparator, value, valueHigh, unitOfMeasure, firmness, baseline, deadline, scope },
  }
}

function keptTargets(
  { entries }: PlanReview,
  place: (task: string | null) => string | null,
): readonly ProposedTarget[] {
  const read = entries.flatMap((entry) =>
    entry.what === 'target' && entry.verdict !== 'rejected' ? [settled(entry)] : [],
  )
  const byCode = new Map(read.map((target) => [target.code, target]))
  const speaks = speakers(entries, new Set(byCode.keys()))
  return read.map((target) => {
    let speaker = target
    for (let next = speaks.get(speaker.code); next !== undefined; next = speaks.get(next))
      speaker = byCode.get(next) ?? speaker
    return { ...spokenFor(target, speaker), task: place(target.task) }
  })
}

function keptTasks({ entries }: PlanReview): readonly ProposedTask[] {
  return entries.flatMap((entry) => (entry.what === 'task' && entry.verdict !== 'rejected' ? [settled(entry)] : []))
}

/**
 * The proposal that the review has come to: without what was rejected, what was accepted beyond doubt, what is open as it
 * was read. A target whose task was rejected stands under the task above; duties go with their task.
 */
export function outcomeOf(review: PlanReview): PlanProposal {
  const { entries, head, annexes } = review
  const tasks = keptTasks(review)
  const kept = new Set(tasks.map(({ code }) => code))
  const parents = new Map(entries.flatMap(({ what, read }) => (what === 'task' ? [[read.code, read.parent]] : [])))
  const targets = keptTargets(review, (task) => nearestKept(task, parents, kept))
  const known = new Set([...kept, ...targets.map(({ code }) => code)])
  return {
    ...{ head, annexes, tasks, targets },
    duties: entries.flatMap((entry) =>
      entry.what === 'duty' && entry.verdict !== 'rejected' && kept.has(entry.read.task) ? [settled(entry)] : [],
    ),
    conflicts: entries.flatMap((entry) =>
      entry.what === 'conflict' && entry.verdict !== 'rejected' ? (keptOf(entry.read, known) ?? []) : [],
    ),
  }
}

/** One row for each thing that still waits for a person. */
export interface OpenRow {
  readonly entry: ReviewEntry
  readonly line: number
  readonly words: string
}

export const openRows = (review: PlanReview): readonly OpenRow[] =>
  leftToDecide(review).map((entry) => {
    const { line, words } = citationOf(entry)
    return { entry, line, words: words.replace(/\s+/g, ' ').trim() }
  })

/** The words that an entry was read out of; of a conflict the first place. */
export function citationOf(entry: ReviewEntry): { start: number; end: number; line: number; words: string } {
  const none = { start: 0, end: 0, line: 1, words: '' }
  if (entry.what === 'conflict') return entry.read.places[0] ?? none
  return entry.what === 'target' ? entry.read.citation : entry.read.at
}
