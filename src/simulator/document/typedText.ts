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
  if (numberFormat === '@')
    return typeof given === 'boolean' ? plain(given) : plain(given === '' ? null : String(given))
  if (typeof given !== 'string') return plain(given)
  if (given === '') return plain(null)
  if (given.startsWith("'")) return { content: { value: given.slice(1) }, quoted: true, impliedFormat: null }
  if (given.startsWith('=') && given.length > 1)
    return { content: { formula: given }, quoted: false, impliedFormat: null }
  const text = given.trim()
  if (/^(true|false)$/i.test(text)) return plain(text.toLowerCase() === 'true')
  const error = ERROR_NAMES.find((name) => name === text.toUpperCase())
  if (error !== undefined) return plain({ error })
  return numberEntry(text) ?? fractionEntry(text) ?? dateEntry(text, yearNow) ?? timeEntry(text) ?? plain(given)
}

function numberEntry(text: string): Entry | null {
  const bracketed = /^\((.+)\)$/.exec(text)
  const parts = /^([+-]?)([¥￥$€]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?([eE][+-]?\d+)?(%?)$/.exec(bracketed?.[1] ?? text)
  if (parts === null) return null
  const [, sign = '', currency = '', whole = '', fraction = '', power = '', percent = ''] = parts
  if (`${whole}${fraction}`.replace(/\D/g, '') === '' || (bracketed !== null && sign !== '')) return null
  const digits = fifteenDigits(`${whole.replaceAll(',', '')}${fraction}`)
  const size = Number(`${digits}${power}`) / (percent === '' ? 1 : 100)
  if (!Number.isFinite(size)) return null
  const decimals = fraction.length > 1 ? '.00' : ''
  const format =
    percent !== ''
      ? `0${decimals}%`
      : currency !== ''
        ? `${currency}#,##0${decimals}`
        : power !== ''
          ? '0.00E+00'
          : whole.includes(',')
            ? `#,##0${decimals}`
            : null
  return plain(sign === '-' || bracketed !== null ? -size : size, format)
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
