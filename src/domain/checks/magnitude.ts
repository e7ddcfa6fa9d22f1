import type { Decimal } from '../lib'
import { compare, decimal, divide, multiply, zero } from '../lib'
import type { Indicator } from '../model'
import type { Observed } from './observed'
import { numberIn } from './observed'

/** What a figure's size can be held against, the nearest first: last period's cumulative figure, else the target. */
export interface SizeReference {
  readonly value: Decimal
  readonly from: 'last' | 'target'
}

/** The reference of an observation, or null where there is none greater than zero. */
export function sizeReference({ indicator, observation }: Observed): SizeReference | null {
  const last = numberIn(observation.lastCumulative)
  if (last !== null && compare(last, zero) > 0) return { value: last, from: 'last' }
  const { value } = indicator.target
  return value !== null && compare(value, zero) > 0 ? { value, from: 'target' } : null
}

export const isPercentage = ({ unitOfMeasure }: Pick<Indicator, 'unitOfMeasure'>): boolean => unitOfMeasure === '%'

/** True where `value` times `factor` lies between `low` and `high` times the reference. */
export function liesNear(
  value: Decimal,
  factor: string,
  reference: Decimal,
  { low, high }: { readonly low: string; readonly high: string },
): boolean {
  const ratio = divide(multiply(value, decimal(factor)), reference)
  return ratio !== null && compare(ratio, decimal(low)) >= 0 && compare(ratio, decimal(high)) <= 0
}
