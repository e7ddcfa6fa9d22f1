import type { EngineValue } from '../engine/engine'
import { dateOfSerial } from './dateSerial'

/** What a cell shows: the formats that Chinese office sheets use. Column width is not looked at (`####` never shows). */
export function shownText(value: EngineValue, numberFormat: string): string {
  if (value === null) return ''
  if (typeof value === 'object') return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const sections = splitSections(numberFormat)
  if (typeof value === 'string') {
    const textSection = sections[3] ?? (sections.length === 1 && numberFormat.includes('@') ? sections[0] : undefined)
    return textSection === undefined ? value : literalText(textSection).replace('@', value)
  }
  const section = sectionFor(value, sections)
  return formatNumber(section.explicitSign ? Math.abs(value) : value, section.format)
}

function sectionFor(
  value: number,
  sections: readonly string[],
): { readonly format: string; readonly explicitSign: boolean } {
  const [first = 'General', negative, zero] = sections
  if (value < 0 && negative !== undefined) return { format: negative, explicitSign: true }
  if (value === 0 && zero !== undefined) return { format: zero, explicitSign: true }
  return { format: first, explicitSign: false }
}

function splitSections(format: string): string[] {
  const parts = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|;/g) ?? []
  const sections: string[] = ['']
  for (const part of parts) {
    if (part === ';') sections.push('')
    else sections[sections.length - 1] = part
  }
  return sections
}

function formatNumber(value: number, format: string): string {
  const shown = format.replaceAll(/\[[^\]]*\]/g, '')
  if (shown === '') return ''
  if (/^general$/i.test(shown)) return generalText(value)
  const codes = shown.replaceAll(/"[^"]*"|\\.|[_*]./g, '')
  if (/[ymdhs]/i.test(codes)) return dateText(value, shown)
  if (codes.includes('@')) return literalText(shown).replace('@', generalText(value))
  return /[0#?]/.test(codes) ? digitsText(value, shown) : (value < 0 ? '-' : '') + literalText(shown)
}

/** Eleven places at most, as a General cell shows. */
function generalText(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', power = ''] = value.toExponential(5).split('e')
    return `${Number(mantissa)}E${power.startsWith('-') ? '-' : '+'}${power.slice(1).padStart(2, '0')}`
  }
  const whole = Math.trunc(size).toString().length
  return String(Number(value.toFixed(Math.max(0, 10 - whole))))
}

function digitsText(value: number, format: string): string {
  const tokens = format.match(/"[^"]*"|\\.|[_*].|[0#?.,]+(?:E[+-]0+)?|%|./g) ?? []
  const pattern = tokens.find((token) => /^[0#?.,]/.test(token)) ?? '0'
  const percents = tokens.filter((token) => token === '%').length
  const number = patternText(Math.abs(value) * 100 ** percents, pattern)
  const body = tokens.map((token) => (token === pattern ? number : literalText(token))).join('')
  return value < 0 && /[1-9]/.test(number) ? `-${body}` : body
}

function patternText(size: number, pattern: string): string {
  const [digits = '', power] = pattern.split(/E[+-]/)
  if (power !== undefined) {
    const [mantissa = '', exponent = ''] = size.toExponential(decimalsOf(digits)).split('e')
    return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(power.length, '0')}`
  }
  const [wholeDigits = '', fractionDigits] = digits.split('.')
  const thousands = /,+$/.exec(wholeDigits)?.[0].length ?? 0
  const [whole = '0', fraction = ''] = roundHalfUp(size / 1000 ** thousands, decimalsOf(digits)).split('.')
  const shown = wholeText(whole, wholeDigits)
  if (fractionDigits === undefined) return shown
  return `${shown}.${fraction.replace(/0+$/, '').padEnd(zeros(fractionDigits), '0')}`
}

function wholeText(whole: string, digits: string): string {
  const least = zeros(digits)
  const padded = (whole === '0' && least === 0 ? '' : whole).padStart(least, '0')
  return /[0#?],[0#?]/.test(digits) ? padded.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',') : padded
}

const zeros = (digits: string): number => (digits.match(/0/g) ?? []).length

const decimalsOf = (digits: string): number => (digits.split('.')[1] ?? '').replaceAll(/[^0#?]/g, '').length

/** Rounds the shortest decimal of the number, as Excel does for what it shows: 1.005 with two places is 1.01. */
function roundHalfUp(size: number, decimals: number): string {
  const [mantissa = '0', power = '0'] = String(size).split('e')
  const rounded = Math.round(Number(`${mantissa}e${Number(power) + decimals}`))
  return Number(`${rounded}e-${decimals}`).toFixed(decimals)
}

function dateText(value: number, format: string): string {
  const date = dateOfSerial(value)
  const tokens = format.match(/"[^"]*"|\\.|[_*].|yyyy|yy|m{1,4}|d{1,4}|h{1,2}|s{1,2}|AM\/PM|./gi) ?? []
  return tokens.map((token, index) => dateToken(token, { date, afterHour: isMinute(tokens, index) })).join('')
}

/** `m` means minutes after an hour or before seconds. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const codes = (step: number): string => {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      if (/^[ymdhs]/i.test(tokens[at] ?? '')) return tokens[at]?.[0]?.toLowerCase() ?? ''
    }
    return ''
  }
  return /^m/i.test(tokens[index] ?? '') && (codes(-1) === 'h' || codes(1) === 's')
}

function dateToken(token: string, at: { readonly date: Date; readonly afterHour: boolean }): string {
  const two = (number: number): string => (token.length > 1 ? String(number).padStart(2, '0') : String(number))
  switch (token.toLowerCase()) {
    case 'yyyy':
      return String(at.date.getUTCFullYear())
    case 'yy':
      return String(at.date.getUTCFullYear()).slice(2)
    case 'm':
    case 'mm':
      return two(at.afterHour ? at.date.getUTCMinutes() : at.date.getUTCMonth() + 1)
    case 'd':
    case 'dd':
      return two(at.date.getUTCDate())
    case 'h':
    case 'hh':
      return two(at.date.getUTCHours())
    case 's':
    case 'ss':
      return two(at.date.getUTCSeconds())
    default:
      return literalText(token)
  }
}

/** Quoted text and escapes as they read; alignment fillers become a space. */
const literalText = (format: string): string =>
  format.replaceAll(
    /"([^"]*)"|\\(.)|_(.)|\*./g,
    (_, quoted?: string, escaped?: string, space?: string) => quoted ?? escaped ?? (space === undefined ? '' : ' '),
  )
