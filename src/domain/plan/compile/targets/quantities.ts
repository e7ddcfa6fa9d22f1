import unitsOfMeasure from '../dictionary/unitsOfMeasure.json'
import comparators from '../dictionary/comparators.json'
import { isDigit, numeralAt } from './numerals'
import type { Numeral } from './numerals'
import { longestFirst, wordAt } from './words'

/** What a unit of measure measures. */
export type Measure = keyof typeof unitsOfMeasure | 'none'

/** A number with its unit of measure, somewhere in a reading. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly high: string | null
  readonly unit: string
  readonly measure: Measure
  readonly chinese: boolean
  /** 「20余台」: more than the number. */
  readonly more: boolean
}

const MEASURE_OF = new Map<string, Measure>(
  Object.entries(unitsOfMeasure).flatMap(([measure, units]) =>
    units.map((unit): [string, Measure] => [unit, measure as Measure]),
  ),
)
const UNITS = longestFirst([...MEASURE_OF.keys()])
const MULTIPLIERS = longestFirst(['万', '亿', '千万', '百万', '十万', '万亿', '千亿', '百亿', '十亿', '千', '百'])
const MORE = longestFirst(comparators.more)
const RANGE_MARKS = '-~至到'
const LETTER = /[A-Za-z]/

interface Measured {
  readonly end: number
  readonly unit: string
  readonly measure: Measure
}

/** 「/月·人」「/平方米」「(套)」 behind a unit. */
function tailOfUnit(text: string, place: number): number {
  let end = place
  for (let step = 0; step < 3; step += 1) {
    const mark = text.charAt(end)
    if (mark !== '/' && mark !== '·' && mark !== '(') break
    const unit = wordAt(UNITS, text, end + 1) || wordAt(PER, text, end + 1)
    const next = end + 1 + unit.length
    if (unit === '' || (mark === '(' && text.charAt(next) !== ')')) break
    end = mark === '(' ? next + 1 : next
  }
  return end
}
const PER = longestFirst([
  '月',
  '年',
  '日',
  '天',
  '季',
  '周',
  '学期',
  '半年',
  '万人',
  '千人',
  '百人',
  '十万人',
  '百亿元',
  '万元',
  '亿元',
  '亩',
  '人',
  '生',
  '万',
])

/** A classifier that no dictionary holds: a character or two between the number and the end of the clause. */
const unknownUnit = (text: string, place: number): string =>
  /^[\u4e00-\u9fff]{1,2}(?=[,、。;)]|$|以上|左右|以内|以下)/
    .exec(text.slice(place, place + 5))?.[0]
    .replace(NO_UNIT, '') ?? ''
const NO_UNIT = /^(?:.*[年月日时级届号期章款以及左个上下内前后].*|其中|以[上下内]|左右)$/

/** The unit of measure at this place: 「万人次」「亿美元」「元/月·人」; 「万」 alone where the text prints no more. */
export function unitAt(text: string, place: number): Measured {
  const plain = wordAt(UNITS, text, place)
  const multiplier = plain === '' ? wordAt(MULTIPLIERS, text, place) : ''
  const more = multiplier === '' ? '' : wordAt(MORE, text, place + multiplier.length)
  const at = place + multiplier.length + more.length
  const perPopulation =
    plain === '' && multiplier === '' ? (/^\/1?0+万人?/.exec(text.slice(place, place + 8))?.[0] ?? '') : ''
  if (perPopulation !== '') return { end: place + perPopulation.length, unit: perPopulation, measure: 'count' }
  const base = plain || wordAt(UNITS, text, at) || unknownUnit(text, at)
  if (base === '') {
    const known = multiplier !== ''
    return { end: known ? at : place, unit: multiplier, measure: 'none' }
  }
  if (LETTER.test(base.charAt(base.length - 1)) && LETTER.test(text.charAt(at + base.length))) {
    return { end: place, unit: '', measure: 'none' }
  }
  const end = tailOfUnit(text, at + base.length)
  return { end, unit: multiplier + text.slice(at, end), measure: MEASURE_OF.get(base) ?? 'count' }
}

/** 「百分之五」「三分之一」. */
function fractionAt(text: string, place: number): Quantity | null {
  const below = numeralAt(text, place)
  if (!below?.chinese || !text.startsWith('分之', below.end)) return null
  const above = numeralAt(text, below.end + 2)
  if (!above) return null
  const quantity = { start: place, end: above.end, high: null, measure: 'percent', chinese: true, more: false } as const
  if (below.value === '100') return { ...quantity, value: above.value, unit: '%' }
  if (below.value === '1000') return { ...quantity, value: above.value, unit: '‰' }
  const share = (Number(above.value) / Number(below.value)) * 100
  return { ...quantity, value: String(Math.round(share * 100) / 100), unit: '%' }
}

/** The second number of 「1-2家」「10%-20%」「3至5个」. */
function upperOf(text: string, first: Numeral, measured: Measured): Numeral | null {
  const [mark, place] = text.startsWith('--', measured.end)
    ? ['-', measured.end + 1]
    : [text.charAt(measured.end), measured.end]
  if (mark === '' || !RANGE_MARKS.includes(mark)) return null
  const second = numeralAt(text, place + 1)
  if (!second || second.chinese !== first.chinese) return null
  return Number(second.value) > Number(first.value) ? second : null
}

/** The number with its unit that begins at this place; null where none does. */
export function quantityAt(text: string, place: number): Quantity | null {
  const fraction = fractionAt(text, place)
  if (fraction) return fraction
  const first = numeralAt(text, place)
  if (!first) return null
  const more = wordAt(MORE, text, first.end)
  const measured = unitAt(text, first.end + more.length)
  const moreAfter = more === '' && measured.unit !== '' && text.slice(first.end, measured.end) !== measured.unit
  const second = upperOf(text, first, measured)
  const whole = second ? unitAt(text, second.end) : measured
  const isMore = (more !== '' && measured.unit !== '') || moreAfter
  if (measured.unit === '' && more !== '') return { ...bare(place, first), end: first.end }
  if (whole.unit === '成' && first.chinese) return tenths(text, place, first, whole.end)
  return {
    start: place,
    end: second ? Math.max(whole.end, second.end) : Math.max(measured.end, first.end),
    value: first.value,
    high: second?.value ?? null,
    unit: whole.unit,
    measure: whole.measure,
    chinese: first.chinese,
    more: isMore,
  }
}

/** 「一成以上」「八成左右」: tenths, where no noun follows. */
function tenths(text: string, start: number, first: Numeral, end: number): Quantity {
  const isTenths = end >= text.length || /^(?:[,、。;)]|以上|左右|以内|以下)/.test(text.slice(end, end + 2))
  if (!isTenths) return { ...bare(start, first), end: first.end }
  return { ...bare(start, first), end, value: String(Number(first.value) * 10), unit: '%', measure: 'percent' }
}

const bare = (start: number, { end, value, chinese }: Numeral): Quantity => ({
  start, end, value, high: null, unit: '', measure: 'none', chinese, more: false,
}) // prettier-ignore

/** Whether a number could begin here: not inside a longer number or a name of letters and figures. */
export function mayBegin(text: string, place: number): boolean {
  const before = text.charAt(place - 1)
  return !(isDigit(before) || LETTER.test(before) || (before === '.' && isDigit(text.charAt(place - 2))))
}
