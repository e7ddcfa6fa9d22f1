import directions from '../dictionary/directions.json'
import unfigured from '../dictionary/unfigured.json'
import wordFigures from '../dictionary/wordFigures.json'
import type { Comparator, QuantityKind } from '../../../model'
import { doubt } from './draft'
import type { Doubt } from '../proposal'
import { readLeft } from './leftSide'
import { completed, splitSubjects } from './names'
import { nounPhrase } from './nounPhrase'
import { longestFirst, wordAt, wordAtEnd } from './words'

/** A target said without a figure. */
export interface Unfigured {
  readonly indicator: string
  readonly kind: QuantityKind
  readonly comparator: Comparator
  readonly value: string | null
  readonly unitOfMeasure: string
  readonly scope: string
  readonly doubts: readonly Doubt[]
  /** Where its words stand in the clause. */
  readonly from: number
  readonly to: number
}

const NONE = longestFirst(wordFigures.none)
const EVENTS = longestFirst(wordFigures.events)
const GONE = /不[溃垮倒死亡伤决]一[堤坝库人户点个垸闸圩河]/g
const DIRECTION = longestFirst(directions.after)
const MOVING = longestFirst(directions.before)
const SERIES = longestFirst(directions.series)
const SERIES_AFTER = longestFirst(directions.seriesAfterVerb)
const NOT_SERIES = longestFirst(directions.notSeries)
const RELATIVE = longestFirst(unfigured.relative.not_worse_than)
const OTHER_SERIES = longestFirst(unfigured.relative.series)
const IN_STEP = longestFirst(unfigured.inStep)
const WORKS = longestFirst(unfigured.works)
const NOT_WORKS = longestFirst(unfigured.notWorks)
const NOT_YET = longestFirst(unfigured.notYet)
const FINISHED = longestFirst(unfigured.finishing)
const TASKS = unfigured.tasks
const LONGEST_NAME = 40

