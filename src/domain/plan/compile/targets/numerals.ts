/** A number as printed, read as a decimal text. */
export interface Numeral {
  readonly end: number
  readonly value: string
  /** Written with Chinese characters. */
  readonly chinese: boolean
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // prettier-ignore
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LONGEST = 24

export const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character.length === 1

/** Decimal text without zeros that say nothing. */
export function plainDecimal(text: string): string {
  const [whole = '0', part = ''] = text.split('.')
  const kept = part.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${kept === '' ? '' : `.${kept}`}`
}

function digitsUpTo(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start < LONGEST && isDigit(text.charAt(end))) end += 1
  return end
}

/** 「1,083.5」: thousands commas only where three digits follow each. */
function arabicAt(text: string, start: number): Numeral | null {
  let end = digitsUpTo(text, start)
  if (end === start) return null
  let digits = text.slice(start, end)
  while (end - start < LONGEST && text.charAt(end) === ',' && digits.length > 0 && digits.length <= 15) {
    const next = digitsUpTo(text, end + 1)
    if (next !== end + 4 || (digits === text.slice(start, end) && digits.length > 3)) break
    digits += text.slice(end + 1, next)
    end = next
  }
  if (text.charAt(end) === '.' && isDigit(text.charAt(end + 1))) {
    const next = digitsUpTo(text, end + 1)
    digits += `.${text.slice(end + 1, next)}`
    end = next
  }
  return { end, value: plainDecimal(digits), chinese: false }
}

const isChineseNumeral = (character: string): boolean =>
  DIGITS[character] !== undefined || STEPS[character] !== undefined

/** 「三千」「二十五」「一百零三」「两」; what is not said in steps is read digit by digit. */
function chineseAt(text: string, start: number): Numeral | null {
  let [total, digit, end] = [0, -1, start]
  for (; end < text.length && end - start < LONGEST; end += 1) {
    const character = text.charAt(end)
    const step = STEPS[character]
    const figure = DIGITS[character]
    if (step !== undefined) {
      total += (digit < 0 ? 1 : digit) * step
      digit = -1
    } else if (figure !== undefined) {
      if (digit > 0) return null
      digit = figure
    } else if (character === '万' && end > start && isChineseNumeral(text.charAt(end + 1))) {
      total = (total + Math.max(digit, 0)) * 10000
      digit = -1
    } else break
  }
  if (end === start) return null
  const point = text.charAt(end) === '点' ? (DIGITS[text.charAt(end + 1)] ?? -1) : -1
  const whole = String(total + Math.max(digit, 0))
  return point < 0
    ? { end, value: whole, chinese: true }
    : { end: end + 2, value: `${whole}.${String(point)}`, chinese: true }
}

/** The number that begins at this place. */
export const numeralAt = (text: string, place: number): Numeral | null =>
  arabicAt(text, place) ?? chineseAt(text, place)
