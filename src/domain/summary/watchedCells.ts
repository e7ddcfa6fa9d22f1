import { decimal, decimalText } from '../lib'
import type { CellValue } from '../model'
import { isCellError, parseAddress } from '../model'
import type { LiveCell } from './liveCells'
import { cellIn, placeFormula, quotedText, rowFormula } from './liveFormulas'
import { AFTERWARDS } from './liveTexts'
import type { CellContent } from './tableCells'

/** A cell of a row that gave no figure, and what it held when that was found. */
export interface WatchedCell {
  readonly live: LiveCell
  readonly held: CellValue
}

/** Excel takes no longer text in a formula. */
const LONGEST_TEXT = 255

export const isBlankValue = (value: CellValue): boolean => value === null || value === ''

/** Whether the cell holds what it held: texts as Excel compares them, numbers in the fifteen digits that it keeps, an error for another. */
export function holdsStill({ held }: WatchedCell, now: CellValue): boolean {
  if (isCellError(held) || isCellError(now)) return isCellError(held) && isCellError(now)
  if (typeof held === 'number' && typeof now === 'number') return held.toPrecision(15) === now.toPrecision(15)
  return String(held ?? '').toLowerCase() === String(now ?? '').toLowerCase()
}

/** Whether formulas can name what it held. */
export const isNamed = ({ held }: WatchedCell): boolean => typeof held !== 'string' || held.length <= LONGEST_TEXT

/** The condition under which the cell holds what it held; `row` is the cell with the row that the code stands in. */
export function sameFormula({ live, held }: WatchedCell, row: string): string {
  const cell = cellIn(live, row)
  if (isCellError(held)) return `ISERROR(${cell})`
  if (typeof held === 'number') return `${cell}=${decimalText(decimal(held))}`
  return typeof held === 'boolean' ? `${cell}=${String(held).toUpperCase()}` : `${cell}=${quotedText(held ?? '')}`
}

/** What is said once the cells hold something else: it is told, and counted by rolling up again. */
const afterwards = (watched: readonly WatchedCell[]): string =>
  watched.every(({ held }) => isBlankValue(held)) ? AFTERWARDS.filled.zh : AFTERWARDS.changed.zh

/** The state of a row without a value, as long as its cells hold what they held; `row` is the cell with the row that the code stands in. */
function stateFormula(watched: readonly WatchedCell[], row: string, state: string): string {
  const same = watched
    .filter(isNamed)
    .map((one) => sameFormula(one, row))
    .join(',')
  const said = quotedText(state)
  return `IF(ISNUMBER(${row}),IF(IFERROR(AND(${same}),FALSE),${said},${quotedText(afterwards(watched))}),${said})`
}

/** A row without a value, as it was found. */
export interface WatchedRow {
  readonly watched: readonly WatchedCell[]
  readonly state: string
  /** Where the figure would stand. */
  readonly address: string
}

/** The cells of such a row that the unit sheets change; null where there is nothing to watch. */
export function watchedSourceCells(
  { watched, state, address }: WatchedRow,
  at: (key: string) => string,
): Readonly<Record<'state' | 'cell' | 'row', CellContent>> | null {
  const named = watched.filter(isNamed)
  const first = named.find(({ live }) => live.column === parseAddress(address)?.column) ?? named[0]
  if (!first) return null
  return {
    state: { value: state, formula: stateFormula(watched, at('row'), state) },
    cell: { value: address, formula: placeFormula(first.live, at('row'), address), style: 'codeLink' },
    row: { value: (parseAddress(address)?.row ?? 0) + 1, formula: rowFormula(first.live) },
  }
}
