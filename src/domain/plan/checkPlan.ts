import type { MessageText, Plan } from '../model'
import { indexPlan } from './indexPlan'
import { PLAN_RULES } from './planRules'
import type { PlanRuleKind } from './planRules'

/** Something about a plan: an error that must be mended, or a notice that whoever loads the plan should see. */
export interface PlanRemark {
  readonly severity: 'error' | 'notice'
  readonly kind: PlanRuleKind
  /** Table, 1-based row below its header, and what the row is called: `indicators:12 I1004`. */
  readonly where: string
  readonly values: Readonly<Record<string, string>>
  /** Complete sentences; the values are filled in. */
  readonly text: MessageText
}

const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark)

/**
 * Everything that a plan must keep and does not, rule by rule in table order, and its contradictions as notices.
 * With the lines of the plan's text, each mention is looked for on its line (1-based).
 */
export function checkPlan(plan: Plan, planLines?: readonly string[]): readonly PlanRemark[] {
  const scope = { plan, index: indexPlan(plan), lines: planLines ?? null }
  return PLAN_RULES.flatMap(({ kind, severity, text, run }) =>
    run(scope).map(({ table, at, code, values }): PlanRemark => {
      const all = { code, ...values }
      return {
        severity,
        kind,
        where: `${table}:${at + 1} ${code}`,
        values: all,
        text: { zh: filledIn(text.zh, all), en: filledIn(text.en, all) },
      }
    }),
  )
}
