import { remembered } from '../lib'
import type { UnitCode } from '../model'
import type { PlanIndex } from '../plan'

/** Tells a unit's part of a plan once for each plan: intake, checks, completeness and summary all ask for it. */
export function perPlan<Answer extends object>(
  answer: (index: PlanIndex, unit: UnitCode) => Answer,
): (index: PlanIndex, unit: UnitCode) => Answer {
  const plans = new WeakMap<PlanIndex, (unit: UnitCode) => Answer>()
  return (index, unit) => {
    let ofPlan = plans.get(index)
    if (!ofPlan) plans.set(index, (ofPlan = remembered((one) => answer(index, one))))
    return ofPlan(unit)
  }
}
