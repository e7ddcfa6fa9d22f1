import type { Decimal } from '../lib'
import { decimalText } from '../lib'
import type { Comparator, Firmness, Indicator, IsoDate } from '../model'

/** What of an indicator its target's words depend on. */
export type TargetWords = Pick<Indicator, 'target' | 'unitOfMeasure' | 'direction' | 'deadline'>

const FIRMNESS_WORDS: Readonly<Record<Firmness, string>> = { must: '确保', aim: '力争', plain: '' }

const plainNumber = (value: Decimal | null): string => (value === null ? '' : decimalText(value))

/** 「2023年6月30日」. */
function dateWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** 「1—2家」, but 「10%—20%」: a sign of proportion stands at both ends. */
function rangeWords(low: string, high: string, unit: string): string {
  return unit === '%' || unit === '‰' ? `${low}${unit}—${high}${unit}` : `${low}—${high}${unit}`
}

/** The words for each comparator; `amount` is the value with its unit of measure. */
const COMPARATOR_WORDS: Readonly<Record<Comparator, (amount: string, indicator: TargetWords) => string>> = {
  at_least: (amount) => `不低于${amount}`,
  more_than: (amount) => `突破${amount}`,
  at_most: (amount) => `不超过${amount}`,
  less_than: (amount) => `低于${amount}`,
  about: (amount) => `${amount}左右`,
  exactly: (amount) => amount,
  between: (_, { target, unitOfMeasure }) =>
    rangeWords(plainNumber(target.value), plainNumber(target.valueHigh), unitOfMeasure),
  not_worse_than: (_, { direction }) => (direction === 'less' ? '不高于（参照系列）' : '不低于（参照系列）'),
  in_step_with: () => '同步',
  by_date: (_, { deadline }) => (deadline === null ? '按期完成' : `${dateWords(deadline)}前`),
  keep_direction: () => '保持方向',
}

/** The target in Chinese words, with its unit of measure: 「力争突破118亿元」, 「8%左右」, 「2023年6月30日前」. */
export function describeTarget(indicator: TargetWords): string {
  const { comparator, value, firmness } = indicator.target
  const amount = `${plainNumber(value)}${indicator.unitOfMeasure}`
  return `${FIRMNESS_WORDS[firmness]}${COMPARATOR_WORDS[comparator](amount, indicator)}`
}
