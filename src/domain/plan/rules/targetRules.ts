import type { Decimal } from '../../lib'
import { compare, decimal, decimalText, round, zero } from '../../lib'
import type { Comparator, Indicator } from '../../model'
import { definePlanRule, remarkRows } from '../planRule'

/** Whether the comparator holds figures against a number; the others look at another series, a date or a direction. */
const WANTS_VALUE: Readonly<Record<Comparator, boolean>> = {
  at_least: true,
  more_than: true,
  at_most: true,
  less_than: true,
  about: true,
  exactly: true,
  between: true,
  not_worse_than: false,
  in_step_with: false,
  by_date: false,
  keep_direction: false,
}

const shown = (value: Decimal | null): string => (value === null ? '' : decimalText(value))

/** Every figure that the plan itself gives for an indicator. */
const figuresOf = ({ target, baseline }: Indicator): readonly Decimal[] =>
  [target.value, target.valueHigh, baseline].filter((value): value is Decimal => value !== null)

export const valueMissing = definePlanRule({
  kind: 'value-missing',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」的比较方式为 {comparator}，但没有目标值。',
    en: 'Indicator {code} “{name}” is compared by {comparator} but has no target value.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, ({ name, target: { comparator, value } }) =>
      WANTS_VALUE[comparator] && value === null ? { name, comparator } : null,
    ),
})

export const valueNotWanted = definePlanRule({
  kind: 'value-not-wanted',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」的比较方式为 {comparator}，不应有目标值 {value}。',
    en: 'Indicator {code} “{name}” is compared by {comparator}, which takes no target value ({value}).',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, ({ name, target: { comparator, value } }) =>
      !WANTS_VALUE[comparator] && value !== null ? { name, comparator, value: shown(value) } : null,
    ),
})

export const rangeEnds = definePlanRule({
  kind: 'range-ends',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」的区间两端有误：下限“{low}”，上限“{high}”（仅 between 可有上限，且下限须小于上限）。',
    en: 'Indicator {code} “{name}” has a faulty range: low “{low}”, high “{high}” (only between has a high end, above the low).',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, ({ name, target: { comparator, value, valueHigh } }) => {
      const rising = value !== null && valueHigh !== null && compare(value, valueHigh) < 0
      const fine = comparator === 'between' ? rising || value === null : valueHigh === null
      return fine ? null : { name, low: shown(value), high: shown(valueHigh) }
    }),
})

export const dateMissing = definePlanRule({
  kind: 'date-missing',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」要求按期完成，但没有完成时限。',
    en: 'Indicator {code} “{name}” is due by a date but has no deadline.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, ({ name, target, deadline }) =>
      target.comparator === 'by_date' && deadline === null ? { name } : null,
    ),
})

/** The whole of a share, by its unit of measure. */
const WHOLE: Readonly<Record<string, Decimal>> = { '%': decimal(100), '‰': decimal(1000) }

export const shareOutOfRange = definePlanRule({
  kind: 'share-out-of-range',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」是占比或覆盖率，{value} 不在 0–{whole} 之间。',
    en: 'Indicator {code} “{name}” is a share or coverage; {value} is not within 0–{whole}.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, (indicator) => {
      const whole = WHOLE[indicator.unitOfMeasure]
      if (!whole || !['share', 'coverage'].includes(indicator.kind)) return null
      const outside = figuresOf(indicator).find((value) => compare(value, zero) < 0 || compare(value, whole) > 0)
      return outside ? { name: indicator.name, value: shown(outside), whole: shown(whole) } : null
    }),
})

/** 万人次, 亿株: counts in these may have places after the point. */
const IN_THOUSANDS_AND_MORE = /^[千万亿]/

export const countNotWhole = definePlanRule({
  kind: 'count-not-whole',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」按{unitOfMeasure}计数，{value} 不是整数。',
    en: 'Indicator {code} “{name}” counts in {unitOfMeasure}; {value} is not whole.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, (indicator) => {
      const { kind, unitOfMeasure, name } = indicator
      if (kind !== 'count' || IN_THOUSANDS_AND_MORE.test(unitOfMeasure)) return null
      const broken = figuresOf(indicator).find((value) => compare(round(value, 0), value) !== 0)
      return broken ? { name, unitOfMeasure, value: shown(broken) } : null
    }),
})

export const finerThanDeclared = definePlanRule({
  kind: 'finer-than-declared',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」声明 {decimals} 位小数，{value} 超出该精度，比较时会被舍入。',
    en: 'Indicator {code} “{name}” declares {decimals} decimals; {value} has more and would be rounded when compared.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, (indicator) => {
      const { decimals, name } = indicator
      const finer = figuresOf(indicator).find((value) => compare(round(value, decimals), value) !== 0)
      return finer ? { name, decimals: String(decimals), value: shown(finer) } : null
    }),
})
