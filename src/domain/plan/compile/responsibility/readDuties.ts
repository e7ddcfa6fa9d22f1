import type { Doubt, ProposedDuty } from '../proposal'
import { REVIEW_BELOW } from '../proposal'
import type { Aside, TaskNode } from '../structure'
import type { PlanText, Span } from '../text'
import { cite, spanOf, without } from '../text'
import type { UnitDirectory } from '../units'
import { dutyBrackets } from './dutyBrackets'
import { saysFirstLeadsThroughout } from './firstLeads'
import type { Printed } from './groupLines'
import { shareLines } from './groupLines'
import { handDown } from './inheritance'
import type { Part } from './settle'
import { eachOnce, partOf, sameUnit, settle } from './settle'
import { spacedWords } from './spacedWords'
import type { Stated } from './stated'
import { nameOf, statedIn } from './stated'
import { readStatement } from './statement'
import type { Subject } from './subjects'
import { subjectsIn } from './subjects'

export interface Duties {
  readonly duties: readonly ProposedDuty[]
  /** The words of each task that name units and dates: not to be read as its contents. */
  readonly spans: ReadonlyMap<TaskNode, readonly Span[]>
  /** Deadlines printed behind a label or in a column. */
  readonly deadlines: ReadonlyMap<TaskNode, readonly Span[]>
}

const SUBJECT_CONFIDENCE: Readonly<Record<Subject['manner'], number>> = {
  head: 0.95,
  by: 0.82,
  takes: 0.82,
  told: 0.75,
  helps: 0.75,
  acts: 0.7,
}
const SHORTEST_HEADING = 4

interface Beside {
  /** Leads that the task would take over. */
  readonly above: readonly Part[]
  readonly statedLead: boolean
}

/** The role of a unit that a sentence tells to act: it leads where nobody else is said to. */
function subjectRole({ manner, first }: Subject, part: Part, { above, statedLead }: Beside): Part['role'] {
  if (manner === 'head') return 'lead'
  if (manner === 'helps' || statedLead) return 'support'
  if (manner === 'by' || above.length === 0 || above.some((lead) => sameUnit(lead, part))) return 'lead'
  const group = part.doubts.some(({ kind }) => kind === 'group-open') || /^(?:镇|乡|街道|村)/.test(part.name)
  return first && (manner === 'takes' || (manner === 'acts' && !group)) ? 'lead' : 'support'
}

interface Readings {
  readonly printed: ReadonlyMap<TaskNode, Printed>
  readonly fromChapters: ReadonlyMap<TaskNode, readonly Part[]>
  readonly spans: ReadonlyMap<TaskNode, readonly Span[]>
}

class Reader {
  private readonly firstLeads: boolean

  constructor(
    private readonly text: PlanText,
    private readonly known: UnitDirectory,
    private readonly readings: Readings,
  ) {
    this.firstLeads = saysFirstLeadsThroughout(text.folded)
  }

  groupParts(task: TaskNode): ReadonlyMap<TaskNode, readonly Part[]> {
    const members = new Map<TaskNode, readonly Part[]>()
    for (const { line, members: group } of this.readings.printed.get(task)?.groups ?? []) {
      const parts = settle(line, [], this.known, this.firstLeads)
      for (const member of group) members.set(member, parts)
    }
    return members
  }

  /** What is printed with the task itself; `above` are leads that it would inherit. */
  own(task: TaskNode, above: readonly Part[]): readonly Part[] {
    const printed = this.readings.printed.get(task)
    const groups = (printed?.groups ?? []).flatMap(({ line }) => settle(line, [], this.known, this.firstLeads))
    const statements = [
      ...settle(printed?.own ?? [], above, this.known, this.firstLeads),
      ...groups,
      ...(this.readings.fromChapters.get(task) ?? []),
    ]
    return eachOnce([...statements, ...this.subjects(task, statements, above)])
  }

