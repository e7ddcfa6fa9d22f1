import type { Decimal } from '../lib'
import { add, compareAt, decimal, divide, multiply, subtract, zero } from '../lib'
import type { Comparator, Indicator } from '../model'

const HUNDRED = decimal(100)

/** How far from the target 「左右」 still reaches, in the indicator's unit of measure. */
function slackOf(value: Decimal, aboutTolerance: Decimal | null): Decimal {
  return aboutTolerance === null ? zero : (divide(multiply(value.abs(), aboutTolerance), HUNDRED) ?? zero)
}

/** The nearest and the furthest figure that still meet the target; null where that side is open. `strict`: the limit itself does not. */
interface Bounds {
  readonly low: Decimal | null
  readonly high: Decimal | null
  readonly strict: boolean
}

/** A point, open on the side that the direction calls better. */
const around = (direction: Indicator['direction'], low: Decimal, high: Decimal): Bounds => ({
  low: direction === 'less' ? null : low,
  high: direction === 'more' ? null : high,
  strict: false,
})

interface Limit {
  readonly value: Decimal
  readonly slack: Decimal
  readonly valueHigh: Decimal | null
  readonly direction: Indicator['direction']
}

const noNumber = () => null

const BOUNDS: Readonly<Record<Comparator, (limit: Limit) => Bounds | null>> = {
  at_least: ({ value }) => ({ low: value, high: null, strict: false }),
  more_than: ({ value }) => ({ low: value, high: null, strict: true }),
  at_most: ({ value }) => ({ low: null, high: value, strict: false }),
  less_than: ({ value }) => ({ low: null, high: value, strict: true }),
  exactly: ({ value, direction }) => around(direction, value, value),
  about: ({ value, slack, direction }) => around(direction, subtract(value, slack), add(value, slack)),
  between: ({ value, valueHigh, direction }) => ({
    low: value,
    high: direction === 'more' ? null : valueHigh,
    strict: false,
  }),
  not_worse_than: noNumber,
  in_step_with: noNumber,
  by_date: noNumber,
  keep_direction: noNumber,
}

/** Whether the figure meets its target, compared at the indicator's declared decimals; null where the target is no number. */
export function isMet(
  indicator: Pick<Indicator, 'direction' | 'decimals' | 'target'>,
  actual: Decimal,
  aboutTolerance: Decimal | null,
): boolean | null {
  const { comparator, value, valueHigh } = indicator.target
  if (value === null) return null
  const slack = slackOf(value, aboutTolerance)
  const bounds = BOUNDS[comparator]({ value, slack, valueHigh, direction: indicator.direction })
  if (bounds === null) return null
  const least = bounds.strict ? 1 : 0
  const above = bounds.low === null || compareAt(actual, bounds.low, indicator.decimals) >= least
  const below = bounds.high === null || compareAt(actual, bounds.high, indicator.decimals) <= -least
  return above && below
}
