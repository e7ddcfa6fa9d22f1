import type { Finding, Submission, UnitCode } from '../model'
import type { CellDifference } from './cellDifferences'
import { cellDifferences, toldBy } from './cellDifferences'
import { intakeFinding } from './intakeFinding'
import { isUntouched } from './isUntouched'

/** Why one submission counts instead of another: it is newer; the newer one has mandatory findings, or nothing in it; a person said so. */
export type WhyKept = 'newer' | 'other-faulty' | 'other-empty' | 'chosen'

/** A submission that another one of the same unit and period stands in for, why, and what differs. */
export interface Superseded {
  readonly kept: Submission
  readonly dropped: Submission
  readonly why: WhyKept
  /** Mandatory findings of each by itself. */
  readonly faults: { readonly kept: number; readonly dropped: number }
  readonly differences: readonly CellDifference[]
}

/** One submission per plan, unit and period, ordered by period and unit. */
export interface Selection {
  readonly accepted: readonly Submission[]
  readonly superseded: readonly Superseded[]
  readonly findings: readonly Finding[]
}

const DIFFERENCES_SHOWN = 5

const keyOf = ({ plan, period, unit }: Submission): string => `${plan}|${period}|${unit}`

/** Day of receipt, then file name; what is left decides only so that the order of arrival never does. */
const ageOf = (submission: Submission): readonly string[] => {
  const { receivedOn, name, sha256 } = submission.file
  return [
    receivedOn ?? '',
    name,
    sha256,
    toldBy(submission)
      .map(({ text }) => text)
      .join('|'),
  ]
}

function compareAge(left: Submission, right: Submission): number {
  const [ages, others] = [ageOf(left), ageOf(right)]
  const at = ages.findIndex((age, position) => age !== others[position])
  return at < 0 ? 0 : (ages[at] ?? '') < (others[at] ?? '') ? -1 : 1
}

const compareKey = (left: Submission, right: Submission): number => {
  const [one, other] = [keyOf(left), keyOf(right)]
  return one === other ? 0 : one < other ? -1 : 1
}

/** What arrived first of each content; the same bytes again change nothing. */
function firstOfEach(oldestFirst: readonly Submission[]): readonly Submission[] {
  const seen = new Set<string>()
  return oldestFirst.filter(({ file: { sha256 } }) => {
    const isNew = sha256 === '' || !seen.has(sha256)
    seen.add(sha256)
    return isNew
  })
}

/** A ledger row's list and number as the office says it. */
const inWords = ({ about, column, dropped, kept }: CellDifference): string =>
  `${about.replace('projects', '项目').replace('policies', '政策').replace('risks', '问题')} ${column}：${dropped || '空白'}→${kept || '空白'}`

const MESSAGES = {
  newer: 'superseded',
  'other-faulty': 'faulty-newer',
  'other-empty': 'empty-newer',
  chosen: 'chosen',
} as const satisfies Readonly<Record<WhyKept, string>>

function supersededFinding({ kept, dropped, why, faults, differences }: Superseded): Finding {
  const cells = differences.flatMap(({ keptCell, droppedCell }) => keptCell ?? droppedCell ?? [])
  const shown = differences.slice(0, DIFFERENCES_SHOWN).map(inWords).join('；')
  return intakeFinding('IN12', differences.length === 0 ? 'superseded-same' : MESSAGES[why], {
    ...{ unit: kept.unit, period: kept.period },
    cells: cells.length > 0 ? cells : [{ file: dropped.file.name, sheet: '', address: '' }],
    values: {
      kept: kept.file.name,
      dropped: dropped.file.name,
      faults: String(faults.dropped),
      count: String(differences.length),
      differences: differences.length > DIFFERENCES_SHOWN ? `${shown}等` : shown,
    },
  })
}

