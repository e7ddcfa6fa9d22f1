import type { IsoDate, LightPolicy, PeriodArchive, UnitCode, WorkbookSnapshot } from '../domain/model'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { OpenWorkbook } from './ports'
import type { TemplateChoice } from './previewTemplates'
import type { KeptSheet, SettledSheets, SheetInTheWay } from './settleSheets'
import { settleSheets } from './settleSheets'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export type { KeptSheet, SheetInTheWay } from './settleSheets'

export interface SetUpRequest extends TemplateChoice {
  readonly dueOn: IsoDate
  readonly policy: LightPolicy
  /** The closed period before this one, for 上期累计; null where there is none. */
  readonly previous: PeriodArchive | null
}

export interface SetUpPorts {
  readonly workbook: Pick<OpenWorkbook, 'readToWrite' | 'applyLayout'>
  /** `done` of `total` sheets. */
  readonly progress?: (done: number, total: number) => void
}

export interface SetUp {
  /** Visible sheets that were written, in the order of the workbook. */
  readonly written: readonly string[]
  readonly kept: readonly KeptSheet[]
  /** Visible sheets that stood already just as they would be written, and were not touched. */
  readonly standing: readonly string[]
  /** Every unit that the workbook now has templates of, old and new ones, in the plan's order. */
  readonly units: readonly UnitCode[]
}

/** Nothing is written. `sheets-in-the-way`: the person saves under a new name and begins with an empty workbook. */
export type SetUpProblem =
  | { readonly kind: 'no-units' }
  | { readonly kind: 'no-lists' }
  | { readonly kind: 'not-reporting-units'; readonly units: readonly UnitCode[] }
  | { readonly kind: 'archive-of-another-plan'; readonly plan: string }
  | { readonly kind: 'sheets-in-the-way'; readonly sheets: readonly SheetInTheWay[] }
  | WorkbookTrouble

/** What is wrong with the request itself. */
export function wrongRequest({ plan, index, units, lists, previous }: SetUpRequest): SetUpProblem | null {
  const reporting = index.reportingUnits()
  const strangers = units.filter((unit) => !reporting.includes(unit))
  if (strangers.length > 0) return { kind: 'not-reporting-units', units: strangers }
  if (units.length === 0) return { kind: 'no-units' }
  if (lists.length === 0) return { kind: 'no-lists' }
  if (previous !== null && previous.plan !== plan.code) return { kind: 'archive-of-another-plan', plan: previous.plan }
  return null
}

/** The workbook as it stands, and what would be written into it. */
export interface SettledWorkbook {
  readonly seen: WorkbookSnapshot
  readonly settled: SettledSheets
}

/** Settles upon what was seen. `later`: units whose sheets stay as they are for now. */
export function settleSeen(
  seen: WorkbookSnapshot,
  request: SetUpRequest,
  later: ReadonlySet<UnitCode>,
): Result<SettledWorkbook, SetUpProblem> {
  const settled = settleSheets(seen, request, later)
  return settled.ok
    ? succeed({ seen, settled: settled.value })
    : fail({ kind: 'sheets-in-the-way', sheets: settled.problem })
}

/** Looks at the workbook as it stands now, and settles. */
export async function settleWorkbook(
  request: SetUpRequest,
  { workbook }: SetUpPorts,
  later: ReadonlySet<UnitCode> = new Set(),
): Promise<Result<SettledWorkbook, SetUpProblem>> {
  const read = await workbook.readToWrite()
  return read.ok ? settleSeen(read.value.snapshot, request, later) : fail(troubleWith(read.problem))
}

/** Writes what was settled. */
export async function writeSettled(
  { seen, settled: { layout, kept, standing, units } }: SettledWorkbook,
  { workbook, progress }: SetUpPorts,
): Promise<Result<SetUp, SetUpProblem>> {
  const applied = await workbook.applyLayout(layout, { seen, ...(progress && { progress }) })
  if (!applied.ok) return fail(troubleWith(applied.problem))
  const written = layout.sheets.flatMap(({ name, visibility }) => (visibility === 'visible' ? [name] : []))
  return succeed({ written, kept, standing, units })
}

/** The units asked for, once each and in the plan's order. */
export const unitsInOrder = ({ index, units }: SetUpRequest): readonly UnitCode[] => {
  const wanted = new Set(units)
  return index.reportingUnits().filter((unit) => wanted.has(unit))
}

/**
 * 建立模板 in the open workbook. Sheets of the same plan and period that hold an entry, and those that stand already as they
 * would be written, are not touched; the cover and the identity tell of old and new units together. Where somebody types into
 * a sheet that is about to be exchanged, nothing is written. One write: where it breaks off, running again completes it.
 */
export async function setUpWorkbook(request: SetUpRequest, ports: SetUpPorts): Promise<Result<SetUp, SetUpProblem>> {
  const wrong = wrongRequest(request)
  if (wrong) return fail(wrong)
  const settled = await settleWorkbook({ ...request, units: unitsInOrder(request) }, ports)
  return settled.ok ? writeSettled(settled.value, ports) : settled
}
