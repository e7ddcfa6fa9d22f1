import { compare, decimal, divide, multiply, remembered, round, toNumber, zero } from '../lib'
import type { Indicator, Period } from '../model'

const HUNDRED = decimal(100)
const MONTHS_IN_YEAR = 12
/** What the sheets round a computed figure to, so that binary fractions never decide a light. */
export const COMPUTED_PLACES = 6

/** 序时进度 of an indicator's row: the formula without `=` and its result in per cent. It needs no cell. */
export interface PaceCell {
  readonly formula: string
  readonly value: number
}

/** Thirds of a month (ten-days) of the year that are over at the period's end. */
function elapsedThirds({ kind, ordinal }: Period): number {
  switch (kind) {
    case 'ten-day':
      return ordinal
    case 'month':
      return ordinal * 3
    case 'quarter':
      return ordinal * 9
    case 'half-year':
      return ordinal * 18
    case 'year':
      return MONTHS_IN_YEAR * 3
  }
}

/** Spread evenly over so many months of the period's year: the same few for every indicator of a plan. */
const evenPaceOf = remembered((period: Period) =>
  remembered((months: number): PaceCell => {
    const thirds = elapsedThirds(period)
    const elapsed = period.kind === 'ten-day' ? `${thirds}/3` : `${thirds / 3}`
    const share = divide(multiply(decimal(thirds), HUNDRED), decimal(months * 3)) ?? zero
    const atMost = compare(share, HUNDRED) > 0 ? HUNDRED : round(share, COMPUTED_PLACES)
    return { formula: `MIN(100,ROUND(${elapsed}/${months}*100,${COMPUTED_PLACES}))`, value: toNumber(atMost) }
  }),
)

/**
 * The share of the target that should be reached by the period's end, spread evenly over the months up to the
 * indicator's deadline; the same rule as `expectedShare` of domain/assess. Null for stocks, rates and limits.
 */
export function paceOf(
  { behaviour, direction, deadline }: Pick<Indicator, 'behaviour' | 'direction' | 'deadline'>,
  period: Period,
): PaceCell | null {
  if (behaviour !== 'flow' || direction !== 'more') return null
  const months = deadline?.startsWith(String(period.year)) ? Number(deadline.slice(5, 7)) : MONTHS_IN_YEAR
  return evenPaceOf(period)(months)
}
