import type { Decimal } from '../lib'
import type { CellRef, CityFigure, FigureSource, Indicator, IsoDate, PeriodKey, UnitCode } from '../model'
import type { LiveCell } from './liveCells'
import type { LiveGroup } from './liveGroups'
import type { WatchedCell } from './watchedCells'

/** One row of 数据来源: a cell that a unit filled in, or one that is wanting. */
export interface SourceRow {
  readonly unit: UnitCode
  readonly period: PeriodKey
  readonly cell: CellRef | null
  readonly value: Decimal | null
  readonly samePeriodBase: Decimal | null
  readonly part: string
  /** 1 on the first counted row of a unit, so that the units of a figure add up; null where nothing is counted. */
  readonly counts: 0 | 1 | null
  /** 数据状态, or why the row has no value. */
  readonly state: string
  readonly filler: string
  readonly receivedOn: IsoDate | null
  /** Null for rows without a value. */
  readonly source: FigureSource | null
  /** The cells of the open workbook, of one row, that value and 上年同期 are looked up in; null where they stay as they were read. */
  readonly live: LiveCell | null
  readonly baseLive: LiveCell | null
  /** Where 上年同期 would stand beside a looked-up figure that has none. */
  readonly baseWatched: WatchedCell | null
  /** The entry cells of a row without a value in the open workbook, so that it is told when they hold something else. */
  readonly watched: readonly WatchedCell[]
}

/** The rows of one indicator; they stand together, from sheet row `first` (0-based). */
export interface SourceBlock {
  readonly indicator: Indicator
  readonly figure: CityFigure
  readonly first: number
  readonly rows: readonly SourceRow[]
  /** For each row, with which others it counts; null for rows that cannot change. */
  readonly groups: readonly (LiveGroup | null)[]
}
