import type { CellRef, Finding, IsoDate, Level, Submission, UnitCode } from '../domain/model'
import { unitOfFileName } from '../domain/intake'
import type { PlanIndex } from '../domain/plan'
import type { UnitReport } from '../domain/rollup'
import { reportOf } from '../domain/rollup'
import type { Checked } from './checkSubmissions'
import { countByLevel } from './countByLevel'
import type { Arrival } from './gatherSubmissions'

/** 已到, 迟报, 缺报, 退回, 版本旧, 非本单位（本期、本方案）. */
export const RETURN_STATES = ['arrived', 'late', 'missing', 'refused', 'old-version', 'not-ours'] as const
export type ReturnState = (typeof RETURN_STATES)[number]

/** One unit's return, one file that could not be used, or one unit that is missing. */
export interface ReturnLine {
  readonly state: ReturnState
  /** Null where the file belongs to no unit of the plan. */
  readonly unit: UnitCode | null
  /** Null where nothing arrived. */
  readonly file: string | null
  readonly receivedOn: IsoDate | null
  readonly filled: number
  readonly expected: number
  readonly findings: Readonly<Record<Level, number>>
  /** Why the file was sent back, or what is special about it; null where there is nothing to say. */
  readonly about: Finding | null
  /** False where another return of the same unit counts instead, and for files that cannot be used. */
  readonly counts: boolean
}

export interface ReturnDifference {
  /** Code of the indicator or task, or the list and number of a ledger row: `projects 3`. */
  readonly about: string
  readonly column: string
  readonly dropped: string
  readonly kept: string
  readonly droppedCell: CellRef | null
  readonly keptCell: CellRef | null
}

/** A unit that reported more than once; no differences where both say the same. */
export interface Resubmission {
  readonly unit: UnitCode
  readonly kept: string
  readonly dropped: string
  readonly differences: readonly ReturnDifference[]
}

interface LineRequest {
  readonly index: PlanIndex
  readonly dueOn: IsoDate
}

const OLD_VERSION = 'IN03'
const NOT_OURS = 'IN11'

const oldVersionOf = ({ findings }: Arrival): Finding | undefined =>
  findings.find(({ rule, message }) => rule === OLD_VERSION && message === 'older')

/** 迟报 before 版本旧: an old template that came in time was read all the same. */
function stateOf({ late }: UnitReport, oldVersion: Finding | undefined): ReturnState {
  if (late) return 'late'
  return oldVersion ? 'old-version' : 'arrived'
}

function takenLine(submission: Submission, arrival: Arrival, checked: Checked, request: LineRequest): ReturnLine {
  const { unit, file } = submission
  const counts = checked.gathered.selection.accepted.includes(submission)
  const report = reportOf(submission, request)
  const fromChecks = checked.findings.filter((one) => one.rule.startsWith('CK') && one.unit === unit)
  const oldVersion = oldVersionOf(arrival)
  return {
    ...{ state: stateOf(report, oldVersion), unit, file: arrival.file.name, receivedOn: file.receivedOn },
    ...{ filled: report.filled, expected: report.expected, counts },
    findings: countByLevel([...submission.findings, ...(counts ? fromChecks : [])]),
    about: oldVersion ?? null,
  }
}

/** A file that gave nothing: of another period or plan, or unreadable. The unit is what its name says. */
function refusedLine({ file, findings }: Arrival, { index }: LineRequest): ReturnLine {
  const notOurs = findings.find(({ rule }) => rule === NOT_OURS)
  return {
    ...{ state: notOurs ? 'not-ours' : 'refused', unit: unitOfFileName({ file: file.name }, index) },
    ...{ file: file.name, receivedOn: file.receivedOn, filled: 0, expected: 0, counts: false },
    findings: countByLevel(findings),
    about: notOurs ?? findings[0] ?? null,
  }
}

const missingLine = ({ unit, expected }: UnitReport): ReturnLine => ({
  ...{ state: 'missing', unit, file: null, receivedOn: null, filled: 0, expected, counts: false },
  ...{ findings: countByLevel([]), about: null },
})

/** Every return, every file that could not be used and every unit that is missing: units in the plan's order, strangers last. */
export function returnLines(
  checked: Checked,
  reports: readonly UnitReport[],
  request: LineRequest,
): readonly ReturnLine[] {
  const places = new Map([...request.index.units.keys()].map((unit, at) => [unit, at]))
  const place = ({ unit }: ReturnLine): number => (unit === null ? places.size : (places.get(unit) ?? places.size))
  const { arrivals } = checked.gathered
  const arrived = arrivals.flatMap((arrival) =>
    arrival.state === 'refused'
      ? [refusedLine(arrival, request)]
      : arrival.submissions.map((submission) => takenLine(submission, arrival, checked, request)),
  )
  const missing = reports.filter((report) => !report.arrived).map(missingLine)
  return [...arrived, ...missing].sort((one, other) => place(one) - place(other))
}
