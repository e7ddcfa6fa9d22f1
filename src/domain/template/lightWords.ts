import type { LightPolicy } from '../model'
import { LIGHT_MARKS } from '../model'
import { decimalText } from '../lib'

/** The light policy in sentences, as every sheet with lights has to state it. */
export function lightRuleSentences({ name, bands, aboutTolerance }: LightPolicy): readonly string[] {
  const ranges = bands.map(({ light, from }, position) => {
    const upper = bands[position - 1]?.from ?? null
    const low = from === null ? '' : `不低于${decimalText(from)}`
    const high = upper === null ? '' : `低于${decimalText(upper)}`
    return `${[low, high].filter((part) => part !== '').join('、') || '任何差距'}为${LIGHT_MARKS[light]}`
  })
  return [
    `亮灯依据（${name}）：差距＝完成率－序时进度，单位为百分点；没有序时进度的指标（时点数、比率、控制类）与100%比较。`,
    `已达目标：数量类为${LIGHT_MARKS.done}，比率类和控制类为${LIGHT_MARKS.normal}。未达目标按差距：${ranges.join('；')}；不按序时进度的指标未达目标时最好为${LIGHT_MARKS.watch}。`,
    `未填数为${LIGHT_MARKS.silent}；数据状态为不适用、未统计，或目标不是数值的，不亮灯，记“${LIGHT_MARKS.none}”。`,
    aboutTolerance === null
      ? '目标为“左右”的，本方案未设容差，按目标数本身判断。'
      : `目标为“左右”的，允许相差目标数的${decimalText(aboutTolerance)}%。`,
  ]
}
