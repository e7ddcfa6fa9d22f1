import { folderStore } from '../../../adapters/files'
import { DEFAULT_LIGHT_POLICY, periodName } from '../../../domain/model'
import {
  issueTemplates,
  type IssueTemplatesProblem,
  type IssueTemplatesRequest,
} from '../../../usecases/issueTemplates'
import { EXIT, misuse, type CommandFailure, type ExitCode } from '../exitCodes'
import { archiveFrom, dueDate, periodFrom, unitsFrom } from '../inputs'
import { loadPlan } from '../loadPlan'
import { say, sayJson, type CommonOptions } from '../options'
import { progressBar } from '../progressBar'
import { withEveryCore } from '../wiring'

export interface TemplateOptions extends CommonOptions {
  readonly period: string
  readonly out: string
  readonly units?: string
  readonly oneWorkbook?: boolean
  readonly previous?: string
  readonly due?: string
}

function failureOf(problem: IssueTemplatesProblem): CommandFailure {
  switch (problem.kind) {
    case 'no-units':
      return misuse('没有选中任何单位 / No units')
    case 'not-reporting-units':
      return misuse(`这些单位在方案里没有任务和指标：${problem.units.join('、')} / Not reporting units`)
    case 'archive-of-another-plan':
      return misuse(`存档属于另一个方案：${problem.plan} / Archive of another plan`)
    case 'cancelled':
      return misuse(`已取消，写了 ${problem.written.length} 个文件 / Cancelled`)
  }
}

/** `plantally templates`: one workbook per reporting unit, or one for all. */
export async function templates(options: TemplateOptions): Promise<ExitCode> {
  const { plan, index } = loadPlan(options.plan)
  const period = periodFrom(options.period)
  const request: IssueTemplatesRequest = {
    plan,
    period,
    dueOn: dueDate(options.due, period),
    policy: DEFAULT_LIGHT_POLICY,
    previous: archiveFrom(options.previous, plan),
    units: options.units === undefined ? 'all' : unitsFrom(options.units, index),
    into: options.oneWorkbook ? 'one-workbook' : 'file-per-unit',
  }
  const ports = {
    store: folderStore(options.out),
    progress: progressBar('建立模板'),
    cancellation: { cancelled: false },
  }
  const issued = await withEveryCore((files) => issueTemplates(request, { ...ports, files }))
  if (!issued.ok) throw failureOf(issued.problem)
  if (options.json) sayJson(issued.value)
  else say(`${periodName(period)}：已写 ${issued.value.length} 个模板到 ${options.out}`)
  return EXIT.fine
}
