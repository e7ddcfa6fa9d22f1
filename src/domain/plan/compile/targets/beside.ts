import unfigured from '../dictionary/unfigured.json'
import { readLeft } from './leftSide'
import { completed, splitSubjects } from './names'
import { nounPhrase } from './nounPhrase'
import { isSeries, seriesKind } from './series'
import { LONGEST_NAME, PLAIN } from './withoutFigure'
import type { Unfigured } from './withoutFigure'
import { longestFirst, wordAt, wordAtEnd } from './words'

const RELATIVE = longestFirst(unfigured.relative.not_worse_than)
const OTHER_SERIES = longestFirst(unfigured.relative.series)
const IN_STEP = longestFirst(unfigured.inStep)

const STEP_WITH = /^(.{2,40}?)(?:增长|增速|增幅)?(?:与|和|同)([^与和同]{2,20})$/
const LONGEST_STEP = 70

/** 「居民收入增长与经济增长基本同步」. */
function inStep(words: string, step: string): readonly Unfigured[] {
  if (words.length > LONGEST_STEP) return []
  const found = STEP_WITH.exec(words.slice(0, -step.length).replace(/(?:保持|基本|总体|大体)$/, ''))
  const grows = /(?:增长|增速|增幅)/.test(words)
  const { noun, scope } = nounPhrase(found?.[1] ?? '')
  if (noun === '' || (!grows && !isSeries(noun))) return []
  const indicator = grows ? `${noun}增速` : noun
  return [{ ...PLAIN, indicator, scope, kind: grows ? 'growth' : 'level', comparator: 'in_step_with', from: 0, to: words.length }] // prettier-ignore
}

const FARTHEST = 24

/** 「不低于全市平均水平」「与经济增长同步」. */
export function beside(words: string): readonly Unfigured[] {
  const step = wordAtEnd(IN_STEP, words)
  if (step !== '') return inStep(words, step)
  const series = wordAtEnd(OTHER_SERIES, words)
  if (series === '') return besideNamed(words)
  const before = words.slice(0, -series.length)
  for (let at = before.length - 1; at >= Math.max(0, before.length - FARTHEST); at -= 1) {
    if (wordAt(RELATIVE, before, at) === '') continue
    return comparedTo(before.slice(0, before.charAt(at - 1) === '不' ? at - 1 : at), words.length)
  }
  return []
}

/** 「农村居民收入增速高于城镇居民」: a named series beside another one. */
function besideNamed(words: string): readonly Unfigured[] {
  const found =
    /^(.{2,40}(?:增速|增幅|水平|满意度|占比|比重|率))(?:高于|快于|优于|好于|不低于|低于|不高于)([^\d]{2,16})$/.exec(
      words,
    )
  return found ? comparedTo(found[1] ?? '', words.length) : []
}

function comparedTo(left: string, length: number): readonly Unfigured[] {
  const { phrase, distributive, change } = readLeft(left, true)
  const { noun, scope } = nounPhrase(phrase)
  if (noun === '' || noun.length > LONGEST_NAME) return []
  const subjects = distributive === '' ? [noun] : completed(splitSubjects(noun))
  const grows = change === 'rise' && !/增速$/.test(noun)
  return subjects.map((subject) => ({
    ...PLAIN, indicator: grows ? `${subject}增速` : subject, scope, comparator: 'not_worse_than', from: 0, to: length,
    kind: grows || /增速$/.test(subject) ? 'growth' : seriesKind(subject),
  })) // prettier-ignore
}
