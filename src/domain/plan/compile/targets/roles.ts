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

/** 「产值10亿元以上企业5家」: the first figure is part of the name of what the second counts. */
function qualifiesNext(mention: Mention, next: Mention | undefined, between: string): boolean {
  if (!next) return false
  if (between === '') return COUNTED.has(mention.measure) && COUNTED.has(next.measure)
  if (between.length > 16 || between.includes('、')) return false
  if (
    mention.measure === 'money' &&
    COUNTED.has(next.measure) &&
    next.measure !== 'times' &&
    between.length <= 10 &&
    readRight(between).noun !== ''
  )
    return true
  return mention.trailing === 'at_least' && SIZED.has(mention.measure) && COUNTED.has(next.measure)
}

function isTimeOfName({ mention, left, right }: Place): boolean {
  if (mention.measure !== 'time' || mention.trailing !== null || /^[内前]/.test(right)) return false
  const { comparator, change } = readLeft(left, false)
  if (comparator !== null || change !== null) return false
  return !(mention.value === '24' && ROUND_THE_CLOCK.test(right))
}

/** A number without a unit of measure says nothing by itself. */
function isBare({ mention, left }: Place): boolean {
  if (mention.measure !== 'none' || mention.manner !== 'number') return false
  const { comparator, change } = readLeft(left, false)
  if (mention.unit === '')
    return mention.trailing === null && comparator === null && change !== 'to' && change !== 'hold'
  return mention.trailing === null && comparator === null && change === null && nounPhrase(left).noun === ''
}

const COMMON = new Set([
  '个',
  '家',
  '项',
  '支',
  '所',
  '座',
  '条',
  '次',
  '场',
  '处',
  '件',
  '名',
  '户',
  '人',
  '辆',
  '台',
  '套',
  '场次',
  '万人',
  '亿元',
  '万元',
  '亩',
  '万亩',
])

/** 「三项制度」「两个责任」: small numbers in characters count only where the plan measures with them. */
function isSmallNumeral({ mention, left, right }: Place): boolean {
  if (!mention.chinese || mention.measure === 'percent' || Number(mention.value) >= 10) return false
  if (mention.unit === '批' && mention.value === '1' && periodBefore(left) === '') return true
  if (mention.trailing !== null || mention.high !== null || mention.unit === '倍') return false
  const { comparator, phrase } = readLeft(left, false)
  if (comparator !== null && comparator !== 'about') return false
  if (periodBefore(left) !== '' && (mention.measure === 'times' || /^[批轮期]$/.test(mention.unit))) return false
  return (
    mention.value === '1' ||
    !COMMON.has(mention.unit) ||
    makingAtEnd(phrase) === '' ||
    readRight(right).isLabel ||
    mention.unit === '类'
  )
}

const SIZE_NOUNS = notTargets.sizeNouns
/** 「20万元以上的村」「总库容1.3亿立方米的水库」「消除10万元以下薄弱村」: how large something is, not how much of it. */
function isSize({ mention, left, right }: Place): boolean {
  if (mention.measure === 'percent') return false
  const { comparator } = readLeft(left, false)
  if ((mention.unit === '分' || mention.unit === '岁') && comparator === null && !/[到至]$/.test(left)) return true
  if (comparator !== null && mention.trailing === null) return false
  if (/^的(?!目标|任务|标准|速度|规模|要求)[\u4e00-\u9fff]/.test(right) && !isVerbOnly(left)) return true
  if (mention.trailing === null || !['money', 'household', 'area', 'people', 'weight'].includes(mention.measure))
    return false
  const noun = right.slice(0, 8).replace(/^的/, '')
  return (
    SIZE_NOUNS.some((word) => noun.includes(word)) &&
    !(mention.measure === 'household' || mention.measure === 'people' ? makingAtEnd(left) : '')
  )
}

/** 「建设…」 and not 「总投资…」. */
function isVerbOnly(left: string): boolean {
  const { phrase } = readLeft(left, false)
  const verb = makingAtEnd(phrase)
  return verb !== '' && nounPhrase(phrase).noun === verb
}

/** Whether the figure belongs to a name and is nothing to be reached. */
export function isPartOfName(place: Place, next: Mention | undefined): boolean {
  const { mention, left, right } = place
  if (mention.manner !== 'number') return mention.manner === 'whole' && false
  const between = next === undefined ? '' : right
  if (isSize(place)) return true
  if (qualifiesNext(mention, next, between)) return true
  if (isTimeOfName(place) || isBare(place) || isSmallNumeral(place)) return true
  if (mention.measure !== 'percent' && readRight(right).isLabel) return true
  if (notTargets.afterNumber.some((word) => mention.unit === '' && right.startsWith(word))) return true
  return mention.measure !== 'percent' && CAPACITY.test(left.slice(-6)) && right !== '' && readRight(right).noun !== ''
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
