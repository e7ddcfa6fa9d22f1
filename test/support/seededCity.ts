import { assess } from '../../src/domain/assess'
import { DEFAULT_CHECK_SETTINGS, runChecks } from '../../src/domain/checks'
import { decimalText } from '../../src/domain/lib'
import type {
  FigureReading,
  Finding,
  Indicator,
  LightPolicy,
  Period,
  Plan,
  Submission,
  TaskReport,
  UnitCode,
} from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod, TASK_STATES } from '../../src/domain/model'
import { indexPlan, type PlanIndex } from '../../src/domain/plan'
import { completenessOf, rollUp } from '../../src/domain/rollup'
import type { SummaryInput } from '../../src/domain/summary'
import { templateTasks } from '../../src/domain/template'
import type { Filled } from './makeSubmission'
import { makeObservation, makeTaskReport } from './makeSubmission'

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const text = (value: number, decimals: number): string => value.toFixed(decimals)

/** An invented figure near what is wanted by now; sometimes blank, 不适用 or 未统计. */
function inventedFigure(indicator: Indicator, random: () => number): Filled {
  const chance = random()
  if (chance < 0.04) return {}
  if (chance < 0.06) return { value: { kind: 'not-applicable' }, cumulative: { kind: 'not-applicable' }, status: 'M' }
  if (chance < 0.08) return { value: { kind: 'not-collected' } satisfies FigureReading, status: 'L' }
  const { target, behaviour, decimals } = indicator
  const wanted = target.value === null ? 60 : Number(decimalText(target.value))
  const reached =
    wanted * (behaviour === 'flow' ? 0.5 : 1) * (0.8 + random() * 0.35) + (wanted === 0 && random() < 0.1 ? 1 : 0)
  const cumulative = text(reached, decimals)
  const base = text(reached * (0.85 + random() * 0.25), decimals)
  return behaviour === 'flow' ? { value: text(reached / 5, decimals), cumulative, base } : { value: cumulative, base }
}

const PROGRESS = [
  '已完成方案编制并报市政府审定，按月调度。',
  '本月召开调度会2次，完成现场核查12处，整改问题9个，其余3个已明确责任人和时限。',
  '项目主体工程完工，正在安装设备；资金已到位七成，预计下月投入使用。',
  '开展集中宣传活动3场，发放资料2000余份，走访企业46家，收集意见31条并逐条回复。',
]

function inventedReport(task: string, unit: UnitCode, row: number, random: () => number): TaskReport {
  const state = random() < 0.05 ? undefined : TASK_STATES[[1, 1, 1, 2, 3, 0, 1, 2][Math.floor(random() * 8)] ?? 1]
  const completion = state === '已完成' ? '100' : String(Math.round(random() * 90))
  const report = makeTaskReport(task, unit, { row, ...(state === undefined ? {} : { state, completion }) })
  const say = (entry: TaskReport['progress'], words: string) => ({ ...entry, text: words })
  return {
    ...report,
    progress: say(report.progress, PROGRESS[Math.floor(random() * PROGRESS.length)] ?? ''),
    problems: say(report.problems, state === '滞后' ? '用地手续未办结，影响开工。' : ''),
    nextSteps: say(report.nextSteps, state === '滞后' ? '倒排工期，专人盯办，7月底前补齐手续。' : '按计划推进。'),
  }
}

function inventedSubmission(plan: Plan, index: PlanIndex, unit: UnitCode, random: () => number): Submission {
  const name = `${index.units.get(unit)?.name ?? unit} 2023年6月.xlsx`
  const inFile = <Entry extends { cell: { file: string } }>(entry: Entry): Entry => ({
    ...entry,
    cell: { ...entry.cell, file: name },
  })
  const observations = index.indicatorsOf(unit).map((indicator, at) => {
    const made = makeObservation(indicator, inventedFigure(indicator, random), { unit, row: at + 4 })
    return {
      ...made,
      value: inFile(made.value),
      cumulative: inFile(made.cumulative),
      samePeriodBase: inFile(made.samePeriodBase),
    }
  })
  const taskReports = templateTasks({ index }, unit).map(({ task, role }, at) => ({
    ...inventedReport(task.code, unit, at + 4, random),
    role,
  }))
  return {
    plan: plan.code,
    unit,
    period: '2023-M06' as Submission['period'],
    templateVersion: '1',
    stamp: null,
    file: {
      name,
      sha256: Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join(''),
      receivedOn: isoDate(random() < 0.9 ? '2023-07-03' : '2023-07-08'),
    },
    observations,
    taskReports,
    ...{ projects: [], policies: [], risks: [], findings: [] },
  }
}

export function juneOf2023(): Period {
  const period = parsePeriod('2023-M06')
  if (!period.ok) throw new Error('2023-M06 is a period')
  return period.value
}

/** A city whose units report invented figures for June 2023: about one in fifteen is silent, one in ten late. */
export function seededCity(plan: Plan, seed: number, policy: LightPolicy = DEFAULT_LIGHT_POLICY): SummaryInput {
  const random = seededRandom(seed)
  const index = indexPlan(plan)
  const period = juneOf2023()
  const reporting = index.reportingUnits().filter(() => random() > 0.07)
  const submissions = reporting.map((unit) => inventedSubmission(plan, index, unit, random))
  const findings: readonly Finding[] = runChecks(submissions, {
    ...{ plan, index, period, previous: null, settings: DEFAULT_CHECK_SETTINGS },
  })
  const figures = rollUp({ index, period, submissions, open: { blocked: new Set(), doubtful: new Set() } })
  return {
    ...{ plan, index, period, figures, submissions, findings, policy },
    assessments: assess({ index, period, figures, policy }),
    reports: completenessOf({ index, period: period.key, submissions, dueOn: isoDate('2023-07-05') }),
    preparedOn: isoDate('2023-07-10'),
    receipts: submissions.map(({ file }) => ({ file: file.name, sha256: file.sha256 })),
    returnedIn: '上报/',
  }
}
