import notTargets from '../dictionary/notTargets.json'
import timeWords from '../dictionary/timeWords.json'
import type { Clause, Mention } from './clauses'
import { readLeft } from './leftSide'
import { makingAtEnd, nounPhrase } from './nounPhrase'
import { readRight } from './rightSide'

/** A figure of a clause with the words before and behind it. */
export interface Place {
  readonly mention: Mention
  readonly left: string
  readonly right: string
  /** From behind the figure to the end of the clause. */
  readonly tail: string
}

const COUNTED = new Set(['count', 'people', 'household', 'times', 'visits'])
const SIZED = new Set(['money', 'people', 'area', 'weight', 'power', 'length', 'volume', 'household', 'none', 'visits'])
const CAPACITY =
  /(?:年产|日产|月产|日处理|年处理|日供水|日供气|总装机|装机容量|投资规模|建筑面积|占地|总建筑面积|总投资|总面积|长度|宽度?|全长|直径|坡度|注册资本|限额|规格|账面|龄)$/
const ROUND_THE_CLOCK = /^(?:开诊|值班|值守|在岗|不打烊|开放|待命|运行|服务|监控|监测|巡查|备勤)/
const EVERY = /每(?:个|一)?(日|天|周|星期|旬|月|季度|季|半年|年度|年|学期|学年)(?!均)/g
const PERIODS: Readonly<Record<string, string>> = { ...timeWords.periods, 个月: '月' }

/** The period of 「每季度…」 before a figure; empty where the words before it say none. */
export function periodBefore(left: string): string {
  let period = ''
  for (const found of left.slice(-80).matchAll(EVERY)) period = PERIODS[found[1] ?? ''] ?? ''
  return period
}

const LONGEST_SIZED = 16
const LONGEST_PRICED = 10

/** 「产值10亿元以上企业5家」: the first figure is part of the name of what the second counts. */
function qualifiesNext(mention: Mention, next: Mention | undefined, between: string): boolean {
  if (!next || !COUNTED.has(next.measure)) return false
  if (between === '') return COUNTED.has(mention.measure)
  if (between.length > LONGEST_SIZED || between.includes('、')) return false
  const isPrice = mention.measure === 'money' && next.measure !== 'times' && between.length <= LONGEST_PRICED
  if (isPrice && readRight(between).noun !== '') return true
  return mention.trailing === 'at_least' && SIZED.has(mention.measure)
}

function isTimeOfName({ mention, left, right }: Place): boolean {
  if (mention.measure !== 'time' || mention.trailing !== null || /^[内前]/.test(right)) return false
  const { comparator, change } = readLeft(left, false)
  if (comparator !== null || change !== null) return false
  return !(mention.value === '24' && ROUND_THE_CLOCK.test(right))
}

/** A number without a unit of measure says nothing by itself. */
function isBare({ mention, left }: Place): boolean {
  if (mention.measure !== 'none' || mention.trailing !== null) return false
  const { comparator, change } = readLeft(left, false)
  if (comparator !== null) return false
  if (mention.unit === '') return change !== 'to' && change !== 'hold'
  return change === null && nounPhrase(left).noun === ''
}

const COMMON = new Set(
  ['个', '家', '项', '支', '所', '座', '条', '次', '场', '处', '件', '名', '户', '人', '辆', '台', '套', '场次', '万人', '亿元', '万元', '亩', '万亩'],
) // prettier-ignore

/** A small number in characters that the plan measures with: with a comparator, a range or a period. */
function isMeasured({ mention, left }: Place): boolean {
  if (mention.trailing !== null || mention.high !== null || mention.unit === '倍') return true
  const { comparator } = readLeft(left, false)
  const isPeriodic = mention.measure === 'times' || /^[批轮期]$/.test(mention.unit)
  return (comparator !== null && comparator !== 'about') || (isPeriodic && periodBefore(left) !== '')
}

