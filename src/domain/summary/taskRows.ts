import type { Submission, Task, TaskCode, TaskReport, UnitCode } from '../model'
import { parsePeriod } from '../model'
import { templateTasks } from '../template'
import type { SummaryInput } from './summaryInput'

/** A task and the unit that answers for it; `unit` null where the plan names nobody who reports. */
export interface ReportedTask {
  readonly task: Task
  readonly unit: UnitCode | null
  readonly report: TaskReport | null
}

const pairKey = (task: TaskCode, unit: UnitCode): string => `${task}|${unit}`

const endOf = ({ period }: Submission): string => {
  const parsed = parsePeriod(period)
  return parsed.ok ? parsed.value.end : ''
}

/** The last report of each task and unit inside the period: a quarter shows how things stood at its end. */
function reportsOf({ submissions, period }: SummaryInput): ReadonlyMap<string, TaskReport> {
  const inside = submissions.filter((one) => endOf(one) >= period.start && endOf(one) <= period.end)
  const inTime = [...inside].sort((one, other) => (endOf(one) < endOf(other) ? -1 : endOf(one) > endOf(other) ? 1 : 0))
  return new Map(
    inTime.flatMap(({ taskReports }) => taskReports.map((report) => [pairKey(report.task, report.unit), report])),
  )
}

type Answerers = ReadonlyMap<TaskCode, readonly UnitCode[]>

/** Who answers for each task as the templates asked: by leading it, and by doing anything else in it. */
function answerersOf({ index }: SummaryInput): { readonly leads: Answerers; readonly others: Answerers } {
  const leads = new Map<TaskCode, UnitCode[]>()
  const others = new Map<TaskCode, UnitCode[]>()
  for (const unit of index.reportingUnits()) {
    for (const { task, role } of templateTasks({ index }, unit)) {
      const answerers = role === 'lead' ? leads : others
      const known = answerers.get(task.code)
      if (known) known.push(unit)
      else answerers.set(task.code, [unit])
    }
  }
  return { leads, others }
}

/**
 * One entry per task and lead unit, in the plan's order. A heading stands here only where a unit leads it and nothing
 * below it; a lowest task without lead unit is answered for by those in support, or by nobody, and is never dropped.
 */
export function reportedTasks(input: SummaryInput): readonly ReportedTask[] {
  const { plan } = input
  const reports = reportsOf(input)
  const { leads, others } = answerersOf(input)
  const parents = new Set(plan.tasks.map(({ parent }) => parent))
  return plan.tasks.flatMap((task): ReportedTask[] => {
    const lowest = !parents.has(task.code)
    const units = leads.get(task.code) ?? (lowest ? (others.get(task.code) ?? []) : [])
    if (units.length === 0) return lowest ? [{ task, unit: null, report: null }] : []
    return units.map((unit) => ({ task, unit, report: reports.get(pairKey(task.code, unit)) ?? null }))
  })
}
