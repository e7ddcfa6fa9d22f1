import type { Behaviour, Direction, QuantityKind, TimeAggregation } from '../../../model'
import words from '../dictionary/tableWords.json'
import type { ProposedTarget } from '../proposal'

/** How a figure behaves in time and over units, which way is better, and how fine it is declared. */
export interface MeasureNature {
  readonly behaviour: Behaviour
  readonly direction: Direction
  readonly decimals: number
  readonly timeAggregation: TimeAggregation
  readonly unitAggregation: 'LEAD' | 'COUNT'
}

const RATES: readonly QuantityKind[] = ['growth', 'share', 'coverage', 'progress', 'decrease', 'frequency', 'duration']
const LARGE_UNIT = /^[千万亿]/
const AREA_OR_WEIGHT = /米|公里|吨|千克|升$/

const hasAny = (text: string, list: readonly string[]): boolean => list.some((word) => text.includes(word))

const endsWithAny = (text: string, list: readonly string[]): boolean => list.some((word) => text.endsWith(word))

/** Works and events within the year add up; what stands there at a time does not. */
function countBehaviour({ indicator, value, comparator }: ProposedTarget): Behaviour {
  if (endsWithAny(indicator, words.stockEndings)) return 'stock'
  // None of something that happens (事故) is none over the whole year.
  if (value === '0') return hasAny(indicator, ['存量', '余额', '隐患']) ? 'stock' : 'flow'
  if (hasAny(indicator, words.happening)) return 'flow'
  const compared = ['keep_direction', 'not_worse_than', 'in_step_with'].includes(comparator)
  return compared || hasAny(indicator, words.stock) ? 'stock' : 'flow'
}

function behaviourOf(target: ProposedTarget): Behaviour {
  const { kind, indicator, unitOfMeasure } = target
  if (RATES.includes(kind)) return 'rate'
  if (kind === 'deadline') return 'stock'
  if (kind === 'increment') return 'flow'
  if (kind === 'money') return endsWithAny(indicator, words.stockEndings) ? 'stock' : 'flow'
  if (kind === 'count') return countBehaviour(target)
  if (hasAny(indicator, words.ratePrefixes) || ['%', '‰'].includes(unitOfMeasure)) return 'rate'
  if (unitOfMeasure.includes('/') || endsWithAny(indicator, words.stockEndings)) return 'stock'
  return hasAny(indicator, words.flow) ? 'flow' : 'stock'
}

const HALF = 50

/** A share of more than half is wanted: 事故调查率100%. */
const isLargeShare = ({ kind, value }: ProposedTarget): boolean => kind === 'share' && Number(value ?? '0') > HALF

/** Where the comparator itself says what is better. */
const DIRECTION_OF: Readonly<Partial<Record<ProposedTarget['comparator'], Direction>>> = {
  between: 'range',
  at_most: 'less',
  less_than: 'less',
  by_date: 'less',
  at_least: 'more',
  more_than: 'more',
}

function directionOf(target: ProposedTarget): Direction {
  const { comparator, kind, value, indicator, citation } = target
  const said = DIRECTION_OF[comparator]
  if (said) return said
  if (comparator === 'keep_direction') return hasAny(citation.words, words.falling) ? 'less' : 'more'
  if (kind === 'duration') return hasAny(indicator, words.longerIsBetter) ? 'more' : 'less'
  if (value === '0' || kind === 'deadline') return 'less'
  if ((RATES.includes(kind) && kind !== 'share') || isLargeShare(target)) return 'more'
  return hasAny(indicator, words.lessIsBetter) ? 'less' : 'more'
}

const placesIn = (value: string | null): number => (value?.split('.')[1] ?? '').length

function decimalsOf({ kind, unitOfMeasure, value, valueHigh, baseline }: ProposedTarget): number {
  const byUnit = (): number => {
    if (kind === 'frequency' || kind === 'deadline' || kind === 'duration') return 0
    if (kind === 'money' || LARGE_UNIT.test(unitOfMeasure)) return 2
    if (unitOfMeasure === '%' || unitOfMeasure === '‰') return 1
    return AREA_OR_WEIGHT.test(unitOfMeasure) ? 2 : 0
  }
  return Math.max(byUnit(), placesIn(value), placesIn(valueHigh), placesIn(baseline))
}

function timeAggregationOf(kind: QuantityKind, behaviour: Behaviour, direction: Direction): TimeAggregation {
  if (behaviour === 'flow') return 'SUM'
  if (kind === 'frequency') return direction === 'less' ? 'MAX' : 'MIN'
  if (kind === 'duration') return direction === 'less' ? 'MAX' : 'MIN'
  return 'LAST'
}

/** By kind, unit of measure and words of the name (docs/plan-compiler.md says the rules). */
export function measureNature(target: ProposedTarget): MeasureNature {
  const behaviour = behaviourOf(target)
  const direction = directionOf(target)
  return {
    behaviour,
    direction,
    decimals: decimalsOf(target),
    timeAggregation: timeAggregationOf(target.kind, behaviour, direction),
    unitAggregation: target.kind === 'deadline' ? 'COUNT' : 'LEAD',
  }
}
