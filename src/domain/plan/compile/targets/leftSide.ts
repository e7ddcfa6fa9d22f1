import changes from '../dictionary/changes.json'
import comparators from '../dictionary/comparators.json'
import firmness from '../dictionary/firmness.json'
import verbs from '../dictionary/verbs.json'
import type { Comparator, Firmness } from '../../../model'
import { longestFirst, wordAtEnd } from './words'

/** How the words before a figure move it. */
export type Change = 'rise' | 'fall' | 'to' | 'hold'

/** What stands before a figure: the words that bind it, taken off, and what is left of the phrase. */
export interface LeftSide {
  readonly phrase: string
  readonly comparator: Comparator | null
  readonly change: Change | null
  readonly firmness: Firmness
  /** 均, 分别, 各: the figure is that of each subject. */
  readonly distributive: '' | 'each' | 'respectively'
  /** 「不低于总床位的10%」: what the share is of. */
  readonly whole: string
  /** 年均, 每年. */
  readonly yearly: boolean
  /** 「至少派驻」: the verb between the comparator and the figure. */
  readonly acting: string
  /** 完成, 实现: the verb that was taken off. */
  readonly verb: string
  /** 「每千人1.5批次」: what the unit of measure is for. */
  readonly per: string
}

const BEFORE_MEANS = new Map<string, Comparator>(
  Object.entries(comparators.before).flatMap(([comparator, words]) =>
    words.map((word): [string, Comparator] => [word, comparator as Comparator]),
  ),
)
const BEFORE = longestFirst([...BEFORE_MEANS.keys()])
const MOVES = new Map<string, Change>([
  ...changes.rise.map((word): [string, Change] => [word, 'rise']),
  ...changes.fall.map((word): [string, Change] => [word, 'fall']),
  ...[...changes.rise, ...changes.fall, '增长', '压', '精简'].flatMap((word) =>
    changes.to.map((to): [string, Change] => [word + to, 'to']),
  ),
  ...changes.hold.map((word): [string, Change] => [word, 'hold']),
])
const MOVE_WORDS = longestFirst([...MOVES.keys()])
const LINKING = longestFirst(changes.linking.filter((word) => word.length > 1 || '则也再:'.includes(word)))
const EACH = longestFirst(comparators.distributive)
const MUST = longestFirst(firmness.must)
const AIM = longestFirst(firmness.aim)
const MAKING = longestFirst(verbs.making)
/** 「总数为」「不得高于」 but not 「行为」「公共」. */
const SHORT_LINKS: Readonly<Record<string, RegExp>> = {
  为: /(?:行|作|人|转|认|成|列|变)为$/,
  要: /(?:主|需|重|纪|必|摘)要$/,
  应: /(?:供|效|响|对|反|适|相)应$/,
  须: /必须$/,
  在: /(?:存|现|所|潜|内)在$/,
  有: /(?:国|所|公|私|现|共|持|保|拥|特|稀)有$/,
  到: /(?:签|报)到$/,
}
const BASE_YEAR = /(?:较|比|同)(?:20\d\d年|上年|去年|年初|上年末|同期)(?:同期|末|底)?$/
const NOT_DISTRIBUTIVE = /(?:平均|人均|户均|亩均|年均|地均|首都|成都|全均|日均|车均|均衡)$/

interface State {
  phrase: string
  comparator: Comparator | null
  change: Change | null
  firmness: Firmness
  distributive: LeftSide['distributive']
  yearly: boolean
  verb: string
}

function takeComparator(state: State): boolean {
  const word = wordAtEnd(BEFORE, state.phrase)
  if (word === '' || (word === '近' && /(?:附|临|邻|就|亲|最)近$/.test(state.phrase))) return false
  if (word === '达' && /(?:发|到|传|表|直|下)达$/.test(state.phrase) && !state.phrase.endsWith('达到')) return false
  state.comparator ??= BEFORE_MEANS.get(word) ?? null
  if (word.startsWith('不得')) state.firmness = 'must'
  state.phrase = state.phrase.slice(0, -word.length)
  return true
}

function takeMove(state: State, percent: boolean): boolean {
  const word = wordAtEnd(MOVE_WORDS, state.phrase)
  if (word === '') return false
  const made = wordAtEnd(MAKING, state.phrase)
  const isMade = made.length >= word.length && (!percent || made.length > word.length) && MOVES.get(word) !== 'to'
  if (isMade || (word.length === 1 && /(?:新|净|递|倍|锐|缩|裁)$/.test(state.phrase.slice(0, -1)))) return false
  if (/(?:增速|增幅|降幅)$/.test(word)) return false
  state.change ??= MOVES.get(word) ?? null
  state.phrase = state.phrase.slice(0, -word.length)
  return true
}

