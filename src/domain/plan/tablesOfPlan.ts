import { compare, decimalText, zero, type Decimal } from '../lib'
import type { Indicator, Plan, Relation, Task } from '../model'
import type { PlanRow, PlanTables } from './planTables'

const decimalOr = (value: Decimal | null): string => (value === null ? '' : decimalText(value))

/** What holds for all campaigns. */
const ALL_CAMPAIGNS = '0'
const LIST_SEPARATOR = ';'

const taskRow = ({ parent, deadline, recurrence, line, ...task }: Task): PlanRow => ({
  ...task,
  parent: parent ?? '',
  deadline: deadline ?? '',
  recurrence: recurrence ?? '',
  line: String(line),
})

const indicatorRow = (indicator: Indicator): PlanRow => ({
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
  value: decimalOr(indicator.target.value),
  value_high: decimalOr(indicator.target.valueHigh),
  firmness: indicator.target.firmness,
  baseline: decimalOr(indicator.baseline),
  deadline: indicator.deadline ?? '',
  lead_unit: indicator.leadUnit,
  time_aggregation: indicator.timeAggregation,
  unit_aggregation: indicator.unitAggregation,
  numerator: indicator.numerator ?? '',
  denominator: indicator.denominator ?? '',
  review: indicator.review,
  note: indicator.note,
})

const isPair = ({ type }: Relation): boolean => type === 'compulsory_pair' || type === 'exclusive_pair'

const relationRow = (relation: Relation): PlanRow => ({
  code: relation.code,
  type: relation.type,
  left: relation.left.join(LIST_SEPARATOR),
  operator: isPair(relation) ? '' : relation.operator,
  right: relation.right.join(LIST_SEPARATOR),
  tolerance: compare(relation.tolerance, zero) === 0 ? '0' : decimalText(relation.tolerance),
  level: relation.level,
  note: relation.note,
})

/** The plan as its twelve tables: `buildPlan` makes the same plan of them again. */
export function tablesOfPlan(plan: Plan): PlanTables {
  const { code, title, documentNumber, issuedOn, periodStart, periodEnd } = plan
  return {
    plan: [
      {
        ...{ code, title, document_number: documentNumber, issued_on: issuedOn },
        ...{ period_start: periodStart, period_end: periodEnd },
      },
    ],
    campaigns: plan.campaigns.map(({ shortName, leadUnit, officeUnit, ...campaign }) => ({
      ...campaign,
      ...{ short_name: shortName, lead_unit: leadUnit, office_unit: officeUnit },
    })),
    units: plan.units.map((unit) => ({ ...unit })),
    unit_aliases: plan.aliases.map((alias) => ({ ...alias })),
    unit_groups: plan.groupMembers.map((member) => ({ ...member })),
    tasks: plan.tasks.map(taskRow),
    task_units: plan.taskUnits.map((link) => ({ ...link })),
    indicators: plan.indicators.map(indicatorRow),
    mentions: plan.mentions.map(({ line, ...mention }) => ({ ...mention, line: String(line) })),
    relations: plan.relations.map(relationRow),
    rhythms: plan.rhythms.map(({ campaign, line, ...rhythm }) => ({
      ...rhythm,
      ...{ campaign: campaign ?? ALL_CAMPAIGNS, line: String(line) },
    })),
    ledgers: plan.ledgers.map(({ campaign, task, line, ...ledger }) => ({
      ...ledger,
      ...{ campaign: campaign ?? ALL_CAMPAIGNS, task: task ?? '', line: String(line) },
    })),
  }
}
