import type { Indicator, Plan, ReportingUnit, Task, TaskRole } from '../../model'
import { describeTarget } from '../describeTarget'
import { unitNameKey } from '../unitNames'
import type { Pair, Pairing } from './pairUp'
import { nameLikeness, pairUp, plainName } from './pairUp'

/** What a pair differs in. `code` and `number` alone mean that it was only renumbered. */
export const CHANGED_FIELDS = [
  'code',
  'number',
  'name',
  'above',
  'lead',
  'support',
  'target',
  'unit-of-measure',
  'kind',
  'baseline',
  'deadline',
  'recurrence',
] as const
export type ChangedField = (typeof CHANGED_FIELDS)[number]

/** One field before and after, as it is shown; names and not codes of units and tasks. */
export interface FieldChange {
  readonly field: ChangedField
  readonly before: string
  readonly after: string
}

export interface ChangedPair<Thing> extends Pair<Thing> {
  readonly changes: readonly FieldChange[]
}

export interface Difference<Thing> {
  readonly pairs: readonly ChangedPair<Thing>[]
  readonly removed: readonly Thing[]
  readonly added: readonly Thing[]
}

/** What became of a plan's units, tasks and indicators. Everything of both plans is in exactly one place. */
export interface PlanDifference {
  readonly units: Difference<ReportingUnit>
  readonly tasks: Difference<Task>
  readonly indicators: Difference<Indicator>
}

export type PairState = 'same' | 'renumbered' | 'changed'

/** Whether a pair stayed as it was, has only another number or code, or says something else now. */
export function stateOf({ changes }: ChangedPair<unknown>): PairState {
  if (changes.length === 0) return 'same'
  return changes.every(({ field }) => field === 'code' || field === 'number') ? 'renumbered' : 'changed'
}

const LEAST_TASK_LIKENESS = 0.6
const LEAST_INDICATOR_LIKENESS = 0.7

/** A plan with the names that its codes stand for. */
class NamedPlan {
  private readonly units: ReadonlyMap<string, string>
  private readonly tasks: ReadonlyMap<string, Task>
  private readonly roles = new Map<string, string[]>()

  constructor(plan: Plan) {
    this.units = new Map(plan.units.map(({ code, name }) => [code, name]))
    this.tasks = new Map(plan.tasks.map((task) => [task.code, task]))
    for (const { task, unit, role } of plan.taskUnits) {
      const key = `${role} ${task}`
      this.roles.set(key, [...(this.roles.get(key) ?? []), this.unit(unit)])
    }
  }

  unit(code: string): string {
    return this.units.get(code) ?? code
  }

  above({ parent }: Task): string {
    return (parent === null ? undefined : this.tasks.get(parent)?.title) ?? ''
  }

  /** The headings from the top down: two tasks may have the same heading below different ones. */
  path(task: Task): string {
    const parent = task.parent === null ? undefined : this.tasks.get(task.parent)
    return `${parent ? this.path(parent) : task.campaign}/${plainName(task.title)}`
  }

  taskOf({ task }: Indicator): string {
    return (task === null ? undefined : this.tasks.get(task)?.title) ?? ''
  }

  /** The units of a role, in an order that does not depend on the plan's. */
  inRole({ code }: Task, role: TaskRole): string {
    return [...(this.roles.get(`${role} ${code}`) ?? [])].sort().join('、')
  }
}

type Fields = readonly (readonly [ChangedField, string])[]

const taskFields = (plan: NamedPlan, task: Task): Fields => [
  ['code', task.code],
  ['number', task.number],
  ['name', task.title],
  ['above', plan.above(task)],
  ['lead', plan.inRole(task, 'lead')],
  ['support', plan.inRole(task, 'support')],
  ['deadline', task.deadline ?? ''],
  ['recurrence', task.recurrence ?? ''],
]

const indicatorFields = (plan: NamedPlan, indicator: Indicator): Fields => [
  ['code', indicator.code],
  ['name', indicator.name],
  ['above', plan.taskOf(indicator)],
  ['lead', plan.unit(indicator.leadUnit)],
  ['target', describeTarget(indicator)],
  ['unit-of-measure', indicator.unitOfMeasure],
  ['kind', indicator.kind],
  ['baseline', indicator.baseline?.toString() ?? ''],
  ['deadline', indicator.deadline ?? ''],
]

const unitFields = ({ code, name }: ReportingUnit): Fields => [
  ['code', code],
  ['name', name],
]

function withChanges<Thing>(
  { pairs, removed, added }: Pairing<Thing>,
  fieldsOf: (thing: Thing, side: 'before' | 'after') => Fields,
): Difference<Thing> {
  const changesOf = (pair: Pair<Thing>): readonly FieldChange[] => {
    const after = new Map(fieldsOf(pair.after, 'after'))
    return fieldsOf(pair.before, 'before')
      .map(([field, before]) => ({ field, before, after: after.get(field) ?? '' }))
      .filter((change) => change.before !== change.after)
  }
  return { pairs: pairs.map((pair) => ({ ...pair, changes: changesOf(pair) })), removed, added }
}

/**
 * What a revised plan changed. Tasks pair by the headings above and their own, indicators by name, unit of measure and kind,
 * units by name; never by code or printed number, which restart. What is left pairs by likeness below 1, for a person to confirm.
 */
export function comparePlans(current: Plan, revised: Plan): PlanDifference {
  const named = { before: new NamedPlan(current), after: new NamedPlan(revised) }
  const paths = new Map<Task, string>([
    ...current.tasks.map((task) => [task, named.before.path(task)] as const),
    ...revised.tasks.map((task) => [task, named.after.path(task)] as const),
  ])
  const tasks = pairUp(current.tasks, revised.tasks, {
    keys: [(task) => paths.get(task) ?? '', ({ campaign, title }) => `${campaign}/${plainName(title)}`],
    likeness: (before, after) =>
      before.campaign === after.campaign && before.level === after.level ? nameLikeness(before.title, after.title) : 0,
    least: LEAST_TASK_LIKENESS,
  })
  const indicators = pairUp(current.indicators, revised.indicators, {
    keys: [
      ({ name, unitOfMeasure, kind }) => [plainName(name), unitOfMeasure, kind].join('/'),
      ({ name, kind }) => [plainName(name), kind].join('/'),
    ],
    likeness: (before, after) => (before.kind === after.kind ? nameLikeness(before.name, after.name) : 0),
    least: LEAST_INDICATOR_LIKENESS,
  })
  const units = pairUp(current.units, revised.units, {
    keys: [({ name }) => unitNameKey(name)],
    likeness: () => 0,
    least: 1,
  })
  return {
    units: withChanges(units, unitFields),
    tasks: withChanges(tasks, (task, side) => taskFields(named[side], task)),
    indicators: withChanges(indicators, (indicator, side) => indicatorFields(named[side], indicator)),
  }
}
