import type { EngineCell, EngineValue } from '../engine/engine'
import { serialOf } from './dateSerial'

/** What Excel makes of an entry: the content, and the number format it gives a cell that had General. */
export interface Entry {
  readonly content: EngineCell | null
  readonly quoted: boolean
  readonly impliedFormat: string | null
}

export const ERROR_NAMES = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
] as const

const plain = (value: EngineValue, impliedFormat: string | null = null): Entry => ({
  content: value === null ? null : { value },
  quoted: false,
  impliedFormat,
})

/**
 * Excel's entry rules for one value of `Range.values` or one thing typed. Under the text format everything stays text, formulas too.
 * Dates without a year take the one given; day and month are read in the Chinese order.
 */
export function entryOf(given: string | number | boolean, numberFormat: string, yearNow: number): Entry {
  if (given === '') return plain(null)
  if (numberFormat === '@') return plain(typeof given === 'boolean' ? given : String(given))
  if (typeof given !== 'string') return plain(given)
  if (given.startsWith("'")) return { content: { value: given.slice(1) }, quoted: true, impliedFormat: null }
  if (/^=./s.test(given)) return { content: { formula: given }, quoted: false, impliedFormat: null }
  return textEntry(given.trim(), yearNow) ?? plain(given)
}

function textEntry(text: string, yearNow: number): Entry | null {
  return wordEntry(text) ?? numberEntry(text) ?? fractionEntry(text) ?? dateEntry(text, yearNow) ?? timeEntry(text)
}

/** Truth values and the names of errors. */
function wordEntry(text: string): Entry | null {
  if (/^(true|false)$/i.test(text)) return plain(text.toLowerCase() === 'true')
  const error = ERROR_NAMES.find((name) => name === text.toUpperCase())
  return error === undefined ? null : plain({ error })
}

type NumberParts = Readonly<Record<'sign' | 'currency' | 'whole' | 'fraction' | 'power' | 'percent', string>>

const NUMBER =
  /^(?<sign>[+-]?)(?<currency>[¥￥$€]?)(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>(?:\.\d*)?)(?<power>(?:[eE][+-]?\d+)?)(?<percent>%?)$/

/** Brackets make a number negative, as a sign does. */
function numberEntry(text: string): Entry | null {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1]
  const parts = NUMBER.exec(bracketed ?? text)?.groups as NumberParts | undefined
  if (parts === undefined || (bracketed !== undefined && parts.sign !== '')) return null
  const size = sizeOf(parts)
  if (size === null) return null
  return plain(parts.sign === '-' || bracketed !== undefined ? -size : size, impliedFormat(parts))
}

function sizeOf({ whole, fraction, power, percent }: NumberParts): number | null {
  if (!/\d/.test(whole + fraction)) return null
  const digits = fifteenDigits(`${whole.replaceAll(',', '')}${fraction}`)
  const size = Number(`${digits}${power}`) / (percent === '' ? 1 : 100)
  return Number.isFinite(size) ? size : null
}

function impliedFormat({ currency, whole, fraction, power, percent }: NumberParts): string | null {
  const decimals = fraction.length > 1 ? '.00' : ''
  if (percent !== '') return `0${decimals}%`
  if (currency !== '') return `${currency}#,##0${decimals}`
  if (power !== '') return '0.00E+00'
  return whole.includes(',') ? `#,##0${decimals}` : null
}

/** Excel keeps fifteen digits and writes zeros for the rest: long identity numbers are damaged, and tests must see it. */
function fifteenDigits(number: string): string {
  let kept = 0
  let leading = true
  return [...number]
    .map((letter) => {
      if (letter === '.') return letter
      if (letter !== '0') leading = false
      if (leading) return letter
      kept += 1
      return kept > 15 ? '0' : letter
    })
    .join('')
}

function fractionEntry(text: string): Entry | null {
  const parts = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text)
  if (parts === null || Number(parts[4]) === 0) return null
  const size = Number(parts[2]) + Number(parts[3]) / Number(parts[4])
  return plain(parts[1] === '-' ? -size : size, '# ?/?')
}

function dateEntry(text: string, yearNow: number): Entry | null {
  const full = /^(\d{4})(?:-|\/|年)(\d{1,2})(?:-|\/|月)(\d{1,2})日?$/.exec(text)
  if (full !== null) return dayEntry(full.slice(1, 4), text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d')
  const month = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/.exec(text)
  if (month !== null) return dayEntry([month[1] ?? '', month[2] ?? month[3] ?? '', '1'], 'yyyy"年"m"月"')
  const day = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text)
  if (day !== null) return dayEntry([String(yearNow), day[1] ?? '', day[2] ?? day[3] ?? ''], 'm"月"d"日"')
  return null
}

function dayEntry(parts: readonly string[], format: string): Entry | null {
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  const serial = serialOf(year, month, day)
  return serial === null ? null : plain(serial, format)
}

function timeEntry(text: string): Entry | null {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (parts === null || Number(parts[2]) > 59 || Number(parts[3] ?? 0) > 59) return null
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0)
  return plain(seconds / 86_400, parts[3] === undefined ? 'h:mm' : 'h:mm:ss')
}
