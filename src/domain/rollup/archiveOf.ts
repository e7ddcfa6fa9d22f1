import { decimalText } from '../lib'
import type {
  ArchivedFigure,
  ArchivedTask,
  FigureEntry,
  PeriodArchive,
  PeriodKey,
  PlanCode,
  Submission,
} from '../model'

const textOf = ({ reading }: FigureEntry): string | null =>
  reading.kind === 'number' ? decimalText(reading.value) : null

const figuresOf = ({ unit, observations }: Submission): ArchivedFigure[] =>
  observations.map(({ indicator, value, cumulative, samePeriodBase, status }) => ({
    unit,
    indicator,
    value: textOf(value),
    cumulative: textOf(cumulative),
    samePeriodBase: textOf(samePeriodBase),
    status,
  }))

const tasksOf = ({ unit, taskReports }: Submission): ArchivedTask[] =>
  taskReports.map(({ task, state, completion, progress }) => ({
    unit,
    task,
    state: state ?? '',
    completion: textOf(completion),
    progress: progress.text,
  }))

const byKey = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** What the units reported in one period, as plain JSON for the next period's templates; ordered by unit, whatever the order of files. */
export function archiveOf(plan: PlanCode, period: PeriodKey, submissions: readonly Submission[]): PeriodArchive {
  const ordered = submissions.filter((submission) => submission.period === period)
  ordered.sort((one, other) => byKey(one.unit, other.unit))
  return { plan, period, figures: ordered.flatMap(figuresOf), tasks: ordered.flatMap(tasksOf) }
}