  private subjects(task: TaskNode, statements: readonly Part[], above: readonly Part[]): Part[] {
    if (task.cells.length > 0) return []
    const words = spacedWords(this.text, without(task.own, this.readings.spans.get(task) ?? []))
    const number = task.numbered ? task.number.replace(/\s/g, '').length : 0
    const statedLead = statements.some(({ role }) => role === 'lead')
    return subjectsIn(words, number, this.known).flatMap((subject) =>
      subject.units.map(({ start, end, split }) => {
        const name = nameOf(words, start, end)
        const part = partOf(
          { name, at: spanOf(words.words, start, end), split },
          'support',
          this.known,
          SUBJECT_CONFIDENCE[subject.manner],
        )
        const doubts = part.confidence < REVIEW_BELOW ? [...part.doubts, told(name)] : part.doubts
        return { ...part, doubts, bySentence: true, role: subjectRole(subject, part, { above, statedLead }) }
      }),
    )
  }
}

const told = (about: string): Doubt => ({ kind: 'told-by-sentence', about })

const plainHeading = (words: string): string => words.replace(/[\s"《》]/g, '')

/** The topmost tasks of each annex with the words of their headings. */
function topHeadings(
  text: PlanText,
  tasks: readonly TaskNode[],
): ReadonlyMap<string, readonly (readonly [string, TaskNode])[]> {
  const found = new Map<string, (readonly [string, TaskNode])[]>()
  for (const task of tasks.filter(({ parent }) => parent === null)) {
    const [first] = task.own
    const words = plainHeading(
      text.folded.slice(first?.start ?? 0, Math.min(first?.end ?? 0, (first?.start ?? 0) + 80)),
    )
    const heading = words.slice(task.numbered ? task.number.length : 0).split(/[,。]/)[0] ?? ''
    const beside = found.get(task.annex) ?? []
    if (heading.length >= SHORTEST_HEADING) beside.push([heading, task])
    found.set(task.annex, beside)
  }
  return found
}

/** 「以改革促发展（总牵头单位：…）」 in the chapter before a table names the lead of the table's part with that heading. */
function chapterParts(
  text: PlanText,
  asides: readonly Aside[],
  tasks: readonly TaskNode[],
  known: UnitDirectory,
): ReadonlyMap<TaskNode, readonly Part[]> {
  const found = new Map<TaskNode, Part[]>()
  const headings = topHeadings(text, tasks)
  for (const aside of asides) {
    const tops = headings.get(aside.annex) ?? []
    const words = spacedWords(text, aside.own)
    for (const bracket of tops.length > 0 ? dutyBrackets(words.text) : []) {
      const before = plainHeading(words.text.slice(Math.max(0, bracket.open - 60), bracket.open))
      const [, task] = tops.find(([heading]) => before.endsWith(heading)) ?? []
      if (!task) continue
      const { units } = readStatement(words, { start: bracket.open + 1, end: bracket.close - 1 }, known)
      const parts = units.map(({ role, start, end }) => {
        const place = { name: nameOf(words, start, end), at: spanOf(words.words, start, end) }
        return partOf(place, role === 'lead' ? 'lead' : 'support', known)
      })
      found.set(task, [...(found.get(task) ?? []), ...parts])
    }
  }
  return found
}

const toDuty = (text: PlanText, task: TaskNode, part: Part, known: UnitDirectory): ProposedDuty => ({
  task: task.code,
  role: part.role,
  name: part.name,
  basis: part.basis,
  at: cite(text, part.at),
  unit: part.unit,
  likely: part.unit === null && !known.empty ? known.resembling(part.name) : [],
  sureness: { confidence: part.confidence, doubts: part.doubts },
})

/** Who has to do with each task, printed or handed down. */
export function readDuties(
  text: PlanText,
  tasks: readonly TaskNode[],
  asides: readonly Aside[],
  known: UnitDirectory,
): Duties {
  const stated = new Map<TaskNode, readonly Stated[]>(tasks.map((task) => [task, statedIn(text, task, known)]))
  const spans = new Map([...stated].map(([task, all]) => [task, all.map(({ span }) => span)]))
  const deadlines = new Map(
    [...stated].map(([task, all]) => [task, all.flatMap(({ deadline }) => (deadline ? [deadline] : []))]),
  )
  const reader = new Reader(text, known, {
    printed: shareLines(tasks, stated),
    fromChapters: chapterParts(text, asides, tasks, known),
    spans,
  })
  const parts = handDown(tasks, reader)
  const duties = tasks.flatMap((task) => (parts.get(task) ?? []).map((part) => toDuty(text, task, part, known)))
  return { duties, spans, deadlines }
}
