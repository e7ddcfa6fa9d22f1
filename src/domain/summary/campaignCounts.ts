import type { CampaignCode, Light, TaskState } from '../model'
import { LIGHTS } from '../model'
import { COLUMN } from './overviewGrid'
import type { SummaryInput } from './summaryInput'
import { indicatorOf } from './summaryInput'
import { ARRIVAL_WORDS, TASK_STATE_WORDS } from './summaryTexts'
import type { ReportedTask } from './taskRows'
import { taskState } from './taskSheet'
import type { Involvement } from './unitSheet'
import { arrivalOf } from './unitSheet'

/** Where each light is counted. */
export const LIGHT_COLUMNS: Readonly<Record<Light, number>> = {
  done: COLUMN.done,
  normal: COLUMN.normal,
  watch: COLUMN.watch,
  behind: COLUMN.behind,
  silent: COLUMN.silent,
  none: COLUMN.none,
}

/** The counted states, in the order of their columns; what is left is 其他. */
export const STATE_COLUMNS: readonly (readonly [TaskState | typeof TASK_STATE_WORDS.silent, number])[] = [
  ['已完成', COLUMN.taskDone],
  ['推进中', COLUMN.taskRunning],
  ['滞后', COLUMN.taskBehind],
  ['未启动', COLUMN.taskWaiting],
  [TASK_STATE_WORDS.silent, COLUMN.taskSilent],
]

/** What the engine counted; formulas of the sheet must come to the same. */
export interface CampaignCounts {
  readonly byColumn: ReadonlyMap<number, number>
  readonly units: number
  readonly onTime: number
}

/** What the units have to answer for, worked out once for all sheets. */
export interface Reported {
  readonly tasks: readonly ReportedTask[]
  readonly involved: Involvement
}

/** Counts of one campaign, or of all where `campaign` is null. */
export function countCampaign(
  input: SummaryInput,
  { tasks, involved }: Reported,
  campaign: CampaignCode | null,
): CampaignCounts {
  const own = (code: CampaignCode): boolean => campaign === null || code === campaign
  const lights = input.assessments.filter(({ indicator }) => own(indicatorOf(input, indicator).campaign))
  const states = tasks.filter(({ task }) => own(task.campaign)).map(taskState)
  const units = input.reports.filter(({ unit }) => campaign === null || (involved.get(unit)?.has(campaign) ?? false))
  const counted = STATE_COLUMNS.map(([state, column]): [number, number] => [
    column,
    states.filter((one) => one === state).length,
  ])
  const others = states.length - counted.reduce((sum, [, count]) => sum + count, 0)
  return {
    byColumn: new Map([
      [COLUMN.indicators, lights.length],
      ...LIGHTS.map((light): [number, number] => [
        LIGHT_COLUMNS[light],
        lights.filter((one) => one.light === light).length,
      ]),
      [COLUMN.tasks, states.length],
      ...counted,
      [COLUMN.taskOther, others],
    ]),
    units: units.length,
    onTime: units.filter((report) => arrivalOf(report) === ARRIVAL_WORDS.onTime).length,
  }
}
