import type { FigureSource, Indicator, UnitCode } from '../model'
import type { LiveCell } from './liveCells'
import type { Span } from './unitSpans'
import { unitSpans } from './unitSpans'

/** Rows of one unit that count only together: all its periods, and what they are divided or weighted by. */
export interface LiveGroup {
  readonly own: Span
  readonly partner: Span | null
}

type Part = FigureSource['part']

/** What a group is known by. */
interface GroupedRow {
  readonly unit: UnitCode
  readonly source: FigureSource | null
  readonly live: LiveCell | null
}

function partnerOf(part: Part, { unitAggregation }: Indicator): Part | null {
  if (unitAggregation === 'RATIO') return part === 'numerator' ? 'denominator' : 'numerator'
  if (unitAggregation === 'WEIGHTED') return part === 'total' ? 'denominator' : 'total'
  return null
}

/**
 * The group of each row, by its position; null where none of the group refers to a cell, so that nothing in it can change.
 * Positions are sheet rows from `first`.
 */
export function liveGroups(
  rows: readonly GroupedRow[],
  indicator: Indicator,
  first: number,
): readonly (LiveGroup | null)[] {
  if (!rows.some(({ live }) => live !== null)) return rows.map(() => null)
  const spans = new Map<Part, ReturnType<typeof unitSpans>>()
  const spansOf = (part: Part) => {
    const found = spans.get(part) ?? unitSpans(rows, part, first)
    spans.set(part, found)
    return found
  }
  const isLive = (span: Span | null): boolean =>
    span !== null && rows.slice(span[0] - first, span[1] - first + 1).some(({ live }) => live !== null)
  return rows.map(({ source, unit }) => {
    const own = source ? spansOf(source.part).get(unit) : undefined
    if (!source || !own) return null
    const part = partnerOf(source.part, indicator)
    const partner = part === null ? null : (spansOf(part).get(unit) ?? null)
    return isLive(own) || isLive(partner) ? { own, partner } : null
  })
}