const PLAIN = { value: null, unitOfMeasure: '', scope: '', doubts: [doubt('no-figure')] } as const
const unquoted = (words: string): string => words.replace(/["]/g, '')

/** 「不发生重特大火灾事故」「杜绝…」: none of it. */
function noneOf(words: string): readonly Unfigured[] {
  const found: Unfigured[] = []
  for (let at = 0; at < words.length; at += 1) {
    const none = wordAt(NONE, words, at)
    if (none === '' || (none === '无' && !/(?:^|[、实现确保])$/.test(words.slice(0, at)))) continue
    const rest = words.slice(at + none.length, at + none.length + LONGEST_NAME)
    let end = -1
    for (let place = 0; place < rest.length; place += 1) {
      const event = wordAt(EVENTS, rest, place)
      if (event !== '') end = place + event.length
      if (end >= 0 && /[、]/.test(rest.charAt(place)) && place >= end) break
    }
    if (end < 0) continue
    const name = rest.slice(0, end).replace(/等(事故|事件)$/, '$1')
    found.push({ ...PLAIN, indicator: `${name}起数`, kind: 'count', comparator: 'exactly', value: '0', from: at, to: at + none.length + end }) // prettier-ignore
    at += none.length + end - 1
  }
  for (const gone of words.matchAll(GONE)) {
    found.push({ ...PLAIN, indicator: `${gone[0].slice(1)}数`, kind: 'count', comparator: 'exactly', value: '0', from: gone.index, to: gone.index + gone[0].length }) // prettier-ignore
  }
  return found
}

const isSeries = (noun: string): boolean => wordAtEnd(SERIES, noun) !== '' && wordAtEnd(NOT_SERIES, noun) === ''

/** 「融资成本稳中有降」: a named series that moves one way. */
function moving(words: string): readonly Unfigured[] {
  const end = unquoted(words)
  const word = wordAtEnd(DIRECTION, end)
  if (word === '') return []
  const { noun, scope } = nounPhrase(readLeft(end.slice(0, -word.length), false).phrase)
  const parts = splitSubjects(noun)
  const subjects = parts.length > 1 && parts.every(isSeries) ? parts : [noun]
  if (!isSeries(noun) || noun.length > LONGEST_NAME) return []
  return subjects.map((indicator) => ({
    ...PLAIN, indicator, scope, kind: seriesKind(indicator), comparator: 'keep_direction', from: 0, to: words.length,
  })) // prettier-ignore
}

const seriesKind = (name: string): QuantityKind =>
  /覆盖[率面]$/.test(name)
    ? 'coverage'
    : /(?:率|比重|占比|比例)$/.test(name)
      ? 'share'
      : /[数]$/.test(name)
        ? 'count'
        : 'level'

/** 「大幅降低事故发生率」: the series stands behind the verb. */
function moved(words: string): readonly Unfigured[] {
  const series = wordAtEnd(SERIES_AFTER, words)
  if (series === '' || wordAtEnd(NOT_SERIES, words) !== '' || words.length > 60) return []
  for (let at = 0; at < words.length - series.length; at += 1) {
    const verb = wordAt(MOVING, words, at)
    if (verb === '') continue
    const lead = words.slice(0, at)
    if (nounPhrase(lead.slice(lead.lastIndexOf('、') + 1).replace(/(?:大幅度?|明显|显著|有效)$/, '')).noun !== '')
      continue
    const noun = words.slice(at + verb.length)
    const parts = splitSubjects(noun)
    const subjects = parts.length > 1 && parts.filter(isSeries).length === parts.length ? parts : seriesParts(noun)
    return subjects.map((indicator) => ({
      ...PLAIN, indicator, kind: seriesKind(indicator), comparator: 'keep_direction', from: at, to: words.length,
    })) // prettier-ignore
  }
  return []
}

/** 「摩托车、电动自行车头盔佩戴率和安全带使用率」: only a joint behind a series parts two of them. */
function seriesParts(noun: string): readonly string[] {
  const cut = /率[和与及、]/.exec(noun)
  return cut === null ? [noun] : [noun.slice(0, cut.index + 1), noun.slice(cut.index + 2)]
}

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
function beside(words: string): readonly Unfigured[] {
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

const HUNDRED = { ...PLAIN, kind: 'progress', value: '100', unitOfMeasure: '%' } as const

/** 「完成年度化债任务」: a quota handed down is met with 100 % or more. */
function quota(words: string): readonly Unfigured[] {
  const found = /完成(.{0,40})任务$/.exec(words)
  const inside = found?.[1] ?? ''
  if (!found || !TASKS.some((word) => inside.includes(word)) || /交办/.test(inside)) return []
  const noun = inside.replace(/^.*?下达的?/, '')
  return splitSubjects(noun === '' ? inside : noun).map((name) => ({
    ...HUNDRED, indicator: `${name.replace(/任务$/, '')}任务完成率`, comparator: 'at_least', from: found.index, to: words.length,
  })) // prettier-ignore
}

/** 「建成市图书馆」: works to be finished are 100 % of them; works that are only hastened are none. */
function works(words: string): readonly Unfigured[] {
  for (let at = 0; at < words.length; at += 1) {
    const verb = wordAt(FINISHED, words, at)
    if (verb === '') continue
    const lead = words.slice(0, at)
    if (NOT_YET.all.some((word) => lead.includes(word)) || /[已]$/.test(lead)) return []
    const object =
      words.slice(at + verb.length) || (/^(?:竣工|投产|投用|通车|建成)/.test(verb) ? nounPhrase(lead).noun : '')
    const names = splitSubjects(object.replace(/(?:并投入使用|并投用|建设项目|项目|工程)$/, ''))
    const isNamed =
      wordAtEnd(WORKS, object) !== '' && wordAtEnd(NOT_WORKS, object) === '' && object.length <= LONGEST_NAME
    if (!isNamed || /^[一批个以的]/.test(object)) return []
    return names.map((name) => ({
      ...HUNDRED, indicator: `${unquoted(name)}建设进度`, comparator: 'exactly', from: at, to: words.length,
    })) // prettier-ignore
  }
  return []
}

const ALL = /覆盖(?:到)?(?:所有|全部|全体|每个|每一个)/

/** 「千兆光网覆盖所有行政村」. */
function coverage(words: string): readonly Unfigured[] {
  const found = ALL.exec(words)
  if (!found) return []
  const subject = nounPhrase(readLeft(words.slice(0, found.index), false).phrase).noun
  const object = words.slice(found.index + found[0].length)
  if (object === '' || object.length > LONGEST_NAME) return []
  return [
    {
      ...HUNDRED,
      kind: 'coverage',
      indicator: `${object}${subject}覆盖率`,
      comparator: 'exactly',
      from: 0,
      to: words.length,
    },
  ]
}

/** What a clause wants without a figure of its own. */
export function unfiguredIn(words: string): readonly Unfigured[] {
  const none = noneOf(words)
  const readers = [coverage, beside, moving, moved, quota, works]
  for (const read of readers) {
    const found = read(words)
    if (found.length > 0) return [...none, ...found]
  }
  return none
}
