import type { UnitCode } from '../../../domain/model'
import type { Resubmission, ReturnedCopy } from '../../../usecases/rollUpReturns'

/** A unit that reported more than once: the copy that counted, and every copy that was to be chosen from. */
export interface ResubmittedUnit {
  readonly unit: UnitCode
  readonly kept: ReturnedCopy
  readonly copies: readonly ReturnedCopy[]
  readonly resubmissions: readonly Resubmission[]
}

/** One entry per unit, however often it reported. */
export function resubmittedUnits(resubmissions: readonly Resubmission[]): readonly ResubmittedUnit[] {
  const units = new Map<UnitCode, ResubmittedUnit>()
  for (const one of resubmissions) {
    const known = units.get(one.unit)
    units.set(one.unit, {
      unit: one.unit,
      kept: one.kept,
      copies: [...(known?.copies ?? [one.kept]), one.dropped],
      resubmissions: [...(known?.resubmissions ?? []), one],
    })
  }
  return [...units.values()]
}
