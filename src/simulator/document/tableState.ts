import type { Area } from './area'

export interface TableState {
  readonly id: string
  readonly sheetId: string
  name: string
  /** With header and total rows. */
  area: Area
  style: string
  showHeaders: boolean
  showTotals: boolean
  showBandedRows: boolean
  showBandedColumns: boolean
  showFilterButton: boolean
  highlightFirstColumn: boolean
  highlightLastColumn: boolean
}

/** The rows between header and totals; a table always has at least one. */
export const bodyOf = (table: TableState): Area => ({
  ...table.area,
  top: table.area.top + (table.showHeaders ? 1 : 0),
  bottom: table.area.bottom - (table.showTotals ? 1 : 0),
})
