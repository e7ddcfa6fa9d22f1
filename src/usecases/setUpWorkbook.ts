import type { IsoDate, LightPolicy, PeriodArchive, UnitCode } from '../domain/model'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { ListKey } from '../domain/template'
import { layoutTemplate } from '../domain/template'
import type { OpenWorkbook } from './ports'
import type { TemplateChoice } from './previewTemplates'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export interface SetUpRequest extends TemplateChoice {
  readonly dueOn: IsoDate
  readonly policy: LightPolicy
  /** The closed period before this one, for 上期累计; null where there is none. */
  readonly previous: PeriodArchive | null
}

export interface SetUpPorts {
  readonly workbook: OpenWorkbook
  /** `done` of `total` sheets. */
  readonly progress?: (done: number, total: number) => void
}

/** A sheet of ours that was left as it is, because a person has filled something in. */
export interface KeptSheet {
  readonly sheet: string
  readonly list: ListKey
  /** Null for the common cover. */
  readonly unit: UnitCode | null
}

export interface SetUp {
  /** Visible sheets that were written, in the order of the workbook. */
  readonly written: readonly string[]
  readonly kept: readonly KeptSheet[]
  /** Every unit that the workbook now has templates of, old and new ones, in the plan's order. */
  readonly units: readonly UnitCode[]
}

/** A sheet that must not be written over. */
export interface SheetInTheWay {
  readonly sheet: string
  readonly why: 'another-plan' | 'another-period' | 'not-ours'
}

/** Nothing is written. `sheets-in-the-way`: the person saves under a new name and begins with an empty workbook. */
export type SetUpProblem =
  | { readonly kind: 'no-units' }
  | { readonly kind: 'no-lists' }
  | { readonly kind: 'not-reporting-units'; readonly units: readonly UnitCode[] }
  | { readonly kind: 'archive-of-another-plan'; readonly plan: string }
  | { readonly kind: 'sheets-in-the-way'; readonly sheets: readonly SheetInTheWay[] }
  | WorkbookTrouble

/** 建立模板 in the open workbook: nothing that a person entered is ever written over. */
export async function setUpWorkbook(
  request: SetUpRequest,
  { workbook, progress }: SetUpPorts,
): Promise<Result<SetUp, SetUpProblem>> {
  const { plan, index, previous, lists } = request
  const reporting = index.reportingUnits()
  const strangers = request.units.filter((unit) => !reporting.includes(unit))
  if (strangers.length > 0) return fail({ kind: 'not-reporting-units', units: strangers })
  if (request.units.length === 0) return fail({ kind: 'no-units' })
  if (lists.length === 0) return fail({ kind: 'no-lists' })
  if (previous !== null && previous.plan !== plan.code)
    return fail({ kind: 'archive-of-another-plan', plan: previous.plan })
  const units = reporting.filter((unit) => request.units.includes(unit))
  const layout = layoutTemplate({ ...request, units })
  const applied = await workbook.applyLayout(layout, progress)
  if (!applied.ok) return fail(troubleWith(applied.problem))
  const written = layout.sheets.flatMap(({ name, visibility }) => (visibility === 'visible' ? [name] : []))
  return succeed({ written, kept: [], units })
}
