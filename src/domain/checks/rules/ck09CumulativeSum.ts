import { add, compareAt, decimalText } from '../../lib'
import { defineCheck } from '../defineCheck'
import { numberIn, observedIn } from '../observed'

/** [CK09] 上月止累计 + 本月 = 本月止累计 holds in principle and sometimes fails in practice: a query, not an error. */
export const ck09CumulativeSum = defineCheck({
  id: 'CK09',
  level: '核实性',
  about: { zh: '上期累计加本期数不等于本年累计', en: 'Last cumulative plus this period is not this cumulative' },
  messages: {
    differs: {
      text: {
        zh: '「{name}」上期累计 {last} + 本期数 {value} = {sum}，而本年累计填的是 {cumulative}。',
        en: '“{name}”: {last} + {value} = {sum}, but the cumulative figure is {cumulative}.',
      },
      advice: {
        zh: '请核对；如因调整前期数，请在“上报说明”中写明。',
        en: 'Check; if an earlier figure was corrected, say so in the explanation.',
      },
    },
  },
  run: (scope) =>
    observedIn(scope)
      .filter(({ indicator, observation }) => indicator.behaviour === 'flow' && !observation.cumulative.computed)
      .flatMap(({ indicator, observation }) => {
        const last = numberIn(observation.lastCumulative)
        const value = numberIn(observation.value)
        const cumulative = numberIn(observation.cumulative)
        if (last === null || value === null || cumulative === null) return []
        const sum = add(last, value)
        if (compareAt(sum, cumulative, indicator.decimals) === 0) return []
        return [
          {
            message: 'differs',
            values: {
              name: indicator.name,
              last: decimalText(last),
              value: decimalText(value),
              sum: decimalText(sum),
              cumulative: decimalText(cumulative),
            },
            cells: [observation.cumulative.cell, observation.value.cell, observation.lastCumulative.cell],
            indicator: indicator.code,
          },
        ]
      }),
})
