import type { CellRef, Finding, IndicatorCode, PeriodKey, TaskCode, UnitCode } from '../model'
import { INTAKE_RULES, type RULES_BY_ID } from './intakeRules'

type RuleId = keyof typeof RULES_BY_ID
type MessageId<Rule extends RuleId> = keyof (typeof RULES_BY_ID)[Rule]['messages'] & string

/** What a finding is about; whatever is not given is unknown. */
export interface FindingAbout {
  readonly values?: Readonly<Record<string, string>>
  readonly cells?: readonly CellRef[]
  readonly unit?: UnitCode | null
  readonly period?: PeriodKey | null
  readonly indicator?: IndicatorCode | null
  readonly task?: TaskCode | null
}

/** A finding of an intake rule; its level is the message's. */
export function intakeFinding<Rule extends RuleId>(
  rule: Rule,
  message: MessageId<Rule>,
  about: FindingAbout = {},
): Finding {
  const text = INTAKE_RULES[rule]?.messages[message]
  if (!text) throw new Error(`No message ${message} in rule ${rule}`)
  return {
    rule,
    level: text.level,
    message,
    values: about.values ?? {},
    unit: about.unit ?? null,
    period: about.period ?? null,
    indicator: about.indicator ?? null,
    task: about.task ?? null,
    cells: about.cells ?? [],
  }
}
