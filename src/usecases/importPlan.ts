import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { Plan } from '../domain/model'
import type { PlanIndex, PlanProblem, PlanRemark, PlanTables } from '../domain/plan'
import { buildPlan, checkPlan, indexPlan } from '../domain/plan'

export interface ImportedPlan {
  readonly plan: Plan
  readonly index: PlanIndex
  /** Notices only when the plan is fit for use; errors say that it is not. */
  readonly remarks: readonly PlanRemark[]
  readonly fit: boolean
}

/**
 * A plan from its tables, checked. Fails only where the tables make no plan; errors against a plan that could be built are
 * among the remarks. With the lines of the plan's text, mentions are looked for in it.
 */
export function importPlan(
  tables: PlanTables,
  planLines?: readonly string[],
): Result<ImportedPlan, readonly PlanProblem[]> {
  const built = buildPlan(tables)
  if (!built.ok) return fail(built.problem)
  const remarks = checkPlan(built.value, planLines)
  const fit = remarks.every(({ severity }) => severity !== 'error')
  return succeed({ plan: built.value, index: indexPlan(built.value), remarks, fit })
}
