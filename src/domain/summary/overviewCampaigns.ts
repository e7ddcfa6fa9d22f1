import type { Campaign, CampaignCode, CellLayout, Light, TaskState } from '../model'
import { columnLetters, LIGHT_MARKS, LIGHTS } from '../model'
import { plainFormat } from '../template'
import { indicatorColumn } from './indicatorSheet'
import type { OverviewPart } from './overviewGrid'
import { CAMPAIGN_HEADER_ROW, COLUMN, FIRST_CAMPAIGN_ROW, placed } from './overviewGrid'
import type { SummaryInput } from './summaryInput'
import { indicatorOf, unitName } from './summaryInput'
import { ARRIVAL_WORDS, INVOLVED, OVERVIEW, TASK_STATE_WORDS } from './summaryTexts'
import type { ReportedTask } from './taskRows'
import { taskColumn, taskState } from './taskSheet'
import type { Involvement } from './unitSheet'
import { arrivalOf, campaignColumn, unitColumn } from './unitSheet'

const WHOLE = plainFormat(0)
const SHARE = plainFormat(1)

const LIGHT_COLUMNS: Readonly<Record<Light, number>> = {
  done: COLUMN.done,
  normal: COLUMN.normal,
  watch: COLUMN.watch,
  behind: COLUMN.behind,
  silent: COLUMN.silent,
  none: COLUMN.none,
}

/** The counted states, in the order of their columns; what is left is 其他. */
const STATE_COLUMNS: readonly (readonly [TaskState | typeof TASK_STATE_WORDS.silent, number])[] = [
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

const percent = (part: number, whole: number): number | '' =>
  whole === 0 ? '' : Math.round((part / whole) * 1000) / 10
const percentFormula = (part: string, whole: string): string => `IF(${whole}=0,"",ROUND((${part})/(${whole})*100,1))`

const LIGHT_OF_COLUMN = new Map(LIGHTS.map((light) => [LIGHT_COLUMNS[light], light]))
const STATE_OF_COLUMN = new Map(STATE_COLUMNS.map(([state, column]) => [column, state]))

/** How one column of the table comes about, on sheet row `row`. */
interface Counting {
  readonly input: SummaryInput
  readonly taskRows: number
  readonly row: number
  /** Null on the total row. */
  readonly campaign: Campaign | null
}

const at = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`

function countFormula(column: number, { input, taskRows, row, campaign }: Counting): string {
  if (campaign === null) {
    return `SUM(${at(column, FIRST_CAMPAIGN_ROW)}:${at(column, row - 1)})`
  }
  const name = at(COLUMN.campaign, row)
  const indicators = input.figures.length
  const light = LIGHT_OF_COLUMN.get(column)
  const state = STATE_OF_COLUMN.get(column)
  if (column === COLUMN.taskOther) {
    return `${at(COLUMN.tasks, row)}-SUM(${at(COLUMN.taskDone, row)}:${at(COLUMN.taskSilent, row)})`
  }
  if (column === COLUMN.tasks || state !== undefined) {
    const more = state === undefined ? '' : `,${taskColumn('state', taskRows)},"${state}"`
    return `COUNTIFS(${taskColumn('campaign', taskRows)},${name}${more})`
  }
  const more = light === undefined ? '' : `,${indicatorColumn('light', indicators)},"${LIGHT_MARKS[light]}"`
  return `COUNTIFS(${indicatorColumn('campaign', indicators)},${name}${more})`
}

function onTimeFormula({ input, campaign }: Counting): string {
  const arrival = `${unitColumn(input, 'arrival')},"${ARRIVAL_WORDS.onTime}"`
  if (campaign === null) return percentFormula(`COUNTIF(${arrival})`, `COUNTA(${unitColumn(input, 'unit')})`)
  const involved = `${campaignColumn(input, campaign.code)},"${INVOLVED}"`
  return percentFormula(`COUNTIFS(${involved},${arrival})`, `COUNTIF(${involved})`)
}

function rateCells(counting: Counting, counts: CampaignCounts): CellLayout[] {
  const { row, campaign } = counting
  const style = campaign === null ? 'figureBold' : 'figure'
  const of = (column: number): number => counts.byColumn.get(column) ?? 0
  const judged = of(COLUMN.indicators) - of(COLUMN.none)
  const reached = `${at(COLUMN.done, row)}+${at(COLUMN.normal, row)}`
  const whole = `${at(COLUMN.indicators, row)}-${at(COLUMN.none, row)}`
  return [
    placed(row, COLUMN.onPace, {
      value: percent(of(COLUMN.done) + of(COLUMN.normal), judged),
      formula: percentFormula(reached, whole),
      style,
      numberFormat: SHARE,
    }),
    placed(row, COLUMN.onTime, {
      value: percent(counts.onTime, counts.units),
      formula: onTimeFormula(counting),
      style,
      numberFormat: SHARE,
    }),
  ]
}

function campaignRow(counting: Counting, counts: CampaignCounts): CellLayout[] {
  const { row, campaign, input } = counting
  const style = campaign === null ? 'figureBold' : 'figure'
  return [
    placed(row, COLUMN.campaign, { value: campaign?.shortName ?? OVERVIEW.total, style: 'textBold' }),
    placed(row, COLUMN.office, { value: campaign === null ? '' : unitName(input, campaign.officeUnit), style: 'text' }),
    ...[...counts.byColumn].map(([column, value]) =>
      placed(row, column, { value, formula: countFormula(column, counting), style, numberFormat: WHOLE }),
    ),
    ...rateCells(counting, counts),
  ]
}

const HEADERS: readonly string[] = [
  OVERVIEW.campaign,
  OVERVIEW.office,
  OVERVIEW.indicators,
  ...LIGHTS.filter((light) => light !== 'none').map((light) => LIGHT_MARKS[light]),
  OVERVIEW.notJudged,
  OVERVIEW.onPace,
  OVERVIEW.tasks,
  ...OVERVIEW.taskStates,
  OVERVIEW.onTime,
]

/** One row per campaign and the total, all counts by formula. */
export function campaignTable(input: SummaryInput, reported: Reported): OverviewPart {
  const { plan } = input
  const rows = [...plan.campaigns, null]
  return {
    cells: [
      placed(CAMPAIGN_HEADER_ROW - 1, 0, { value: OVERVIEW.campaigns, style: 'section' }),
      ...HEADERS.map((value, column) => placed(CAMPAIGN_HEADER_ROW, column, { value, style: 'header' })),
      ...rows.flatMap((campaign, position) => {
        const counting = { input, taskRows: reported.tasks.length, row: FIRST_CAMPAIGN_ROW + position, campaign }
        const cells = campaignRow(counting, countCampaign(input, reported, campaign?.code ?? null))
        return position % 2 === 1 && campaign !== null ? cells.map((cell) => ({ ...cell, band: true })) : cells
      }),
    ],
    merges: [],
  }
}
