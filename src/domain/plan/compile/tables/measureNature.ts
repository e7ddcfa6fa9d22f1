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

function behaviourOf({ kind, indicator, unitOfMeasure }: ProposedTarget): Behaviour {
  if (RATES.includes(kind)) return 'rate'
  if (kind === 'deadline') return 'stock'
  if (kind === 'increment') return 'flow'
  // The last word of a name tells what it is: 新增贷款余额 is a balance.
  if (hasAny(indicator, words.stock) && !hasAny(indicator, ['新增'])) return 'stock'
  if (kind === 'money' || kind === 'count') return 'flow'
  if (['%', '‰'].includes(unitOfMeasure) || unitOfMeasure.includes('/'))
    return unitOfMeasure.includes('/') ? 'stock' : 'rate'
  return hasAny(indicator, words.flow) ? 'flow' : 'stock'
}

function directionOf(target: ProposedTarget): Direction {
  const { comparator, kind, value, indicator, citation } = target
  if (comparator === 'between') return 'range'
  if (['at_most', 'less_than', 'by_date'].includes(comparator)) return 'less'
  if (['at_least', 'more_than'].includes(comparator)) return 'more'
  if (comparator === 'keep_direction') return hasAny(citation.words, words.falling) ? 'less' : 'more'
  if (value === '0' || kind === 'duration' || kind === 'deadline') return 'less'
  if (RATES.includes(kind) && kind !== 'share') return 'more'
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
