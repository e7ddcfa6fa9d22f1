import Big from 'big.js'

/** An exact decimal number. Made by `decimal`, never by arithmetic on floats. */
export type Decimal = Big

/** Digits kept after the point by `divide`; more than any indicator declares. */
const DIVISION_PLACES = 20
Big.DP = DIVISION_PLACES
Big.RM = Big.roundHalfUp

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/** The decimal that a plain number text or a finite number stands for. Throws on anything else: read user text with `parseDecimal`. */
export function decimal(value: string | number | Decimal): Decimal {
  return new Big(value)
}

/** The decimal in a plain number text (`-12.50`, `1e3`), or null where the text is anything else. Takes no separators, no units. */
export function parseDecimal(text: string): Decimal | null {
  const trimmed = text.trim()
  return PLAIN_NUMBER.test(trimmed) ? new Big(trimmed) : null
}

export const zero: Decimal = new Big(0)

export const add = (left: Decimal, right: Decimal): Decimal => left.plus(right)
export const subtract = (left: Decimal, right: Decimal): Decimal => left.minus(right)
export const multiply = (left: Decimal, right: Decimal): Decimal => left.times(right)

/** The quotient to 20 places, or null when the divisor is zero. */
export const divide = (dividend: Decimal, divisor: Decimal): Decimal | null =>
  divisor.eq(0) ? null : dividend.div(divisor)

export const sumOf = (values: readonly Decimal[]): Decimal => values.reduce(add, zero)

/** Half up, away from zero: the rule that statistics bureaus print by. */
export const round = (value: Decimal, places: number): Decimal => value.round(places, Big.roundHalfUp)

/** -1, 0 or 1 after both sides are rounded to `places` (an indicator's declared precision). */
export const compareAt = (left: Decimal, right: Decimal, places: number): -1 | 0 | 1 =>
  round(left, places).cmp(round(right, places))

export const compare = (left: Decimal, right: Decimal): -1 | 0 | 1 => left.cmp(right)

/** Plain digits, no exponent; with `places`, exactly that many after the point. */
export const decimalText = (value: Decimal, places?: number): string =>
  places === undefined ? value.toFixed() : value.toFixed(places, Big.roundHalfUp)

/** The nearest double, for the boundary to spreadsheets only. */
export const toNumber = (value: Decimal): number => value.toNumber()
