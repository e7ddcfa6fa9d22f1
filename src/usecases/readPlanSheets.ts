import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../domain/model'
import { valueAt } from '../domain/model'
import type { PlanRow, PlanTableName, PlanTables } from '../domain/plan'
import { PLAN_TABLES } from '../domain/plan'
import type { PlanNames } from './planCellText'
import { planNames, tableText } from './planCellText'
import type { KeptReview } from './planReviewRecord'
import { reviewOfText } from './planReviewRecord'
import type { RowMarks } from './planSheetMarks'
import { PART_OPENING, PLAN_HEADER_ROW } from './planSheets'
import { COLUMN_WORDS, OPEN_SHEET, PLAN_META_OPENING, PLAN_SHEETS, REVIEW_SHEET } from './planSheetWords'

type Sheets = Pick<WorkbookSnapshot, 'sheets'>

const textOf = (value: CellValue): string => (typeof value === 'string' ? value : '')

/** Which sheet of a plan it is, by its title and the line under it, whatever it is called now; null where none. */
export function planSheetTitle(sheet: SheetSnapshot): string | null {
  return textOf(valueAt(sheet, 1, 0)).startsWith(PLAN_META_OPENING) ? textOf(valueAt(sheet, 0, 0)).trim() : null
}

/** The sheet of that title; the one that is still called so where somebody made a copy. */
export function planSheetNamed({ sheets }: Sheets, title: string): SheetSnapshot | null {
  const found = sheets.filter((sheet) => planSheetTitle(sheet) === title)
  return found.find(({ name }) => name === title) ?? found[0] ?? null
}

const isFilled = (value: CellValue): boolean => value !== null && value !== ''

/** Column -> where it stands; words of the header, or the tables' own names. */
function placesOf(sheet: SheetSnapshot, table: PlanTableName): ReadonlyMap<string, number> {
  const header = (sheet.values[PLAN_HEADER_ROW] ?? []).map((value) => textOf(value).trim())
  const columns: readonly string[] = PLAN_TABLES[table]
  return new Map(
    columns.flatMap((column) => {
      const at = header.findIndex((word) => word === COLUMN_WORDS[column] || word === column)
      return at < 0 ? [] : [[column, at] as const]
    }),
  )
}

function rowsIn(sheet: SheetSnapshot, table: PlanTableName, names: PlanNames): readonly PlanRow[] {
  const places = [...placesOf(sheet, table)]
  return sheet.values
    .slice(PLAN_HEADER_ROW + 1)
    .filter((values) => places.some(([, at]) => isFilled(values?.[at] ?? null)))
    .map((values) =>
      Object.fromEntries(places.map(([column, at]) => [column, tableText(table, column, values?.[at] ?? null, names)])),
    )
}

const NO_NAMES = planNames({})

function tablesIn(snapshot: Sheets): PlanTables {
  const read = (names: PlanNames): PlanTables =>
    Object.fromEntries(
      PLAN_SHEETS.flatMap(({ table, sheet: title }) => {
        const sheet = planSheetNamed(snapshot, title)
        return sheet ? [[table, rowsIn(sheet, table, names)] as const] : []
      }),
    )
  return read(planNames(read(NO_NAMES)))
}

/** The parts of the record put together again; null where there are none. */
function recorded(snapshot: Sheets, kind: 'marks' | 'review'): string | null {
  const parts = (planSheetNamed(snapshot, REVIEW_SHEET)?.values ?? []).flatMap((row) =>
    row?.[0] === kind ? [textOf(row[1] ?? null)] : [],
  )
  return parts.length === 0 ? null : parts.map((part) => part.slice(PART_OPENING.length)).join('')
}

/** What we wrote into each sheet of the plan, by its title; null where it is not known. */
export function planMarks(snapshot: Sheets): Readonly<Record<string, RowMarks>> | null {
  try {
    return JSON.parse(recorded(snapshot, 'marks') ?? 'null') as Readonly<Record<string, RowMarks>> | null
  } catch {
    return null
  }
}

/** What a workbook says of the plan that it carries, without reading it. */
export interface SavedPlanHeading {
  readonly code: string
  readonly title: string
  /** What nobody has confirmed. */
  readonly open: number
  readonly hasReview: boolean
}

/** Null where the workbook carries no plan. */
export function savedPlanHeading(snapshot: Sheets): SavedPlanHeading | null {
  const sheet = planSheetNamed(snapshot, '方案概况')
  const [row] = sheet ? rowsIn(sheet, 'plan', NO_NAMES) : []
  if (!row) return null
  const open = planSheetNamed(snapshot, OPEN_SHEET)
  const listed = (open?.values ?? []).slice(PLAN_HEADER_ROW + 1).filter((values) => values?.some(isFilled))
  return {
    ...{ code: row.code ?? '', title: row.title ?? '', open: listed.length },
    hasReview: recorded(snapshot, 'review') !== null,
  }
}

/** The plan's tables as they stand in the workbook, with what people changed in them; null where it carries no plan. */
export const readPlanSheets = (snapshot: Sheets): PlanTables | null =>
  savedPlanHeading(snapshot) === null ? null : tablesIn(snapshot)

/** The review that was saved with the plan, to go on with; null where there is none, or it is damaged. */
export function readPlanReview(snapshot: Sheets): KeptReview | null {
  const kept = recorded(snapshot, 'review')
  return kept === null ? null : reviewOfText(kept)
}
