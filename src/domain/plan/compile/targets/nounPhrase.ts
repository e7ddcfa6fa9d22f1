import scopes from '../dictionary/scopes.json'
import timeWords from '../dictionary/timeWords.json'
import verbs from '../dictionary/verbs.json'
import nounWords from '../dictionary/nounWords.json'
import firmness from '../dictionary/firmness.json'
import type { Firmness } from '../../../model'
import { longestFirst, wordAt, wordAtEnd } from './words'
import type { Words } from './words'

/** A phrase without the words that lead to its noun. */
export interface NounPhrase {
  readonly noun: string
  /** 「全市」, where it was printed before the noun. */
  readonly scope: string
  readonly firmness: Firmness
  /** The last verb that was taken off: 「新增」「完成」. */
  readonly verb: string
}

const SCOPES = longestFirst(scopes)
const TIMES = longestFirst(timeWords.leading)
const DROPPED = longestFirst(verbs.dropped)
const MUST = longestFirst(firmness.must)
const AIM = longestFirst(firmness.aim.filter((word) => word.length > 1))
const MAKING = longestFirst(verbs.making)
const DATE =
  /^(?:\d{1,2}-\d{1,2}月|\d{4}年(?:度|底|末|初)?|\d{1,2}月(?:\d{1,2}日|底|末|份)?|[一二三四]季度|年[底末])(?:之?前|止|期间)?/
const JOINTS = nounWords.joints
/** 「对外贸易」「使用率」 begin like a word that leads to a noun, and are none. */
const WHOLE_WORDS = longestFirst(nounWords.whole)
const BLOCKING = longestFirst(WHOLE_WORDS.all.filter((word) => !DROPPED.all.includes(word)))

interface State {
  noun: string
  scope: string
  firmness: Firmness
  verb: string
}

function takeWord(state: State, words: Words): string {
  const word = wordAt(words, state.noun, 0)
  if (word !== '') state.noun = state.noun.slice(word.length)
  return word
}

/** A date, a joint or an area before the noun. */
function takeSetting(state: State): boolean {
  const date = DATE.exec(state.noun)?.[0] ?? ''
  const first = state.noun.charAt(0)
  const isJoint = first !== '' && JOINTS.includes(first) && wordAt(BLOCKING, state.noun, 0) === ''
  const taken = date || (isJoint ? first : '')
  state.noun = state.noun.slice(taken.length)
  if (taken !== '') return true
  const scope = takeWord(state, SCOPES)
  state.scope = scope || state.scope
  return scope !== ''
}

function takeLead(state: State): boolean {
  if (takeSetting(state)) return true
  if (wordAt(BLOCKING, state.noun, 0) !== '') return false
  if (takeWord(state, MUST) !== '') state.firmness = 'must'
  else if (takeWord(state, AIM) !== '') state.firmness = 'aim'
  else if (takeWord(state, TIMES) === '') {
    const dropped = takeWord(state, DROPPED)
    if (dropped === '') return false
    state.verb = dropped
  }
  return true
}

const STEPS = 14
/** What is longer is no phrase; a bound keeps the reading linear. */
const LONGEST_PHRASE = 200
const NUMBERED = /^(?:[(]?[\d一二三四五六七八九十]{1,3}[).、.]|[①-⑳])+(?!\d)/
const CUT = /.*(?:确保|力争|务必|争取到|努力使)/

/** Without the number of an item, quotation marks that are not closed, and what leads to 确保 or 力争. */
function unnumbered(phrase: string): string {
  const words = phrase
    .replace(NUMBERED, '')
    .replace(/^["(]+(?=[^"]*$)/, '')
    .replace(/["]$/, (mark) => ((phrase.split('"').length - 1) % 2 === 0 ? mark : ''))
  const cut = CUT.exec(words)?.[0] ?? ''
  return cut === '' ? words : words.slice(cut.length - (/(?:确保|力争|务必)$/.test(cut) ? 2 : 0))
}

/** 「力争全年进出口总额」 → 「进出口总额」; 「全市」 becomes the scope. */
export function nounPhrase(phrase: string): NounPhrase {
  const state: State = { noun: unnumbered(phrase.slice(0, LONGEST_PHRASE)), scope: '', firmness: 'plain', verb: '' }
  for (let step = 0; step < STEPS && takeLead(state); step += 1) continue
  return state
}

/** The making verb (新增, 培育, 改造…) at the phrase's beginning; empty where there is none. */
export const makingAt = (phrase: string): string => wordAt(MAKING, phrase, 0)

/** The making verb at the phrase's end. */
export const makingAtEnd = (phrase: string): string => wordAtEnd(MAKING, phrase)
