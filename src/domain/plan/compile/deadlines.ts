import type { IsoDate } from '../../model'
import type { PlanText, Span } from './text'
import { reading } from './text'

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const lastDay = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (LAST_DAYS[month - 1] ?? 31)

function iso(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

const DAYS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 下旬: 31 }
const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 }

const MONTH_DAY =
  /(?:(20\d{2})年?)?(\d{1,2})月(?:(\d{1,2})日|(上旬|中旬|下旬)|(?:月)?(底|末|初))?(?:之?前|以前|底前|末前|完成)?/g
const DOTTED = /(20\d{2})[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?/g
const QUARTER = /(?:(20\d{2})年)?第?([一二三四1-4])季度(?:底|末|前|内)?/g
const YEAR_END =
  /(?:(20\d{2})年|全|当|本|今)?年(?:底|末|内)|(20\d{2})年(?:底|末|内)?(?:之?前|以前)?|(?:20\d{2}年)?上半年|(?:20\d{2}年)?下半年/g

type Dated = IsoDate | null

function monthDates(words: string, year: number | null, needsBefore: boolean): Dated[] {
  return [...words.matchAll(MONTH_DAY)].map((found) => {
    if (needsBefore && !/(?:前|底|末)/.test(found[0])) return null
    const inYear = found[1] ? Number(found[1]) : year
    const month = Number(found[2])
    if (inYear === null || month < 1 || month > 12) return null
    const tenth = found[4] ? DAYS[found[4]] : undefined
    const day = found[3] ? Number(found[3]) : Math.min(tenth ?? lastDay(inYear, month), lastDay(inYear, month))
    return iso(inYear, month, day)
  })
}

const quarterDates = (words: string, year: number | null, needsBefore: boolean): Dated[] =>
  [...words.matchAll(QUARTER)].map((found) => {
    const inYear = found[1] ? Number(found[1]) : year
    const month = QUARTERS[found[2] ?? ''] ?? 12
    if (inYear === null || (needsBefore && !/[底末前]$/.test(found[0]))) return null
    return iso(inYear, month, lastDay(inYear, month))
  })

const dottedDates = (words: string): Dated[] =>
  [...words.matchAll(DOTTED)].map((found) => {
    const [year, month] = [Number(found[1]), Number(found[2])]
    return iso(year, month, found[3] ? Number(found[3]) : lastDay(year, month))
  })

const yearDates = (words: string, year: number | null, needsBefore: boolean): Dated[] =>
  [...words.matchAll(YEAR_END)].map((found) => {
    const [printed] = /20\d{2}/.exec(found[0]) ?? []
    const inYear = printed ? Number(printed) : year
    if (inYear === null || (needsBefore && !/(?:底|末|前)$/.test(found[0]))) return null
    return found[0].includes('上半年') ? iso(inYear, 6, 30) : iso(inYear, 12, 31)
  })

const latest = (dates: readonly Dated[]): Dated =>
  dates.reduce<Dated>((best, date) => (date !== null && (best === null || date > best) ? date : best), null)

function datesIn(words: string, year: number | null, needsBefore: boolean): Dated {
  const exact = latest([
    ...monthDates(words, year, needsBefore),
    ...quarterDates(words, year, needsBefore),
    ...(needsBefore ? [] : dottedDates(words)),
  ])
  return exact ?? latest(yearDates(words, year, needsBefore))
}

/** The last date until which the words of a task want something done; null where they name none. */
export const deadlineIn = (words: string, year: number | null): IsoDate | null => datesIn(words, year, true)

/** The date printed behind 完成时限 or in that column: no 前 is needed there. */
export function deadlineOfCells(text: PlanText, spans: readonly Span[], year: number | null): IsoDate | null {
  return latest(spans.map((span) => datesIn(reading(text, [span]).text, year, false)))
}
