import { describeWorkbook } from '../domain/intake'
import type { Period, PeriodKey, Plan, UnitCode, WorkbookSnapshot } from '../domain/model'
import type { PlanIndex } from '../domain/plan'
import { summaryPeriod } from '../domain/summary'

/** What the open workbook is. `summary` beside templates: both are in it. */
export type Recognised =
  | {
      readonly kind: 'template'
      readonly period: Period
      /** One unit: the filler's own file; several: the statistician's. In the plan's order. */
      readonly units: readonly UnitCode[]
      /** The period of the summary that is in the same workbook; null where there is none. */
      readonly summary: PeriodKey | null
    }
  | { readonly kind: 'summary'; readonly summary: PeriodKey }
  /** Ours, but of a plan that the pane does not have. */
  | { readonly kind: 'another-plan'; readonly plan: string }
  | { readonly kind: 'neither' }

/** For the start screen: a template of whom, a summary, or neither. Reads no figure. */
export function recognise(
  snapshot: WorkbookSnapshot,
  { plan, index }: { readonly plan: Plan; readonly index: PlanIndex },
): Recognised {
  const description = describeWorkbook(snapshot, { plan, index })
  const { period, lists } = description
  const summary = summaryPeriod(snapshot)
  if (description.plan !== null && description.plan !== plan.code) {
    return { kind: 'another-plan', plan: description.plan }
  }
  const present = new Set(lists.map(({ unit }) => unit))
  const units = index.reportingUnits().filter((unit) => present.has(unit))
  if (period !== null && units.length > 0) return { kind: 'template', period, units, summary }
  return summary === null ? { kind: 'neither' } : { kind: 'summary', summary }
}
