import type { CellRef, Finding, IsoDate, Level, Submission, UnitCode } from '../domain/model'
import type { Superseded, WhyKept } from '../domain/intake'
import { unitOfFileName } from '../domain/intake'
import type { PlanIndex } from '../domain/plan'
import type { UnitReport } from '../domain/rollup'
import { reportOf } from '../domain/rollup'
import type { Checked } from './checkSubmissions'
import { countByLevel } from './countByLevel'
import type { Arrival } from './gatherSubmissions'

/** 已到, 迟报, 版本旧, 缺报, 空表: units, each in one of them. 退回, 非本单位（本期、本方案）: files. */
export const RETURN_STATES = ['arrived', 'late', 'old-version', 'missing', 'empty', 'refused', 'not-ours'] as const
export type ReturnState = (typeof RETURN_STATES)[number]

/** One unit's return, one file that could not be used, or one unit that is missing. */
export interface ReturnLine {
  readonly state: ReturnState
  /** Null where the file belongs to no unit of the plan. */
  readonly unit: UnitCode | null
  /** Null where nothing arrived; a template that lies untouched in the open workbook has not arrived. */
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

/** One of several that a unit sent: what a person goes by in choosing. */
export interface ReturnedCopy {
  readonly file: string
  readonly receivedOn: IsoDate | null
  /** Who stamped it; null where nobody did. */
  readonly stampedBy: string | null
  /** Mandatory findings of it by itself. */
  readonly faults: number
}

/** A unit that reported more than once, which copy counts and why; no differences where both say the same. */
export interface Resubmission {
  readonly unit: UnitCode
  readonly kept: ReturnedCopy
  readonly dropped: ReturnedCopy
  readonly why: WhyKept
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
function stateOf({ late, empty }: UnitReport, oldVersion: Finding | undefined): ReturnState {
  if (empty) return 'empty'
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

const missingLine = ({ unit, expected, empty }: UnitReport): ReturnLine => ({
  ...{ state: empty ? 'empty' : 'missing', unit, file: null, receivedOn: null, filled: 0, expected, counts: false },
  ...{ findings: countByLevel([]), about: null },
})

function copyOf({ file, stamp }: Submission, faults: number): ReturnedCopy {
  return { file: file.name, receivedOn: file.receivedOn, stampedBy: stamp?.by ?? null, faults }
}

/** A superseded submission as the person sees it who may decide otherwise. */
export const resubmissionOf = ({ kept, dropped, why, faults, differences }: Superseded): Resubmission => ({
  ...{ unit: kept.unit, why, differences },
  ...{ kept: copyOf(kept, faults.kept), dropped: copyOf(dropped, faults.dropped) },
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
  // An empty file is no return, but its line says so already.
  const told = new Set(arrived.flatMap(({ unit, counts }) => (counts ? (unit ?? []) : [])))
  const missing = reports.filter((report) => !report.arrived && !told.has(report.unit)).map(missingLine)
  return [...arrived, ...missing].sort((one, other) => place(one) - place(other))
}
