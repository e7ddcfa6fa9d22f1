import type { Decimal } from '../../lib'
import { compare, decimal, decimalText, zero } from '../../lib'
import type { Indicator } from '../../model'
import { defineCheck } from '../defineCheck'
import { numberIn, observedIn } from '../observed'

const HUNDRED = decimal(100)
const WHOLE: Readonly<Record<string, Decimal>> = { '%': HUNDRED, '‰': decimal(1000) }
const SHARES: ReadonlySet<Indicator['kind']> = new Set<Indicator['kind']>(['share', 'coverage', 'progress'])

/** The largest possible figure, or null where there is none: a share of a whole cannot exceed it. */
function upperBound({ kind, unitOfMeasure }: Indicator): Decimal | null {
  return SHARES.has(kind) ? (WHOLE[unitOfMeasure] ?? null) : null
}

/** Growth may be negative, and so may a level or a net change; counts, money, shares and durations may not. */
const mayBeNegative = ({ kind }: Indicator): boolean => kind === 'growth' || kind === 'level' || kind === 'decrease'

/** [CK07] Shares outside 0–100, negative counts, completion above 100. */
export const ck07OutOfRange = defineCheck({
  id: 'CK07',
  level: '强制性',
  about: { zh: '超出可能的范围', en: 'Outside what can be' },
  messages: {
    'above-whole': {
      text: {
        zh: '「{name}」最大为 {bound}{unitOfMeasure}，填的是 {value}。',
        en: '“{name}” cannot exceed {bound}{unitOfMeasure}; it holds {value}.',
      },
      advice: { zh: '请核对分子、分母和计量单位。', en: 'Check numerator, denominator and unit of measure.' },
    },
    negative: {
      text: { zh: '「{name}」不能为负，填的是 {value}。', en: '“{name}” cannot be negative; it holds {value}.' },
      advice: {
        zh: '请填0或正数；冲减请填在本年累计并说明。',
        en: 'Enter 0 or more; corrections go into the cumulative figure with a reason.',
      },
    },
  },
  run: (scope) => {
    const figures = observedIn(scope).flatMap(({ indicator, observation }) => {
      const bound = upperBound(indicator)
      return [observation.value, observation.cumulative]
        .filter(({ computed }) => !computed)
        .flatMap((entry) => {
          const value = numberIn(entry)
          if (value === null) return []
          const values = {
            name: indicator.name,
            unitOfMeasure: indicator.unitOfMeasure,
            value: decimalText(value),
            bound: bound === null ? '' : decimalText(bound),
          }
          const report = { values, cells: [entry.cell], indicator: indicator.code }
          if (bound !== null && compare(value, bound) > 0) return [{ ...report, message: 'above-whole' }]
          return compare(value, zero) < 0 && !mayBeNegative(indicator) ? [{ ...report, message: 'negative' }] : []
        })
    })
    const completions = scope.submission.taskReports.flatMap(({ task, completion }) => {
      const value = numberIn(completion)
      if (value === null) return []
      const name = `${scope.index.tasks.get(task)?.title ?? task} 完成率`
      const values = { name, unitOfMeasure: '%', value: decimalText(value), bound: '100' }
      const report = { values, cells: [completion.cell], task }
      if (compare(value, HUNDRED) > 0) return [{ ...report, message: 'above-whole' }]
      return compare(value, zero) < 0 ? [{ ...report, message: 'negative' }] : []
    })
    return [...figures, ...completions]
  },
})
