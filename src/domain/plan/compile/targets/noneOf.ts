import wordFigures from '../dictionary/wordFigures.json'
import { LONGEST_NAME, PLAIN } from './withoutFigure'
import type { Unfigured } from './withoutFigure'
import { longestFirst, wordAt } from './words'

const NONE = longestFirst(wordFigures.none)
const EVENTS = longestFirst(wordFigures.events)
const GONE = /不[溃垮倒死亡伤决]一[堤坝库人户点个垸闸圩河]/g

/** 「不发生重特大火灾事故」「杜绝…」: none of it. */
export function noneOf(words: string): readonly Unfigured[] {
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
