import type { Decimal } from '../lib'
import { compare, decimal, divide, multiply, remembered, zero } from '../lib'
import type { Indicator, Period } from '../model'

const HUNDRED = decimal(100)
const MONTHS_IN_YEAR = 12
const TEN_DAYS_IN_MONTH = 3

/** Months of the period's year that are over at its end; a ten-day counts a third. */
function elapsedMonths(period: Period): Decimal {
  switch (period.kind) {
    case 'ten-day':
      return divide(decimal(period.ordinal), decimal(TEN_DAYS_IN_MONTH)) ?? zero
    case 'month':
      return decimal(period.ordinal)
    case 'quarter':
      return decimal(period.ordinal * 3)
    case 'half-year':
      return decimal(period.ordinal * 6)
    case 'year':
      return decimal(MONTHS_IN_YEAR)
  }
}

/** Spread evenly over the months up to a deadline: the same few for every indicator of a plan. */
const evenShareOf = remembered((period: Period) =>
  remembered((months: number): Decimal => {
    const share = divide(multiply(elapsedMonths(period), HUNDRED), decimal(months)) ?? HUNDRED
    return compare(share, HUNDRED) > 0 ? HUNDRED : share
  }),
)

/**
 * Pace (序时进度): the per cent of the target that should be reached by the period's end, spread evenly over the
 * months up to the indicator's deadline, at most 100. Null where pace has no meaning: stocks, rates, limits not to exceed.
 */
export function expectedShare(
  indicator: Pick<Indicator, 'behaviour' | 'direction' | 'deadline'>,
  period: Period,
): Decimal | null {
  if (indicator.behaviour !== 'flow' || indicator.direction !== 'more') return null
  const deadlineMonth =
    indicator.deadline !== null && indicator.deadline.startsWith(String(period.year))
      ? Number(indicator.deadline.slice(5, 7))
      : MONTHS_IN_YEAR
  return evenShareOf(period)(deadlineMonth)
}
