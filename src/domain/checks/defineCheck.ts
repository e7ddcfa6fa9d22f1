import type {
  CellRef,
  Finding,
  IndicatorCode,
  Level,
  MessageText,
  Period,
  Plan,
  RuleMessage,
  Submission,
  TaskCode,
} from '../model'
import type { PlanIndex } from '../plan'

/** What a city may set itself. Stated in docs/rules.md; nothing is hidden in the rules. */
export interface CheckSettings {
  /** Percentage points that a stated growth may differ from the computed one. */
  readonly growthTolerance: string
  /** Per cent of the target that 「左右」 lets a figure fall short; null: the bare figure counts. */
  readonly aboutTolerance: string | null
}

export const DEFAULT_CHECK_SETTINGS: CheckSettings = { growthTolerance: '0.1', aboutTolerance: null }

export interface CheckContext {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly period: Period
  readonly settings: CheckSettings
}

/** What a check looks at: one submission, with the others at hand for relations across units. */
export interface CheckScope extends CheckContext {
  readonly submission: Submission
  readonly all: readonly Submission[]
}

/** One thing noticed: a message of the check, its data and the cells, the first being where it shows. */
export interface CheckReport {
  readonly message: string
  readonly values: Readonly<Record<string, string>>
  readonly cells: readonly CellRef[]
  readonly indicator?: IndicatorCode
  readonly task?: TaskCode
  /** Where a relation carries its own level. */
  readonly level?: Level
}

/** A rule of the catalogue (design: checks.md): data plus one pure function. */
export interface CheckDefinition {
  readonly id: string
  readonly level: Level
  readonly about: MessageText
  readonly messages: Readonly<Record<string, RuleMessage>>
  readonly run: (scope: CheckScope) => readonly CheckReport[]
}

/** Gives the definition back; the type sees to it that nothing is forgotten. */
export const defineCheck = (definition: CheckDefinition): CheckDefinition => definition

/** A check's report as a finding of the scope's unit and period. */
export const findingOf = (check: CheckDefinition, report: CheckReport, { submission }: CheckScope): Finding => ({
  rule: check.id,
  level: report.level ?? check.level,
  message: report.message,
  values: report.values,
  unit: submission.unit,
  period: submission.period,
  indicator: report.indicator ?? null,
  task: report.task ?? null,
  cells: report.cells,
})
