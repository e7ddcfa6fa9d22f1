import type { ChartLayout, ChartSeries, Light } from '../model'
import { LIGHT_MARKS, PALETTE } from '../model'
import type { OverviewRows } from './overviewGrid'
import { COLUMN, FIRST_CAMPAIGN_ROW, LAST_COLUMN } from './overviewGrid'
import { OVERVIEW } from './overviewTexts'
import { sheetName } from './summaryTexts'

/** The columns that each chart covers. */
const LEFT = [0, 5] as const
const RIGHT = [6, LAST_COLUMN] as const

const DRAWN: readonly Exclude<Light, 'none'>[] = ['done', 'normal', 'watch', 'behind', 'silent']

/** Lights per campaign as stacked bars, and the share on pace as columns; both draw the table above. */
export function overviewCharts(rows: OverviewRows): readonly ChartLayout[] {
  const sheet = sheetName('overview')
  const column = (at: number) => ({ top: FIRST_CAMPAIGN_ROW, bottom: rows.total - 1, left: at, right: at })
  const [top, bottom] = rows.charts
  const series = (name: string, at: number, colour: string): ChartSeries => ({
    ...{ name, sheet, colour },
    categories: column(COLUMN.campaign),
    values: column(at),
  })
  return [
    {
      kind: 'bar',
      grouping: 'stacked',
      title: OVERVIEW.lightsChart,
      area: { top, bottom, left: LEFT[0], right: LEFT[1] },
      series: DRAWN.map((light) => series(LIGHT_MARKS[light], COLUMN[light], PALETTE[light])),
    },
    {
      kind: 'column',
      title: OVERVIEW.onPaceChart,
      area: { top, bottom, left: RIGHT[0], right: RIGHT[1] },
      series: [series(OVERVIEW.onPaceChart, COLUMN.onPace, PALETTE.header)],
    },
  ]
}
