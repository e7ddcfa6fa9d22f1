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
const TEN_THOUSAND = 10000

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

/** What the characters read so far say. */
interface Counted {
  total: number
  /** The figure that waits for its step; -1 where none does. */
  digit: number
}

/** Takes one more character in; false where the number ends before it. */
function count(counted: Counted, character: string, next: string): boolean {
  const [step, figure] = [STEPS[character], DIGITS[character]]
  if (step !== undefined) {
    counted.total += (counted.digit < 0 ? 1 : counted.digit) * step
    counted.digit = -1
  } else if (figure !== undefined) {
    counted.digit = figure
  } else if (character === '万' && isChineseNumeral(next)) {
    counted.total = (counted.total + Math.max(counted.digit, 0)) * TEN_THOUSAND
    counted.digit = -1
  } else return false
  return true
}

/** 「三千」「二十五」「一百零三」「一万二千」「五点五」; figures in a row (二三) are no number. */
function chineseAt(text: string, start: number): Numeral | null {
  const counted: Counted = { total: 0, digit: -1 }
  let end = start
  while (end < text.length && end - start < LONGEST) {
    const character = text.charAt(end)
    if (counted.digit > 0 && DIGITS[character] !== undefined) return null
    if ((end === start && character === '万') || !count(counted, character, text.charAt(end + 1))) break
    end += 1
  }
  if (end === start) return null
  const whole = String(counted.total + Math.max(counted.digit, 0))
  const part = text.charAt(end) === '点' ? DIGITS[text.charAt(end + 1)] : undefined
  if (part === undefined) return { end, value: whole, chinese: true }
  return { end: end + 2, value: `${whole}.${String(part)}`, chinese: true }
}

/** The number that begins at this place. */
export const numeralAt = (text: string, place: number): Numeral | null =>
  arabicAt(text, place) ?? chineseAt(text, place)
