import type { Indicator, LightPolicy, Period } from '../model'
import type { IndicatorFormulas } from '../template'
import { hasGrowth, judgingFormulas } from '../template'

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

/**
 * The formulas of domain/template for an indicator's row, over the columns of 指标汇总: what a filler saw and what the
 * city sees are judged by one rule. Throws where a formula names a column that 指标汇总 has not.
 */
export function judgementFormulas(
  indicator: Indicator,
  { period, policy }: { readonly period: Period; readonly policy: LightPolicy },
  addressOfKey: (key: string) => string,
): Pick<IndicatorFormulas, 'growth' | 'achievement' | 'pace' | 'gap' | 'light'> {
  const at = (column: string): string => {
    const key = STANDS_FOR[column]
    if (key === undefined) throw new Error(`No column of 指标汇总 stands for ${column}`)
    return addressOfKey(key)
  }
  return {
    growth: hasGrowth(indicator) ? growthFormula(addressOfKey('actual'), addressOfKey('base')) : null,
    ...judgingFormulas(indicator, at, period, policy),
  }
}
