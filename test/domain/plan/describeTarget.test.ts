import { decimal } from '../../../src/domain/lib'
import type { Comparator, Firmness } from '../../../src/domain/model'
import { isoDate } from '../../../src/domain/model'
import type { TargetWords } from '../../../src/domain/plan'
import { describeTarget } from '../../../src/domain/plan'

interface Wanted {
  readonly comparator: Comparator
  readonly value?: string
  readonly high?: string
  readonly unit?: string
  readonly firmness?: Firmness
  readonly direction?: TargetWords['direction']
  readonly deadline?: string
}

const wordsFor = ({ comparator, value, high, unit = '', firmness = 'plain', direction = 'more', deadline }: Wanted) =>
  describeTarget({
    target: {
      comparator,
      value: value === undefined ? null : decimal(value),
      valueHigh: high === undefined ? null : decimal(high),
      firmness,
    },
    unitOfMeasure: unit,
    direction,
    deadline: deadline === undefined ? null : isoDate(deadline),
  })

describe('describeTarget', () => {
  const cases: readonly (readonly [string, Wanted])[] = [
    ['不低于8%', { comparator: 'at_least', value: '8.0', unit: '%' }],
    ['突破118亿元', { comparator: 'more_than', value: '118', unit: '亿元' }],
    ['力争突破118亿元', { comparator: 'more_than', value: '118', unit: '亿元', firmness: 'aim' }],
    ['不超过0.9‰', { comparator: 'at_most', value: '0.9', unit: '‰', direction: 'less' }],
    ['低于3起', { comparator: 'less_than', value: '3', unit: '起', direction: 'less' }],
    ['8%左右', { comparator: 'about', value: '8', unit: '%' }],
    ['16家', { comparator: 'exactly', value: '16', unit: '家' }],
    ['确保100%', { comparator: 'exactly', value: '100', unit: '%', firmness: 'must' }],
    ['1—2家', { comparator: 'between', value: '1', high: '2', unit: '家' }],
    ['10%—20%', { comparator: 'between', value: '10', high: '20', unit: '%' }],
    ['不低于（参照系列）', { comparator: 'not_worse_than' }],
    ['不高于（参照系列）', { comparator: 'not_worse_than', direction: 'less' }],
    ['同步', { comparator: 'in_step_with' }],
    ['2023年6月30日前', { comparator: 'by_date', deadline: '2023-06-30' }],
    ['按期完成', { comparator: 'by_date' }],
    ['保持方向', { comparator: 'keep_direction' }],
    ['不低于100000000元', { comparator: 'at_least', value: '1e8', unit: '元' }],
  ]
  it.each(cases)('says %s', (words, wanted) => {
    expect(wordsFor(wanted)).toBe(words)
  })
})
