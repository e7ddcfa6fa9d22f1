import { remembered } from '../lib'
import type { CellValue } from '../model'

const DATE_LENGTH = 10
/** What a cell keeps to itself, and bold digits. */
const PADDING = 1.6
const WIDEST = 24

const decimalsOf = remembered((numberFormat: string): number => /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0)

/** How many characters a number takes in its format: separators, sign and declared decimals. */
function shownLength(value: number, numberFormat: string): number {
  if (numberFormat.startsWith('[')) return 0
  if (numberFormat.includes('yyyy')) return DATE_LENGTH
  const decimals = decimalsOf(numberFormat)
  const whole = Math.trunc(Math.abs(value)).toString().length
  const sign = value < 0 || numberFormat.startsWith('+') ? 1 : 0
  return whole + Math.floor((whole - 1) / 3) + (decimals === 0 ? 0 : decimals + 1) + sign
}

/** The width that a number needs so that it is not shown as ####; 0 for anything else. */
export function figureWidth(value: CellValue, numberFormat = 'General'): number {
  if (typeof value !== 'number') return 0
  return Math.min(WIDEST, shownLength(value, numberFormat) + PADDING)
}
