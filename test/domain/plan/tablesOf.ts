import { decimalText } from '../../../src/domain/lib'
import type { Decimal } from '../../../src/domain/lib'
import type { Indicator, Plan, Relation, Task } from '../../../src/domain/model'
import type { PlanTableName } from '../../../src/domain/plan'

type Row = Record<string, string>
export type WritableTables = Record<PlanTableName, Row[]>

const number = (value: Decimal | null): string => (value === null ? '' : decimalText(value))

const taskCells = (task: Task): Row => ({
  code: task.code,
  parent: task.parent ?? '',
  campaign: task.campaign,
  level: task.level,
  number: task.number,
  title: task.title,
  summary: task.summary,
  deadline: task.deadline ?? '',
  recurrence: task.recurrence ?? '',
  annex: task.annex,
  section: task.section,
  line: String(task.line),
})

const indicatorCells = (indicator: Indicator): Row => ({
  code: indicator.code,
  name: indicator.name,
  campaign: indicator.campaign,
  task: indicator.task ?? '',
  unit_of_measure: indicator.unitOfMeasure,
  decimals: String(indicator.decimals),
  kind: indicator.kind,
  behaviour: indicator.behaviour,
  direction: indicator.direction,
  comparator: indicator.target.comparator,
  value: number(indicator.target.value),
  value_high: number(indicator.target.valueHigh),
  firmness: indicator.target.firmness,
  baseline: number(indicator.baseline),
  deadline: indicator.deadline ?? '',
  lead_unit: indicator.leadUnit,
  time_aggregation: indicator.timeAggregation,
  unit_aggregation: indicator.unitAggregation,
  numerator: indicator.numerator ?? '',
  denominator: indicator.denominator ?? '',
  review: indicator.review,
  note: indicator.note,
})

const relationCells = (relation: Relation): Row => ({
  code: relation.code,
  type: relation.type,
  left: relation.left.join(';'),
  operator: relation.operator,
  right: relation.right.join(';'),
  tolerance: number(relation.tolerance),
  level: relation.level,
  note: relation.note,
})

/** The plan as its seed tables would hold it: what `buildPlan` must turn back into the same plan. */
export const tablesOf = (plan: Plan): WritableTables => ({
  plan: [
    {
      code: plan.code,
      title: plan.title,
      document_number: plan.documentNumber,
      issued_on: plan.issuedOn,
      period_start: plan.periodStart,
      period_end: plan.periodEnd,
    },
  ],
  campaigns: plan.campaigns.map(({ code, name, shortName, leadUnit, officeUnit, annex }) => ({
    code,
    name,
    short_name: shortName,
    lead_unit: leadUnit,
    office_unit: officeUnit,
    annex,
  })),
  units: plan.units.map((unit) => ({ ...unit })),
  unit_aliases: plan.aliases.map((alias) => ({ ...alias })),
  unit_groups: plan.groupMembers.map((member) => ({ ...member })),
  tasks: plan.tasks.map(taskCells),
  task_units: plan.taskUnits.map((row) => ({ ...row })),
  indicators: plan.indicators.map(indicatorCells),
  mentions: plan.mentions.map(({ line, ...row }) => ({ ...row, line: String(line) })),
  relations: plan.relations.map(relationCells),
  rhythms: plan.rhythms.map(({ campaign, line, ...row }) => ({
    ...row,
    campaign: campaign ?? '0',
    line: String(line),
  })),
  ledgers: plan.ledgers.map(({ campaign, task, line, ...row }) => ({
    ...row,
    campaign: campaign ?? '0',
    task: task ?? '',
    line: String(line),
  })),
})
