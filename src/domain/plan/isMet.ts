import type { Decimal } from '../lib'
import { add, compareAt, decimal, divide, multiply, subtract, zero } from '../lib'
import type { Indicator } from '../model'

const HUNDRED = decimal(100)

/** How far from the target 「左右」 still reaches, in the indicator's unit of measure. */
function slackOf(value: Decimal, aboutTolerance: Decimal | null): Decimal {
  return aboutTolerance === null ? zero : (divide(multiply(value.abs(), aboutTolerance), HUNDRED) ?? zero)
}

/** Whether the figure meets its target, compared at the indicator's declared decimals; null where the target is no number. */
export function isMet(
  indicator: Pick<Indicator, 'direction' | 'decimals' | 'target'>,
  actual: Decimal,
  aboutTolerance: Decimal | null,
): boolean | null {
  const { comparator, value, valueHigh } = indicator.target
  if (value === null) return null
  const against = (limit: Decimal) => compareAt(actual, limit, indicator.decimals)
  const slack = slackOf(value, aboutTolerance)
  const more = indicator.direction === 'more'
  const less = indicator.direction === 'less'
  switch (comparator) {
    case 'at_least':
      return against(value) >= 0
    case 'more_than':
      return against(value) > 0
    case 'at_most':
      return against(value) <= 0
    case 'less_than':
      return against(value) < 0
    case 'exactly':
      return more ? against(value) >= 0 : less ? against(value) <= 0 : against(value) === 0
    case 'about':
      return (less || against(subtract(value, slack)) >= 0) && (more || against(add(value, slack)) <= 0)
    case 'between':
      return against(value) >= 0 && (more || valueHigh === null || against(valueHigh) <= 0)
    case 'not_worse_than':
    case 'in_step_with':
    case 'by_date':
    case 'keep_direction':
      return null
  }
}
