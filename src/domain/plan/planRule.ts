import type { MessageText, Plan } from '../model'
import type { PlanIndex } from './indexPlan'
import type { PlanTableName } from './planTables'

/** What a plan rule looks at. `lines` is the plan's text where it is at hand. */
export interface PlanScope {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly lines: readonly string[] | null
}

/** A row that a rule stopped at: 0-based place in its list, and its code or what else names it. */
export interface RemarkedRow {
  readonly table: PlanTableName
  readonly at: number
  readonly code: string
  readonly values: Readonly<Record<string, string>>
}

/** One thing that a plan must keep (error) or that its reader should know (notice): data and one pure function. */
export interface PlanRule<Kind extends string = string> {
  readonly kind: Kind
  readonly severity: 'error' | 'notice'
  /** `{name}` is replaced by the value of that name; `{code}` is the row's. */
  readonly text: MessageText
  readonly run: (scope: PlanScope) => readonly RemarkedRow[]
}

/** Gives the rule back; the type keeps its kind as a literal. */
export const definePlanRule = <Kind extends string>(rule: PlanRule<Kind>): PlanRule<Kind> => rule

/** The rows of one list that the test stops at; the test gives the values of the sentence, or null where all is well. */
export function remarkRows<Row extends { readonly code: string }>(
  table: PlanTableName,
  rows: readonly Row[],
  test: (row: Row) => Readonly<Record<string, string>> | null,
): readonly RemarkedRow[] {
  return rows.flatMap((row, at) => {
    const values = test(row)
    return values === null ? [] : [{ table, at, code: row.code, values }]
  })
}
