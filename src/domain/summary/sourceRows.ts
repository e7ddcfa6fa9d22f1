import type { Decimal } from '../lib'
import type { CellRef, CityFigure, FigureSource, Indicator, IndicatorCode, UnitCode } from '../model'
import { hasGrowth, STATUS_WORDS } from '../template'
import type { FindCell, LiveCell, ReadCell } from './liveCells'
import { cellFinder, liveCellBy } from './liveCells'
import { liveGroups } from './liveGroups'
import { FIRST_ROW } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { indicatorOf } from './summaryInput'
import { PART_WORDS } from './summaryTexts'
import type { SourceBlock, SourceRow } from './sourceRow'
import { wantingRows } from './wantingRows'
import type { WatchedCell } from './watchedCells'

type LiveCellOf = (given: ReadCell) => LiveCell | null

const PART_ORDER: readonly FigureSource['part'][] = ['total', 'numerator', 'denominator', 'cross-check']

const observationKey = (unit: string, period: string, indicator: string): string => `${unit}|${period}|${indicator}`

interface Base {
  readonly value: Decimal | null
  readonly cell: CellRef
}

/** 上年同期 of every observation; null where none was given. */
function basesOf({ submissions }: SummaryInput): ReadonlyMap<string, Base> {
  const bases = new Map<string, Base>()
  for (const { observations } of submissions) {
    for (const { unit, period, indicator, samePeriodBase } of observations) {
      const { reading, cell } = samePeriodBase
      const value = reading.kind === 'number' ? reading.value : null
      bases.set(observationKey(unit, period, indicator), { value, cell })
    }
  }
  return bases
}

function partWord(indicator: Indicator, part: FigureSource['part']): string {
  return PART_WORDS[part === 'denominator' && indicator.unitAggregation === 'WEIGHTED' ? 'weight' : part].zh
}

/** Where one unit gives several cells, its base stands with the last, as the roll-up reads it. */
const lastTotals = (sources: readonly FigureSource[]): ReadonlyMap<UnitCode, FigureSource> =>
  new Map(sources.flatMap((source) => (source.part === 'total' ? [[source.unit, source] as const] : [])))

/** A ratio's parts are figures of other indicators, with their own code, unit and decimals. */
export function measuredCode(indicator: Indicator, source: FigureSource | null): IndicatorCode {
  const { code, numerator, denominator } = indicator
  if (source?.part === 'numerator') return numerator ?? code
  return source?.part === 'denominator' ? (denominator ?? code) : code
}

/** Only a base that is rolled up is missed. */
const rollsBaseUp = (indicator: Indicator): boolean =>
  hasGrowth(indicator) && (indicator.unitAggregation === 'SUM' || indicator.unitAggregation === 'LEAD')

function watchedBase(indicator: Indicator, base: Base, find: FindCell): WatchedCell | null {
  const found = rollsBaseUp(indicator) ? find(indicator.code, base.cell) : null
  return found && { live: found.live, held: found.holds }
}

interface RowTools {
  readonly bases: ReadonlyMap<string, Base>
  readonly find: FindCell
  readonly liveCellOf: LiveCellOf
}

type BaseColumns = Pick<SourceRow, 'samePeriodBase' | 'baseLive' | 'baseWatched'>

/** 上年同期 beside a figure; it is looked up or watched where the figure is looked up. */
function baseColumns(
  base: Base | undefined,
  figure: { readonly indicator: Indicator; readonly code: IndicatorCode; readonly isLive: boolean },
  { liveCellOf, find }: RowTools,
): BaseColumns {
  const samePeriodBase = base?.value ?? null
  if (!base || !figure.isLive) return { samePeriodBase, baseLive: null, baseWatched: null }
  return {
    samePeriodBase,
    baseLive: liveCellOf({ code: figure.code, cell: base.cell, read: base.value }),
    baseWatched: base.value === null ? watchedBase(figure.indicator, base, find) : null,
  }
}

function countedRows(indicator: Indicator, figure: CityFigure, tools: RowTools): SourceRow[] {
  const { bases, liveCellOf } = tools
  const sources = PART_ORDER.flatMap((part) => figure.sources.filter((source) => source.part === part))
  const last = lastTotals(sources)
  const seen = new Set<UnitCode>()
  return sources.map((source) => {
    const { unit, period, cell, value, part, status, filler, receivedOn } = source
    const counted = part === 'total' || part === 'numerator'
    const counts = counted ? (seen.has(unit) ? 0 : 1) : null
    if (counted) seen.add(unit)
    const base = last.get(unit) === source ? bases.get(observationKey(unit, period, indicator.code)) : undefined
    const code = measuredCode(indicator, source)
    const live = liveCellOf({ code, cell, read: value })
    return {
      ...{ unit, period, cell, value, counts, filler, receivedOn, source },
      part: partWord(indicator, part),
      state: STATUS_WORDS[status],
      live,
      watched: [],
      ...baseColumns(base, { indicator, code, isLive: live !== null }, tools),
    }
  })
}

/** The lineage of every figure, in the plan's order: counted cells first, then cross-checks, left-out and missing ones. */
export function sourceBlocks(input: SummaryInput): readonly SourceBlock[] {
  const find = cellFinder(input.open)
  const tools = { bases: basesOf(input), find, liveCellOf: liveCellBy(find) }
  const wanting = wantingRows(input, find)
  let first = FIRST_ROW
  return input.figures.map((figure) => {
    const indicator = indicatorOf(input, figure.indicator)
    const rows = [...countedRows(indicator, figure, tools), ...wanting(figure)]
    const block = { indicator, figure, first, rows, groups: liveGroups(rows, indicator, first) }
    first += rows.length
    return block
  })
}
