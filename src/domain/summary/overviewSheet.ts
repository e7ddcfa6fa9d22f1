import { decimalText } from '../lib'
import type { CellLayout, LightPolicy, SheetLayout } from '../model'
import { columnLetters, LIGHT_MARKS, STYLES } from '../model'
import { linesHeight, wrappedLines } from '../template'
import { figureWidth } from './figureWidth'
import { lightFormats } from './indicatorSheet'
import { summaryPrint } from './listPrint'
import type { Reported } from './campaignCounts'
import { countCampaign } from './campaignCounts'
import { campaignTable } from './overviewCampaigns'
import { overviewCharts } from './overviewCharts'
import type { OverviewPart, OverviewRows } from './overviewGrid'
import {
  across,
  CAMPAIGN_HEADER_ROW,
  COLUMN,
  LAST_COLUMN,
  LIST_ROWS,
  OVERVIEW_WIDTHS,
  overviewRows,
  placed,
  VERDICT_ROW,
} from './overviewGrid'
import { behindList, headlineList, indicatorCells } from './overviewLists'
import type { SummaryInput } from './summaryInput'
import { OVERVIEW } from './overviewTexts'
import { sheetName } from './summaryTexts'
import { META, metaLine, TITLES, untilWords } from './titleTexts'

const ROW_HEIGHT = 19.5
const SPACER_HEIGHT = 6

/** The sentence that a leader reads first, as a formula over the total row; `numbers` are the engine's. */
function verdict(input: SummaryInput, reported: Reported, total: number): CellLayout {
  const { byColumn } = countCampaign(input, reported, null)
  const value = (column: number): number => byColumn.get(column) ?? 0
  const cell = (column: number): string => `${columnLetters(column)}${total + 1}`
  const { indicators, done, normal, watch, behind, silent, none } = COLUMN
  const until = untilWords(input.period)
  const words = [`${until}，`, '项指标中', '项达到序时进度或目标，', '项需关注，', '项滞后，', '项未报'] as const
  const notJudged = value(none) > 0 ? `，${value(none)}项不以数值评价` : ''
  return placed(VERDICT_ROW, 0, {
    value:
      `${words[0]}${value(indicators)}${words[1]}${value(done) + value(normal)}${words[2]}` +
      `${value(watch)}${words[3]}${value(behind)}${words[4]}${value(silent)}${words[5]}${notJudged}。`,
    formula:
      `"${words[0]}"&${cell(indicators)}&"${words[1]}"&(${cell(done)}+${cell(normal)})&"${words[2]}"&` +
      `${cell(watch)}&"${words[3]}"&${cell(behind)}&"${words[4]}"&${cell(silent)}&"${words[5]}"&` +
      `IF(${cell(none)}>0,"，"&${cell(none)}&"项不以数值评价","")&"。"`,
    style: 'verdict',
  })
}

/** The light policy in one line; 说明 has it in full. */
export function policyLine({ name, bands, aboutTolerance }: LightPolicy): string {
  const steps = bands.map(({ light, from }) =>
    from === null ? `其余${LIGHT_MARKS[light]}` : `差距不低于${decimalText(from)}个百分点${LIGHT_MARKS[light]}`,
  )
  const about =
    aboutTolerance === null
      ? '“左右”未设容差，按目标数本身判断'
      : `“左右”允许相差目标数的${decimalText(aboutTolerance)}%`
  return `亮灯（${name}）：差距＝完成率－序时进度（无序时进度的与100%比）；已达目标${LIGHT_MARKS.done}或${LIGHT_MARKS.normal}，未达目标${steps.join('，')}；${about}。`
}

function notes(input: SummaryInput, rows: OverviewRows): OverviewPart & { heights: [number, number][] } {
  const width = OVERVIEW_WIDTHS.reduce((sum, one) => sum + one, 0)
  const texts = [policyLine(input.policy), `${OVERVIEW.rates}${OVERVIEW.selection}`].map(
    (text, at) => `${at + 1}. ${text}`,
  )
  return {
    cells: texts.map((value, at) => placed(rows.notes + at, 0, { value, style: 'note' })),
    merges: texts.map((_, at) => across(rows.notes + at, 0, LAST_COLUMN)),
    heights: texts.map((text, at) => [
      rows.notes + at,
      linesHeight(wrappedLines(text, width, STYLES.note.size), STYLES.note.size),
    ]),
  }
}

/** Rows of one line but for names and targets that wrap. */
function rowHeights(cells: readonly CellLayout[], rows: OverviewRows): Map<number, number> {
  const last = rows.notes - 1
  const heights = new Map(Array.from({ length: last + 1 }, (_, row): [number, number] => [row, ROW_HEIGHT]))
  for (const { row, column, value, style } of cells) {
    if (row < rows.firstListRow || row >= rows.firstListRow + LIST_ROWS || !STYLES[style].wrap) continue
    const lines = typeof value === 'string' ? wrappedLines(value, OVERVIEW_WIDTHS[column] ?? 8) : 1
    if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, linesHeight(lines)))
  }
  return new Map([
    ...heights,
    [0, linesHeight(1, STYLES.title.size)],
    [1, linesHeight(1, STYLES.meta.size)],
    [VERDICT_ROW, linesHeight(1, STYLES.verdict.size) + 4],
    [CAMPAIGN_HEADER_ROW, linesHeight(2)],
    [rows.total + 1, SPACER_HEIGHT],
    [rows.charts[0] - 1, SPACER_HEIGHT],
  ])
}

const figureWidths = (cells: readonly CellLayout[], at: number): readonly number[] =>
  cells.filter(({ column }) => column === at).map(({ value, numberFormat }) => figureWidth(value, numberFormat))

/** 六仗总览: one page that is read in ten seconds. */
export function layoutOverview(input: SummaryInput, reported: Reported, indicators: SheetLayout): SheetLayout {
  const name = sheetName('overview')
  const rows = overviewRows(input.plan.campaigns.length)
  const cells = indicatorCells(input, indicators)
  const below = notes(input, rows)
  const parts = [
    campaignTable(input, reported),
    headlineList(input, cells, rows),
    behindList(input, cells, rows),
    below,
  ]
  const all = [
    placed(0, 0, { value: TITLES.overview(input.period), style: 'title' }),
    placed(1, 0, { value: metaLine(input, [META.counts, META.fromSheets]), style: 'meta' }),
    verdict(input, reported, rows.total),
    ...parts.flatMap((part) => part.cells),
  ]
  return {
    key: 'overview',
    name,
    visibility: 'visible',
    columns: OVERVIEW_WIDTHS.map((width, at) => ({
      key: `c${at + 1}`,
      width: Math.max(width, ...figureWidths(all, at)),
    })),
    cells: all,
    rowHeights: new Map([...rowHeights(all, rows), ...below.heights]),
    merges: [across(VERDICT_ROW, 0, LAST_COLUMN), ...parts.flatMap(({ merges }) => merges)],
    inputRules: [],
    conditionalFormats: lightFormats(COLUMN.behind, rows.firstListRow, LIST_ROWS),
    names: [],
    protected: true,
    freeze: { rows: 0, columns: 0 },
    print: summaryPrint(input, { name, orientation: 'landscape', onePage: true }),
    charts: overviewCharts(rows),
  }
}
