import type { Finding, LedgerRow, Submission, SubmissionFile, WorkbookSnapshot } from '../model'
import { LIST_NAMES, templateIndicators, templateTasks } from '../template'
import type { RowList } from './headerLabels'
import { ROW_LISTS } from './headerLabels'
import { intakeFinding } from './intakeFinding'
import { listSheet, type ListSheet } from './listSheetRows'
import type { LocatedSheet } from './locateSheets'
import { readIndicators } from './readIndicators'
import { readLedger } from './readLedger'
import { readTasks } from './readTasks'
import { sheetCells } from './sheetCells'
import { sheetFindings } from './sheetFindings'
import { stampAt, type StampPlaces } from './stamps'
import type { ListReading, UnitContext } from './unitContext'

export interface UnitFile {
  readonly snapshot: WorkbookSnapshot
  readonly file: SubmissionFile
  readonly templateVersion: string
  /** The lists that the workbook was issued with; null where that is not known. */
  readonly issuedLists: ReadonlySet<string> | null
  /** Where the unit's stamp stands; null where the cover has no room for one. */
  readonly stampPlaces: StampPlaces | null
}

/** [IN04] Lists that the unit should have handed in and the workbook lacks. */
function missingLists(
  present: ReadonlySet<RowList>,
  { issuedLists, snapshot }: UnitFile,
  { index, unit, unitName }: UnitContext,
): readonly Finding[] {
  const cells = [{ file: snapshot.file, sheet: '', address: '' }]
  return ROW_LISTS.filter((list) => !present.has(list)).flatMap((list) => {
    const about = { unit, cells, values: { unitName, list: LIST_NAMES[list] } }
    if (issuedLists?.has(list) === false) return []
    if (list === 'indicators' || list === 'tasks') {
      const expected = list === 'indicators' ? templateIndicators({ index }, unit) : templateTasks({ index }, unit)
      return expected.length > 0 ? [intakeFinding('IN04', 'missing', about)] : []
    }
    return issuedLists?.has(list) ? [intakeFinding('IN04', 'missing-ledger', about)] : []
  })
}

/** [IN02] Sheets that only their headers told apart. */
const labelFindings = (sheets: readonly ListSheet[], { unitName }: UnitContext): readonly Finding[] =>
  sheets
    .filter(({ by, named, issued }) => by === 'label' && named.size === 0 && issued === null)
    .map(({ unit, list, sheet, cells, headerRow }) =>
      intakeFinding('IN02', 'labels', {
        unit,
        cells: [cells.ref(headerRow, 0)],
        values: { sheet: sheet.name, unitName, list: LIST_NAMES[list] },
      }),
    )

const withPeriod = (findings: readonly Finding[], { period }: UnitContext): readonly Finding[] =>
  findings.map((finding) => (finding.period === null ? { ...finding, period: period.key } : finding))

/** What one unit says in the workbook, from all of its sheets. */
export function readUnit(located: readonly LocatedSheet[], unitFile: UnitFile, context: UnitContext): Submission {
  const sheets = located.map((one) => listSheet(sheetCells(unitFile.snapshot, one.sheet), one))
  const of = (list: RowList): readonly ListSheet[] => sheets.filter((sheet) => sheet.list === list)
  const ledger = (list: RowList): ListReading<LedgerRow> => readLedger(of(list), context)
  const [indicators, tasks] = [readIndicators(of('indicators'), context), readTasks(of('tasks'), context)]
  const [projects, policies, risks] = [ledger('projects'), ledger('policies'), ledger('risks')]
  const findings = [
    ...labelFindings(sheets, context),
    ...missingLists(new Set(sheets.map(({ list }) => list)), unitFile, context),
    ...sheets.flatMap((sheet) => sheetFindings(sheet, of(sheet.list).length > 1)),
    ...[indicators, tasks, projects, policies, risks].flatMap((reading) => reading.findings),
  ]
  return {
    ...{ plan: context.plan.code, unit: context.unit, period: context.period.key },
    ...{ templateVersion: unitFile.templateVersion, file: unitFile.file },
    ...{ observations: indicators.entries, taskReports: tasks.entries },
    ...{ projects: projects.entries, policies: policies.entries, risks: risks.entries },
    stamp: unitFile.stampPlaces === null ? null : stampAt(unitFile.snapshot, unitFile.stampPlaces),
    findings: withPeriod(findings, context),
  }
}
