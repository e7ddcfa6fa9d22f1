import { decimalText, unreachable } from '../lib'
import type { Firmness, Indicator, IsoDate } from '../model'

/** What of an indicator its target's words depend on. */
export type TargetWords = Pick<Indicator, 'target' | 'unitOfMeasure' | 'direction' | 'deadline'>

const FIRMNESS_WORDS: Readonly<Record<Firmness, string>> = { must: '确保', aim: '力争', plain: '' }

/** 「2023年6月30日」. */
function dateWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** 「1—2家」, but 「10%—20%」: a sign of proportion stands at both ends. */
function rangeWords(low: string, high: string, unit: string): string {
  return unit === '%' || unit === '‰' ? `${low}${unit}—${high}${unit}` : `${low}—${high}${unit}`
}

function comparisonWords({ target, unitOfMeasure, direction, deadline }: TargetWords): string {
  const number = target.value === null ? '' : decimalText(target.value)
  const amount = `${number}${unitOfMeasure}`
  switch (target.comparator) {
    case 'at_least':
      return `不低于${amount}`
    case 'more_than':
      return `突破${amount}`
    case 'at_most':
      return `不超过${amount}`
    case 'less_than':
      return `低于${amount}`
    case 'about':
      return `${amount}左右`
    case 'exactly':
      return amount
    case 'between':
      return rangeWords(number, target.valueHigh === null ? '' : decimalText(target.valueHigh), unitOfMeasure)
    case 'not_worse_than':
      return direction === 'less' ? '不高于（参照系列）' : '不低于（参照系列）'
    case 'in_step_with':
      return '同步'
    case 'by_date':
      return deadline === null ? '按期完成' : `${dateWords(deadline)}前`
    case 'keep_direction':
      return '保持方向'
    default:
      return unreachable(target.comparator)
  }
}

/** The target in Chinese words, with its unit of measure: 「力争突破118亿元」, 「8%左右」, 「2023年6月30日前」. */
export const describeTarget = (indicator: TargetWords): string =>
  `${FIRMNESS_WORDS[indicator.target.firmness]}${comparisonWords(indicator)}`