function takeBaseYear(state: State): boolean {
  const base = BASE_YEAR.exec(state.phrase.slice(-12))?.[0] ?? ''
  state.phrase = state.phrase.slice(0, state.phrase.length - base.length)
  return base !== ''
}

const LINK_FIRMNESS: Readonly<Record<string, Firmness>> = { 力争: 'aim', 争取: 'aim', 确保: 'must' }

function takeLink(state: State): boolean {
  if (takeBaseYear(state)) return true
  const word = wordAtEnd(LINKING, state.phrase)
  const kept = SHORT_LINKS[state.phrase.slice(-1)]
  if (word === '' && (!kept || kept.test(state.phrase.slice(-4)))) return false
  if (word === '年均' || word === '每年') state.yearly = true
  if (word === '完成' || word === '实现') state.verb = word
  state.firmness = LINK_FIRMNESS[word] ?? state.firmness
  state.phrase = state.phrase.slice(0, -(word.length || 1))
  return true
}

function takeEach(state: State): boolean {
  const word = wordAtEnd(EACH, state.phrase)
  if (word === '' || NOT_DISTRIBUTIVE.test(state.phrase.slice(-4))) return false
  state.distributive = word.includes('分别') ? 'respectively' : 'each'
  state.phrase = state.phrase.slice(0, -word.length)
  return true
}

function takeFirmness(state: State): boolean {
  const must = wordAtEnd(MUST, state.phrase)
  const aim = must === '' ? wordAtEnd(AIM, state.phrase) : ''
  if (must === '' && (aim === '' || aim.length === 1 || aim === '争创')) return false
  state.firmness = must === '' ? 'aim' : 'must'
  state.phrase = state.phrase.slice(0, -(must || aim).length)
  return true
}

/** 「…不低于总床位的」「…占GDP的」 before a percentage: the whole is set aside. */
function wholeOf(left: string): { rest: string; whole: string } {
  if (!left.endsWith('的')) return { rest: left, whole: '' }
  const words = left.slice(0, -1)
  const from = Math.max(0, words.length - 24)
  for (let at = words.length - 1; at > from; at -= 1) {
    const head = words.slice(0, at)
    const comparator = wordAtEnd(BEFORE, head.slice(-6))
    if (comparator.length > 1 || head.endsWith('占')) {
      return { rest: head.endsWith('占') ? head.slice(0, -1) : head, whole: words.slice(at) }
    }
  }
  return { rest: words, whole: '' }
}

const ACTING = /^(.{0,160})(至少|不少于|最少|最多|不超过)([^、,]{1,5})$/
/** 「A、B分别新增3家、5家」. */
const SHARED_VERB = /^(.{2,120})(分别|均|各)(新增|净增|引进|培育|建成|新建|创建|新认定|建设)$/
const PER = /每((?:千|万|百|十万|百万)?(?:人口?|亩|户|平方公里))$/
const LONGEST_LEFT = 160
const STEPS = 12

function peel(phrase: string, percent: boolean): State {
  const state: State = {
    phrase, comparator: null, change: null, firmness: 'plain', distributive: '', yearly: false, verb: '',
  } // prettier-ignore
  const takers = [takeComparator, takeEach, (one: State) => takeMove(one, percent), takeFirmness, takeLink]
  for (let step = 0; step < STEPS; step += 1) {
    if (!takers.some((take) => take(state))) break
  }
  const [, lead, each, verb] = SHARED_VERB.exec(state.phrase) ?? []
  if (lead === undefined) return state
  return { ...state, phrase: `${verb ?? ''}${lead}`, distributive: each === '分别' ? 'respectively' : 'each' }
}

/** Takes off, from the end, the words that bind a figure. */
export function readLeft(left: string, percent: boolean): LeftSide {
  const near = left.slice(-LONGEST_LEFT)
  const per = percent ? '' : (PER.exec(near.slice(-10))?.[1] ?? '')
  const { rest, whole } = percent
    ? wholeOf(near)
    : { rest: near.slice(0, per === '' ? undefined : -per.length - 1), whole: '' }
  const state = peel(rest, percent)
  const [, lead, word, verb] = (state.comparator === null ? ACTING.exec(state.phrase) : null) ?? []
  if (lead === undefined || word === undefined || verb === undefined) return { ...state, whole, acting: '', per }
  return { ...state, phrase: lead + verb, comparator: BEFORE_MEANS.get(word) ?? null, whole, acting: verb, per }
}
