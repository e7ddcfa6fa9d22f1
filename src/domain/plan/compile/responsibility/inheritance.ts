import type { TaskNode } from '../structure'
import type { Part } from './settle'
import { eachOnce, sameUnit } from './settle'

/** What is printed with tasks, for handing it down. */
export interface PrintedParts {
  /** The units of a line after several items, by item. */
  groupParts(task: TaskNode): ReadonlyMap<TaskNode, readonly Part[]>
  own(task: TaskNode, above: readonly Part[]): readonly Part[]
}

const FROM_ABOVE = 0.85
const FROM_BELOW = 0.7
const MOST_PARTS_WITH_LEAD = 2 / 3

const inherited = (part: Part, confidence: number): Part => ({
  ...part,
  basis: 'inherited',
  confidence: Math.min(part.confidence, confidence),
  doubts: [
    ...part.doubts.filter(({ kind }) => kind !== 'lead-inherited'),
    ...(part.role === 'lead' ? [{ kind: 'lead-inherited' as const, about: part.name }] : []),
  ],
})

/** A unit of a task's parts, taken for the task's own. */
const fromBelow = (part: Part): Part => ({
  ...inherited(part, FROM_BELOW),
  doubts: [...part.doubts, { kind: 'gathered-from-parts', about: part.name }],
})

const leadsOf = (parts: readonly Part[]): readonly Part[] => parts.filter(({ role }) => role === 'lead')

class Handing {
  readonly parts = new Map<TaskNode, readonly Part[]>()

  constructor(private readonly printed: PrintedParts) {}

  /** `above`: what a task without units of its own would take over. */
  down(task: TaskNode, above: readonly Part[], group: readonly Part[] | null): void {
    const taken = group ?? above
    const own = this.printed.own(task, leadsOf(taken))
    const all = this.joined(own, taken, group !== null)
    this.parts.set(task, all)
    const groups = this.printed.groupParts(task)
    const passed = groups.size > 0 && groups.size === task.children.length ? [] : this.passedOn(all)
    for (const child of task.children) this.down(child, passed, groups.get(child) ?? null)
  }

  /** Own units first; all of a line that is about the task, and of a heading its leads where the task names none. */
  private joined(own: readonly Part[], taken: readonly Part[], grouped: boolean): readonly Part[] {
    const from = (parts: readonly Part[]) => parts.map((part) => inherited(part, FROM_ABOVE))
    if (grouped) return eachOnce([...own, ...from(taken)])
    const hasLead = leadsOf(own).length > 0
    return hasLead ? own : eachOnce([...own, ...from(leadsOf(taken))])
  }

  private passedOn(all: readonly Part[]): readonly Part[] {
    return all.filter((part) => part.role === 'lead' || (!part.bySentence && part.role !== 'guide'))
  }

  /** An item whose parts nearly all have leads is led by these; the parts that have none follow it. */
  up(task: TaskNode): void {
    for (const child of task.children) this.up(child)
    const own = this.parts.get(task) ?? []
    if (own.length > 0 || task.children.length < 2 || task.level === 'section') return
    const below = task.children.map((child) => this.parts.get(child) ?? [])
    const led = below.filter((parts) => leadsOf(parts).length > 0)
    if (led.length < 2 || led.length < below.length * MOST_PARTS_WITH_LEAD) return
    const leads = eachOnce(led.flatMap(leadsOf))
    const others = eachOnce(led.flat()).filter((part) => !leads.some((lead) => sameUnit(lead, part)))
    const gathered = [...leads, ...others].map(fromBelow)
    this.parts.set(task, gathered)
    for (const child of task.children) {
      if ((this.parts.get(child) ?? []).length === 0) this.parts.set(child, leadsOf(gathered))
    }
  }
}

/** Units for every task: printed with it, taken over from the line or heading above, or gathered from its parts. */
export function handDown(tasks: readonly TaskNode[], printed: PrintedParts): ReadonlyMap<TaskNode, readonly Part[]> {
  const handing = new Handing(printed)
  const tops = tasks.filter(({ parent }) => parent === null)
  for (const task of tops) handing.down(task, [], null)
  for (const task of tops) handing.up(task)
  return handing.parts
}
