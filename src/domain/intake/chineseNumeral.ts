import type { Decimal } from '../lib'
import { add, decimal, multiply, zero } from '../lib'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SMALL_PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LARGE_PLACES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }
const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿]+$/

/** What one section below 万 comes to: 三百零五 is 305, 十二 is 12; null where the digits do not make a number. */
function sectionOf(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let smallest = Infinity
  for (const sign of text) {
    const place = SMALL_PLACES[sign]
    if (place === undefined) {
      if (digit !== null && digit !== 0) return null
      digit = DIGITS[sign] ?? null
      continue
    }
    if (place >= smallest || (digit === null && place !== 10)) return null
    total += (digit ?? 1) * place
    smallest = place
    digit = null
  }
  return total + (digit ?? 0)
}

/** Splits at the last 亿, then at the last 万, as the numerals are built. */
function valueOf(text: string): Decimal | null {
  for (const sign of ['亿', '万'] as const) {
    const at = text.lastIndexOf(sign)
    if (at < 0) continue
    const high = at === 0 ? null : valueOf(text.slice(0, at))
    const low = at === text.length - 1 ? zero : valueOf(text.slice(at + 1))
    return high === null || low === null ? null : add(multiply(high, decimal(LARGE_PLACES[sign] ?? 1)), low)
  }
  const section = sectionOf(text)
  return section === null ? null : decimal(section)
}

/** The number that Chinese numerals write (十二, 三百零五, 两千, 一亿二千万), or null where they write none. */
export const chineseNumeral = (text: string): Decimal | null => (NUMERAL.test(text) ? valueOf(text) : null)
