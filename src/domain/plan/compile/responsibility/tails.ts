import { withoutEnd } from '../text'
import type { UnitDirectory } from '../units'
import { hasUnitShape, startsAsUnit } from '../units'
import { HAS_LABEL, LABEL_NAMES, namesOnly, saysWhoDoes } from './dutyWords'
import { labelsIn } from './labels'
import type { Words } from './spacedWords'
import type { Statement } from './statement'
import { readStatement } from './statement'

const TAIL = new RegExp(`(?:^|[。;,!?)\\]】])(?=(?:${LABEL_NAMES.join('|')})[:])`)

/** Cheaper than looking for each label at each place. */
const MAY_LABEL = /单位|部门|领导|时限|时间/

const SHORT_NAME = 4

/** Whether the words from `start` on are names and verbs of roles, and no sentence about something else. */
function onlyDuties(words: Words, start: number, end: number, known: UnitDirectory): Statement | null {
  const text = words.text.slice(start, end)
  if (text.length > 400 || !saysWhoDoes(text)) return null
  const statement = readStatement(words, { start, end }, known)
  if (HAS_LABEL.test(text)) return statement
  const names = statement.units.map((unit) => words.text.slice(unit.start, unit.end))
  return names.some(hasUnitShape) && areNames(names, text, known) ? statement : null
}

/** Whether all are names, and little but names stands there; where nobody is said to lead or help they must begin as units do. */
function areNames(names: readonly string[], text: string, known: UnitDirectory): boolean {
  const isKnown = (name: string): boolean => known.find(name) !== null
  const all = names.every((name) => isKnown(name) || hasUnitShape(name) || name.length <= SHORT_NAME)
  const covered = names.reduce((sum, name) => sum + name.length, 0) * 2 + 12 >= text.length
  return all && covered && (!namesOnly(text) || names.every((name) => isKnown(name) || startsAsUnit(name)))
}

/** Whether each bracket that opens in the words closes there. */
const isClosed = (words: string): boolean => words.split(/[([【]/).length === words.split(/[)\]】]/).length

/** Where the last sentence starts; two dashes part it off as well. */
function lastSentence(text: string, end: number): number {
  const dashes = text.lastIndexOf('--', end - 1)
  return Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf('!', end - 1), dashes < 0 ? -1 : dashes + 1) + 1
}

/** Duties at the end of a line: behind a label, or as its last sentence. */
export function tailOf(words: Words, known: UnitDirectory): { start: number; statement: Statement } | null {
  const { text } = words
  const end = withoutEnd(text, '。;').length
  const label = TAIL.exec(text)
  if (label && isClosed(text.slice(0, label.index + label[0].length))) {
    const start = label.index + label[0].length
    return { start, statement: readStatement(words, { start, end }, known) }
  }
  const [spaced] = label || !MAY_LABEL.test(text) ? [] : labelsIn(words, 0, text.length)
  if (spaced && isClosed(text.slice(0, spaced.start)) && text.charAt(spaced.end - 1) !== ':') {
    return { start: spaced.start, statement: readStatement(words, { start: spaced.start, end }, known) }
  }
  const start = lastSentence(text, end)
  const statement = start < end && isClosed(text.slice(start, end)) ? onlyDuties(words, start, end, known) : null
  return statement ? { start, statement } : null
}
