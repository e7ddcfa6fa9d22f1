import type { FigureSource, UnitCode } from '../model'

/** First and last position, both included. */
export type Span = readonly [first: number, last: number]

/** The source rows of one part by unit, counted from `start`: rows of a part stand together, and those of a unit do too. */
export function unitSpans(
  rows: readonly { readonly source: FigureSource | null }[],
  part: FigureSource['part'],
  start: number,
): ReadonlyMap<UnitCode, Span> {
  const spans = new Map<UnitCode, Span>()
  rows.forEach(({ source }, at) => {
    if (source?.part !== part) return
    const row = start + at
    spans.set(source.unit, [spans.get(source.unit)?.[0] ?? row, row])
  })
  return spans
}
