import type { CellValue } from '../../../domain/model'
import { dateSerial } from './dateSerial'
import { cellText } from './xmlText'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const NOT_FINITE = /^[+-]?(nan|inf|infinity)$/i

/** What the values of one workbook are read against. */
export interface ValueContext {
  readonly strings: readonly string[]
  readonly dateSystem: 1900 | 1904
}

/** What some programs write for the result of a failed calculation is an error value, never a number. */
const overflow = (): CellValue => ({ error: '#NUM!' })

function numberOf(text: string): CellValue | undefined {
  if (text === '') return null
  if (NUMBER.test(text)) {
    const value = Number(text)
    return Number.isFinite(value) ? value : overflow()
  }
  return NOT_FINITE.test(text) ? overflow() : undefined
}

function booleanOf(text: string): boolean | null | undefined {
  if (text === '1' || text === 'true') return true
  if (text === '0' || text === 'false') return false
  return text === '' ? null : undefined
}

function sharedText(text: string, strings: readonly string[]): string | null | undefined {
  if (text === '') return null
  return /^\d+$/.test(text) ? strings[Number(text)] : undefined
}

/** The value in a `<v>` by the cell's type; undefined where the two do not go together. `raw` is as between the tags. */
export function cellValue(type: string, raw: string, context: ValueContext): CellValue | undefined {
  const text = raw.trim()
  switch (type) {
    case '':
    case 'n':
      return numberOf(text)
    case 's':
      return sharedText(text, context.strings)
    case 'str':
    case 'inlineStr':
      return cellText(raw)
    case 'b':
      return booleanOf(text)
    case 'e':
      return text === '' ? null : { error: cellText(text) }
    case 'd':
      return text === '' ? null : (dateSerial(text, context.dateSystem) ?? text)
    default:
      return undefined
  }
}
