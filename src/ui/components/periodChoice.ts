import type { IsoDate, Period, PeriodKind, Plan } from '../../domain/model'
import { periodOf } from '../../domain/model'

export interface PeriodGroup {
  readonly kind: PeriodKind
  readonly periods: readonly Period[]
}

/** Most asked for first. */
const PER_YEAR: readonly (readonly [PeriodKind, number])[] = [
  ['month', 12],
  ['quarter', 4],
  ['half-year', 2],
  ['year', 1],
  ['ten-day', 36],
]

/** Every period that lies within the plan, by kind. */
export function periodGroups({ periodStart, periodEnd }: Plan): readonly PeriodGroup[] {
  const [first, last] = [Number(periodStart.slice(0, 4)), Number(periodEnd.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return PER_YEAR.map(([kind, count]) => ({
    kind,
    periods: years
      .flatMap((year) => Array.from({ length: count }, (_, at) => periodOf(kind, year, at + 1)))
      .filter(({ start, end }) => start >= periodStart && end <= periodEnd),
  })).filter(({ periods }) => periods.length > 0)
}

/** The month that ended last, within the plan: what is being collected on that day. */
export function likelyPeriod(plan: Plan, today: IsoDate): Period {
  const months = periodGroups(plan).find(({ kind }) => kind === 'month')?.periods ?? []
  const closed = months.filter(({ end }) => end < today)
  return closed.at(-1) ?? months[0] ?? periodOf('year', Number(plan.periodStart.slice(0, 4)), 1)
}
