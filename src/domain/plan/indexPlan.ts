import { remembered, unreachable } from '../lib'
import type {
  Campaign,
  CampaignCode,
  Indicator,
  IndicatorCode,
  Plan,
  ReportingUnit,
  Task,
  TaskCode,
  TaskRole,
  UnitAggregation,
  UnitCode,
} from '../model'
import { directMembers, expandUnit } from './groupMembers'
import { unitNameKey, unitsByName } from './unitNames'

/** A task as one unit sees it. */
export interface UnitTask {
  readonly task: Task
  readonly role: TaskRole
}

/** The plan's lists by code, and who answers for what. Every list keeps the plan's order. */
export interface PlanIndex {
  readonly units: ReadonlyMap<UnitCode, ReportingUnit>
  readonly indicators: ReadonlyMap<IndicatorCode, Indicator>
  readonly tasks: ReadonlyMap<TaskCode, Task>
  readonly campaigns: ReadonlyMap<CampaignCode, Campaign>
  /** The unit of a canonical name or alias, blanks and bracket width ignored; null where none has it. */
  unitByName(text: string): ReportingUnit | null
  /** Every unit behind a group, groups among its members expanded; an open group has none, any other unit is itself. */
  membersOf(unit: UnitCode): readonly UnitCode[]
  /** The unit's tasks, by itself or through a group; of several roles in one task lead wins over support over member. */
  tasksOf(unit: UnitCode): readonly UnitTask[]
  /** The indicators that the unit reports. */
  indicatorsOf(unit: UnitCode): readonly Indicator[]
  /** Who reports the indicator: its lead unit first, then, unless the aggregation is LEAD or NONE, its task's support units. */
  reportersOf(indicator: Indicator): readonly UnitCode[]
  /** Units, neither groups nor persons, that have a task or an indicator. */
  reportingUnits(): readonly UnitCode[]
}

const ROLE_RANK: Readonly<Record<TaskRole, number>> = { lead: 0, support: 1, member: 2 }

/** Whether units beside the lead unit report an indicator of this aggregation. */
function supportersReport(aggregation: UnitAggregation): boolean {
  switch (aggregation) {
    case 'SUM':
    case 'RATIO':
    case 'WEIGHTED':
    case 'MAX':
    case 'MIN':
    case 'AVERAGE':
    case 'COUNT':
      return true
    case 'LEAD':
    case 'NONE':
      return false
    default:
      return unreachable(aggregation)
  }
}

const byCode = <Code, Entry extends { readonly code: Code }>(entries: readonly Entry[]): ReadonlyMap<Code, Entry> =>
  new Map(entries.map((entry) => [entry.code, entry]))

type MembersOf = PlanIndex['membersOf']

/** unit -> task -> the unit's strongest role in it. */
function strongestRoles(plan: Plan, membersOf: MembersOf): ReadonlyMap<UnitCode, ReadonlyMap<TaskCode, TaskRole>> {
  const roles = new Map<UnitCode, Map<TaskCode, TaskRole>>()
  for (const { task, unit, role } of plan.taskUnits) {
    for (const member of membersOf(unit)) {
      const ofUnit = roles.get(member) ?? new Map<TaskCode, TaskRole>()
      const known = ofUnit.get(task)
      if (known === undefined || ROLE_RANK[role] < ROLE_RANK[known]) ofUnit.set(task, role)
      roles.set(member, ofUnit)
    }
  }
  return roles
}

/** Adds to the list of a key. */
function listed<Key, Entry>(lists: Map<Key, Entry[]>, key: Key, ...entries: readonly Entry[]): void {
  const list = lists.get(key)
  if (list) list.push(...entries)
  else lists.set(key, [...entries])
}

/** task -> the units that support it, groups expanded. */
function supporters(plan: Plan, membersOf: MembersOf): ReadonlyMap<TaskCode, readonly UnitCode[]> {
  const units = new Map<TaskCode, UnitCode[]>()
  for (const { task, unit, role } of plan.taskUnits) {
    if (role === 'support') listed(units, task, ...membersOf(unit))
  }
  return units
}

/** unit -> its tasks in the plan's order. */
function tasksByUnit(plan: Plan, membersOf: MembersOf): ReadonlyMap<UnitCode, readonly UnitTask[]> {
  const roles = strongestRoles(plan, membersOf)
  const takers = new Map<TaskCode, UnitCode[]>()
  for (const [unit, ofUnit] of roles) for (const task of ofUnit.keys()) listed(takers, task, unit)
  const tasks = new Map<UnitCode, UnitTask[]>([...roles.keys()].map((unit) => [unit, []]))
  for (const task of byCode<TaskCode, Task>(plan.tasks).values()) {
    for (const unit of takers.get(task.code) ?? []) {
      const role = roles.get(unit)?.get(task.code)
      if (role !== undefined) listed(tasks, unit, { task, role })
    }
  }
  return tasks
}

/** Looks a plan up by code and by unit. Answers for unknown codes are empty: `checkPlan` is what reports them. */
export function indexPlan(plan: Plan): PlanIndex {
  const units = byCode<UnitCode, ReportingUnit>(plan.units)
  const names = unitsByName(plan, units)
  const members = directMembers(plan)
  const membersOf = remembered((unit: UnitCode) => expandUnit(unit, units, members))
  const tasks = tasksByUnit(plan, membersOf)
  const supportersOf = supporters(plan, membersOf)
  const isPerson = (unit: UnitCode) => units.get(unit)?.kind === 'person'
  const reportersOf = remembered((indicator: Indicator): readonly UnitCode[] => {
    const shared = supportersReport(indicator.unitAggregation) && indicator.task !== null
    const others = shared && indicator.task !== null ? (supportersOf.get(indicator.task) ?? []) : []
    return [...new Set([...membersOf(indicator.leadUnit), ...others.filter((unit) => !isPerson(unit))])]
  })
  const reported = new Map<UnitCode, Indicator[]>()
  for (const indicator of plan.indicators) {
    for (const unit of reportersOf(indicator)) listed(reported, unit, indicator)
  }
  const reporting = plan.units
    .filter(({ code, kind }) => kind !== 'group' && kind !== 'person' && (tasks.has(code) || reported.has(code)))
    .map(({ code }) => code)
  return {
    units,
    indicators: byCode<IndicatorCode, Indicator>(plan.indicators),
    tasks: byCode<TaskCode, Task>(plan.tasks),
    campaigns: byCode<CampaignCode, Campaign>(plan.campaigns),
    unitByName: (text) => names.get(unitNameKey(text)) ?? null,
    membersOf,
    tasksOf: (unit) => tasks.get(unit) ?? [],
    indicatorsOf: (unit) => reported.get(unit) ?? [],
    reportersOf,
    reportingUnits: () => reporting,
  }
}
