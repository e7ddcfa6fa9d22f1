import type { CellLayout, CellLink, CellRange, CellValue, StyleName } from '../model'

/**
 * Where the parts of 六仗总览 stand, 0-based. Lists below the campaigns share their columns, so that nothing is merged.
 * The last column is a hair's breadth: charts end where it begins, and LibreOffice prints the column they end in.
 */
export const OVERVIEW_WIDTHS = [
  35, 17, 9, 9.2, 9.2, 9.2, 9.2, 9.2, 7.8, 8, 7.5, 7.5, 7.5, 7.5, 7.5, 7.5, 6.5, 7.5, 0.6,
] as const

export const COLUMN = {
  campaign: 0,
  office: 1,
  indicators: 2,
  done: 3,
  normal: 4,
  watch: 5,
  behind: 6,
  silent: 7,
  none: 8,
  onPace: 9,
  tasks: 10,
  taskDone: 11,
  taskRunning: 12,
  taskBehind: 13,
  taskWaiting: 14,
  taskSilent: 15,
  taskOther: 16,
  onTime: 17,
} as const

export const LAST_COLUMN = COLUMN.onTime
/** The headline list takes the left columns, the list of what is behind the right ones; one column stays free between. */
export const HEADLINE_COLUMNS = [0, 1, 2, 3, 4, 5, 6] as const
export const BEHIND = { name: 8, owner: 14, gap: 17 } as const
/** Rows of both lists. */
export const LIST_ROWS = 10

export const VERDICT_ROW = 2
export const CAMPAIGN_HEADER_ROW = 4
export const FIRST_CAMPAIGN_ROW = CAMPAIGN_HEADER_ROW + 1

export interface OverviewRows {
  readonly total: number
  readonly section: number
  readonly header: number
  readonly firstListRow: number
  readonly charts: readonly [number, number]
  readonly notes: number
}

const CHART_ROWS = 8

/** The rows below the campaigns, whose number the plan decides. */
export function overviewRows(campaigns: number): OverviewRows {
  const total = FIRST_CAMPAIGN_ROW + campaigns
  const section = total + 2
  const header = section + 1
  const firstListRow = header + 1
  const firstChartRow = firstListRow + LIST_ROWS + 1
  const lastChartRow = firstChartRow + CHART_ROWS - 1
  return { total, section, header, firstListRow, charts: [firstChartRow, lastChartRow], notes: lastChartRow + 1 }
}

/** A part of the overview: its cells and what has to be merged among titles, headers and notes. */
export interface OverviewPart {
  readonly cells: readonly CellLayout[]
  readonly merges: readonly CellRange[]
}

interface Placed {
  readonly value: CellValue
  readonly style: StyleName
  readonly formula?: string
  readonly numberFormat?: string
  readonly link?: CellLink
}

export const placed = (row: number, column: number, content: Placed): CellLayout => ({ row, column, ...content })

/** The cells of one row between two columns as one, for titles, headers and notes. */
export const across = (row: number, left: number, right: number): CellRange => ({ top: row, bottom: row, left, right })
