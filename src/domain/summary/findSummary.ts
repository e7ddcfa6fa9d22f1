import type { CellValue, PeriodKey, SheetSnapshot, WorkbookSnapshot } from '../model'
import { parsePeriod, periodName, periodOf, valueAt } from '../model'
import type { SummaryKey } from './summaryTexts'
import { sheetName, SUMMARY_KEYS } from './summaryTexts'
import { META_OPENING, TITLE_STEMS } from './titleTexts'

const textOf = (value: CellValue): string => (typeof value === 'string' ? value.trim() : '')

/** Which of our summary sheets it is, by its title and the line under it, whatever it is called now; null where none. */
export function summaryKeyOf(sheet: SheetSnapshot): SummaryKey | null {
  const [title, meta] = [textOf(valueAt(sheet, 0, 0)), textOf(valueAt(sheet, 1, 0))]
  if (!meta.startsWith(META_OPENING)) return null
  return SUMMARY_KEYS.find((key) => title.startsWith(TITLE_STEMS[key])) ?? null
}

const STATED_PERIOD = /报告期：([^　]+)/
const KINDS = [
  ['ten-day', 36],
  ['month', 12],
  ['quarter', 4],
  ['half-year', 2],
  ['year', 1],
] as const

/** 「2023年6月」 as a period's key. */
function periodNamed(name: string): PeriodKey | null {
  const year = Number(/^\d{4}/.exec(name)?.[0])
  if (Number.isNaN(year)) return null
  const all = KINDS.flatMap(([kind, count]) => Array.from({ length: count }, (_, at) => periodOf(kind, year, at + 1)))
  return all.find((period) => periodName(period) === name)?.key ?? null
}

const STATED_PLAN = new RegExp(`^${META_OPENING}([^　]+)`)

/** The title of the plan, from the line under the title of a sheet of ours; null where the line names none. */
export const planStatedIn = (line: CellValue): string | null => STATED_PLAN.exec(textOf(line))?.[1] ?? null

/** What a sheet says of itself under its title: plan and period. */
function belongingOf(sheet: SheetSnapshot): string {
  const line = textOf(valueAt(sheet, 1, 0))
  return `${STATED_PLAN.exec(line)?.[1] ?? ''}|${STATED_PERIOD.exec(line)?.[1] ?? ''}`
}

/** Kept copies of older summaries bear other names than ours. */
const ownNameFirst = (sheets: readonly SheetSnapshot[], key: SummaryKey): SheetSnapshot | null =>
  sheets.find(({ name }) => name === sheetName(key)) ?? sheets[0] ?? null

/**
 * A sheet of the summary that a workbook carries; `beside`: of the summary that this sheet belongs to, where several are
 * kept. Null where there is none.
 */
export function summarySheet(
  { sheets }: Pick<WorkbookSnapshot, 'sheets'>,
  key: SummaryKey,
  beside?: SheetSnapshot,
): SheetSnapshot | null {
  if (beside && summaryKeyOf(beside) === key) return beside
  const all = sheets.filter((sheet) => summaryKeyOf(sheet) === key)
  return ownNameFirst(beside ? all.filter((sheet) => belongingOf(sheet) === belongingOf(beside)) : all, key)
}

/** The period of the summary in a workbook, from the line under its titles, else from the workbook's properties; null where there is none. */
export function summaryPeriod(snapshot: Pick<WorkbookSnapshot, 'sheets' | 'properties'>): PeriodKey | null {
  const all = snapshot.sheets.filter((one) => summaryKeyOf(one) !== null)
  const sheet = all.find((one) => SUMMARY_KEYS.some((key) => one.name === sheetName(key))) ?? all[0]
  if (!sheet) return null
  const [, name = ''] = STATED_PERIOD.exec(textOf(valueAt(sheet, 1, 0))) ?? []
  const own = parsePeriod(snapshot.properties['plantally.period'] ?? '')
  return periodNamed(name.trim()) ?? (own.ok ? own.value.key : null)
}
