import type { Result } from '../lib'
import { fail, remembered, succeed } from '../lib'
import type { IsoDate, PeriodKey } from './codes'
import { isoDate } from './codes'

export type PeriodKind = 'ten-day' | 'month' | 'quarter' | 'half-year' | 'year'

/** A reporting period: its key, kind and first and last day. */
export interface Period {
  readonly key: PeriodKey
  readonly kind: PeriodKind
  readonly year: number
  /** 1-based within the year: the ten-day 1–36, month 1–12, quarter 1–4, half 1–2, year 1. */
  readonly ordinal: number
  readonly start: IsoDate
  readonly end: IsoDate
}

const KEY = /^(\d{4})-(?:(\d{2})-D([1-3])|M(\d{2})|Q([1-4])|S([12])|A(1))$/

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const day = (year: number, month: number, date: number): IsoDate =>
  isoDate(`${year}-${twoDigits(month)}-${twoDigits(date)}`)
const lastDateOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

function monthsSpan(key: string, kind: PeriodKind, year: number, ordinal: number): Period {
  const length = { 'ten-day': 0, month: 1, quarter: 3, 'half-year': 6, year: 12 }[kind]
  const first = (ordinal - 1) * length + 1
  const last = first + length - 1
  return {
    key: key as PeriodKey,
    kind,
    year,
    ordinal,
    start: day(year, first, 1),
    end: day(year, last, lastDateOf(year, last)),
  }
}

function tenDays(key: string, year: number, month: number, third: number): Period {
  const start = day(year, month, (third - 1) * 10 + 1)
  const end = day(year, month, third === 3 ? lastDateOf(year, month) : third * 10)
  return { key: key as PeriodKey, kind: 'ten-day', year, ordinal: (month - 1) * 3 + third, start, end }
}

/** The period that a key names; fails with the text itself where it names none. */
export const parsePeriod = remembered((text: string): Result<Period, { kind: 'not-a-period'; text: string }> => {
  const match = KEY.exec(text.trim())
  if (!match) return fail({ kind: 'not-a-period', text })
  const [key, yearText, tenDayMonth, third, month, quarter, half, whole] = match
  const year = Number(yearText)
  const monthNumber = Number(tenDayMonth ?? month ?? 1)
  if (monthNumber < 1 || monthNumber > 12) return fail({ kind: 'not-a-period', text })
  if (third !== undefined) return succeed(tenDays(key, year, monthNumber, Number(third)))
  if (month !== undefined) return succeed(monthsSpan(key, 'month', year, monthNumber))
  if (quarter !== undefined) return succeed(monthsSpan(key, 'quarter', year, Number(quarter)))
  if (half !== undefined) return succeed(monthsSpan(key, 'half-year', year, Number(half)))
  return succeed(monthsSpan(key, 'year', year, Number(whole)))
})

/** The period before this one of the same kind, across the turn of the year. */
export function predecessorOf(period: Period): Period {
  const perYear = { 'ten-day': 36, month: 12, quarter: 4, 'half-year': 2, year: 1 }[period.kind]
  const ordinal = period.ordinal === 1 ? perYear : period.ordinal - 1
  const year = period.ordinal === 1 ? period.year - 1 : period.year
  return periodOf(period.kind, year, ordinal)
}

/** The n-th period of a kind in a year (1-based). */
export function periodOf(kind: PeriodKind, year: number, ordinal: number): Period {
  if (kind === 'ten-day') {
    const month = Math.ceil(ordinal / 3)
    const third = ordinal - (month - 1) * 3
    return tenDays(`${year}-${twoDigits(month)}-D${third}`, year, month, third)
  }
  const mark = { month: `M${twoDigits(ordinal)}`, quarter: `Q${ordinal}`, 'half-year': `S${ordinal}`, year: 'A1' }[kind]
  return monthsSpan(`${year}-${mark}`, kind, year, ordinal)
}

const THIRDS = ['上旬', '中旬', '下旬']

/** How the period is written on sheets: 2023年6月, 2023年4月中旬, 2023年第二季度, 2023年上半年, 2023年. */
export function periodName(period: Period): string {
  const { kind, year, ordinal } = period
  switch (kind) {
    case 'ten-day':
      return `${year}年${Math.ceil(ordinal / 3)}月${THIRDS[(ordinal - 1) % 3]}`
    case 'month':
      return `${year}年${ordinal}月`
    case 'quarter':
      return `${year}年第${'一二三四'[ordinal - 1]}季度`
    case 'half-year':
      return `${year}年${ordinal === 1 ? '上' : '下'}半年`
    case 'year':
      return `${year}年`
  }
}

const DAY_MS = 86_400_000
const EXCEL_EPOCH_DAYS = 25_569

/** Days since 1970-01-01; null where the text is no calendar day (2023-02-30 is none). */
export const dayNumber = remembered((date: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null
  return time / DAY_MS
})

export const isoDateOfDay = remembered((days: number): IsoDate =>
  isoDate(new Date(days * DAY_MS).toISOString().slice(0, 10)),
)

/** Excel's serial of a calendar day in the 1900 system. */
export const excelSerialOf = (date: IsoDate): number => (dayNumber(date) ?? 0) + EXCEL_EPOCH_DAYS

/** The calendar day of an Excel serial; `dateSystem` 1904 where the workbook says so. */
export const isoDateOfSerial = (serial: number, dateSystem: 1900 | 1904 = 1900): IsoDate =>
  isoDateOfDay(Math.floor(serial) - EXCEL_EPOCH_DAYS + (dateSystem === 1904 ? 1462 : 0))

/** Adds whole days. */
export const daysAfter = (date: IsoDate, days: number): IsoDate => isoDateOfDay((dayNumber(date) ?? 0) + days)
