import type { ExplainedFinding, ValuesOf } from '../domain/checks'
import { asksForReason, explainFindings, runChecks, valuesOf } from '../domain/checks'
import type { WorkbookDescription } from '../domain/intake'
import { describeWorkbook, intake, stampFindings, stampPlacesIn } from '../domain/intake'
import type { CellRef, CellValue, Finding, Period, Submission, UnitCode, WorkbookSnapshot } from '../domain/model'
import { parseAddress, parsePeriod, valueAt } from '../domain/model'
import { completenessOf } from '../domain/rollup'
import { templateTasks } from '../domain/template'
import type { CheckedFinding, CheckedUnit, CheckWorkbookRequest, StampShown, WorkbookChecked } from './checkedWorkbook'
import { countByLevel } from './countByLevel'
import { fingerprintOf } from './fingerprintOf'
import type { AnyFingerprint } from './ports'

/** What a workbook's values say, with the submissions behind it. */
export interface Inspected {
  readonly checked: WorkbookChecked
  readonly submissions: readonly Submission[]
  /** SHA-256 of each unit's canonical text: what a stamp says. */
  readonly fingerprints: ReadonlyMap<UnitCode, string>
}

/** What stands in a cell of the workbook; null where its sheet is gone. */
export function cellValueAt({ sheets }: WorkbookSnapshot, { sheet: name, address }: Omit<CellRef, 'file'>): CellValue {
  const at = parseAddress(address)
  const sheet = sheets.find((one) => one.name === name)
  return sheet && at ? valueAt(sheet, at.row, at.column) : null
}

const withoutReason = (finding: Finding): CheckedFinding => ({ finding, reason: { kind: 'none' }, reasonAt: null })

function withReason(
  { finding, reason, cell }: ExplainedFinding,
  snapshot: WorkbookSnapshot,
  valuesNow: ValuesOf,
): CheckedFinding {
  if (cell === null) return { finding, reason, reasonAt: null }
  const { sheet, address } = cell
  const holds = cellValueAt(snapshot, cell)
  return { finding, reason, reasonAt: { sheet, address, holds, values: valuesNow(finding) } }
}

/** A query of the checks that nobody has said anything valid to yet. */
export const isOpenQuery = ({ finding, reason, reasonAt }: CheckedFinding): boolean =>
  asksForReason(finding) && reasonAt !== null && reason.kind !== 'given'

/** 应填: only of the lists that the workbook has. */
function rowsExpected(
  { lists }: WorkbookDescription,
  unit: UnitCode,
  { index }: CheckWorkbookRequest,
): CheckedUnit['rows'] {
  const own = new Set(lists.filter((list) => list.unit === unit).map(({ list }) => list))
  return {
    indicators: own.has('indicators') ? index.indicatorsOf(unit).length : 0,
    tasks: own.has('tasks') ? templateTasks({ index }, unit).length : 0,
  }
}

function sheetsOf({ lists, covers }: WorkbookDescription, unit: UnitCode): CheckedUnit['sheets'] {
  const own = covers.filter((cover) => cover.unit === unit).map(({ sheet }) => ({ list: 'cover' as const, sheet }))
  return [...own, ...lists.filter((list) => list.unit === unit).map(({ list, sheet }) => ({ list, sheet }))]
}

interface UnitParts {
  readonly submission: Submission
  readonly findings: readonly CheckedFinding[]
  readonly fingerprint: string
}

const stampShown = ({ submission: { stamp }, fingerprint }: UnitParts): StampShown | null =>
  stamp === null
    ? null
    : {
        ...{ by: stamp.by, at: stamp.at, state: stamp.state, fingerprint: stamp.fingerprint },
        changed: stamp.fingerprint !== fingerprint,
      }

interface Workbook {
  readonly snapshot: WorkbookSnapshot
  readonly description: WorkbookDescription
  readonly stampable: ReadonlySet<UnitCode>
  readonly period: Period
}

function checkedUnit(
  parts: UnitParts,
  request: CheckWorkbookRequest,
  { description, stampable, period }: Workbook,
): CheckedUnit {
  const { submission, findings } = parts
  const { unit } = submission
  const rows = rowsExpected(description, unit, request)
  const reports = completenessOf({
    ...{ index: request.index, period: period.key, submissions: [submission], dueOn: period.end },
  })
  return {
    unit,
    name: request.index.units.get(unit)?.name ?? unit,
    rows,
    expected: rows.indicators + rows.tasks,
    filled: reports.find((report) => report.unit === unit)?.filled ?? 0,
    sheets: sheetsOf(description, unit),
    counts: countByLevel(findings.map(({ finding }) => finding)),
    unexplained: findings.filter(isOpenQuery).length,
    stamp: stampShown(parts),
    stampable: stampable.has(unit),
  }
}

/** Intake, checks, reasons and stamps of a workbook's values, unit by unit. */
export async function inspectSnapshot(
  snapshot: WorkbookSnapshot,
  request: CheckWorkbookRequest,
  fingerprint: AnyFingerprint,
): Promise<Inspected> {
  const file = { name: snapshot.file, sha256: '', receivedOn: null }
  const { submissions, findings: aboutFile } = intake(snapshot, { ...request, period: null, file })
  const period = parsePeriod(submissions[0]?.period ?? '')
  if (!period.ok) {
    return { checked: { kind: 'not-a-template', findings: aboutFile }, submissions: [], fingerprints: new Map() }
  }
  const valuesNow = valuesOf(submissions)
  const fromChecks = runChecks(submissions, { ...request, period: period.value })
  const fingerprints = new Map<UnitCode, string>()
  for (const submission of submissions) {
    fingerprints.set(submission.unit, await fingerprintOf(submission, fingerprint))
  }
  const perUnit = submissions.map((submission): UnitParts => {
    const print = fingerprints.get(submission.unit) ?? ''
    const own = [
      ...stampFindings(submission, print),
      ...submission.findings,
      ...fromChecks.filter(({ unit }) => unit === submission.unit),
    ]
    const findings = explainFindings(own, submissions).map((one) => withReason(one, snapshot, valuesNow))
    return { submission, findings, fingerprint: print }
  })
  const workbook: Workbook = {
    ...{ snapshot, period: period.value },
    description: describeWorkbook(snapshot, request),
    stampable: new Set(stampPlacesIn(snapshot).keys()),
  }
  return {
    ...{ submissions, fingerprints },
    checked: {
      kind: 'checked',
      period: period.value.key,
      units: perUnit.map((parts) => checkedUnit(parts, request, workbook)),
      findings: [...aboutFile.map(withoutReason), ...perUnit.flatMap(({ findings }) => findings)],
    },
  }
}
