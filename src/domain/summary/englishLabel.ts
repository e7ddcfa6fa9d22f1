import type { Light, ObservationStatus, TimeAggregation, UnitAggregation } from '../model'
import { LIGHT_MARKS } from '../model'
import { STATUS_WORDS } from '../template'
import { AFTERWARDS, CHANGED_STATE, CHANGED_WORDS, CODE_STATE, ROW_WORDS, SUPPLIED_STATE, UNPAIRED } from './liveTexts'
import { FIGURE_STATES, PART_WORDS, REASON_WORDS, TIME_RULES, UNIT_RULES } from './summaryTexts'

const LIGHTS: Readonly<Record<Light, string>> = {
  done: '● done',
  normal: '● on track',
  watch: '▲ watch',
  behind: '■ behind',
  silent: '○ not reported',
  none: '—',
}

const STATUSES: Readonly<Record<ObservationStatus, string>> = {
  A: 'normal',
  P: 'provisional',
  E: 'estimated',
  M: 'not applicable',
  L: 'not collected',
  O: 'missing',
  V: 'unverified',
}

const OVER_TIME: Readonly<Record<TimeAggregation, string>> = {
  SUM: 'cumulative',
  AVERAGE: 'average of the periods',
  LAST: 'at the end of the period',
  MIN: 'smallest of the periods',
  MAX: 'largest of the periods',
  COUNT: 'number of periods',
  NONE: 'of one period',
}

const OVER_UNITS: Readonly<Record<UnitAggregation, string>> = {
  SUM: 'units added up',
  AVERAGE: 'average of the units',
  MIN: 'smallest of the units',
  MAX: 'largest of the units',
  COUNT: 'number of units',
  NONE: 'not rolled up',
  RATIO: 'total by total',
  WEIGHTED: 'weighted',
  LEAD: 'the lead unit’s figure',
}

function pairs<Key extends string>(
  chinese: Readonly<Record<Key, string>>,
  english: Readonly<Record<Key, string>>,
): [string, string][] {
  return (Object.keys(chinese) as Key[]).map((key) => [chinese[key], english[key]])
}

const ENGLISH: ReadonlyMap<string, string> = new Map([
  ...pairs(LIGHT_MARKS, LIGHTS),
  ...pairs(STATUS_WORDS, STATUSES),
  ...pairs(TIME_RULES, OVER_TIME),
  ...pairs(UNIT_RULES, OVER_UNITS),
  ...[...Object.values(PART_WORDS), ...Object.values(REASON_WORDS), ...Object.values(FIGURE_STATES)].map(
    ({ zh, en }): [string, string] => [zh, en],
  ),
  ...[CHANGED_STATE, SUPPLIED_STATE, UNPAIRED, ...Object.values(AFTERWARDS)].map(({ zh, en }): [string, string] => [
    zh,
    en,
  ]),
  [`${CODE_STATE}${ROW_WORDS.gone}`, 'code not found'],
  [`${CODE_STATE}${ROW_WORDS.twice}`, 'code in two rows'],
])

/** The opening of a state that names a number: 「改过，原60」. */
const WITH_NUMBER = [
  [CHANGED_WORDS.value, 'changed, was '],
  [CHANGED_WORDS.base, 'same-period base changed, was '],
] as const

/** The English of a label that the summary's sheets write in Chinese; null for other texts: names, units, the plan's words. */
export function englishLabel(word: string): string | null {
  const whole = ENGLISH.get(word)
  if (whole !== undefined) return whole
  const numbered = WITH_NUMBER.find(([opening]) => word.startsWith(opening))
  if (numbered) return `${numbered[1]}${word.slice(numbered[0].length)}`
  const parts = word.split('，').map((part) => ENGLISH.get(part))
  return parts.every((part) => part !== undefined) ? parts.join(', ') : null
}
