import type { IndicatorCode, PeriodKey, PlanCode, TaskCode, UnitCode } from './codes'
import type { ObservationStatus } from './submission'

/** What a unit reported in a closed period; decimals as plain text so that the archive is JSON as it stands. */
export interface ArchivedFigure {
  readonly unit: UnitCode
  readonly indicator: IndicatorCode
  readonly value: string | null
  readonly cumulative: string | null
  readonly samePeriodBase: string | null
  readonly status: ObservationStatus
}

export interface ArchivedTask {
  readonly unit: UnitCode
  readonly task: TaskCode
  readonly state: string
  readonly completion: string | null
  readonly progress: string
}

/** A closed period: the source of 「上期累计」 in the next templates and of history in checks. */
export interface PeriodArchive {
  readonly plan: PlanCode
  readonly period: PeriodKey
  readonly figures: readonly ArchivedFigure[]
  readonly tasks: readonly ArchivedTask[]
}
