import { remembered } from '../lib'
import type { CellValue, IsoDate } from '../model'
import { dayNumber, isoDate, isoDateOfSerial } from '../model'

const LAST_SERIAL = 2_958_465
/** 2000-01-01 and 2100-01-01: what a bare number in a date column may mean without a date format. */
const PLAUSIBLE = { first: 36_526, last: 73_051 }
const WRITTEN = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:[T ]?\d{1,2}[:时].*)?$/
const PACKED = /^(\d{4})(\d{2})(\d{2})$/

/** True where a number format shows days: quoted text, colours and conditions left aside. */
export const isDateFormat = remembered(
  (format: string): boolean => format !== 'General' && /[ymd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')),
)

function dayOf(match: RegExpExecArray | null): IsoDate | null {
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dayNumber(text) === null ? null : isoDate(text)
}

/**
 * The day that a cell says: a serial number with a date format or of this century, or a text such as 2023-6-5,
 * 2023.6.5, 2023/6/5, 2023年6月5日 or 20230605; null where it says no day that exists.
 */
export function dateOf(value: CellValue, format: string, dateSystem: 1900 | 1904): IsoDate | null {
  if (typeof value === 'number') {
    const isSerial = isDateFormat(format)
      ? value >= 1 && value <= LAST_SERIAL
      : value >= PLAUSIBLE.first && value <= PLAUSIBLE.last
    return isSerial ? isoDateOfSerial(value, dateSystem) : dayOf(PACKED.exec(String(value)))
  }
  if (typeof value !== 'string') return null
  const text = value.normalize('NFKC').trim()
  return dayOf(WRITTEN.exec(text.replace(/\s+(?=[-./年月日])|(?<=[-./年月])\s+/g, ''))) ?? dayOf(PACKED.exec(text))
}
