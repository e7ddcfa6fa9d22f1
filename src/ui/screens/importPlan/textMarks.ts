import type { Verdict } from '../../../usecases/reviewPlan'

/** Words of the text that an entry was read out of. */
export interface MarkedSpan {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly verdict: Verdict
  readonly chosen: boolean
}

/** A stretch of a line with one meaning; `mark` is null between the marks. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly mark: MarkedSpan | null
}

export interface TextLine {
  /** 1-based. */
  readonly number: number
  readonly start: number
  readonly end: number
}

/** The lines of a text, without their line breaks. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    lines.push({ number: lines.length + 1, start, end })
    start = end + 1
  }
  return lines
}

const length = ({ start, end }: MarkedSpan): number => end - start

/** The chosen entry's words win, then the shorter words. */
const before = (one: MarkedSpan, other: MarkedSpan): number =>
  Number(other.chosen) - Number(one.chosen) || length(one) - length(other)

/** A line cut where marks begin and end: every character is in exactly one segment, in order. */
export function segmentsOf({ start, end }: TextLine, marks: readonly MarkedSpan[]): readonly Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start).sort(before)
  const cuts = new Set([start, end])
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const points = [...cuts].sort((one, other) => one - other)
  const segments: Segment[] = []
  for (const [at, from] of points.slice(0, -1).entries()) {
    const to = points[at + 1] ?? end
    const mark = inside.find((one) => one.start <= from && one.end >= to) ?? null
    const last = segments.at(-1)
    if (last && last.mark === mark) segments[segments.length - 1] = { ...last, end: to }
    else segments.push({ start: from, end: to, mark })
  }
  return segments
}
