import type { TaskNode } from '../structure'
import type { PlanText, Span } from '../text'
import { spanOf } from '../text'
import type { UnitDirectory } from '../units'
import { hasUnitShape, startsAsUnit } from '../units'
import { dutyBrackets } from './dutyBrackets'
import type { PrintedRole } from './dutyWords'
import { LABEL_START, LABELS, namesOnly, saysWhoDoes } from './dutyWords'
import type { SpacedWords } from './nameList'
import { spacedWords } from './spacedWords'
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

const LABEL_NAMES = LABELS.filter(([role]) => role !== 'note').map(([, label]) => label.replace(/[()]/g, '\\$&'))
const TAIL = new RegExp(`(?:^|[。;,!?)\\]】])(?=(?:${LABEL_NAMES.join('|')})[:])`)
const HAS_LABEL = new RegExp(`(?:${LABEL_NAMES.join('|')})[:]`)

type Words = ReturnType<typeof spacedWords>

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

const SHORT_NAME = 4

/** Whether the words from `start` on are names and verbs of roles, and no sentence about something else. */
function onlyDuties(words: Words, start: number, end: number, known: UnitDirectory): Statement | null {
  const text = words.text.slice(start, end)
  if (text.length > 400 || !saysWhoDoes(text)) return null
  const statement = readStatement(words, start, end, known)
  const names = statement.units.map((unit) => words.text.slice(unit.start, unit.end))
  const all = names.every((name) => known.find(name) !== null || hasUnitShape(name) || name.length <= SHORT_NAME)
  const covered = names.reduce((sum, name) => sum + name.length, 0) * 2 + 12 >= text.length
  if (HAS_LABEL.test(text)) return names.length > 0 || statement.deadline || /^[^:]{2,8}:/.test(text) ? statement : null
  const named = !namesOnly(text) || names.every((name) => known.find(name) !== null || startsAsUnit(name))
  return names.length > 0 && named && all && covered && names.some((name) => hasUnitShape(name)) ? statement : null
}

/** Whether each bracket that opens in the words closes there. */
const isClosed = (words: string): boolean => words.split(/[([【]/).length === words.split(/[)\]】]/).length

/** Duties at the end of a line: behind a label, or as its last sentence. */
function tailOf(words: Words, known: UnitDirectory): { start: number; statement: Statement } | null {
  const { text } = words
  const end = text.replace(/[。;]+$/, '').length
  const label = TAIL.exec(text)
  if (label && !/[([【]/.test(text.slice(0, label.index).slice(text.slice(0, label.index).lastIndexOf('。') + 1))) {
    const start = label.index + label[0].length
    return { start, statement: readStatement(words, start, end, known) }
  }
  const dashes = text.lastIndexOf('--', end - 1)
  const start =
    Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf('!', end - 1), dashes < 0 ? -1 : dashes + 1) + 1
  const statement = start < end && isClosed(text.slice(start, end)) ? onlyDuties(words, start, end, known) : null
  return statement ? { start, statement } : null
}

function fromCells(text: PlanText, { cells }: TaskNode, known: UnitDirectory): Stated[] {
  return cells
    .filter(({ role }) => role !== 'person')
    .map(({ span, role }) => {
      const words = spacedWords(text, [span], true)
      if (role === 'deadline') return { kind: 'cells', units: [], deadline: span, firstLeads: false, span }
      const statement = readStatement(words, 0, words.text.length, known, role as PrintedRole)
      return stated(words, { start: 0, end: words.text.length }, statement, 'cells')
    })
}

/** A label's names go on in the next line where a name is broken between them or the next line holds names alone. */
function joinedLines({ folded }: PlanText, own: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const block of own) {
    const last = joined.at(-1)
    const before = last ? folded.slice(last.start, last.end).replace(/\s/g, '') : ''
    const words = folded.slice(block.start, block.end).replace(/\s/g, '')
    const goesOn =
      LABEL_START.test(before) && !HAS_LABEL.test(words) && !/[。;]/.test(before.slice(-1) + words) && words.length < 60
    if (last && goesOn && (breaksName(before, words) || saysWhoDoes(words)))
      joined[joined.length - 1] = { start: last.start, end: block.end }
    else joined.push(block)
  }
  return joined
}

function breaksName(before: string, words: string): boolean {
  const head = before.split(/[、,:]/).at(-1) ?? ''
  const rest = words.split(/[、,]/)[0] ?? ''
  return /[、,:]$/.test(before) ? saysWhoDoes(rest) : hasUnitShape(head + rest) && rest.length < 12
}

const LONG_LINE = 25

/** Whether the line before is over, so that names alone below it are no rest of a sentence. */
function endsSentence({ folded }: PlanText, before: Span | undefined): boolean {
  const words = before ? folded.slice(before.start, before.end).trim() : ''
  return words.length < LONG_LINE || /[。;:!?.)\]】]$/.test(words)
}

/** A line that is nothing but brackets that say who does what. */
function bracketLine(words: Words, known: UnitDirectory): Stated[] | null {
  const brackets = dutyBrackets(words.text)
  const length = brackets.reduce((sum, { open, close }) => sum + close - open, 0)
  if (brackets.length === 0 || length < words.text.replace(/[。;]$/, '').length) return null
  return brackets.map(({ open, close }) => {
    const statement = readStatement(words, open + 1, close - 1, known)
    return stated(words, { start: open, end: close }, statement, 'line')
  })
}

/** Everything printed with a task that says who has to do it or until when. */
export function statedIn(text: PlanText, task: TaskNode, known: UnitDirectory): readonly Stated[] {
  const found: Stated[] = []
  const rest: Span[] = []
  const joined = joinedLines(text, task.own)
  joined.forEach((block, at) => {
    const words = spacedWords(text, [block])
    const numberLength = at === 0 && task.number !== '' && block.start === task.start ? task.number.length : 0
    const line = at > 0 ? bracketLine(words, known) : null
    if (line) {
      found.push(...line)
      return
    }
    const tail = tailOf(words, known)
    const whole = tail?.start === 0
    const follows = !whole || LABEL_START.test(words.text) || endsSentence(text, joined[at - 1])
    if (tail && follows && (at > 0 || tail.start > numberLength)) {
      found.push(
        stated(words, { start: tail.start, end: words.text.length }, tail.statement, whole ? 'line' : 'labels'),
      )
      if (whole) return
      rest.push({ start: block.start, end: words.words.at(tail.start) })
    } else rest.push(block)
  })
  const words = spacedWords(text, rest)
  for (const bracket of dutyBrackets(words.text)) {
    const statement = readStatement(words, bracket.open + 1, bracket.close - 1, known)
    if (statement.units.length === 0 && !statement.deadline && !HAS_LABEL.test(bracket.inside)) continue
    const kind = HAS_LABEL.test(bracket.inside) ? 'labels' : 'bracket'
    found.push(stated(words, { start: bracket.open, end: bracket.close }, statement, kind))
  }
  return [...found, ...fromCells(text, task, known)]
}
