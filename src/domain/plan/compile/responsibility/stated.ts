import type { TaskNode } from '../structure'
import type { PlanText, Span } from '../text'
import { spanOf } from '../text'
import type { UnitDirectory } from '../units'
import { dutyBrackets } from './dutyBrackets'
import type { PrintedRole } from './dutyWords'
import { HAS_LABEL, LABEL_START } from './dutyWords'
import type { SpacedWords } from './nameList'
import { endsSentence, joinedLines } from './lines'
import type { Words } from './spacedWords'
import { spacedWords } from './spacedWords'
import { tailOf } from './tails'
import type { Statement } from './statement'
import { readStatement } from './statement'

/** A place of the text that says who has to do a task. */
export interface Stated {
  /** `line`: on a line of its own, which may be about several items before it. */
  readonly kind: 'bracket' | 'labels' | 'line' | 'cells'
  readonly units: readonly {
    readonly role: PrintedRole
    readonly name: string
    readonly at: Span
    readonly split: boolean
  }[]
  readonly deadline: Span | null
  readonly firstLeads: boolean
  /** What was read: no words of the task. */
  readonly span: Span
}

export const nameOf = (words: SpacedWords, start: number, end: number): string =>
  words.text.slice(start, end).replaceAll('(', '（').replaceAll(')', '）')

function stated(words: Words, place: Span, statement: Statement, kind: Stated['kind']): Stated {
  return {
    kind,
    units: statement.units.map(({ role, start, end, split }) => ({
      role,
      name: nameOf(words, start, end),
      at: spanOf(words.words, start, end),
      split,
    })),
    deadline: statement.deadline ? spanOf(words.words, statement.deadline.start, statement.deadline.end) : null,
    firstLeads: statement.firstLeads,
    span: spanOf(words.words, place.start, place.end),
  }
}

/** A line that is nothing but brackets that say who does what. */
function bracketLine(words: Words, known: UnitDirectory): Stated[] | null {
  const brackets = dutyBrackets(words.text)
  const length = brackets.reduce((sum, { open, close }) => sum + close - open, 0)
  if (brackets.length === 0 || length < words.text.replace(/[。;]$/, '').length) return null
  return brackets.map(({ open, close }) => {
    const statement = readStatement(words, { start: open + 1, end: close - 1 }, known)
    return stated(words, { start: open, end: close }, statement, 'line')
  })
}

function fromCells(text: PlanText, { cells }: TaskNode, known: UnitDirectory): Stated[] {
  return cells
    .filter(({ role }) => role !== 'person')
    .map(({ span, role }) => {
      const words = spacedWords(text, [span], true)
      if (role === 'deadline') return { kind: 'cells', units: [], deadline: span, firstLeads: false, span }
      const statement = readStatement(words, { start: 0, end: words.text.length, role: role as PrintedRole }, known)
      return stated(words, { start: 0, end: words.text.length }, statement, 'cells')
    })
}

/** Everything printed in one line of a task, and what of the line is left to be read. */
function fromLine(text: PlanText, line: Line, known: UnitDirectory): { found: readonly Stated[]; rest: Span | null } {
  const words = spacedWords(text, [line.span])
  const brackets = line.first ? null : bracketLine(words, known)
  if (brackets) return { found: brackets, rest: null }
  const tail = tailOf(words, known)
  const whole = tail?.start === 0
  if (!tail || (line.first && tail.start <= line.numberLength)) return { found: [], rest: line.span }
  if (whole && !LABEL_START.test(words.text) && !endsSentence(text, line.before)) return { found: [], rest: line.span }
  const place = { start: tail.start, end: words.text.length }
  const found = [stated(words, place, tail.statement, whole ? 'line' : 'labels')]
  return { found, rest: whole ? null : { start: line.span.start, end: words.words.at(tail.start) } }
}

interface Line {
  readonly span: Span
  readonly before: Span | undefined
  readonly first: boolean
  readonly numberLength: number
}

function fromBrackets(words: Words, known: UnitDirectory): readonly Stated[] {
  return dutyBrackets(words.text).flatMap(({ open, close, inside }) => {
    const statement = readStatement(words, { start: open + 1, end: close - 1 }, known)
    const labelled = HAS_LABEL.test(inside)
    if (statement.units.length === 0 && !statement.deadline && !labelled) return []
    return [stated(words, { start: open, end: close }, statement, labelled ? 'labels' : 'bracket')]
  })
}

/** Everything printed with a task that says who has to do it or until when. */
export function statedIn(text: PlanText, task: TaskNode, known: UnitDirectory): readonly Stated[] {
  const joined = joinedLines(text, task.own)
  const lines = joined.map((span, at) => {
    const numbered = at === 0 && task.numbered
    const line = { span, before: joined[at - 1], first: at === 0, numberLength: numbered ? task.number.length : 0 }
    return fromLine(text, line, known)
  })
  const rest = lines.flatMap((line) => (line.rest ? [line.rest] : []))
  return [
    ...lines.flatMap(({ found }) => found),
    ...fromBrackets(spacedWords(text, rest), known),
    ...fromCells(text, task, known),
  ]
}
