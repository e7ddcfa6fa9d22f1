import type { Campaign, CellLayout } from '../model'
import { columnLetters, LIGHT_MARKS, LIGHTS } from '../model'
import { plainFormat } from '../template'
import type { CampaignCounts, Reported } from './campaignCounts'
import { countCampaign, LIGHT_COLUMNS, STATE_COLUMNS } from './campaignCounts'
import { indicatorColumn } from './indicatorSheet'
import type { OverviewPart } from './overviewGrid'
import { CAMPAIGN_HEADER_ROW, COLUMN, FIRST_CAMPAIGN_ROW, placed } from './overviewGrid'
import type { SummaryInput } from './summaryInput'
import { unitName } from './summaryInput'
import { OVERVIEW } from './overviewTexts'
import { ARRIVAL_WORDS, INVOLVED } from './summaryTexts'
import { taskColumn } from './taskSheet'
import { campaignColumn, unitColumn } from './unitSheet'

const WHOLE = plainFormat(0)
const SHARE = plainFormat(1)

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
