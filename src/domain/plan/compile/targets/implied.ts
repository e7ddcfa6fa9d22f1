import implied from '../dictionary/implied.json'
import { doubt } from './draft'
import { nounPhrase } from './nounPhrase'
import { HUNDRED, LONGEST_NAME, PLAIN } from './withoutFigure'
import type { Unfigured } from './withoutFigure'
import { longestFirst, wordAt, wordAtEnd } from './words'

const PERIODS = new Map(Object.entries(implied.rhythms))
const RHYTHMS = longestFirst([...PERIODS.keys()])
const REPORTING = longestFirst(implied.reporting)
const CARRIED_OUT = longestFirst(implied.carriedOut)
const AS_DUE = longestFirst(implied.asMuchAsDue)
const FARTHEST = 24
const DAY = /^\d{1,2}日(?:之?前)?/
const ONCE_EACH = /一([日周月季])一([\u4e00-\u9fff]{2})/g

/** 「每月通报进展」: once in each period, because nothing else is said. */
export function rhythm(words: string): readonly Unfigured[] {
  if (implied.sparing.some((word) => words.includes(word))) return []
  for (let at = 0; at < words.length; at += 1) {
    const word = wordAt(RHYTHMS, words, at)
    if (word === '') continue
    const behind = at + word.length
    const act = reported(words.slice(behind, behind + FARTHEST))
    if (act === '') return []
    const period = PERIODS.get(word) ?? ''
    return [{
      ...PLAIN, indicator: `${act}次数`, kind: 'frequency', comparator: 'exactly', value: '1', unitOfMeasure: `次/${period}`,
      doubts: [doubt('no-figure', word)], from: at, to: words.length,
    }] // prettier-ignore
  }
  return []
}

/** The act behind the rhythm, up to the verb of reporting. */
function reported(rest: string): string {
  for (let place = 0; place < rest.length; place += 1) {
    const verb = wordAt(REPORTING, rest, place)
    if (verb === '') continue
    if (rest.startsWith('的', place + verb.length)) return ''
    const { noun } = nounPhrase(rest.slice(0, place).replace(DAY, ''))
    return noun.slice(wordAt(CARRIED_OUT, noun, 0).length) + verb
  }
  return ''
}

/** 「一月一调度、一季一通报」. */
export function onceEach(words: string): readonly Unfigured[] {
  return [...words.matchAll(ONCE_EACH)].map(({ 0: said, 1: period = '', 2: act = '', index }): Unfigured => {
    const counted = Object.entries(implied.countedAs).find(([, acts]) => acts.includes(act))?.[0]
    return {
      ...PLAIN, indicator: `${act}${counted === undefined ? '次数' : '数'}`, kind: 'frequency', comparator: 'exactly', value: '1',
      unitOfMeasure: `${counted ?? '次'}/${period}`, doubts: [doubt('no-figure', said)], from: index, to: index + said.length,
    } // prettier-ignore
  })
}

/** 「低收入人口应保尽保」: all of those who are due. */
export function asMuchAsDue(words: string): readonly Unfigured[] {
  const plain = words.replace(/"/g, '')
  for (let at = 0; at < plain.length; at += 1) {
    const word = wordAt(AS_DUE, plain, at)
    if (word === '') continue
    const lead = plain.slice(Math.max(0, at - LONGEST_NAME), at)
    const noun = nounPhrase(lead.replace(/(?:确保|实现|做到|全部|基本|力争|努力|[、])+$/, '')).noun
    const from = words.indexOf(word)
    if (wordAtEnd(AS_DUE, noun) !== '') return []
    return [{ ...HUNDRED, indicator: `${noun}${word}率`, kind: 'coverage', comparator: 'exactly', doubts: [doubt('no-figure', word), ...(noun === '' ? [doubt('subject-unclear')] : [])], from, to: from + word.length }] // prettier-ignore
  }
  return []
}
