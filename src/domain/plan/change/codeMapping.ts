import type { IndicatorCode, TaskCode, UnitCode } from '../../model'
import type { PlanDifference } from './comparePlans'
import type { Pair } from './pairUp'

/** Codes of the current plan by those of the revised one. What is new in the revised plan is not in it. */
export interface CodeMapping {
  readonly units: ReadonlyMap<UnitCode, UnitCode>
  readonly tasks: ReadonlyMap<TaskCode, TaskCode>
  readonly indicators: ReadonlyMap<IndicatorCode, IndicatorCode>
}

/** The mapping of the pairs that a person let stand; pairs beyond doubt always do. */
export function mappingOf(
  { units, tasks, indicators }: PlanDifference,
  confirmed: (pair: Pair<unknown>) => boolean,
): CodeMapping {
  const stands = (pair: Pair<unknown>): boolean => pair.likeness === 1 || confirmed(pair)
  const codes = <Code>(pairs: readonly Pair<{ readonly code: Code }>[]): ReadonlyMap<Code, Code> =>
    new Map(pairs.filter(stands).map(({ before, after }) => [after.code, before.code]))
  return { units: codes(units.pairs), tasks: codes(tasks.pairs), indicators: codes(indicators.pairs) }
}
