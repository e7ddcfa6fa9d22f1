import type { Finding, Submission, UnitCode } from '../model'
import type { CellDifference } from './cellDifferences'
import { cellDifferences, toldBy } from './cellDifferences'
import { intakeFinding } from './intakeFinding'

/** A submission that a newer one of the same unit and period replaces, and what changed. */
export interface Superseded {
  readonly kept: Submission
  readonly dropped: Submission
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

function supersededFinding({ kept, dropped, differences }: Superseded): Finding {
  const cells = differences.flatMap(({ keptCell, droppedCell }) => keptCell ?? droppedCell ?? [])
  const shown = differences.slice(0, DIFFERENCES_SHOWN).map(inWords).join('；')
  return intakeFinding('IN12', differences.length === 0 ? 'superseded-same' : 'superseded', {
    ...{ unit: kept.unit, period: kept.period },
    cells: cells.length > 0 ? cells : [{ file: dropped.file.name, sheet: '', address: '' }],
    values: {
      kept: kept.file.name,
      dropped: dropped.file.name,
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

/**
 * [IN12] The newest submission (day of receipt, then file name) of each plan, unit and period, or the one that a person
 * chose; every other one is listed with what differs cell by cell, identical bytes are used once. The order of the
 * arrivals makes no difference.
 */
export function selectSubmissions(arrivals: readonly Submission[], counting: Counting = {}): Selection {
  const groups = new Map<string, Submission[]>()
  const ordered = [...arrivals].sort((left, right) => compareKey(left, right) || compareAge(left, right))
  for (const submission of ordered) {
    groups.set(keyOf(submission), [...(groups.get(keyOf(submission)) ?? []), submission])
  }
  const settled = [...groups.values()].flatMap((oldestFirst) => {
    const distinct = firstOfEach(oldestFirst)
    const kept = distinct.find(({ unit, file }) => file.name === counting[unit]) ?? distinct.at(-1)
    if (!kept) return []
    const superseded = distinct
      .filter((one) => one !== kept)
      .map((dropped): Superseded => ({ kept, dropped, differences: cellDifferences(kept, dropped) }))
    return [{ kept, superseded, findings: [...superseded.map(supersededFinding), ...sameFileFindings(oldestFirst)] }]
  })
  return {
    accepted: settled.map(({ kept }) => kept),
    superseded: settled.flatMap(({ superseded }) => superseded),
    findings: settled.flatMap(({ findings }) => findings),
  }
}
