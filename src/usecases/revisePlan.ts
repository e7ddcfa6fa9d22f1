import type { Plan } from '../domain/model'
import type { CodeMapping, PlanDifference, PlanRemark } from '../domain/plan'
import { checkPlan, comparePlans, keepCodes, mappingOf } from '../domain/plan'

/** What a person should know before the mapping is applied, and after. */
export type RevisionWarning =
  /** Pairs that are only alike and were not adopted: their figures do not go on. */
  | { readonly kind: 'doubtful-left-open'; readonly count: number }
  /** Units of the current plan that are not in the revised one, by name: their files have nowhere to go. */
  | { readonly kind: 'units-gone'; readonly names: readonly string[] }
  /** Indicators that go on but are counted in another unit of measure: their figures do not go on. */
  | { readonly kind: 'unit-of-measure-changed'; readonly names: readonly string[] }
  /** The revised plan with the kept codes does not hold together. */
  | { readonly kind: 'does-not-hold'; readonly remarks: readonly PlanRemark[] }

export interface RevisedPlan {
  readonly difference: PlanDifference
  /** What goes on, by the codes of the revised plan as it was given. */
  readonly mapping: CodeMapping
  /** The revised plan under the current plan's codes; a code that both plans know means the same thing. */
  readonly plan: Plan
  readonly warnings: readonly RevisionWarning[]
}

function doubtfulOf({ units, tasks, indicators }: PlanDifference, mapping: CodeMapping): number {
  const adopted = new Set<string>(
    [mapping.units, mapping.tasks, mapping.indicators].flatMap((codes) => [...codes.keys()]),
  )
  const open = (pairs: readonly { readonly after: { readonly code: string }; readonly likeness: number }[]) =>
    pairs.filter(({ likeness, after }) => likeness < 1 && !adopted.has(after.code)).length
  return open(units.pairs) + open(tasks.pairs) + open(indicators.pairs)
}

function warningsOf(
  current: Plan,
  plan: Plan,
  { difference, mapping }: Pick<RevisedPlan, 'difference' | 'mapping'>,
): readonly RevisionWarning[] {
  const kept = new Set<string>(plan.units.map(({ code }) => code))
  const measures = new Map(plan.indicators.map(({ code, unitOfMeasure }) => [code, unitOfMeasure]))
  const gone = current.units.filter(({ code, kind }) => kind !== 'group' && !kept.has(code))
  const remeasured = current.indicators.filter(({ code, unitOfMeasure }) => {
    const now = measures.get(code)
    return now !== undefined && now !== unitOfMeasure
  })
  const remarks = checkPlan(plan).filter(({ severity }) => severity === 'error')
  const count = doubtfulOf(difference, mapping)
  const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name)
  return [
    ...(count > 0 ? [{ kind: 'doubtful-left-open', count } as const] : []),
    ...(gone.length > 0 ? [{ kind: 'units-gone', names: names(gone) } as const] : []),
    ...(remeasured.length > 0 ? [{ kind: 'unit-of-measure-changed', names: names(remeasured) } as const] : []),
    ...(remarks.length > 0 ? [{ kind: 'does-not-hold', remarks } as const] : []),
  ]
}

/**
 * A revised plan against the current one, and the revised plan under the current codes. Without a mapping only what is
 * beyond doubt goes on; with one that a person gave back, what it says.
 */
export function revisePlan(current: Plan, revised: Plan, given?: CodeMapping): RevisedPlan {
  const difference = comparePlans(current, revised)
  const mapping = given ?? mappingOf(difference, () => false)
  const plan = keepCodes(current, revised, mapping)
  return { difference, mapping, plan, warnings: warningsOf(current, plan, { difference, mapping }) }
}
