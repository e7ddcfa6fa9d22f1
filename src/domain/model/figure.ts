import type { Decimal } from '../lib'
import type { CellRef } from './cellRef'
import type { IndicatorCode, IsoDate, PeriodKey, UnitCode } from './codes'
import type { TimeAggregation, UnitAggregation } from './plan'
import type { ObservationStatus } from './submission'

/** One source cell of a city figure. */
export interface FigureSource {
  readonly unit: UnitCode
  readonly period: PeriodKey
  readonly cell: CellRef
  readonly value: Decimal
  readonly status: ObservationStatus
  readonly filler: string
  readonly receivedOn: IsoDate | null
  /** `total`: part of the figure; `cross-check`: shown beside it only (LEAD); `numerator`/`denominator`: of a ratio. */
  readonly part: 'total' | 'cross-check' | 'numerator' | 'denominator'
}

/** A figure that was reported and not used, and why. */
export interface LeftOut {
  readonly unit: UnitCode
  readonly cell: CellRef
  readonly reason: 'unreadable' | 'not-applicable' | 'not-collected' | 'blocked' | 'superseded'
}

/** A number of the city with its passport: rule, sources, what is missing. `value` is null where nothing could be counted. */
export interface CityFigure {
  readonly indicator: IndicatorCode
  readonly period: PeriodKey
  readonly value: Decimal | null
  /** The same quantity in the same period of last year, rolled up by the same rule; null unless every counted unit gave one. */
  readonly samePeriodBase: Decimal | null
  readonly time: TimeAggregation
  readonly unit: UnitAggregation
  /** True where an expected unit is missing or its figure was left out. */
  readonly partial: boolean
  readonly sources: readonly FigureSource[]
  readonly missing: readonly UnitCode[]
  readonly leftOut: readonly LeftOut[]
}
