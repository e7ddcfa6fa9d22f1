import type { Decimal } from '../lib'
import { compare, compareAt, decimal, divide, multiply, subtract, zero } from '../lib'
import type { Indicator } from '../model'

const HUNDRED = decimal(100)

type Judged = Pick<Indicator, 'direction' | 'decimals' | 'target'>

const percentOf = (part: Decimal, whole: Decimal): Decimal | null => divide(multiply(part, HUNDRED), whole)

function towardsMore(actual: Decimal, wanted: Decimal): Decimal | null {
  if (compare(wanted, zero) === 0) return compare(actual, zero) >= 0 ? HUNDRED : zero
  return percentOf(actual, wanted)
}

function towardsLess(actual: Decimal, limit: Decimal): Decimal | null {
  if (compare(actual, limit) <= 0) return HUNDRED
  return compare(limit, zero) === 0 ? zero : percentOf(limit, actual)
}

function towardsPoint(actual: Decimal, wanted: Decimal, decimals: number): Decimal | null {
  if (compareAt(actual, wanted, decimals) === 0) return HUNDRED
  const miss = percentOf(subtract(actual, wanted).abs(), wanted)
  if (miss === null) return zero
  return compare(miss, HUNDRED) >= 0 ? zero : subtract(HUNDRED, miss)
}

function towardsRange(actual: Decimal, low: Decimal, high: Decimal, direction: Indicator['direction']): Decimal | null {
  if (compare(actual, low) < 0) return towardsMore(actual, low)
  if (compare(actual, high) <= 0 || direction === 'more') return HUNDRED
  return percentOf(high, actual)
}

/**
 * How much of the target the figure reaches, in per cent. Null where the target is no number (another series, a date,
 * a direction) or is negative, where a ratio would mislead.
 */
export function achievementOf(indicator: Judged, actual: Decimal): Decimal | null {
  const { value, valueHigh, comparator } = indicator.target
  if (value === null || compare(value, zero) < 0) return null
  if (comparator === 'between' && valueHigh !== null) {
    return towardsRange(actual, value, valueHigh, indicator.direction)
  }
  switch (indicator.direction) {
    case 'more':
      return towardsMore(actual, value)
    case 'less':
      return towardsLess(actual, value)
    case 'range':
      return towardsPoint(actual, value, indicator.decimals)
  }
}
