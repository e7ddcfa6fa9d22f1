import type { Task, TaskCode, TaskRole, UnitCode } from '../model'
import type { PlanIndex } from '../plan'
import { perPlan } from './perPlan'

/** A task of the unit and what the unit does in it. */
export interface TemplateTask {
  readonly task: Task
  readonly role: TaskRole
}

function tasksIn(index: PlanIndex, unit: UnitCode): readonly TemplateTask[] {
  const own = index.tasksOf(unit)
  const headings = new Set<TaskCode>()
  for (const { task } of own) {
    for (let above = task.parent; above !== null; above = index.tasks.get(above)?.parent ?? null) headings.add(above)
  }
  const lowest = own.filter(({ task }) => !headings.has(task.code))
  return [...lowest.filter(({ role }) => role === 'lead'), ...lowest.filter(({ role }) => role !== 'lead')]
}

const ofPlan = perPlan(tasksIn)

/**
 * The tasks that a unit answers for: the lowest ones. A heading is left out where the unit has a task below it, and
 * kept where it has none, so that no duty is lost. Lead tasks first, each group in the plan's order.
 */
export const templateTasks = ({ index }: { readonly index: PlanIndex }, unit: UnitCode): readonly TemplateTask[] =>
  ofPlan(index, unit)
