import type { Decimal } from '../../../lib'
import { compare, decimal, decimalText, parseDecimal, round, zero } from '../../../lib'
import type { Comparator, IsoDate } from '../../../model'
import type { ProposedTarget } from '../proposal'

/** A target that a plan may hold, and what had to be put right for it. */
export interface MendedTarget {
  readonly target: ProposedTarget
  readonly mended: readonly string[]
}

const WITHOUT_VALUE: readonly Comparator[] = ['not_worse_than', 'in_step_with', 'by_date', 'keep_direction']
const WHOLE: Readonly<Record<string, Decimal>> = { '%': decimal(100), '‰': decimal(1000) }
const LARGE_UNIT = /^[千万亿]/

const text = (value: Decimal | null): string | null => (value === null ? null : decimalText(value))

function withRange(target: ProposedTarget, low: Decimal | null, high: Decimal | null): ProposedTarget {
  if (target.comparator !== 'between') return { ...target, value: text(low), valueHigh: null }
  if (low === null || high === null)
    return { ...target, comparator: 'exactly', value: text(low ?? high), valueHigh: null }
  if (compare(low, high) === 0) return { ...target, comparator: 'exactly', value: text(low), valueHigh: null }
  const [least, most] = compare(low, high) < 0 ? [low, high] : [high, low]
  return { ...target, value: text(least), valueHigh: text(most) }
}

function kindThatHolds({ kind, unitOfMeasure, value, valueHigh, baseline }: ProposedTarget): ProposedTarget['kind'] {
  const figures = [value, valueHigh, baseline].flatMap((one) => (one === null ? [] : (parseDecimal(one) ?? [])))
  const whole = WHOLE[unitOfMeasure]
  const outside = whole && figures.some((one) => compare(one, zero) < 0 || compare(one, whole) > 0)
  if ((kind === 'share' || kind === 'coverage') && outside) return 'level'
  const broken = figures.some((one) => compare(round(one, 0), one) !== 0)
  return kind === 'count' && broken && !LARGE_UNIT.test(unitOfMeasure) ? 'level' : kind
}

/** What the rules of a plan ask of a target (a value or none, a range that rises, a date) is made so, and said. */
export function mendTarget(target: ProposedTarget, yearEnd: IsoDate): MendedTarget {
  const [low, high] = [target.value, target.valueHigh].map((value) => (value === null ? null : parseDecimal(value)))
  const mended: string[] = []
  let next: ProposedTarget = {
    ...target,
    baseline: target.baseline === null || parseDecimal(target.baseline) === null ? null : target.baseline,
  }
  if (WITHOUT_VALUE.includes(next.comparator)) {
    if (next.value !== null) mended.push(`原文数值${next.value}未用`)
    next = { ...next, value: null, valueHigh: null }
  } else {
    next = withRange(next, low ?? null, high ?? null)
    if (next.value === null) {
      mended.push('未印数值，按方向考核')
      next = { ...next, comparator: 'keep_direction', valueHigh: null }
    }
  }
  if (next.comparator === 'by_date' && next.deadline === null) {
    mended.push('未印期限，按年底计')
    next = { ...next, deadline: yearEnd }
  }
  const kind = kindThatHolds(next)
  if (kind !== next.kind) mended.push('数值超出该类指标的范围，按水平值计')
  return { target: { ...next, kind }, mended }
}
