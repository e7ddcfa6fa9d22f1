import ranks from '../dictionary/ranks.json'
import { doubt } from './draft'
import { nounPhrase } from './nounPhrase'
import { numeralAt } from './numerals'
import { LONGEST_NAME, PLAIN } from './withoutFigure'
import type { Unfigured } from './withoutFigure'
import { longestFirst, wordAt, wordAtEnd } from './words'

const REACHING = longestFirst(ranks.reaching)
const AMONG = longestFirst(ranks.among)
const UNITS = longestFirst(ranks.units)
const AIMING = longestFirst(ranks.aiming)
const LAST = 100

/** Takes words off the end as long as there are any. */
function without(words: string, taken: typeof AIMING): string {
  const word = wordAtEnd(taken, words)
  return word === '' ? words : without(words.slice(0, -word.length), taken)
}

/** 「综合排名进入全省前5名」「位居全市前三」: a place that must not be worse; the end of the clause, so that prizes are none. */
export function ranked(words: string): readonly Unfigured[] {
  const at = words.lastIndexOf('前')
  const place = at < 0 ? null : numeralAt(words, at + 1)
  if (!place || Number(place.value) < 1 || Number(place.value) > LAST) return []
  const unit = wordAt(UNITS, words, place.end)
  if (words.slice(place.end + unit.length).replace(/^["]/, '') !== '') return []
  const among = wordAtEnd(AMONG, words.slice(0, at))
  const head = words.slice(Math.max(0, at - among.length - LONGEST_NAME), at - among.length)
  const reaching = wordAtEnd(REACHING, head)
  if (reaching === '') return []
  const { noun } = nounPhrase(without(head.slice(0, -reaching.length), AIMING))
  const name = /(?:位次|排名|名次)$/.test(noun) ? noun : `${noun}位次`
  const doubts = noun === '' ? [doubt('subject-unclear')] : []
  return [{
    ...PLAIN, indicator: `${name}${among === '' ? '' : `(${among})`}`, kind: 'level', comparator: 'at_most', value: place.value,
    unitOfMeasure: unit === '' ? '位' : unit, doubts, from: at, to: place.end + unit.length,
  }] // prettier-ignore
}
