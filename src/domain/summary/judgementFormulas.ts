import type { Indicator, LightPolicy, Period } from '../model'
import { addressOf } from '../model'
import type { IndicatorFormulas } from '../template'
import { hasGrowth, INDICATOR_COLUMNS, indicatorFormulas } from '../template'

/** Which column of 指标汇总 stands for a column of 指标填报: the city's figure is both value and cumulative. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  value: 'actual',
  cumulative: 'actual',
  targetValue: 'targetValue',
  achievement: 'achievement',
  pace: 'pace',
  gap: 'gap',
  status: 'state',
}

/**
 * Growth in per cent, left unrounded unlike on the templates: where it ends in an exact half, binary fractions and the
 * engine's decimals would round to different sides. The number format shows one place.
 */
const growthFormula = (actual: string, base: string): string =>
  `IF(AND(ISNUMBER(${actual}),ISNUMBER(${base})),IF(${base}=0,"",(${actual}-${base})/ABS(${base})*100),"")`

const TEXT_OR_ADDRESS = /"(?:[^"]|"")*"|\b[A-Z]{1,2}\d+\b/g

/**
 * The formulas of domain/template for an indicator's row (0-based), moved onto the columns of 指标汇总: what a filler saw
 * and what the city sees are judged by one rule. Throws where a formula names a column that 指标汇总 has not.
 */
export function judgementFormulas(
  indicator: Indicator,
  row: number,
  { period, policy }: { readonly period: Period; readonly policy: LightPolicy },
  addressOfKey: (key: string) => string,
): Pick<IndicatorFormulas, 'growth' | 'achievement' | 'pace' | 'gap' | 'light'> {
  const places = new Map(INDICATOR_COLUMNS.map(({ key }, column) => [addressOf(row, column), STANDS_FOR[key]]))
  const moved = (formula: string | null): string | null =>
    formula === null
      ? null
      : formula.replace(TEXT_OR_ADDRESS, (found) => {
          if (found.startsWith('"')) return found
          const key = places.get(found)
          if (key === undefined) throw new Error(`No column of 指标汇总 stands for ${found} in ${formula}`)
          return addressOfKey(key)
        })
  const { achievement, pace, gap, light } = indicatorFormulas(indicator, row, period, policy)
  return {
    growth: hasGrowth(indicator) ? growthFormula(addressOfKey('actual'), addressOfKey('base')) : null,
    achievement: moved(achievement),
    pace: moved(pace),
    gap: moved(gap),
    light: moved(light),
  }
}
