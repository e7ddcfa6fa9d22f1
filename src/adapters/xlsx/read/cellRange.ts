import type { CellRange } from '../../../domain/model'
import { parseAddress } from '../../../domain/model'
import { LIMITS } from './limits'

/** `B2:D9` or `B2`; null where the text is neither or lies outside the sheet. Ranges are never walked, so size is free. */
export function parseRange(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':')
  const start = parseAddress(first)
  const end = parseAddress(last)
  if (!start || !end) return null
  const range = {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
  return range.top >= 0 && range.bottom < LIMITS.rows && range.right < LIMITS.columns ? range : null
}
