import type { Assessment } from '../domain/assess'
import { assess } from '../domain/assess'
import { explainFindings, unexplainedIn } from '../domain/checks'
import type {
  CityFigure,
  Finding,
  IsoDate,
  LightPolicy,
  PeriodArchive,
  Submission,
  WorkbookLayout,
} from '../domain/model'
import { cellKey } from '../domain/model'
import type { UnitReport } from '../domain/rollup'
import { archiveOf, completenessOf, rollUp } from '../domain/rollup'
import type { OpenCells } from '../domain/summary'
import { layoutSummary } from '../domain/summary'
import type { Checked, CheckRequest } from './checkSubmissions'

export interface SumUpRequest extends CheckRequest {
  readonly dueOn: IsoDate
  readonly policy: LightPolicy
  readonly preparedOn: IsoDate
  /** Where the returned files lie, seen from the summary's folder, with a closing `/`: source links lead there. */
  readonly returnedIn: string
  /** The workbook that the summary is written into, where there is one. */
  readonly open?: OpenCells
  /** Templates that lie in that workbook without an entry. */
  readonly untouched?: readonly Submission[]
}

/** SHA-256 of a file that went in. */
export interface RollUpInput {
  readonly file: string
  readonly sha256: string
}

export interface SummedUp {
  readonly submissions: readonly Submission[]
  readonly figures: readonly CityFigure[]
  readonly assessments: readonly Assessment[]
  readonly reports: readonly UnitReport[]
  readonly archive: PeriodArchive
  readonly inputs: readonly RollUpInput[]
  readonly layout: WorkbookLayout
}

/** The cells that the checks' findings are shown at. */
const cellsOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings.flatMap(({ rule, cells }) => {
      const [shown] = cells
      return rule.startsWith('CK') && shown ? [cellKey(shown)] : []
    }),
  )

/** From checked submissions to the city: roll up, assess, see who is missing, lay out. */
export function sumUp({ gathered, findings }: Checked, request: SumUpRequest): SummedUp {
  const { plan, index, period, policy, dueOn, preparedOn, returnedIn } = request
  const submissions = gathered.selection.accepted
  const open = {
    blocked: cellsOf(findings.filter(({ level }) => level === '强制性')),
    doubtful: cellsOf(unexplainedIn(explainFindings(findings, submissions))),
  }
  const figures = rollUp({ index, period, submissions, open })
  const assessments = assess({ index, period, figures, policy })
  const { untouched = [] } = request
  const empty = new Set(untouched.map(({ unit }) => unit))
  const reports = completenessOf({ index, period: period.key, submissions, dueOn, untouched: empty })
  const inputs = gathered.arrivals.map(({ file }) => ({ file: file.name, sha256: file.sha256 }))
  const layout = layoutSummary({
    ...{ plan, index, period, policy, figures, assessments, submissions, reports, findings, preparedOn, returnedIn },
    ...{ receipts: inputs, untouched },
    ...(request.open === undefined ? {} : { open: request.open }),
  })
  const archive = archiveOf(plan.code, period.key, submissions)
  return { submissions, figures, assessments, reports, archive, inputs, layout }
}
