import { isUntouched } from '../intake'
import type { FigureEntry, IsoDate, PeriodKey, Submission, UnitCode } from '../model'
import type { PlanIndex } from '../plan'
import { templateTasks } from '../template'

/** Who sent what and when (上报情况). Counts are cells: one per indicator and one per task that the unit has to answer. */
export interface UnitReport {
  readonly unit: UnitCode
  readonly expected: number
  readonly filled: number
  readonly arrived: boolean
  /** There is a template of the unit, but not one cell of it is filled in: no return either. */
  readonly empty: boolean
  readonly receivedOn: IsoDate | null
  /** After the due date; false where the day of receipt is unknown. */
  readonly late: boolean
}

export interface CompletenessInput {
  readonly index: PlanIndex
  readonly period: PeriodKey
  readonly submissions: readonly Submission[]
  readonly dueOn: IsoDate
  /** Units whose templates lie untouched where the summary is made, and that are not among the submissions. */
  readonly untouched?: ReadonlySet<UnitCode>
}

/** 「不适用」 and 「未统计」 are answers; a blank is none, and neither is a text that is no figure. */
const isAnswered = ({ reading }: FigureEntry): boolean => reading.kind !== 'blank' && reading.kind !== 'unreadable'

function filledIn({ observations, taskReports }: Submission): number {
  const figures = observations.filter(({ value, status }) => isAnswered(value) || status === 'M' || status === 'L')
  return figures.length + taskReports.filter(({ state }) => state !== null).length
}

type UnitWhere = Pick<CompletenessInput, 'index' | 'dueOn' | 'untouched'>

/** One return of a unit by itself, whether it counts or not. */
export const reportOf = (submission: Submission, where: UnitWhere): UnitReport =>
  unitReport(submission.unit, submission, where)

/** The first submission of each unit for the period. */
function firstByUnit({ submissions, period }: CompletenessInput): ReadonlyMap<UnitCode, Submission> {
  const first = new Map<UnitCode, Submission>()
  for (const one of submissions) if (one.period === period && !first.has(one.unit)) first.set(one.unit, one)
  return first
}

function unitReport(
  unit: UnitCode,
  submission: Submission | undefined,
  { index, dueOn, untouched }: UnitWhere,
): UnitReport {
  const receivedOn = submission?.file.receivedOn ?? null
  const empty = submission ? isUntouched(submission) : untouched?.has(unit) === true
  const arrived = submission !== undefined && !empty
  return {
    unit,
    expected: index.indicatorsOf(unit).length + templateTasks({ index }, unit).length,
    filled: submission ? filledIn(submission) : 0,
    ...{ arrived, empty, receivedOn },
    late: arrived && receivedOn !== null && receivedOn > dueOn,
  }
}

/**
 * Completeness and timeliness of every reporting unit, in the plan's order. After DHIS2's reporting rates, with the
 * difference that expected cells are counted rather than ticked forms: a complete but empty file is not complete.
 */
export function completenessOf(input: CompletenessInput): readonly UnitReport[] {
  const submissions = firstByUnit(input)
  return input.index.reportingUnits().map((unit) => unitReport(unit, submissions.get(unit), input))
}
