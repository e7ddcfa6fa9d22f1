import type { Period, PeriodKind, Plan, SheetSnapshot, UnitCode, WorkbookSnapshot } from '../model'
import { periodName, periodOf, valueAt } from '../model'
import type { PlanIndex } from '../plan'
import { labelKey } from './labels'

const ROWS_SEARCHED = 8
const COLUMNS_SEARCHED = 20

function stated(sheet: SheetSnapshot, word: string): string | null {
  const pattern = new RegExp(`${word}[:：]?[ ]*([^\\s　]*)`)
  for (let row = 0; row < ROWS_SEARCHED; row++) {
    for (let column = 0; column < COLUMNS_SEARCHED; column++) {
      const value = valueAt(sheet, row, column)
      const match = typeof value === 'string' ? pattern.exec(value) : null
      if (!match) continue
      const beside = valueAt(sheet, row, column + 1)
      return match[1] || (typeof beside === 'string' ? beside : '')
    }
  }
  return null
}

function unitInName(text: string, index: PlanIndex): UnitCode | null {
  const parts = text.replace(/\.[a-z]+$/i, '').split(/[\s_\-—/\\()（）]+/)
  const candidates = parts.flatMap((part) => [part, part.replace(/^.+?市(?=.)/, '市'), part.replace(/^.+?市(?=.)/, '')])
  return candidates.map((candidate) => index.unitByName(candidate)).find((unit) => unit !== null)?.code ?? null
}

/** The unit that a sheet names: after 「填报单位」, else in the sheet's own name; null where none is known to the plan. */
export function statedUnit(sheet: SheetSnapshot, index: PlanIndex): UnitCode | null {
  const text = stated(sheet, '填报单位')
  const unit = text === null ? null : index.unitByName(text)
  return unit?.code ?? unitInName(sheet.name, index)
}

/** The unit that the file's name holds. */
export const unitOfFileName = ({ file }: Pick<WorkbookSnapshot, 'file'>, index: PlanIndex): UnitCode | null =>
  unitInName(file.split('/').at(-1) ?? file, index)

const KINDS: readonly (readonly [PeriodKind, number])[] = [
  ['ten-day', 36],
  ['month', 12],
  ['quarter', 4],
  ['half-year', 2],
  ['year', 1],
]

function periodsOf({ periodStart, periodEnd }: Plan): readonly Period[] {
  const years = new Set([Number(periodStart.slice(0, 4)), Number(periodEnd.slice(0, 4))])
  return [...years].flatMap((year) =>
    KINDS.flatMap(([kind, count]) => Array.from({ length: count }, (_, at) => periodOf(kind, year, at + 1))),
  )
}

/** The period that a sheet names after 「报告期」, among those of the plan's years; null where it names none. */
export function statedPeriod({ sheets }: WorkbookSnapshot, plan: Plan): Period | null {
  const texts = new Set(sheets.map((sheet) => labelKey(stated(sheet, '报告期') ?? '')))
  return periodsOf(plan).find((period) => texts.has(labelKey(periodName(period)))) ?? null
}
