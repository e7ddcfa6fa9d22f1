import type {
  CellLayout,
  CellValue,
  PeriodKey,
  SheetLayout,
  SheetSnapshot,
  WorkbookLayout,
  WorkbookSnapshot,
} from '../domain/model'
import { addressOf, valueAt } from '../domain/model'
import { planStatedIn, summaryKeyOf, summaryPeriod } from '../domain/summary'
import { holdsMore } from '../domain/template'
import type { CellPlace } from './ports'
import type { SummaryRecord } from './summaryRecord'
import { typedIn } from './summaryRecord'

/** What would go if the summary were written: the person is asked first. */
export interface SummaryReplacement {
  /** Titles of the other plans whose summaries stand here. */
  readonly plans: readonly string[]
  /** Of which other periods summaries stand here. */
  readonly periods: readonly PeriodKey[]
  readonly sheets: readonly string[]
  /** Cells in which somebody wrote: beside or below the table, or over a figure of ours. */
  readonly typed: readonly CellPlace[]
  /** Sheets of which it is not known what we wrote there, such as those of an opened file: figures typed over cannot be told. */
  readonly unknown: readonly string[]
}

/** A sheet that the workbook has already, and what it would be replaced by. */
export interface Standing {
  readonly fresh: SheetLayout
  readonly sheet: SheetSnapshot
}

/** The sheets that the workbook has already of those that will be written. */
export function standing({ sheets }: WorkbookSnapshot, summary: WorkbookLayout): readonly Standing[] {
  return summary.sheets.flatMap((fresh) => {
    const sheet = sheets.find(({ name }) => name.toLowerCase() === fresh.name.toLowerCase())
    return sheet ? [{ fresh, sheet }] : []
  })
}

const isOlderOne = ({ fresh, sheet }: Standing): boolean => summaryKeyOf(sheet) === fresh.key

/** Ours: an older summary's sheet, or one that broke off while it was written. */
export const isOurs = (one: Standing): boolean => isOlderOne(one) || !holdsMore(one.sheet, one.fresh, 'strict')

const isFilled = (value: CellValue): boolean => value !== null && value !== ''

const placeKey = ({ row, column }: Pick<CellLayout, 'row' | 'column'>): string => `${row}:${column}`

/** Where it is not known what we wrote: to the right of the table an older summary never wrote, and a formula of ours gives way to a value only by hand. */
function evidentlyTyped({ fresh, sheet }: Standing): readonly string[] {
  const formulas = new Set(fresh.cells.flatMap((cell) => (cell.formula === undefined ? [] : [placeKey(cell)])))
  return sheet.values.flatMap((values, row) =>
    (values ?? []).flatMap((value, column) => {
      const address = addressOf(row, column)
      const isTypedOver = formulas.has(placeKey({ row, column })) && !sheet.formulas.has(address)
      return isFilled(value) && (column >= fresh.columns.length || isTypedOver) ? [address] : []
    }),
  )
}

/** Under every title, where plan and period are named. */
const LINE = { row: 1, column: 0 } as const

/** What the older sheets say of themselves, once each, where the summary that will be written says something else. */
function othersOf<Said extends string>(
  older: readonly Standing[],
  said: (sheet: SheetSnapshot) => Said | null,
  own: string | null,
): Said[] {
  const found = older.flatMap(({ sheet }) => said(sheet) ?? [])
  return [...new Set(found)].filter((one) => one !== own)
}

/** What would be lost; null where it is nothing but an older run of the same plan and period. */
export function replacementOf(
  there: readonly Standing[],
  { properties, sheets: fresh }: WorkbookLayout,
  record: SummaryRecord,
): SummaryReplacement | null {
  const older = there.filter(isOlderOne)
  const own = properties['plantally.period'] ?? null
  const periods = othersOf(older, (sheet) => summaryPeriod({ sheets: [sheet], properties: {} }), own)
  const ownLine = fresh[0]?.cells.find(({ row, column }) => row === LINE.row && column === LINE.column)
  const plans = othersOf(
    older,
    (sheet) => planStatedIn(valueAt(sheet, LINE.row, LINE.column)),
    planStatedIn(ownLine?.value ?? null),
  )
  const known = older.map((one) => ({ ...one, typed: typedIn(one.sheet, record) }))
  const typed = known.flatMap((one) =>
    (one.typed ?? evidentlyTyped(one)).map((address) => ({ sheet: one.sheet.name, address })),
  )
  const unknown = known.flatMap((one) => (one.typed === null ? [one.sheet.name] : []))
  if (plans.length + periods.length + typed.length + unknown.length === 0) return null
  return { plans, periods, sheets: older.map(({ sheet }) => sheet.name), typed, unknown }
}

export const isAgreed = (replacement: SummaryReplacement, agreed: SummaryReplacement | undefined): boolean =>
  JSON.stringify(replacement) === JSON.stringify(agreed)
