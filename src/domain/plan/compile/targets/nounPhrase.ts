import scopes from '../dictionary/scopes.json'
import timeWords from '../dictionary/timeWords.json'
import verbs from '../dictionary/verbs.json'
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
const JOINTS = '、和及与,是各在的于'
/** 「对外贸易」「使用率」 begin like a word that leads to a noun, and are none. */
const WHOLE_WORDS = longestFirst([
  '高标准农田', '高效节水', '高效特色', '高质量发展', '对外', '使用', '为民', '计划', '重点', '和谐', '及格', '与会', '保障性', '各类', '各项', '各级', '在建', '在校', '在岗', '在册', '在线', '在库', '应急', '应届', '应用', '应税', '应收', '应接', '要素', '要道', '再生', '再就业', '再担保', '将军', '按期', '按时', '按揭', '须知', '需求', '并联', '还款', '另类', '完成率', '完成额', '完成投资', '支持率', '支持比例', '重点项目', '重点产业', '执行率', '落实率', '组织化', '组织率', '推广率', '实现率', '保持率', '基本养老', '基本医疗', '基本农田', '基本公共', '基本药物', '基本建设', '计划生育', '计划投资', '全面小康', '及时率', '通过率', '同步', '推行率', '保障房', '保障水平', '对口', '重点民生', '重点企业', '重点工业', '重点工程', '鼓励', '与会', '进行', '有效灌溉', '有效发明', '有效投资', '有效投诉', '及时', '持续', '集中供', '集中式', '集中隔离', '协同', '主动', '优先', '同期', '计划数', '对标', '执行', '保障', '前端', '到位', '到账', '至', '保证金', '推进', '加快', '使用率', '使用面积', '对外承包', '对外投资', '到位资金', '到岗', '到期', '重点群体', '重点人群', '重点领域', '重点区域', '重点行业', '通过', '依托',
]) // prettier-ignore
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
