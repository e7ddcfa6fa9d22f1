import type { Period, PeriodKey, Plan, UnitCode, WorkbookSnapshot } from '../domain/model'
import { parsePeriod } from '../domain/model'
import { intake } from '../domain/intake'
import type { PlanIndex } from '../domain/plan'

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

/** For the start screen: a template of whom, a summary, or neither. */
export function recognise(
  snapshot: WorkbookSnapshot,
  { plan, index }: { readonly plan: Plan; readonly index: PlanIndex },
): Recognised {
  const file = { name: snapshot.file, sha256: '', receivedOn: null }
  const { submissions } = intake(snapshot, { plan, index, period: null, file })
  const period = parsePeriod(submissions[0]?.period ?? '')
  if (!period.ok) return { kind: 'neither' }
  return { kind: 'template', period: period.value, units: submissions.map(({ unit }) => unit), summary: null }
}
