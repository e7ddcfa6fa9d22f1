import type { CheckSettings, ReasonState } from '../domain/checks'
import type { CellValue, Finding, Level, PeriodKey, Plan, UnitCode } from '../domain/model'
import type { PlanIndex } from '../domain/plan'
import type { ListKey } from '../domain/template'
import type { CellPlace } from './ports'

export interface CheckWorkbookRequest {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly settings: CheckSettings
}

/** Where the reason for a finding is written, and what stands there now. */
export interface ReasonCell extends CellPlace {
  readonly holds: CellValue
  /** What the reason will be bound to: the values of the finding's cells. */
  readonly values: string
}

/** A finding with what was said to it. */
export interface CheckedFinding {
  readonly finding: Finding
  /** none: no reason yet. given: it holds. void: the value changed since. Always none where no reason is asked for. */
  readonly reason: ReasonState
  /** 核实性 findings that a reason can be given to; null for all others. */
  readonly reasonAt: ReasonCell | null
}

/** 上报凭证 of a unit, as the workbook carries it. `changed`: something was typed after stamping. */
export interface StampShown {
  readonly by: string
  readonly at: string
  readonly state: string
  readonly fingerprint: string
  readonly changed: boolean
}

export interface CheckedUnit {
  readonly unit: UnitCode
  readonly name: string
  /** 应填 and 已填: one cell per indicator and one per task. */
  readonly expected: number
  readonly filled: number
  /** What 应填 is made of: rows of each list. */
  readonly rows: { readonly indicators: number; readonly tasks: number }
  readonly sheets: readonly { readonly list: ListKey; readonly sheet: string }[]
  readonly counts: Readonly<Record<Level, number>>
  /** 核实性 findings without a valid reason. */
  readonly unexplained: number
  /** Null where it was never stamped. */
  readonly stamp: StampShown | null
  /** False for templates that have no room for a stamp. */
  readonly stampable: boolean
}

/** `not-a-template` is no error: the workbook is none of ours, of another plan, or lacks what a template needs; findings say which. */
export type WorkbookChecked =
  | { readonly kind: 'not-a-template'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'checked'
      readonly period: PeriodKey
      /** In the order of the workbook. */
      readonly units: readonly CheckedUnit[]
      /** About the workbook first, then per unit in reading order. */
      readonly findings: readonly CheckedFinding[]
    }
