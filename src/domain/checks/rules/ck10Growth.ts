import type { Decimal } from '../../lib'
import { compare, decimal, decimalText, divide, multiply, subtract } from '../../lib'
import { defineCheck } from '../defineCheck'
import { judgedEntry, numberIn, observedIn } from '../observed'

const HUNDRED = decimal(100)
const GROWTH_DECIMALS = 1

/** 同比 = (本期 − 上年同期) / |上年同期| × 100, in per cent; null where the base is zero. */
function growthOn(base: Decimal, value: Decimal): Decimal | null {
  return divide(multiply(subtract(value, base), HUNDRED), base.abs())
}

/** [CK10] Growth typed in differs from growth computed from figure and same-period base. */
export const ck10Growth = defineCheck({
  id: 'CK10',
  level: '核实性',
  about: { zh: '填报的增速与计算的增速不一致', en: 'Stated growth differs from computed growth' },
  messages: {
    differs: {
      text: {
        zh: '「{name}」填报增长 {stated}%，按本年 {value} 和上年同期 {base} 计算为 {computed}%。',
        en: '“{name}” states growth of {stated}%; {value} on {base} gives {computed}%.',
      },
      advice: {
        zh: '请核对上年同期数；按可比价计算的，请在“上报说明”中写明。',
        en: 'Check the base; if growth is at constant prices, say so in the explanation.',
      },
    },
  },
  run: (scope) =>
    observedIn(scope).flatMap((observed) => {
      const { indicator, observation } = observed
      const value = numberIn(judgedEntry(observed))
      const base = numberIn(observation.samePeriodBase)
      const stated = numberIn(observation.growth)
      if (observation.growth.computed || value === null || base === null || stated === null) return []
      const computed = growthOn(base, value)
      if (computed === null) return []
      const tolerance = decimal(scope.settings.growthTolerance)
      if (compare(subtract(stated, computed).abs(), tolerance) <= 0) return []
      return [
        {
          message: 'differs',
          values: {
            name: indicator.name,
            stated: decimalText(stated),
            value: decimalText(value),
            base: decimalText(base),
            computed: decimalText(computed, GROWTH_DECIMALS),
          },
          cells: [observation.growth.cell, judgedEntry(observed).cell, observation.samePeriodBase.cell],
          indicator: indicator.code,
        },
      ]
    }),
})
