/** The seed tables and their columns (design: domain.md). The key is the file's name without `.csv`. */
export const PLAN_TABLES = {
  plan: ['code', 'title', 'document_number', 'issued_on', 'period_start', 'period_end'],
  campaigns: ['code', 'name', 'short_name', 'lead_unit', 'office_unit', 'annex'],
  units: ['code', 'name', 'kind'],
  unit_aliases: ['alias', 'unit'],
  unit_groups: ['group', 'member', 'basis'],
  tasks: [
    'code',
    'parent',
    'campaign',
    'level',
    'number',
    'title',
    'summary',
    'deadline',
    'recurrence',
    'annex',
    'section',
    'line',
  ],
  task_units: ['task', 'unit', 'role', 'basis'],
  indicators: [
    'code',
    'name',
    'campaign',
    'task',
    'unit_of_measure',
    'decimals',
    'kind',
    'behaviour',
    'direction',
    'comparator',
    'value',
    'value_high',
    'firmness',
    'baseline',
    'deadline',
    'lead_unit',
    'time_aggregation',
    'unit_aggregation',
    'numerator',
    'denominator',
    'review',
    'note',
  ],
  mentions: ['indicator', 'annex', 'line', 'text'],
  relations: ['code', 'type', 'left', 'operator', 'right', 'tolerance', 'level', 'note'],
  rhythms: ['code', 'name', 'campaign', 'sender', 'receiver', 'cadence', 'due', 'line'],
  ledgers: ['code', 'name', 'campaign', 'task', 'keeper', 'line'],
} as const

export type PlanTableName = keyof typeof PLAN_TABLES

/** One row as it stands in the file: column -> text. */
export type PlanRow = Readonly<Record<string, string>>

/** The tables that were found; a table that is not there is a problem that `buildPlan` reports. */
export type PlanTables = Readonly<Partial<Record<PlanTableName, readonly PlanRow[]>>>

export type PlanProblemKind =
  | 'missing-table'
  | 'missing-column'
  | 'missing-cell'
  | 'unknown-column'
  | 'not-one-row'
  | 'blank'
  | 'not-a-choice'
  | 'not-a-decimal'
  | 'not-a-whole-number'
  | 'not-a-date'
  | 'unknown-reference'

/** Why the tables make no plan. `row` is the 1-based row of figures below the header, 0 where the whole table is meant. */
export interface PlanProblem {
  readonly table: PlanTableName
  readonly row: number
  readonly column: string
  readonly kind: PlanProblemKind
  /** What stands in the cell. */
  readonly value: string
}
