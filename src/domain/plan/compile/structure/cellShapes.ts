import roles from '../dictionary/roles.json'
import { hasUnitShape, isPerson, wordAt } from '../units'
import type { ColumnRole } from './block'
import { looksLikeDate } from '../responsibility/deadlineWords'
import { splitOutside } from '../responsibility/splitOutside'
import { numberMark } from './numbering'
import { isUnitColumn } from './columnRoles'

const MOST_UNIT_WORDS = 400
const LONG_SENTENCE = 30
const LONGEST_ORDINAL = 5
const LONGEST_VERBLIKE_NAME = 4

const nameOf = (name: string): string => name.replace(/等(?:单位|部门)?$|[。.]$/g, '')
/** Brackets in a name hold separators of their own; most cells have none. */
const namesIn = (words: string): readonly string[] =>
  /[("《[【<]/.test(words)
    ? splitOutside(words, 0, words.length, '、,; \n').map(({ start, end }) => words.slice(start, end))
    : words.split(/[、,;\s]+/).filter((name) => name !== '')

/** 「建设职业教育园区」 ends as a name does and is none. */
const isWork = (name: string): boolean =>
  name.length > LONGEST_VERBLIKE_NAME && wordAt(name, roles.notSubjectStarts, 0) !== ''

const isUnitOrPerson = (name: string): boolean => (hasUnitShape(nameOf(name)) && !isWork(name)) || isPerson(name)

/** Whether some of the words of a cell name a unit. */
export const looksLikeUnits = (words: string): boolean =>
  words.length < MOST_UNIT_WORDS && namesIn(words).some(isUnitOrPerson)

/** Whether all of them do. */
export const onlyUnits = (words: string): boolean =>
  words !== '' && words.length < MOST_UNIT_WORDS && !/[。:]./.test(words) && namesIn(words).every(isUnitOrPerson)

/** Whether the words end inside a name, which goes on in the next line. */
export const breaksName = (words: string): boolean => !isUnitOrPerson(namesIn(words).at(-1) ?? '')

/** 「12」, 「一」, 「（三）」: a number and nothing else. */
export function isOrdinal(words: string): boolean {
  if (words.length > LONGEST_ORDINAL || words === '') return false
  return /^\d{1,3}[.、]?$/.test(words) || /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/.test(words)
}

const looksLikePeople = (words: string): boolean =>
  namesIn(words).every((name) => /^[\u4e00-\u9fff]{2,4}$/.test(name) || isPerson(name)) && words.length <= 40

const fitsText = (words: string, role: ColumnRole): number => {
  if (onlyUnits(words)) return -1
  if (looksLikeDate(words)) return -0.5
  const isLong = /[。,;\d]/.test(words) || words.length > LONG_SENTENCE || numberMark(words) !== null
  return isLong && role !== 'task' ? 1.3 : 1
}

const fitsPeople = (words: string): number => (looksLikePeople(words) ? (onlyUnits(words) ? -0.7 : 0.8) : -2)

/** How well words stand in a column: above 0 as its cells do, below 0 as they do not. */
export function fits(words: string, role: ColumnRole): number {
  if (role === 'ordinal') return isOrdinal(words) ? 4 : -6
  if (isUnitColumn(role)) return fitsUnits(words)
  if (role === 'deadline') return looksLikeDate(words) ? 2 : -2
  if (role === 'person') return fitsPeople(words)
  return role === 'note' || role === 'category' ? -0.2 : fitsText(words, role)
}

function fitsUnits(words: string): number {
  if (onlyUnits(words)) return 2
  if (/[。;]./.test(words) || words.length > MOST_UNIT_WORDS) return -3
  return looksLikeUnits(words) ? 1 : -1.5
}
