import type { Finding, Period, Plan, WorkbookSnapshot } from '../model'
import { parsePeriod, periodName } from '../model'
import { TEMPLATE_VERSION } from '../template'
import { intakeFinding } from './intakeFinding'
import type { Identity } from './readIdentity'
import { statedPeriod } from './statedContext'

export interface ExpectedFile {
  readonly plan: Plan
  /** The period being rolled up; null where any will do. */
  readonly period: Period | null
}

/** What the file as a whole is: its period and version, or why it is not for this roll-up (`period` null). */
export interface FileIdentity {
  readonly period: Period | null
  readonly templateVersion: string
  readonly findings: readonly Finding[]
}

const about = ({ file }: WorkbookSnapshot) => [{ file, sheet: '', address: '' }]

interface FoundPeriod {
  readonly period: Period | null
  /** Where it was taken from where no identity says it. */
  readonly from: string | null
}

function findPeriod(snapshot: WorkbookSnapshot, identity: Identity, { plan, period }: ExpectedFile): FoundPeriod {
  const own = identity.period === null ? null : parsePeriod(identity.period)
  if (own?.ok) return { period: own.value, from: null }
  const stated = statedPeriod(snapshot, plan)
  return stated ? { period: stated, from: '表中“报告期”' } : { period, from: '本次汇总的报告期' }
}

/** A roll-up of a quarter takes the months inside it. */
const liesWithin = (period: Period, expected: Period): boolean =>
  period.start >= expected.start && period.end <= expected.end

function versionFindings(snapshot: WorkbookSnapshot, { templateVersion, issued }: Identity): readonly Finding[] {
  const version = Number(templateVersion ?? TEMPLATE_VERSION)
  const current = Number(TEMPLATE_VERSION)
  if (version === current || Number.isNaN(version)) return []
  const mapping = issued
    .map(({ name, columns }) => `${name}（${[...columns.keys()].length}栏）`)
    .filter((text) => !text.includes('（0栏）'))
  const values = {
    file: snapshot.file,
    version: String(version),
    current: TEMPLATE_VERSION,
    mapping: mapping.join('、') || '按表头对应',
  }
  return [intakeFinding('IN03', version < current ? 'older' : 'newer', { cells: about(snapshot), values })]
}

function refused(templateVersion: string, finding: Finding): FileIdentity {
  return { period: null, templateVersion, findings: [finding] }
}

/** [IN02, IN03, IN11] Settles plan, period and version of a file, or says why it is not for this roll-up. */
export function fileIdentity(snapshot: WorkbookSnapshot, identity: Identity, expected: ExpectedFile): FileIdentity {
  const { file } = snapshot
  const templateVersion = identity.templateVersion ?? ''
  if (identity.plan !== null && identity.plan !== expected.plan.code) {
    const values = { file, found: identity.plan, expected: expected.plan.code }
    return refused(templateVersion, intakeFinding('IN11', 'plan', { cells: about(snapshot), values }))
  }
  const { period, from } = findPeriod(snapshot, identity, expected)
  if (period === null) {
    const values = { file, missing: '报告期' }
    return refused(templateVersion, intakeFinding('IN02', 'refused', { cells: about(snapshot), values }))
  }
  if (expected.period !== null && !liesWithin(period, expected.period)) {
    const values = { file, found: periodName(period), expected: periodName(expected.period) }
    return refused(
      templateVersion,
      intakeFinding('IN11', 'period', { cells: about(snapshot), period: period.key, values }),
    )
  }
  const partial = {
    cells: about(snapshot),
    period: period.key,
    values: { file, guessed: `报告期（${periodName(period)}）`, from: from ?? '' },
  }
  const findings = from === null ? [] : [intakeFinding('IN02', 'partial', partial)]
  return { period, templateVersion, findings: [...findings, ...versionFindings(snapshot, identity)] }
}
