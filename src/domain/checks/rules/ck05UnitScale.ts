import type { Decimal } from '../../lib'
import { compare, decimal, decimalText, multiply, zero } from '../../lib'
import { defineCheck } from '../defineCheck'
import { isPercentage, liesNear, sizeReference, type SizeReference } from '../magnitude'
import { figureText, judgedEntry, numberIn, observedIn } from '../observed'

/** How far a figure may be off, as the factor that would set it right. */
const FACTORS = ['0.1', '0.01', '0.0001', '0.00000001', '10', '100', '10000', '100000000'] as const
/** Against last period's cumulative figure only: a tenfold miss of a yearly target is common and true. */
const ONLY_AGAINST_LAST: ReadonlySet<string> = new Set(['0.1', '10'])
const NEAR_LAST = { low: '0.8', high: '1.6' }
const NEAR_TARGET = { low: '0.25', high: '2' }

function factorOff(value: Decimal, reference: SizeReference): string | null {
  const factors = FACTORS.filter((factor) => reference.from === 'last' || !ONLY_AGAINST_LAST.has(factor))
  const near = reference.from === 'last' ? NEAR_LAST : NEAR_TARGET
  return factors.find((factor) => liesNear(value, factor, reference.value, near)) ?? null
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
    observedIn(scope).flatMap((observed) => {
      const { indicator } = observed
      const entry = judgedEntry(observed)
      const value = numberIn(entry)
      const reference = sizeReference(observed)
      if (value === null || reference === null || isPercentage(indicator) || compare(value, zero) <= 0) return []
      const factor = factorOff(value, reference)
      if (factor === null) return []
      const off = compare(decimal(factor), decimal(1)) < 0 ? decimal(1).div(decimal(factor)) : decimal(factor)
      return [
        {
          message: 'scale',
          values: {
            name: indicator.name,
            value: figureText(value, indicator),
            yardstick: reference.from === 'last' ? '上期累计' : '目标值',
            reference: figureText(reference.value, indicator),
            times: decimalText(off),
            unitOfMeasure: indicator.unitOfMeasure,
            meant: figureText(multiply(value, decimal(factor)), indicator),
          },
          cells: [entry.cell],
          indicator: indicator.code,
        },
      ]
    }),
})
