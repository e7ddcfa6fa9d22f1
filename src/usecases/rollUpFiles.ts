import type { Assessment } from '../domain/assess'
import { assess } from '../domain/assess'
import type { CityFigure, Finding, IsoDate, LightPolicy, PeriodArchive, Submission } from '../domain/model'
import { cellKey } from '../domain/model'
import type { UnitReport } from '../domain/rollup'
import { archiveOf, completenessOf, rollUp } from '../domain/rollup'
import { layoutSummary } from '../domain/summary'
import type { CheckRequest, Checked } from './checkSubmissions'
import { checkSubmissions } from './checkSubmissions'
import type { GatherPorts } from './gatherSubmissions'
import { remarkLayout } from './remarkLayout'

export interface RollUpRequest extends CheckRequest {
  readonly dueOn: IsoDate
  readonly policy: LightPolicy
  readonly preparedOn: IsoDate
  /** Where the returned files lie, seen from the summary's folder, with a closing `/`: source links lead there. */
  readonly returnedIn: string
  /** Written behind every sheet's title; for demonstrations. */
  readonly remark?: string
}

/** SHA-256 of what went in and what came out (汇总凭证): the same inputs give the same output, byte for byte. */
export interface Receipt {
  readonly plan: string
  readonly period: string
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[]
  readonly output: string
}

export interface RolledUp extends Checked {
  readonly submissions: readonly Submission[]
  readonly figures: readonly CityFigure[]
  readonly assessments: readonly Assessment[]
  readonly reports: readonly UnitReport[]
  readonly archive: PeriodArchive
  readonly summary: Uint8Array
  readonly receipt: Receipt
}

/** Cells of the checks' findings of one level, those with a written reason left out where a reason counts. */
const cellsOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings.flatMap(({ rule, cells }) => {
      const [shown] = cells
      return rule.startsWith('CK') && shown ? [cellKey(shown)] : []
    }),
  )

/** 核实性 findings whose row carries no 上报说明: nobody has said yet that the figure is true. */
function unexplained(findings: readonly Finding[], submissions: readonly Submission[]): readonly Finding[] {
  const explained = new Set(
    submissions.flatMap(({ unit, observations }) =>
      observations.flatMap(({ indicator, explanation }) => (explanation.text === '' ? [] : [`${unit} ${indicator}`])),
    ),
  )
  return findings.filter(({ level, unit, indicator }) => level === '核实性' && !explained.has(`${unit} ${indicator}`))
}

/** From a folder of returned files to the city-level summary workbook: read, check, roll up, assess, lay out, write. */
export async function rollUpFiles(request: RollUpRequest, ports: GatherPorts): Promise<RolledUp> {
  const { plan, index, period, policy, dueOn } = request
  const checked = await checkSubmissions(request, ports)
  const submissions = checked.gathered.selection.accepted
  const open = {
    blocked: cellsOf(checked.findings.filter(({ level }) => level === '强制性')),
    doubtful: cellsOf(unexplained(checked.findings, submissions)),
  }
  const figures = rollUp({ index, period, submissions, open })
  const assessments = assess({ index, period, figures, policy })
  const reports = completenessOf({ index, period: period.key, submissions, dueOn })
  const inputs = checked.gathered.arrivals.map(({ file }) => ({ file: file.name, sha256: file.sha256 }))
  const layout = layoutSummary({
    ...{ plan, index, period, policy, figures, assessments, submissions, reports },
    findings: checked.findings,
    preparedOn: request.preparedOn,
    returnedIn: request.returnedIn,
    receipts: inputs,
  })
  const summary = await ports.files.write(request.remark === undefined ? layout : remarkLayout(layout, request.remark))
  return {
    ...checked,
    ...{ submissions, figures, assessments, reports, summary },
    archive: archiveOf(plan.code, period.key, submissions),
    receipt: { plan: plan.code, period: period.key, inputs, output: ports.fingerprint(summary) },
  }
}
