import unitsOfMeasure from '../dictionary/unitsOfMeasure.json'
import unitParts from '../dictionary/unitParts.json'
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
const MULTIPLIERS = longestFirst(unitParts.multipliers)
const PER = longestFirst(unitParts.per)
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

/** A classifier that no dictionary holds: a character or two between the number and the end of the clause. */
const unknownUnit = (text: string, place: number): string =>
  /^[\u4e00-\u9fff]{1,2}(?=[,、。;)]|$|以上|左右|以内|以下)/
    .exec(text.slice(place, place + 5))?.[0]
    .replace(NO_UNIT, '') ?? ''
const NO_UNIT = /^(?:.*[年月日时级届号期章款以及左个上下内前后].*|其中|以[上下内]|左右)$/

/** 「每10万人」 behind a rate: 「45/10万」. */
const perPopulation = (text: string, place: number): string =>
  /^\/1?0{1,4}万人?/.exec(text.slice(place, place + 8))?.[0] ?? ''

/** A unit of letters (kW) must not be the beginning of a longer name. */
const isCutName = (base: string, text: string, end: number): boolean =>
  LETTER.test(base.charAt(base.length - 1)) && LETTER.test(text.charAt(end))

/** 万, 亿 and the like before the unit of measure, with 「余」 or 「多」 behind them. */
function multiplierAt(text: string, place: number): { readonly word: string; readonly end: number } {
  const word = wordAt(UNITS, text, place) === '' ? wordAt(MULTIPLIERS, text, place) : ''
  const more = word === '' ? '' : wordAt(MORE, text, place + word.length)
  return { word, end: place + word.length + more.length }
}

/** The unit of measure at this place: 「万人次」「亿美元」「元/月·人」; 「万」 alone where the text prints no more. */
export function unitAt(text: string, place: number): Measured {
  const rate = perPopulation(text, place)
  if (rate !== '') return { end: place + rate.length, unit: rate, measure: 'count' }
  const multiplier = multiplierAt(text, place)
  const base = wordAt(UNITS, text, multiplier.end) || unknownUnit(text, multiplier.end)
  if (base === '') return { end: multiplier.end, unit: multiplier.word, measure: 'none' }
  if (isCutName(base, text, multiplier.end + base.length)) return { end: place, unit: '', measure: 'none' }
  const end = tailOfUnit(text, multiplier.end + base.length)
  return { end, unit: multiplier.word + text.slice(multiplier.end, end), measure: MEASURE_OF.get(base) ?? 'count' }
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
  return first && measuredFrom(text, place, first)
}

function measuredFrom(text: string, start: number, first: Numeral): Quantity {
  const more = wordAt(MORE, text, first.end)
  const measured = unitAt(text, first.end + more.length)
  if (measured.unit === '' && more !== '') return bare(start, first)
  const second = upperOf(text, first, measured)
  const whole = second ? unitAt(text, second.end) : measured
  if (whole.unit === '成' && first.chinese) return tenths(text, start, first, whole.end)
  const isMoreInside = measured.unit !== '' && text.slice(first.end, measured.end) !== measured.unit
  return {
    ...bare(start, first),
    end: Math.max(whole.end, second?.end ?? first.end),
    high: second?.value ?? null,
    unit: whole.unit,
    measure: whole.measure,
    more: isMoreInside,
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
