import directions from '../dictionary/directions.json'
import { readLeft } from './leftSide'
import { splitSubjects } from './names'
import { nounPhrase } from './nounPhrase'
import { isNoSeries, isSeries, seriesKind } from './series'
import { LONGEST_NAME, PLAIN } from './withoutFigure'
import type { Unfigured } from './withoutFigure'
import { longestFirst, wordAt, wordAtEnd } from './words'

const DIRECTION = longestFirst(directions.after)
const MOVING = longestFirst(directions.before)
const SERIES_AFTER = longestFirst(directions.seriesAfterVerb)
const unquoted = (words: string): string => words.replace(/["]/g, '')

/** 「融资成本稳中有降」: a named series that moves one way. */
export function moving(words: string): readonly Unfigured[] {
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

/** 「大幅降低事故发生率」: the series stands behind the verb. */
export function moved(words: string): readonly Unfigured[] {
  const series = wordAtEnd(SERIES_AFTER, words)
  if (series === '' || isNoSeries(words) || words.length > 60) return []
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