/** 「三项制度」「两个责任」: small numbers in characters count only where the plan measures with them. */
function isSmallNumeral(place: Place): boolean {
  const { mention, left, right } = place
  if (!mention.chinese || mention.measure === 'percent' || Number(mention.value) >= 10) return false
  if (mention.unit === '批' && mention.value === '1' && periodBefore(left) === '') return true
  if (isMeasured(place)) return false
  const isMade = makingAtEnd(readLeft(left, false).phrase) !== '' && !readRight(right).isLabel
  return mention.value === '1' || !COMMON.has(mention.unit) || !isMade
}

const SIZE_NOUNS = notTargets.sizeNouns
const BY_SIZE = new Set(['money', 'household', 'area', 'people', 'weight'])
const DESCRIBING = /^的(?!目标|任务|标准|速度|规模|要求)[\u4e00-\u9fff]/

/** 「得10分」「满60岁」: points and years of age without a comparator. */
const isScore = ({ mention, left }: Place, isCompared: boolean): boolean =>
  (mention.unit === '分' || mention.unit === '岁') && !isCompared && !/[到至]$/.test(left)

/** 「消除10万元以下薄弱村」. */
function isSizedNoun({ mention, left, right }: Place): boolean {
  if (mention.trailing === null || !BY_SIZE.has(mention.measure)) return false
  const noun = right.slice(0, 8).replace(/^的/, '')
  const isCounted = COUNTED.has(mention.measure) && makingAtEnd(left) !== ''
  return !isCounted && SIZE_NOUNS.some((word) => noun.includes(word))
}

/** 「20万元以上的村」「总库容1.3亿立方米的水库」: how large something is, not how much of it. */
function isSize(place: Place): boolean {
  const { mention, left, right } = place
  if (mention.measure === 'percent') return false
  const isCompared = readLeft(left, false).comparator !== null
  if (isScore(place, isCompared)) return true
  if (isCompared && mention.trailing === null) return false
  return (DESCRIBING.test(right) && !isVerbOnly(left)) || isSizedNoun(place)
}

/** 「建设…」 and not 「总投资…」. */
function isVerbOnly(left: string): boolean {
  const { phrase } = readLeft(left, false)
  const verb = makingAtEnd(phrase)
  return verb !== '' && nounPhrase(phrase).noun === verb
}

/** 「年产2万吨项目」「6大产业」「22个方面」. */
function isLabelled({ mention, left, right }: Place): boolean {
  if (mention.measure === 'percent') return false
  const { isLabel, noun } = readRight(right)
  if (isLabel || (CAPACITY.test(left.slice(-6)) && noun !== '')) return true
  return mention.unit === '' && notTargets.afterNumber.some((word) => right.startsWith(word))
}

/** Whether the figure belongs to a name and is nothing to be reached. */
export function isPartOfName(place: Place, next: Mention | undefined): boolean {
  if (place.mention.manner !== 'number') return false
  if (isSize(place) || qualifiesNext(place.mention, next, place.right)) return true
  return isTimeOfName(place) || isBare(place) || isSmallNumeral(place) || isLabelled(place)
}

/** 「60%以上的村收入超过50万元」: the second figure says which villages are counted. */
const isCriterion = ({ mention, left }: Place, between: string): boolean =>
  mention.measure === 'percent' &&
  between.startsWith('的') &&
  !between.includes('、') &&
  readLeft(left, true).comparator === null

/** The figures of a clause that may be reached, with what stands around each. */
export function placesOf(text: string, clause: Clause): readonly Place[] {
  const places: Place[] = []
  let from = clause.start
  clause.mentions.forEach((mention, at) => {
    const next = clause.mentions[at + 1]
    const place = {
      mention,
      left: text.slice(Math.max(from, mention.start - 200), mention.start),
      right: text.slice(mention.stop, Math.min(next?.start ?? clause.end, mention.stop + 120)),
      tail: text.slice(mention.stop, Math.min(clause.end, mention.stop + 160)),
    }
    const last = places.at(-1)
    if (last && isCriterion(last, text.slice(last.mention.stop, mention.start))) return
    if (isPartOfName(place, next)) return
    places.push(place)
    from = mention.stop
  })
  return places
}
