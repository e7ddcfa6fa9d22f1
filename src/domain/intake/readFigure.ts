import type { Decimal } from '../lib'
import { decimal, divide, multiply, parseDecimal } from '../lib'
import type { CellValue, Conversion, FigureReading, Indicator } from '../model'
import { isCellError } from '../model'
import { chineseNumeral } from './chineseNumeral'

type Measured = Pick<Indicator, 'unitOfMeasure'>

const NOT_APPLICABLE = new Set(['—', '——', '-', '--', '/', '\\', '不适用', '无此项', '不涉及'])
const NOT_COLLECTED = new Set(['…', '……', '...', '未统计', '暂未统计', '尚未统计'])
/** Written after a figure, each as its power of ten. */
const MAGNITUDES: readonly (readonly [string, string])[] = [
  ['万亿', '1000000000000'],
  ['千亿', '100000000000'],
  ['百亿', '10000000000'],
  ['十亿', '1000000000'],
  ['亿', '100000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
]
const HUNDRED = decimal(100)
const SIGNIFICANT_DIGITS = 15
/** Whole numbers below have no more digits than that. */
const LARGEST_EXACT = 1e15

const blank: FigureReading = { kind: 'blank' }
const unreadable: FigureReading = { kind: 'unreadable' }

/** Full-width digits, signs and letters as their half-width twins; other signs as they are. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .replace(/[−–]/g, '-')

/** The power of ten that the indicator's own unit stands for: 亿元 10⁸, 万人次 10⁴, 家 1. */
function powerOfUnit(unitOfMeasure: string): Decimal {
  const magnitude = MAGNITUDES.find(([word]) => unitOfMeasure.startsWith(word))
  return decimal(magnitude?.[1] ?? '1')
}

const withoutMagnitude = (unitOfMeasure: string): string => {
  const magnitude = MAGNITUDES.find(([word]) => unitOfMeasure.startsWith(word))
  return magnitude ? unitOfMeasure.slice(magnitude[0].length) : unitOfMeasure
}

/** A text being read: what is left of it and what was done so far. */
interface Reading {
  readonly rest: string
  readonly conversions: readonly Conversion[]
  /** Power of ten written after the figure, null where none was. */
  readonly magnitude: Decimal | null
}

const step = (reading: Reading, rest: string, conversion: Conversion): Reading =>
  rest === reading.rest ? reading : { ...reading, rest, conversions: [...reading.conversions, conversion] }

const stripApproximation = (reading: Reading): Reading =>
  step(reading, reading.rest.replace(/^(约|大约|近)/, '').replace(/(左右|上下)$/, ''), 'approximate')

/** 2,000 and 1，200 — only where the groups are of three: 「1,5」 could mean 1.5 and stays unread. */
const stripSeparators = (reading: Reading): Reading =>
  /^[-(]?\d{1,3}(,\d{3})+(\.\d+)?/.test(reading.rest)
    ? step(reading, reading.rest.replace(/,(?=\d{3})/g, ''), 'separators')
    : reading

/** Drops the indicator's own unit word, or the part of it behind 万 or 亿: 「2000万元」 for 万元, 「1.2亿元」 for 万元. */
function stripUnitWord(reading: Reading, { unitOfMeasure }: Measured): Reading {
  const whole = halfWidth(unitOfMeasure)
  const tail = withoutMagnitude(whole)
  if (tail === '' || !reading.rest.endsWith(tail) || reading.rest === tail) return reading
  const conversion: Conversion = whole === '%' || whole === '‰' ? 'percent-sign' : 'unit-word'
  return step(reading, reading.rest.slice(0, -tail.length), conversion)
}

function stripMagnitude(reading: Reading): Reading {
  if (chineseNumeral(reading.rest) !== null) return reading
  const found = MAGNITUDES.find(([word]) => reading.rest.endsWith(word) && reading.rest.length > word.length)
  if (!found) return reading
  const [word, power] = found
  return { ...step(reading, reading.rest.slice(0, -word.length), 'magnitude'), magnitude: decimal(power) }
}

/** (12) is how accountants write −12. */
const stripAccounting = (text: string): string => text.replace(/^\((\d+(?:\.\d+)?)\)$/, '-$1')

function numberOf(reading: Reading): { value: Decimal; conversions: readonly Conversion[] } | null {
  const plain = parseDecimal(stripAccounting(reading.rest))
  if (plain !== null) return { value: plain, conversions: reading.conversions }
  const numeral = chineseNumeral(reading.rest)
  return numeral === null ? null : { value: numeral, conversions: [...reading.conversions, 'chinese-digits'] }
}

function readText(typed: string, indicator: Measured): FigureReading {
  const trimmed = typed.trim()
  if (trimmed === '') return blank
  if (NOT_APPLICABLE.has(trimmed)) return { kind: 'not-applicable' }
  if (NOT_COLLECTED.has(trimmed)) return { kind: 'not-collected' }
  const width = halfWidth(trimmed).replace(/\s+/g, '')
  const start: Reading = { rest: trimmed, conversions: [], magnitude: null }
  const stripped = [stripApproximation, stripSeparators].reduce(
    (reading, strip) => strip(reading),
    step(start, width, 'full-width'),
  )
  const reading = stripMagnitude(stripUnitWord(stripped, indicator))
  const number = numberOf(stripSeparators(reading))
  if (number === null) return unreadable
  const { conversions } = number
  return {
    kind: 'number',
    value: inIndicatorUnit(number.value, reading, conversions, indicator),
    conversions: conversions.length === 0 ? ['text-number'] : conversions,
  }
}

/**
 * 「2000万」 for 万元 is 2000; for 元 it is 20,000,000. A bare figure is taken in the indicator's unit as it stands;
 * numerals that spell the power out (一亿二千万) are plain counts and converted too.
 */
function inIndicatorUnit(
  value: Decimal,
  reading: Reading,
  conversions: readonly Conversion[],
  indicator: Measured,
): Decimal {
  const spelled = conversions.includes('chinese-digits') && /[万亿]/.test(reading.rest)
  const power = reading.magnitude ?? (spelled ? decimal(1) : null)
  if (power === null) return value
  return divide(multiply(value, power), powerOfUnit(indicator.unitOfMeasure)) ?? value
}

/** Excel keeps 15 significant digits: 68.67999999999999 is what a double makes of 68.68. */
function readNumber(typed: number, numberFormat: string, { unitOfMeasure }: Measured): FigureReading {
  if (!Number.isFinite(typed)) return unreadable
  const exact = Number.isInteger(typed) && Math.abs(typed) < LARGEST_EXACT
  const value = decimal(exact ? typed : Number(typed.toPrecision(SIGNIFICANT_DIGITS)))
  const shownAsPercent = unitOfMeasure === '%' && numberFormat.includes('%')
  return shownAsPercent
    ? { kind: 'number', value: multiply(value, HUNDRED), conversions: ['percent-format'] }
    : { kind: 'number', value, conversions: [] }
}

/**
 * What a figure cell says, in the indicator's unit of measure. Text is read where there is one way to read it
 * (「２，０００」「2000万」「约5」「十二」「8%」); everything else is unreadable, never 0.
 */
export function readFigure(typed: CellValue, numberFormat: string, indicator: Measured): FigureReading {
  if (typed === null) return blank
  if (typeof typed === 'number') return readNumber(typed, numberFormat, indicator)
  if (typeof typed === 'string') return readText(typed, indicator)
  return isCellError(typed) || typeof typed === 'boolean' ? unreadable : blank
}
