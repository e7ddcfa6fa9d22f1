import type { IsoDate } from '../../../model'

/** A day by which something has to be reached. */
export interface PrintedDate {
  readonly at: number
  readonly length: number
  /** Null where the text gives no year. */
  readonly date: IsoDate | null
  /** 「前」「底前」「末」, not only 「到…」. */
  readonly isLimit: boolean
}

const QUARTERS: Readonly<Record<string, string>> = {
  一: '03-31', 二: '06-30', 三: '09-30', 四: '12-31', '1': '03-31', '2': '06-30', '3': '09-30', '4': '12-31',
} // prettier-ignore
const PATTERN =
  /(?:(\d{4})年)?(?:(\d{1,2})月(?:(\d{1,2})日|(底|末)|(上旬|中旬|下旬)|份)?|第?([一二三四1-4])季度(?:末|底)?|(上半年)|(年[底末]|底|末))?(之?前|以前)?/g
const MONTHLY = /(?:每|次|当|本|个)年?$/

const lastDay = (year: number, month: number): string =>
  String(month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)

const TEN_DAYS: Readonly<Record<string, string>> = { 上旬: '10', 中旬: '20' }

function dayOf(found: readonly (string | undefined)[], year: number): string | null {
  const [, , month, day, , tenDays, quarter, half, end] = found
  if (month !== undefined) {
    const number = Number(month)
    if (number < 1 || number > 12) return null
    const last = lastDay(year, number)
    const given = day ?? (tenDays === undefined ? last : (TEN_DAYS[tenDays] ?? last))
    if (Number(given) < 1 || Number(given) > Number(last)) return null
    return `${month.padStart(2, '0')}-${given.padStart(2, '0')}`
  }
  if (quarter !== undefined) return QUARTERS[quarter] ?? null
  if (half !== undefined) return '06-30'
  return end !== undefined || found[1] !== undefined ? '12-31' : null
}

/** 「3月底前」「2023年底」「到2025年」「二季度末」: dates that limit something; a bare year or 「2023年」 does not. */
export function datesIn(text: string, year: number | null): readonly PrintedDate[] {
  if (!/[年月季末底]/.test(text)) return []
  const dates: PrintedDate[] = []
  for (const found of text.matchAll(PATTERN)) {
    if (found[0] === '') continue
    const before = text.slice(Math.max(0, found.index - 2), found.index)
    const [, ownYear, , , monthEnd, , quarter, half, yearEnd, limit] = found
    if (MONTHLY.test(before) || (ownYear === undefined && /[\d第]$/.test(before))) continue
    if (yearEnd !== undefined && yearEnd.length === 1 && ownYear === undefined) continue
    const until = /[到至]$/.test(before)
    const ends = monthEnd ?? yearEnd ?? (quarter !== undefined && /[末底]/.test(found[0]) ? '末' : undefined)
    const isLimit = limit !== undefined || ends !== undefined
    if (!isLimit && !until) continue
    if (half !== undefined && limit === undefined && !until) continue
    const known = ownYear === undefined ? year : Number(ownYear)
    const of = dayOf(found, known ?? 2001)
    if (of === null) continue
    const date = known === null ? null : (`${String(known)}-${of}` as IsoDate)
    dates.push({ at: found.index, length: found[0].length, date, isLimit })
  }
  return dates
}
