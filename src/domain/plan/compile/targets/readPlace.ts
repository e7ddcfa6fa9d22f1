import type { Comparator, Firmness, QuantityKind } from '../../../model'
import type { Mention } from './clauses'
import { doubt } from './draft'
import type { Manner } from './figures'
import { kindOf } from './kinds'
import { readLeft } from './leftSide'
import type { LeftSide } from './leftSide'
import { withMargin } from './margin'
import { nameOf, timeNamed } from './named'
import { indicatorName } from './names'
import { nounPhrase } from './nounPhrase'
import { periodBefore } from './roles'
import type { Place } from './roles'
import { NOBODY } from './saying'
import type { Before, Named, Saying } from './saying'

/** 「每人每月680元」. */
const EACH_PERSON = /每人每(月|年|天)/

const SAID: Partial<Record<Manner, Comparator>> = { 'above-zero': 'more_than', 'below-zero': 'less_than' }
const KIND: Partial<Record<Manner, QuantityKind>> = {
  whole: 'coverage',
  zero: 'count',
  'below-zero': 'growth',
  double: 'growth',
}

/** A comparator that 分别, 均 or 各 gives to each figure of its row. */
function sharedComparator(left: LeftSide, before: Before): Comparator | null {
  if (left.distributive !== '') return before.lastTrailing
  const goesOn = before.distributive !== '' && nounPhrase(left.phrase).noun === ''
  return goesOn ? (before.lastTrailing ?? left.comparator ?? before.comparator) : null
}

function comparatorOf(mention: Mention, left: LeftSide, before: Before): Comparator {
  const printed = SAID[mention.manner] ?? (mention.high === null ? mention.trailing : 'between')
  if (printed !== null) return printed
  if (mention.manner === 'whole' && left.comparator === null) return 'exactly'
  return sharedComparator(left, before) ?? left.comparator ?? (mention.more ? 'more_than' : 'exactly')
}

/** 「5个工作日内」「10个工作日前」. */
function timeComparator({ mention, right }: Place, left: LeftSide, before: Before): Comparator {
  if (mention.trailing === null && right.startsWith('前')) return 'at_least'
  const isWithin = mention.trailing === null && left.comparator === null && right.startsWith('内')
  return isWithin ? 'at_most' : comparatorOf(mention, left, before)
}

const stronger = (...all: readonly Firmness[]): Firmness => all.find((one) => one !== 'plain') ?? 'plain'

/** The period in which the figure comes again: 「每季度…1次」. */
function periodOf({ mention, left }: Place): string {
  const isCount = mention.measure === 'count'
  if (mention.measure !== 'times' && !isCount) return ''
  const period = periodBefore(left)
  return isCount && period === '年' ? '' : period
}

function unitOf(place: Place, per: string): string {
  const { unit, measure } = place.mention
  if (unit.includes('/')) return unit
  const rate = measure === 'money' ? EACH_PERSON.exec(place.left)?.[1] : undefined
  if (rate !== undefined) return `${unit}/人·${rate}`
  const by = per || periodOf(place)
  return by === '' ? unit : `${unit}/${by}`
}

function namesOf(named: Named, mention: Mention, left: LeftSide): readonly string[] {
  if (named.names) return named.names
  return named.subjects.map((subject) => {
    const whole = left.whole === '' ? '' : `占${left.whole}${/(?:比重|比例)$/.test(left.whole) ? '' : '比例'}`
    const yearly = left.yearly && left.change === 'rise' ? '年均' : ''
    return indicatorName(subject + yearly + whole, mention.measure, mention.unit, left.change)
  })
}

function kindFor(place: Place, named: Named, name: string, left: LeftSide): QuantityKind {
  const { mention } = place
  if (periodOf(place) !== '' && left.per === '' && !mention.unit.includes('/')) return 'frequency'
  const clues = { measure: mention.measure, unit: mention.unit, name, change: left.change, verb: named.verb }
  return KIND[mention.manner] ?? kindOf(clues)
}

/** The next subject of a row with 分别, where this figure has none of its own. */
const queued = (left: LeftSide, before: Before): Named | null =>
  before.distributive !== '' && before.waiting.length > 0 && nounPhrase(left.phrase).noun === ''
    ? { ...NOBODY, subjects: before.waiting.slice(0, 1), verb: before.verb }
    : null

/** A figure of a row with 分别 that says nothing of its own rises or falls like the one before. */
const inRow = (left: LeftSide, before: Before): LeftSide =>
  before.distributive !== '' && nounPhrase(left.phrase).noun === ''
    ? { ...left, change: left.change ?? before.change }
    : left

/** Reads one figure with the words around it; null where it is no target. */
export function readPlace(place: Place, before: Before): Saying | null {
  const { mention } = place
  const isTime = mention.measure === 'time'
  const isShare = mention.measure === 'percent' || mention.measure === 'score'
  const own = readLeft(place.left.replace(/(?:由|从)?每人每[月年天]/, ''), isShare)
  const next = queued(own, before)
  const left = inRow(own, before)
  const told = next ?? (isTime ? timeNamed(place, left, before) : nameOf(place, left, before))
  if (!told) return null
  const named = withMargin(told, mention.unit, before.subject)
  const names = namesOf(named, mention, left)
  const noUnit = mention.unit === '' && mention.manner === 'number' ? [doubt('unit-of-measure-missing')] : []
  return {
    subjects: named.subjects,
    names,
    kind: kindFor(place, named, names[0] ?? '', left),
    comparator: isTime ? timeComparator(place, left, before) : comparatorOf(mention, left, before),
    unitOfMeasure: unitOf(place, left.per),
    firmness: stronger(left.firmness, named.firmness, before.firmness),
    scope: named.scope,
    verb: named.verb,
    left,
    doubts: [...named.doubts, ...noUnit],
  }
}
