import type { Decimal } from '../../lib'
import { compare, decimal, decimalText, divide, multiply, zero } from '../../lib'
import type { FigureEntry } from '../../model'
import type { CheckReport, CheckScope } from '../defineCheck'
import { defineCheck } from '../defineCheck'
import { isPercentage, liesNear, sizeReference } from '../magnitude'
import { figureText, judgedEntry, numberIn, observedIn, type Observed } from '../observed'

/** Factors that would set a figure right: a slipped point, 百, 万 or 亿 too many or too few. */
const SLIPPED_POINT = ['0.1', '10'] as const
const WRONG_UNIT = ['0.01', '0.0001', '0.00000001', '100', '10000', '100000000'] as const
/** A hundredth of the yearly target is a slow start, not a wrong unit. */
const AGAINST_TARGET = WRONG_UNIT.filter((factor) => factor !== '100')

/** What a figure is held against, and how near to it a right figure would lie. */
interface Yardstick {
  readonly entry: FigureEntry
  readonly reference: Decimal
  readonly name: string
  readonly factors: readonly string[]
  readonly near: { readonly low: string; readonly high: string }
}

/**
 * Against last period's cumulative figure every factor tells, for the two lie close together; against the yearly
 * target or an average month only the large ones do: a tenfold miss of those is common and true.
 */
function yardsticksOf(observed: Observed, { period }: CheckScope): Yardstick[] {
  const { indicator, observation } = observed
  const judged = judgedEntry(observed)
  const size = sizeReference(observed)
  if (size === null) return []
  if (size.from === 'target') {
    return [
      {
        entry: judged,
        reference: size.value,
        name: '目标值',
        factors: AGAINST_TARGET,
        near: { low: '0.25', high: '2' },
      },
    ]
  }
  const last: Yardstick = {
    entry: judged,
    reference: size.value,
    name: '上期累计',
    factors: [...SLIPPED_POINT, ...WRONG_UNIT],
    near: { low: '0.8', high: '1.6' },
  }
  const average = divide(size.value, decimal(Math.max(1, period.ordinal - 1)))
  if (indicator.behaviour !== 'flow' || average === null) return [last]
  const usual: Yardstick = {
    entry: observation.value,
    reference: average,
    name: '以往各期平均',
    factors: WRONG_UNIT,
    near: { low: '0.3', high: '3' },
  }
  return [last, usual]
}

function complaint({ indicator }: Observed, { entry, reference, name, factors, near }: Yardstick): CheckReport[] {
  const value = numberIn(entry)
  if (value === null || compare(value, zero) <= 0) return []
  const factor = factors.find((one) => liesNear(value, one, reference, near))
  if (factor === undefined) return []
  const times = compare(decimal(factor), decimal(1)) < 0 ? divide(decimal(1), decimal(factor)) : decimal(factor)
  return [
    {
      message: 'scale',
      values: {
        name: indicator.name,
        value: figureText(value, indicator),
        yardstick: name,
        reference: figureText(reference.round(indicator.decimals), indicator),
        times: times === null ? '' : decimalText(times),
        unitOfMeasure: indicator.unitOfMeasure,
        meant: figureText(multiply(value, decimal(factor)), indicator),
      },
      cells: [entry.cell],
      indicator: indicator.code,
    },
  ]
}

/** [CK05] Off by 10, 100, 10⁴ or 10⁸: the wrong unit of measure or a slipped point. */
export const ck05UnitScale = defineCheck({
  id: 'CK05',
  level: '核实性',
  about: { zh: '数量级可能不对', en: 'The order of magnitude looks wrong' },
  messages: {
    scale: {
      text: {
        zh: '「{name}」是 {value}，与{yardstick} {reference} 相差约 {times} 倍，可能用错了计量单位。',
        en: '“{name}” is {value}; against {reference} ({yardstick}) that is off by about {times}.',
      },
      advice: {
        zh: '计量单位是“{unitOfMeasure}”，是否应为 {meant}？如无误，请在“上报说明”中写明原因。',
        en: 'The unit is {unitOfMeasure}. Is {meant} meant? If not, say why in the explanation.',
      },
    },
  },
  run: (scope) =>
    observedIn(scope)
      .filter(({ indicator }) => !isPercentage(indicator))
      .flatMap((observed) =>
        yardsticksOf(observed, scope)
          .flatMap((one) => complaint(observed, one))
          .slice(0, 1),
      ),
})
