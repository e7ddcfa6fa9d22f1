import type { IsoDate, LightPolicy, Period, PeriodArchive, Plan, PrintLayout, ReportingUnit, UnitCode } from '../model'
import { periodName } from '../model'
import type { PlanIndex } from '../plan'
import type { TemplateList } from './columns'
import type { StampTexts } from './stampBlock'

/** What the template is made from. `dueOn` is the last day to hand in; `previous` the closed period before, for 上期累计. */
export interface TemplateRequest {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly units: readonly UnitCode[]
  readonly period: Period
  readonly dueOn: IsoDate
  readonly policy: LightPolicy
  readonly previous: PeriodArchive | null
  /** What each of the units gets; absent: all five lists for one unit, 指标 and 任务 where several share a workbook. */
  readonly lists?: readonly TemplateList[]
  /** What the workbook has already. Cover and identity name the old sheets, under their names, with the new ones. */
  readonly present?: PresentSheets
}

/** A list's sheet that stands in the workbook, under the name that it has now. */
export interface PresentSheet {
  readonly unit: UnitCode
  readonly list: TemplateList
  readonly name: string
}

export interface PresentSheets {
  readonly sheets: readonly PresentSheet[]
  /** Covers of single units that stay as they are, by unit: the common cover leads to them. */
  readonly covers: ReadonlyMap<UnitCode, string>
  /** The name of the cover that is laid out. */
  readonly coverName: string
  /** What the common cover's 上报凭证 says already. */
  readonly stamps: ReadonlyMap<UnitCode, StampTexts>
}

/** Which sheet of which unit is being laid out. */
export interface SheetFrame {
  readonly request: TemplateRequest
  readonly unit: ReportingUnit
  /** Unique in the workbook: `indicators`, or `indicators.U001` where several units share one. */
  readonly key: string
  /** The visible name. */
  readonly name: string
}

/** `&` starts a code in Excel's headers and footers; a doubled one is printed. */
const printable = (text: string): string => text.replaceAll('&', '&&')

/** A4 landscape, one page wide, the header rows on every page, unit and period above, page numbers below. */
export function printOf(
  { request, unit, name }: SheetFrame,
  how: Pick<PrintLayout, 'orientation' | 'pagesHigh' | 'repeatRows'>,
): PrintLayout {
  return {
    ...how,
    header: { left: printable(unit.name), centre: printable(name), right: periodName(request.period) },
    footer: { left: printable(request.plan.title), centre: '第 &P 页 共 &N 页', right: `报送截止 ${request.dueOn}` },
  }
}

/** The unit's record. Throws where the plan has none: units are checked before templates are made. */
export function unitOf(index: PlanIndex, code: UnitCode): ReportingUnit {
  const unit = index.units.get(code)
  if (!unit) throw new Error(`No unit ${code} in the plan`)
  return unit
}