function sameFileFindings(oldestFirst: readonly Submission[]): readonly Finding[] {
  const distinct = firstOfEach(oldestFirst)
  return oldestFirst
    .filter((submission) => !distinct.includes(submission))
    .map(({ unit, period, file }) => {
      const kept = distinct.find((one) => one.file.sha256 === file.sha256)?.file.name ?? ''
      const cells = [{ file: file.name, sheet: '', address: '' }]
      return intakeFinding('IN12', 'same-file', { unit, period, cells, values: { kept, dropped: file.name } })
    })
}

/** Where a unit reported more than once: the name of the file that a person wants to count, by unit. */
export type Counting = Readonly<Record<UnitCode, string>>

export interface SelectionRules {
  readonly counting?: Counting
  /** How many mandatory findings a submission has by itself; what intake says of it where nothing is given. */
  readonly faultsIn?: (submission: Submission) => number
}

const intakeFaults = ({ findings }: Submission): number => findings.filter(({ level }) => level === '强制性').length

interface Candidate {
  readonly submission: Submission
  readonly faults: number
  readonly empty: boolean
}

/** A valid submission stands before a faulty one, and a faulty one before an empty one. */
const rankOf = ({ faults, empty }: Candidate): number => (empty ? 0 : faults > 0 ? 1 : 2)

function newestOfBest(oldestFirst: readonly Candidate[]): Candidate | undefined {
  const best = Math.max(...oldestFirst.map(rankOf))
  return oldestFirst.findLast((one) => rankOf(one) === best)
}

/** All but one of what a unit sent, against the one that counts. */
function supersededBy(kept: Candidate, oldestFirst: readonly Candidate[], chosen: boolean): readonly Superseded[] {
  const isNewer = (one: Candidate): boolean => oldestFirst.indexOf(one) > oldestFirst.indexOf(kept)
  return oldestFirst
    .filter((one) => one !== kept)
    .map((other) => ({
      ...{ kept: kept.submission, dropped: other.submission },
      why: chosen ? 'chosen' : !isNewer(other) ? 'newer' : other.empty ? 'other-empty' : 'other-faulty',
      faults: { kept: kept.faults, dropped: other.faults },
      differences: cellDifferences(kept.submission, other.submission),
    }))
}

/**
 * [IN12] The newest valid submission (day of receipt, then file name) of each plan, unit and period, or the one that a
 * person chose. Valid: filled in, and without mandatory findings; where none is, the newest that is filled in. Every other
 * one is listed with what differs cell by cell, identical bytes are used once. The order of the arrivals makes no difference.
 */
export function selectSubmissions(
  arrivals: readonly Submission[],
  { counting = {}, faultsIn = intakeFaults }: SelectionRules = {},
): Selection {
  const groups = new Map<string, Submission[]>()
  const ordered = [...arrivals].sort((left, right) => compareKey(left, right) || compareAge(left, right))
  for (const submission of ordered) {
    groups.set(keyOf(submission), [...(groups.get(keyOf(submission)) ?? []), submission])
  }
  const settled = [...groups.values()].map((oldestFirst) => {
    const [only, ...others] = firstOfEach(oldestFirst)
    const findings = sameFileFindings(oldestFirst)
    // Most units report once: nothing is judged where there is nothing to choose.
    if (only && others.length === 0) return { accepted: [only], superseded: [], findings }
    const candidates = [only, ...others].flatMap((submission) =>
      submission ? [{ submission, faults: faultsIn(submission), empty: isUntouched(submission) }] : [],
    )
    const chosen = candidates.find(({ submission: { unit, file } }) => file.name === counting[unit])
    const kept = chosen ?? newestOfBest(candidates)
    const superseded = kept ? supersededBy(kept, candidates, chosen !== undefined) : []
    return {
      accepted: kept ? [kept.submission] : [],
      superseded,
      findings: [...superseded.map(supersededFinding), ...findings],
    }
  })
  return {
    accepted: settled.flatMap(({ accepted }) => accepted),
    superseded: settled.flatMap(({ superseded }) => superseded),
    findings: settled.flatMap(({ findings }) => findings),
  }
}
