import type { IsoDate } from '../../model'
import { findConflicts } from './conflicts'
import { deadlineIn, deadlineOfCells } from './deadlines'
import type { Piece } from './piece'
import type { Doubt, KnownUnits, PlanProposal, ProposedDuty, ProposedTarget, ProposedTask, Sureness } from './proposal'
import { NO_UNITS } from './proposal'
import type { Duties } from './responsibility'
import { readDuties } from './responsibility'
import type { Aside, PlanStructure, TaskNode } from './structure'
import { readStructure } from './structure'
import { readTargets } from './targets'
import type { PlanText, Span } from './text'
import { cite, planText, reading, spanOf, without } from './text'
import { unitDirectory } from './units'

/** A longer line without a full stop is the first of a broken sentence. */
const LONGEST_HEADING = 26
const SURE = 0.97
const CONFIDENCE_OF: Partial<Record<Doubt['kind'], number>> = { 'numbering-broken': 0.7, 'heading-unclear': 0.75 }

interface Heading {
  readonly words: string
  readonly span: Span
}

/** Words up to the first full stop, the number and the brackets that name units left out. */
function headingOf(text: PlanText, task: TaskNode, contents: readonly Span[]): Heading {
  const words = reading(text, contents)
  const number = task.numbered ? task.number.replace(/\s/g, '').length : 0
  const firstLine = task.own[0]?.end ?? 0
  const stop = words.text.indexOf('。', number)
  const lineEnd = [...words.text].findIndex((_, place) => words.at(place) >= firstLine)
  const line = lineEnd < 0 ? words.text.length : lineEnd
  const wanted = stop < 0 ? line : stop
  const end = wanted > line && line - number < LONGEST_HEADING ? line : wanted
  const span = spanOf(words, number, end)
  return { words: printedWords(text, contents, span), span }
}

/** As printed, without blanks and line breaks and what is left out. */
function printedWords({ source }: PlanText, contents: readonly Span[], span: Span): string {
  return contents
    .map(({ start, end }) =>
      source.slice(Math.max(start, span.start), Math.max(Math.max(start, span.start), Math.min(end, span.end))),
    )
    .join('')
    .replace(/\s/g, '')
}

function surenessOf(doubts: readonly Doubt[]): Sureness {
  const confidence = Math.min(SURE, ...doubts.map(({ kind }) => CONFIDENCE_OF[kind] ?? SURE))
  return { confidence, doubts }
}

function proposedTask(
  text: PlanText,
  task: TaskNode,
  duties: Duties,
  year: number | null,
): { task: ProposedTask; piece: Piece; printedDeadline: IsoDate | null } {
  const contents = without(task.own, duties.spans.get(task) ?? [])
  const heading = headingOf(text, task, contents)
  const numberAt = Math.min(task.start, heading.span.start)
  const parts = [...task.own, ...task.cells.map(({ span }) => span)]
  const end = parts.reduce((latest, span) => Math.max(latest, span.end), heading.span.end)
  const start = task.own.reduce((earliest, span) => Math.min(earliest, span.start), numberAt)
  const piece: Piece = { task: task.code, annex: task.annex, spans: contents, heading: heading.words, role: 'task' }
  const printed = deadlineOfCells(text, duties.deadlines.get(task) ?? [], year)
  return {
    task: {
      code: task.code,
      parent: task.parent?.code ?? null,
      annex: task.annex,
      level: task.level,
      number: task.number,
      heading: heading.words,
      section: task.section,
      at: cite(text, { start, end: Math.max(start, heading.span.end) }),
      body: cite(text, { start, end }),
      deadline: printed ?? deadlineIn(reading(text, contents).text, year),
      sureness: surenessOf(task.doubts),
    },
    piece,
    printedDeadline: printed,
  }
}

/** A date printed beside a task (完成时限, a table's column) is the date of its figures that name none. */
function withDeadlines(
  targets: readonly ProposedTarget[],
  read: readonly { readonly task: ProposedTask; readonly printedDeadline: IsoDate | null }[],
): readonly ProposedTarget[] {
  const deadlines = new Map(read.map(({ task, printedDeadline }) => [task.code, printedDeadline]))
  return targets.map((target) => ({
    ...target,
    deadline: target.deadline ?? deadlines.get(target.task ?? '') ?? null,
  }))
}

const asidePiece = ({ annex, role, heading, own }: Aside): Piece => ({ task: null, annex, spans: own, heading, role })

const startOf = ({ spans }: Piece): number => spans[0]?.start ?? 0

/** Doubts about who leads are told with the task, so that a task's place on the review list shows them. */
function withoutLead(tasks: readonly ProposedTask[], duties: readonly ProposedDuty[]): readonly ProposedTask[] {
  const led = new Set(duties.filter(({ role }) => role === 'lead').map(({ task }) => task))
  const parents = new Set(tasks.map(({ parent }) => parent))
  return tasks.map((task) => {
    if (led.has(task.code) || parents.has(task.code)) return task
    const doubts: readonly Doubt[] = [...task.sureness.doubts, { kind: 'lead-not-printed', about: '' }]
    return { ...task, sureness: { ...task.sureness, doubts } }
  })
}

/** Reads a plan's text into a proposal of its tables: head, annexes, tasks, duties and targets, each citing its words. */
export function compilePlan(source: string, known: KnownUnits = NO_UNITS): PlanProposal {
  const text = planText(source)
  const { head, annexes, tasks, asides }: PlanStructure = readStructure(text)
  const duties = readDuties(text, tasks, asides, unitDirectory(known))
  const read = tasks.map((task) => proposedTask(text, task, duties, head.year))
  const pieces = [...asides.map(asidePiece), ...read.map(({ piece }) => piece)].sort(
    (one, other) => startOf(one) - startOf(other),
  )
  const found = {
    tasks: withoutLead(
      read.map(({ task }) => task),
      duties.duties,
    ),
    duties: duties.duties,
    targets: withDeadlines(readTargets(text, pieces, head.year), read),
  }
  return { head, annexes, ...found, conflicts: findConflicts(found) }
}
