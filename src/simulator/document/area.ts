import type { EngineRange, LineShift } from '../engine/engine'
import { refused } from './refusals'

/** A rectangle of cells, 0-based, both ends included. */
export type Area = EngineRange

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }

export const rowsOf = (area: Area): number => area.bottom - area.top + 1
export const columnsOf = (area: Area): number => area.right - area.left + 1
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area)
export const isSingleCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right
export const cellArea = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column })

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
export const sameArea = (one: Area, other: Area): boolean => contains(one, other) && contains(other, one)

/** Throws where the area leaves the sheet, as Excel does for every range it cannot make. */
export function area(top: number, left: number, rows: number, columns: number): Area {
  const made = { top, left, bottom: top + rows - 1, right: left + columns - 1 }
  const whole = [top, left, rows, columns].every(Number.isInteger)
  if (!whole || rows < 1 || columns < 1 || !contains(WHOLE_SHEET, made)) throw refused.argument()
  return made
}

export function intersection(one: Area, other: Area): Area | null {
  const top = Math.max(one.top, other.top)
  const left = Math.max(one.left, other.left)
  const bottom = Math.min(one.bottom, other.bottom)
  const right = Math.min(one.right, other.right)
  return top > bottom || left > right ? null : { top, left, bottom, right }
}

export const boundingArea = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
})

/** What is left of `from` when `cut` is taken away: at most four rectangles. */
export function subtract(from: Area, cut: Area): Area[] {
  const common = intersection(from, cut)
  if (common === null) return [from]
  const pieces: Area[] = []
  if (common.top > from.top) pieces.push({ ...from, bottom: common.top - 1 })
  if (common.bottom < from.bottom) pieces.push({ ...from, top: common.bottom + 1 })
  const middle = { top: common.top, bottom: common.bottom }
  if (common.left > from.left) pieces.push({ ...middle, left: from.left, right: common.left - 1 })
  if (common.right < from.right) pieces.push({ ...middle, left: common.right + 1, right: from.right })
  return pieces
}

/** Where an area lies after rows or columns came or went; null when nothing of it is left. */
export function shiftArea(given: Area, shift: LineShift): Area | null {
  const rows = shift.axis === 'rows'
  const span = shiftSpan(rows ? given.top : given.left, rows ? given.bottom : given.right, shift)
  if (span === null) return null
  return rows ? { ...given, top: span[0], bottom: span[1] } : { ...given, left: span[0], right: span[1] }
}

export function shiftSpan(first: number, last: number, shift: LineShift): [number, number] | null {
  const limit = (shift.axis === 'rows' ? MAX_ROWS : MAX_COLUMNS) - 1
  if (first === 0 && last === limit) return [first, last]
  if (shift.kind === 'insert') {
    const moved = (line: number): number => Math.min(limit, line >= shift.at ? line + shift.count : line)
    return [moved(first), moved(last)]
  }
  const end = shift.at + shift.count
  const start = first < shift.at ? first : Math.max(shift.at, first - shift.count)
  const stop = last < shift.at ? last : last < end ? shift.at - 1 : last - shift.count
  return stop < start ? null : [start, stop]
}
