import type { Finding, Period, Plan, UnitCode } from '../model'
import type { PlanIndex } from '../plan'
import type { IssuedFormulas } from './ownFormula'

/** What the lists of one unit are read with. */
export interface UnitContext {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly period: Period
  readonly unit: UnitCode
  readonly unitName: string
  readonly formulas: IssuedFormulas
}

/** What a list gave, and everything noticed on the way. */
export interface ListReading<Entry> {
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}
