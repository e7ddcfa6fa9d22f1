import type { ProposedDuty } from '../proposal'
import type { Aside, TaskNode } from '../structure'
import type { PlanText, Span } from '../text'
import { cite, spanOf } from '../text'
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

function subjectRole(
  subject: Subject,
  isGroupName: boolean,
  leads: readonly Part[],
  statedLead: boolean,
  part: Part,
): Part['role'] {
  const { manner, first } = subject
  if (manner === 'head') return 'lead'
  if (manner === 'helps') return 'support'
  if (statedLead) return 'support'
  if (manner === 'by') return 'lead'
  if (leads.length === 0 || leads.some((lead) => sameUnit(lead, part))) return 'lead'
  return first && (manner === 'takes' || (manner === 'acts' && !isGroupName)) ? 'lead' : 'support'
}

class Reader {
  private readonly firstLeads: boolean

  constructor(
    private readonly text: PlanText,
    private readonly known: UnitDirectory,
    private readonly printed: ReadonlyMap<TaskNode, Printed>,
    private readonly fromChapters: ReadonlyMap<TaskNode, readonly Part[]>,
    private readonly spans: ReadonlyMap<TaskNode, readonly Span[]>,
  ) {
    this.firstLeads = saysFirstLeadsThroughout(text.folded)
  }

  groupParts(task: TaskNode): ReadonlyMap<TaskNode, readonly Part[]> {
    const members = new Map<TaskNode, readonly Part[]>()
    for (const { line, members: group } of this.printed.get(task)?.groups ?? []) {
      const parts = settle(line, [], this.known, this.firstLeads)
      for (const member of group) members.set(member, parts)
    }
    return members
  }

  /** What is printed with the task itself; `above` are leads that it would inherit. */
  own(task: TaskNode, above: readonly Part[]): readonly Part[] {
    const printed = this.printed.get(task)
    const groups = (printed?.groups ?? []).flatMap(({ line }) => settle(line, [], this.known, this.firstLeads))
    const statements = [
      ...settle(printed?.own ?? [], above, this.known, this.firstLeads),
      ...groups,
      ...(this.fromChapters.get(task) ?? []),
    ]
    return eachOnce([...statements, ...this.subjects(task, statements, above)])
  }

  private subjects(task: TaskNode, statements: readonly Part[], above: readonly Part[]): Part[] {
    if (task.cells.length > 0) return []
    const words = spacedWords(this.text, without(task.own, this.spans.get(task) ?? []))
    const number = task.own[0]?.start === task.start ? task.number.replace(/\s/g, '').length : 0
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
        const group = part.doubts.some(({ kind }) => kind === 'group-open') || /^(?:镇|乡|街道|村)/.test(name)
        return { ...part, bySentence: true, role: subjectRole(subject, group, above, statedLead, part) }
      }),
    )
  }
}

/** The spans without what lies in `cuts`. */
export function without(spans: readonly Span[], cuts: readonly Span[]): readonly Span[] {
  let rest = [...spans]
  for (const cut of cuts) {
    rest = rest.flatMap((span) => {
      if (cut.end <= span.start || cut.start >= span.end) return [span]
      return [
        { start: span.start, end: cut.start },
        { start: cut.end, end: span.end },
      ].filter(({ start, end }) => end > start)
    })
  }
  return rest
}

const plainHeading = (words: string): string => words.replace(/[\s"《》]/g, '')

/** 「以…创一流环境（总牵头单位：…）」 in the chapter before a table names the lead of the table's part with that heading. */
function chapterParts(
  text: PlanText,
  asides: readonly Aside[],
  tasks: readonly TaskNode[],
  known: UnitDirectory,
): ReadonlyMap<TaskNode, readonly Part[]> {
  const found = new Map<TaskNode, Part[]>()
  for (const aside of asides) {
    const tops = tasks.filter((task) => task.annex === aside.annex && task.parent === null)
    const words = spacedWords(text, aside.own)
    for (const bracket of tops.length > 0 ? dutyBrackets(words.text) : []) {
      const before = plainHeading(words.text.slice(Math.max(0, bracket.open - 60), bracket.open))
      const task = tops.find((top) => {
        const heading = plainHeading(text.folded.slice(top.own[0]?.start ?? 0, top.own[0]?.end ?? 0)).slice(
          top.number.length,
        )
        return heading.length >= SHORTEST_HEADING && before.endsWith(heading.split(/[,。]/)[0] ?? heading)
      })
      if (!task) continue
      const { units } = readStatement(words, bracket.open + 1, bracket.close - 1, known)
      const stated = units.map(({ role, start, end }) =>
        partOf(
          { name: nameOf(words, start, end), at: spanOf(words.words, start, end) },
          role === 'lead' ? 'lead' : 'support',
          known,
        ),
      )
      found.set(task, [...(found.get(task) ?? []), ...stated])
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
  const reader = new Reader(text, known, shareLines(tasks, stated), chapterParts(text, asides, tasks, known), spans)
  const parts = handDown(tasks, reader)
  const duties = tasks.flatMap((task) => (parts.get(task) ?? []).map((part) => toDuty(text, task, part, known)))
  return { duties, spans, deadlines }
}
