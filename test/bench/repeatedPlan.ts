import type { IndicatorCode, Plan, RelationCode, TaskCode, UnitCode } from '../../src/domain/model'
import { indicatorCode, taskCode, unitCode } from '../../src/domain/model'

/** Codes and names of one copy; the first copy keeps those of the plan. */
function renaming(copy: number) {
  const unit = (code: UnitCode): UnitCode => unitCode(code.replace(/^[UG]/, (letter) => letter + copy))
  const task = (code: TaskCode): TaskCode => taskCode(`${copy}0.${code}`)
  const indicator = (code: IndicatorCode): IndicatorCode => indicatorCode(code.replace(/^I/, `I${copy}`))
  const orNull =
    <Code>(rename: (code: Code) => Code) =>
    (code: Code | null): Code | null =>
      code === null ? null : rename(code)
  return { unit, task, indicator, taskOrNull: orNull(task), indicatorOrNull: orNull(indicator) }
}

/** One more city with the same plan: units, tasks and indicators of its own under the shared campaigns. */
function copyOf(plan: Plan, copy: number): Plan {
  const { unit, task, indicator, taskOrNull, indicatorOrNull } = renaming(copy)
  return {
    ...plan,
    units: plan.units.map((one) => ({ ...one, code: unit(one.code), name: `${one.name}${copy}` })),
    aliases: plan.aliases.map((one) => ({ alias: `${one.alias}${copy}`, unit: unit(one.unit) })),
    groupMembers: plan.groupMembers.map((one) => ({ ...one, group: unit(one.group), member: unit(one.member) })),
    tasks: plan.tasks.map((one) => ({ ...one, code: task(one.code), parent: taskOrNull(one.parent) })),
    taskUnits: plan.taskUnits.map((one) => ({ ...one, task: task(one.task), unit: unit(one.unit) })),
    indicators: plan.indicators.map((one) => ({
      ...one,
      code: indicator(one.code),
      task: taskOrNull(one.task),
      leadUnit: unit(one.leadUnit),
      numerator: indicatorOrNull(one.numerator),
      denominator: indicatorOrNull(one.denominator),
    })),
    relations: plan.relations.map((one) => ({
      ...one,
      code: `${one.code}${copy}` as RelationCode,
      left: one.left.map(indicator),
      right: one.right.map(indicator),
    })),
  }
}

/**
 * The plan of a prefecture of `copies` such cities: every list as many times as long, every unit's template as it is in
 * the plan. Mentions, rhythms and ledgers stay single: nothing that is measured looks at them.
 */
export function repeatedPlan(plan: Plan, copies: number): Plan {
  const all = Array.from({ length: copies }, (_, copy) => (copy === 0 ? plan : copyOf(plan, copy)))
  return {
    ...plan,
    units: all.flatMap(({ units }) => units),
    aliases: all.flatMap(({ aliases }) => aliases),
    groupMembers: all.flatMap(({ groupMembers }) => groupMembers),
    tasks: all.flatMap(({ tasks }) => tasks),
    taskUnits: all.flatMap(({ taskUnits }) => taskUnits),
    indicators: all.flatMap(({ indicators }) => indicators),
    relations: all.flatMap(({ relations }) => relations),
  }
}
