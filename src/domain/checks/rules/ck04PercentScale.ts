import { compare, decimal, decimalText, divide, multiply, zero } from '../../lib'
import { defineCheck } from '../defineCheck'
import { isPercentage, liesNear, sizeReference } from '../magnitude'
import { judgedEntry, numberIn, observedIn } from '../observed'

const HUNDRED = decimal(100)
const ONE = decimal(1)
/** A share of a share: what a percentage typed as a fraction comes to. */
const PLAUSIBLE = { low: '0.3', high: '3' }

/** [CK04] 0.08 where the unit is % and 8 is meant, and 800 where 8 is meant. */
export const ck04PercentScale = defineCheck({
  id: 'CK04',
  level: '核实性',
  about: { zh: '百分数的写法可能差100倍', en: 'A percentage may be off by 100' },
  messages: {
    fraction: {
      text: {
        zh: '「{name}」计量单位是%，填的是 {value}，参照数是 {reference}，是否应为 {meant}？',
        en: '“{name}” is in %; it holds {value} where {reference} is the yardstick. Is {meant} meant?',
      },
      advice: {
        zh: '如确为 {value}%，请在“上报说明”中写明原因。',
        en: 'If it is {value}%, say why in the explanation.',
      },
    },
    'hundred-fold': {
      text: {
        zh: '「{name}」计量单位是%，填的是 {value}，比参照数 {reference} 大约100倍，是否应为 {meant}？',
        en: '“{name}” is in %; {value} is about 100 times {reference}. Is {meant} meant?',
      },
      advice: {
        zh: '如确为 {value}%，请在“上报说明”中写明原因。',
        en: 'If it is {value}%, say why in the explanation.',
      },
    },
  },
  run: (scope) =>
    observedIn(scope).flatMap((observed) => {
      const { indicator, observation } = observed
      const value = numberIn(observation.value)
      const reference = sizeReference(observed)
      if (!isPercentage(indicator) || value === null || reference === null || compare(value, zero) <= 0) return []
      const typedAsFraction = compare(value, ONE) <= 0 && compare(reference.value, ONE) >= 0
      const report = (message: string, meant: string) => [
        {
          message,
          values: {
            name: indicator.name,
            value: decimalText(value),
            reference: decimalText(reference.value),
            meant,
          },
          cells: [judgedEntry(observed).cell],
          indicator: indicator.code,
        },
      ]
      if (typedAsFraction && liesNear(value, '100', reference.value, PLAUSIBLE)) {
        return report('fraction', decimalText(multiply(value, HUNDRED)))
      }
      const meant = divide(value, HUNDRED)
      return meant !== null && compare(value, HUNDRED) > 0 && liesNear(value, '0.01', reference.value, PLAUSIBLE)
        ? report('hundred-fold', decimalText(meant))
        : []
    }),
})
