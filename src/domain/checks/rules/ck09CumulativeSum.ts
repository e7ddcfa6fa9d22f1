import { add, compareAt, decimalText } from '../../lib'
import type { CheckReport } from '../defineCheck'
import { defineCheck } from '../defineCheck'
import type { Observed } from '../observed'
import { numberIn, observedIn } from '../observed'

function reportOf({ indicator, observation }: Observed): readonly CheckReport[] {
  const { lastCumulative, value: entry, cumulative: total } = observation
  const [last, value, cumulative] = [numberIn(lastCumulative), numberIn(entry), numberIn(total)]
  if (value === null || cumulative === null) return []
  const named = {
    name: indicator.name,
    value: decimalText(value),
    cumulative: decimalText(cumulative),
  }
  if (last === null) {
    if (lastCumulative.reading.kind !== 'blank' || compareAt(cumulative, value, indicator.decimals) >= 0) return []
    return [{ message: 'below', values: named, cells: [total.cell, entry.cell], indicator: indicator.code }]
  }
  const sum = add(last, value)
  if (compareAt(sum, cumulative, indicator.decimals) === 0) return []
  const values = { ...named, last: decimalText(last), sum: decimalText(sum) }
  return [
    { message: 'differs', values, cells: [total.cell, entry.cell, lastCumulative.cell], indicator: indicator.code },
  ]
}

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
    below: {
      text: {
        zh: '「{name}」本年累计 {cumulative} 小于本期数 {value}。',
        en: '“{name}”: the cumulative figure {cumulative} is below this period’s {value}.',
      },
      advice: {
        zh: '没有上期累计时，本年累计应是 1 月以来的数；确有冲减前期数的，请在“上报说明”中写明。',
        en: 'Without a last cumulative figure it counts since January; if earlier figures were taken back, say so in the explanation.',
      },
    },
  },
  run: (scope) =>
    observedIn(scope)
      .filter(({ indicator, observation }) => indicator.behaviour === 'flow' && !observation.cumulative.computed)
      .flatMap((observed) => reportOf(observed)),
})
