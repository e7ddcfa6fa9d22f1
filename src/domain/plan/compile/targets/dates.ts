import { isoDate } from '../../../model'
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

/** Stands for a year that is not known. */
const LEAP_FREE = 2001
const TEN_DAYS: Readonly<Record<string, string>> = { 上旬: '10', 中旬: '20' }

type Groups = readonly (string | undefined)[]

function dayOfMonth([, , month, day, , tenDays]: Groups, year: number): string | null {
  const number = Number(month)
  if (number < 1 || number > 12) return null
  const last = lastDay(year, number)
  const given = day ?? TEN_DAYS[tenDays ?? ''] ?? last
  const isDay = Number(given) >= 1 && Number(given) <= Number(last)
  return isDay ? `${String(number).padStart(2, '0')}-${given.padStart(2, '0')}` : null
}

function dayOf(groups: Groups, year: number): string | null {
  const [, ownYear, month, , , , quarter, half, end] = groups
  if (month !== undefined) return dayOfMonth(groups, year)
  if (quarter !== undefined) return QUARTERS[quarter] ?? null
  if (half !== undefined) return '06-30'
  return end !== undefined || ownYear !== undefined ? '12-31' : null
}

/** 「每月5日」「次月」 come again, and a bare 「底」 or a number cut in two is no date. */
const isNoDate = ([, ownYear, , , , , , , yearEnd]: Groups, before: string): boolean =>
  MONTHLY.test(before) || (ownYear === undefined && (/[\d第]$/.test(before) || yearEnd?.length === 1))

/** Whether the words limit something, and not only name a time; null where they are no date at all. */
function limits(found: Groups, before: string): boolean | null {
  if (isNoDate(found, before)) return null
  const [words = '', , , , monthEnd, , quarter, half, yearEnd, limit] = found
  const until = /[到至]$/.test(before)
  if (half !== undefined) return limit !== undefined || until ? limit !== undefined : null
  const isEnd = quarter !== undefined && /[末底]/.test(words)
  const isLimit = isEnd || [limit, monthEnd, yearEnd].some((part) => part !== undefined)
  return isLimit || until ? isLimit : null
}

/** 「3月底前」「2023年底」「到2025年」「二季度末」: dates that limit something; a bare year or 「2023年」 does not. */
export function datesIn(text: string, year: number | null): readonly PrintedDate[] {
  if (!/[年月季末底]/.test(text)) return []
  const dates: PrintedDate[] = []
  for (const found of text.matchAll(PATTERN)) {
    if (found[0] === '') continue
    const isLimit = limits(found, text.slice(Math.max(0, found.index - 2), found.index))
    if (isLimit === null) continue
    const known = found[1] === undefined ? year : Number(found[1])
    const day = dayOf(found, known ?? LEAP_FREE)
    if (day === null) continue
    const date = known === null ? null : isoDate(`${String(known)}-${day}`)
    dates.push({ at: found.index, length: found[0].length, date, isLimit })
  }
  return dates
}
