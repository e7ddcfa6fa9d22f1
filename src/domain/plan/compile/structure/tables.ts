import type { PlanText } from '../text'
import type { Part } from './block'
import { tableHeader } from './tableHeader'
import { partsOf } from './tableParts'
import { tableRows } from './tableRows'

/** The lines from `from` up to, without it, `until` (from 0), tables read as rows. Blank lines and `skipped` ones are left out. */
export function partsBetween(
  text: PlanText,
  from: number,
  until: number,
  skipped: ReadonlySet<number>,
): readonly Part[] {
  const parts: Part[] = []
  let at = from
  while (at < until) {
    const header = tableHeader(text, at)
    const table = header && header.next <= until ? tableRows(text, header, until) : null
    if (header && table && table.rows.length > 0) {
      parts.push(...partsOf(header, table))
      at = Math.max(table.next, header.next)
      continue
    }
    const line = text.lines[at]
    if (line && line.text !== '' && !skipped.has(at)) {
      const start = line.start + text.folded.slice(line.start, line.end).indexOf(line.text.charAt(0))
      parts.push({ line: { start, end: start + line.text.length, text: line.text } })
    }
    at += 1
  }
  return parts
}
