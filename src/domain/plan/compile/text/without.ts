import type { Span } from './planText'

/** The spans without what lies in `cuts`; both in the order of the text. */
export function without(spans: readonly Span[], cuts: readonly Span[]): readonly Span[] {
  const ordered = [...cuts].sort((one, other) => one.start - other.start)
  const rest: Span[] = []
  let next = 0
  for (const span of spans) {
    let start = span.start
    while (next < ordered.length && (ordered[next]?.end ?? 0) <= span.start) next += 1
    for (let at = next; at < ordered.length; at += 1) {
      const cut = ordered[at]
      if (!cut || cut.start >= span.end) break
      if (cut.start > start) rest.push({ start, end: cut.start })
      start = Math.max(start, cut.end)
    }
    if (start < span.end) rest.push({ start, end: span.end })
  }
  return rest
}
