import type { CheckSettings, ExplainedFinding, ReasonState, ValuesOf } from '../domain/checks'
import { asksForReason, explainFindings, runChecks, valuesOf } from '../domain/checks'
import { intake } from '../domain/intake'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type {
  CellRef,
  CellValue,
  Finding,
  Level,
  Period,
  PeriodKey,
  Plan,
  Submission,
  UnitCode,
  WorkbookSnapshot,
} from '../domain/model'
import { LEVELS, parseAddress, parsePeriod, valueAt } from '../domain/model'
import type { PlanIndex } from '../domain/plan'
import { completenessOf } from '../domain/rollup'
import type { ListKey } from '../domain/template'
import type { AsyncFingerprint, CellPlace, Fingerprint, OpenWorkbook } from './ports'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export interface CheckWorkbookRequest {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly settings: CheckSettings
}

export interface CheckWorkbookPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSnapshot'>
  readonly fingerprint: Fingerprint | AsyncFingerprint
}

/** Where the reason for a finding is written, and what stands there now. */
export interface ReasonCell extends CellPlace {
  readonly holds: CellValue
  /** What the reason will be bound to: the values of the finding's cells. */
  readonly values: string
}

/** A finding with what was said to it. */
export interface CheckedFinding {
  readonly finding: Finding
  /** none: no reason yet. given: it holds. void: the value changed since. Always none where no reason is asked for. */
  readonly reason: ReasonState
  /** 核实性 findings that a reason can be given to; null for all others. */
  readonly reasonAt: ReasonCell | null
}

/** 上报凭证 of a unit, as the workbook carries it. `changed`: something was typed after stamping. */
export interface StampShown {
  readonly by: string
  readonly at: string
  readonly state: string
  readonly fingerprint: string
  readonly changed: boolean
}

export interface CheckedUnit {
  readonly unit: UnitCode
  readonly name: string
  /** 应填 and 已填: one cell per indicator and one per task. */
  readonly expected: number
  readonly filled: number
  readonly sheets: readonly { readonly list: ListKey; readonly sheet: string }[]
  readonly counts: Readonly<Record<Level, number>>
  /** 核实性 findings without a valid reason. */
  readonly unexplained: number
  /** Null where it was never stamped. */
  readonly stamp: StampShown | null
  /** False for templates that have no room for a stamp. */
  readonly stampable: boolean
}

/** `not-a-template` is no error: the workbook is none of ours, of another plan, or lacks what a template needs; findings say which. */
export type WorkbookChecked =
  | { readonly kind: 'not-a-template'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'checked'
      readonly period: PeriodKey
      /** In the order of the workbook. */
      readonly units: readonly CheckedUnit[]
      /** About the workbook first, then per unit in reading order. */
      readonly findings: readonly CheckedFinding[]
    }

export const countByLevel = (findings: readonly Finding[]): Readonly<Record<Level, number>> =>
  Object.fromEntries(LEVELS.map((one) => [one, findings.filter(({ level }) => level === one).length])) as Record<
    Level,
    number
  >

function cellValue({ sheets }: WorkbookSnapshot, { sheet: name, address }: CellRef): CellValue {
  const at = parseAddress(address)
  const sheet = sheets.find((one) => one.name === name)
  return sheet && at ? valueAt(sheet, at.row, at.column) : null
}

function checkedFinding(
  { finding, reason, cell }: ExplainedFinding,
  snapshot: WorkbookSnapshot,
  valuesNow: ValuesOf,
): CheckedFinding {
  if (cell === null) return { finding, reason, reasonAt: null }
  const { sheet, address } = cell
  return { finding, reason, reasonAt: { sheet, address, holds: cellValue(snapshot, cell), values: valuesNow(finding) } }
}

interface UnitFindings {
  readonly submission: Submission
  readonly findings: readonly CheckedFinding[]
}

function checkedUnit({ submission, findings }: UnitFindings, request: CheckWorkbookRequest, period: Period) {
  const { unit } = submission
  const [report] = completenessOf({
    ...{ index: request.index, period: period.key, submissions: [submission], dueOn: period.end },
  }).filter((one) => one.unit === unit)
  return {
    unit,
    name: request.index.units.get(unit)?.name ?? unit,
    expected: report?.expected ?? 0,
    filled: report?.filled ?? 0,
    sheets: [],
    counts: countByLevel(findings.map(({ finding }) => finding)),
    unexplained: findings.filter(({ finding, reason }) => asksForReason(finding) && reason.kind !== 'given').length,
    stamp: null,
    stampable: false,
  } satisfies CheckedUnit
}

/** Everything that intake and checks say of a workbook's values, per unit. Never throws on what a person did to it. */
export async function checkSnapshot(
  snapshot: WorkbookSnapshot,
  request: CheckWorkbookRequest,
): Promise<WorkbookChecked> {
  const file = { name: snapshot.file, sha256: '', receivedOn: null }
  const { submissions, findings: aboutFile } = intake(snapshot, { ...request, period: null, file })
  const key = submissions[0]?.period
  const period = key === undefined ? null : parsePeriod(key)
  if (!period?.ok) return { kind: 'not-a-template', findings: aboutFile }
  const valuesNow = valuesOf(submissions)
  const fromChecks = runChecks(submissions, { ...request, period: period.value })
  const perUnit = submissions.map((submission): UnitFindings => {
    const own = [...submission.findings, ...fromChecks.filter(({ unit }) => unit === submission.unit)]
    const findings = explainFindings(own, submissions).map((one) => checkedFinding(one, snapshot, valuesNow))
    return { submission, findings }
  })
  const about = aboutFile.map((finding): CheckedFinding => ({ finding, reason: { kind: 'none' }, reasonAt: null }))
  return {
    kind: 'checked',
    period: period.value.key,
    units: perUnit.map((one) => checkedUnit(one, request, period.value)),
    findings: [...about, ...perUnit.flatMap(({ findings }) => findings)],
  }
}

/** 填报审核 of the open workbook, whatever its sheets are called now and wherever they stand. */
export async function checkWorkbook(
  request: CheckWorkbookRequest,
  { workbook }: CheckWorkbookPorts,
): Promise<Result<WorkbookChecked, WorkbookTrouble>> {
  const read = await workbook.readSnapshot()
  return read.ok ? succeed(await checkSnapshot(read.value, request)) : fail(troubleWith(read.problem))
}
