import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { SheetSnapshot, WorkbookLayout, WorkbookSnapshot } from '../domain/model'
import { changedRows } from './planSheetMarks'
import { OPEN_SHEET, PLAN_SHEETS, REVIEW_SHEET } from './planSheetWords'
import type { CellPlace, OpenWorkbook } from './ports'
import { planMarks, planSheetTitle, savedPlanHeading } from './readPlanSheets'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

/** What would go if a plan were saved: the person is asked first. */
export interface PlanReplacement {
  /** Of the plan that is saved here. */
  readonly title: string
  /** Rows in which somebody wrote: where each begins. */
  readonly changed: readonly CellPlace[]
  /** Sheets of which it is not known what we wrote there. */
  readonly unknown: readonly string[]
}

export interface WritePlanRequest {
  readonly plan: WorkbookLayout
  /** What the person was shown and agreed to lose; anything more is asked about again. */
  readonly agreed: PlanReplacement | null
}

export interface WritePlanPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSnapshot' | 'applyLayout'>
  readonly progress?: (done: number, total: number) => void
}

/** Nothing is written. `sheets-in-the-way`: sheets of the plan's names that are not ours. `asks-first`: what stands here would be lost. */
export type WritePlanProblem =
  | { readonly kind: 'sheets-in-the-way'; readonly sheets: readonly string[] }
  | { readonly kind: 'asks-first'; readonly replacement: PlanReplacement }
  | WorkbookTrouble

const NAMES: readonly string[] = [...PLAN_SHEETS.map(({ sheet }) => sheet), OPEN_SHEET, REVIEW_SHEET]

const isBlank = ({ values, formulas }: SheetSnapshot): boolean =>
  formulas.size === 0 && values.every((row) => (row ?? []).every((value) => value === null || value === ''))

/** Sheets of the plan's names that hold something and are not ours. */
export const sheetsInTheWay = ({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): readonly string[] =>
  sheets
    .filter((sheet) => NAMES.some((name) => name.toLowerCase() === sheet.name.toLowerCase()))
    .filter((sheet) => planSheetTitle(sheet) !== sheet.name && !isBlank(sheet))
    .map(({ name }) => name)

/** What saving a plan into this workbook would replace; null where it has none. Sheets that were renamed stay as they are. */
export function planReplacement(snapshot: Pick<WorkbookSnapshot, 'sheets'>): PlanReplacement | null {
  const ours = snapshot.sheets.filter((sheet) => NAMES.includes(sheet.name) && planSheetTitle(sheet) === sheet.name)
  if (ours.length === 0) return null
  const marks = planMarks(snapshot)
  const looked = ours.filter(({ name }) => name !== REVIEW_SHEET)
  const isKnown = ({ name }: SheetSnapshot): boolean => marks?.[name] !== undefined
  return {
    title: savedPlanHeading(snapshot)?.title ?? '',
    changed: looked
      .filter(isKnown)
      .flatMap((sheet) =>
        changedRows(sheet, marks?.[sheet.name] ?? []).map((address) => ({ sheet: sheet.name, address })),
      ),
    unknown: looked.filter((sheet) => !isKnown(sheet)).map(({ name }) => name),
  }
}

/**
 * Writes a plan's sheets into the open workbook, in place of those of a plan that was saved before; everything else stays as
 * it is. The person is asked before a saved plan or anything typed into it goes. Where it breaks off, running again completes it.
 */
export async function writePlan(
  { plan, agreed }: WritePlanRequest,
  { workbook, progress }: WritePlanPorts,
): Promise<Result<readonly string[], WritePlanProblem>> {
  const read = await workbook.readSnapshot()
  if (!read.ok) return fail(troubleWith(read.problem))
  const strangers = sheetsInTheWay(read.value)
  if (strangers.length > 0) return fail({ kind: 'sheets-in-the-way', sheets: strangers })
  const replacement = planReplacement(read.value)
  if (replacement && JSON.stringify(replacement) !== JSON.stringify(agreed)) {
    return fail({ kind: 'asks-first', replacement })
  }
  const applied = await workbook.applyLayout(plan, { seen: read.value, ...(progress && { progress }) })
  if (!applied.ok) return fail(troubleWith(applied.problem))
  return succeed(plan.sheets.flatMap(({ name, visibility }) => (visibility === 'visible' ? [name] : [])))
}
