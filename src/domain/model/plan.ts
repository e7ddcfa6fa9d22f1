import type { Decimal } from '../lib'
import type { CampaignCode, IndicatorCode, IsoDate, PlanCode, RelationCode, TaskCode, UnitCode } from './codes'
import type { Target } from './target'

export const UNIT_KINDS = [
  'department',
  'court',
  'town',
  'street',
  'park',
  'company',
  'bank',
  'office',
  'group',
  'person',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export interface Campaign {
  readonly code: CampaignCode
  readonly name: string
  readonly shortName: string
  readonly leadUnit: UnitCode
  /** Where the campaign office (专班办公室) sits. */
  readonly officeUnit: UnitCode
  readonly annex: string
}

export interface ReportingUnit {
  readonly code: UnitCode
  readonly name: string
  readonly kind: UnitKind
}

export interface UnitAlias {
  /** As the plan prints it. */
  readonly alias: string
  readonly unit: UnitCode
}

export interface GroupMember {
  readonly group: UnitCode
  readonly member: UnitCode
  readonly basis: 'printed' | 'general knowledge'
}

export const TASK_LEVELS = ['section', 'item', 'measure', 'submeasure'] as const
export type TaskLevel = (typeof TASK_LEVELS)[number]

export const CADENCES = ['daily', 'weekly', 'ten-day', 'month', 'quarter', 'half-year', 'year'] as const
export type Cadence = (typeof CADENCES)[number]

export interface Task {
  readonly code: TaskCode
  readonly parent: TaskCode | null
  readonly campaign: CampaignCode
  readonly level: TaskLevel
  /** As printed; repeats and restarts, never a key. */
  readonly number: string
  readonly title: string
  readonly summary: string
  readonly deadline: IsoDate | null
  readonly recurrence: Cadence | null
  readonly annex: string
  readonly section: string
  readonly line: number
}

export const TASK_ROLES = ['lead', 'support', 'member'] as const
export type TaskRole = (typeof TASK_ROLES)[number]

export interface TaskUnit {
  readonly task: TaskCode
  readonly unit: UnitCode
  readonly role: TaskRole
  readonly basis: 'printed' | 'inherited'
}

export const QUANTITY_KINDS = [
  'level',
  'growth',
  'share',
  'count',
  'increment',
  'decrease',
  'money',
  'coverage',
  'progress',
  'duration',
  'frequency',
  'deadline',
] as const
export type QuantityKind = (typeof QUANTITY_KINDS)[number]

/** flow: cumulative within the year (累计); stock: at a moment (时点); rate: neither adds up. */
export const BEHAVIOURS = ['flow', 'stock', 'rate'] as const
export type Behaviour = (typeof BEHAVIOURS)[number]

export const DIRECTIONS = ['more', 'less', 'range'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** After DHIS2's aggregation types; RATIO, WEIGHTED and LEAD are ours (docs/rules.md). */
export const TIME_AGGREGATIONS = ['SUM', 'AVERAGE', 'LAST', 'MIN', 'MAX', 'COUNT', 'NONE'] as const
export type TimeAggregation = (typeof TIME_AGGREGATIONS)[number]
export const UNIT_AGGREGATIONS = ['SUM', 'AVERAGE', 'MIN', 'MAX', 'COUNT', 'NONE', 'RATIO', 'WEIGHTED', 'LEAD'] as const
export type UnitAggregation = (typeof UNIT_AGGREGATIONS)[number]

export const REVIEWS = ['', 'contradiction', 'judgement'] as const
export type Review = (typeof REVIEWS)[number]

export interface Indicator {
  readonly code: IndicatorCode
  readonly name: string
  readonly campaign: CampaignCode
  readonly task: TaskCode | null
  /** 「%」「亿元」「家」… */
  readonly unitOfMeasure: string
  /** Places after the point that a figure is declared with; comparisons use it. */
  readonly decimals: number
  readonly kind: QuantityKind
  readonly behaviour: Behaviour
  readonly direction: Direction
  readonly target: Target
  readonly baseline: Decimal | null
  readonly deadline: IsoDate | null
  readonly leadUnit: UnitCode
  readonly timeAggregation: TimeAggregation
  readonly unitAggregation: UnitAggregation
  /** Codes of the indicators whose sums make a RATIO; null elsewhere. */
  readonly numerator: IndicatorCode | null
  readonly denominator: IndicatorCode | null
  readonly review: Review
  readonly note: string
}

export interface Mention {
  readonly indicator: IndicatorCode
  readonly annex: string
  readonly line: number
  /** The few words around the figure, as printed. */
  readonly text: string
}

export const RELATION_TYPES = ['comparison', 'part_whole', 'hierarchy', 'compulsory_pair', 'exclusive_pair'] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** DHIS2's six comparisons. */
export const RELATION_OPERATORS = [
  'equal_to',
  'not_equal_to',
  'greater_than',
  'greater_than_or_equal_to',
  'less_than',
  'less_than_or_equal_to',
] as const
export type RelationOperator = (typeof RELATION_OPERATORS)[number]

export const LEVELS = ['强制性', '核实性', '提示'] as const
/** 强制性 blocks the value, 核实性 needs a reason, 提示 informs. */
export type Level = (typeof LEVELS)[number]

export interface Relation {
  readonly code: RelationCode
  readonly type: RelationType
  /** Sums when more than one. */
  readonly left: readonly IndicatorCode[]
  readonly operator: RelationOperator
  readonly right: readonly IndicatorCode[]
  /** Absolute, in the unit of measure. */
  readonly tolerance: Decimal
  readonly level: Level
  readonly note: string
}

export interface Rhythm {
  readonly code: string
  readonly name: string
  /** Null where it holds for all campaigns. */
  readonly campaign: CampaignCode | null
  readonly sender: string
  readonly receiver: string
  readonly cadence: Cadence
  readonly due: string
  readonly line: number
}

export interface Ledger {
  readonly code: string
  readonly name: string
  /** Null where it is kept for all campaigns. */
  readonly campaign: CampaignCode | null
  readonly task: TaskCode | null
  readonly keeper: string
  readonly line: number
}

/** A yearly plan as data: everything that templates, checks, roll-up and assessment need. Lists keep the order of the seed tables. */
export interface Plan {
  readonly code: PlanCode
  readonly title: string
  readonly documentNumber: string
  readonly issuedOn: IsoDate
  readonly periodStart: IsoDate
  readonly periodEnd: IsoDate
  readonly campaigns: readonly Campaign[]
  readonly units: readonly ReportingUnit[]
  readonly aliases: readonly UnitAlias[]
  readonly groupMembers: readonly GroupMember[]
  readonly tasks: readonly Task[]
  readonly taskUnits: readonly TaskUnit[]
  readonly indicators: readonly Indicator[]
  readonly mentions: readonly Mention[]
  readonly relations: readonly Relation[]
  readonly rhythms: readonly Rhythm[]
  readonly ledgers: readonly Ledger[]
}
