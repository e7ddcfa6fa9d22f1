import { readFigure } from '../intake'
import { compare, decimal, decimalText, parseDecimal } from '../lib'
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../model'
import { isCellError, valueAt } from '../model'
import type { WatchedCell } from './watchedCells'
import { holdsStill, isBlankValue } from './watchedCells'

/**
 * What has become of a source cell since it was rolled up. `was`, `now` and `taken` are plain digits.
 * - `followed`: another number, and the summary shows it, unchecked.
 * - `rescaled`: the summary takes the number as it is stored (`taken`), but a roll-up would read `now`: a percentage.
 * - `fixed`: the summary keeps what was read; the cell says something else now.
 * - `row-gone`: the summary keeps what was read; its row is not found any more.
 * - `code-gone`, `code-twice`: looked up and not found in exactly one row, so that it takes no part.
 * - `filled`: there was nothing, and there is something now; not counted, whatever it is.
 * - `mended`: it was left out with what it held; it holds something else now, and is still left out.
 * - `base`: the figure is the same, its 上年同期 is not. `was` is null where there was none; `followed` where the summary shows the new one.
 * - `lost`: no number any more, so that it takes no part; `now` is what a roll-up would read, null where nothing.
 */
export type SinceRollUp =
  | { readonly kind: 'same' }
  | { readonly kind: 'followed'; readonly was: string; readonly now: string }
  | { readonly kind: 'rescaled'; readonly was: string; readonly taken: string; readonly now: string }
  | { readonly kind: 'fixed'; readonly was: string; readonly typed: string }
  | { readonly kind: 'lost'; readonly was: string; readonly typed: string; readonly now: string | null }
  | { readonly kind: 'filled'; readonly now: string }
  | { readonly kind: 'mended'; readonly was: string; readonly now: string }
  | { readonly kind: 'base'; readonly was: string | null; readonly now: string; readonly followed: boolean }
  | { readonly kind: 'code-gone'; readonly was: string }
  | { readonly kind: 'code-twice'; readonly was: string }
  | { readonly kind: 'row-gone'; readonly was: string }

/** What a cell holds, and what intake reads in it. */
export interface CellNow {
  readonly typed: CellValue
  /** As a person sees it in the cell, without its format. */
  readonly words: string
  readonly read: string | null
}

/** As a person sees it in the cell, without its format. */
export const shown = (value: CellValue): string => {
  if (value === null) return ''
  if (isCellError(value)) return value.error
  return typeof value === 'number' ? decimalText(decimal(value)) : String(value).trim()
}

/** Reads a cell of the workbook as intake does, with its number format. */
export function cellNow(
  { numberFormats }: Pick<WorkbookSnapshot, 'numberFormats'>,
  sheet: SheetSnapshot,
  { row, column, unitOfMeasure }: { readonly row: number; readonly column: number; readonly unitOfMeasure: string },
): CellNow {
  const typed = valueAt(sheet, row, column)
  const format = numberFormats[sheet.formats[row]?.[column] ?? 0] ?? 'General'
  const reading = readFigure(typed, format, { unitOfMeasure })
  return { typed, words: shown(typed), read: reading.kind === 'number' ? decimalText(reading.value) : null }
}

/** Whether two numbers in digits are the same: 60 and 60.0 are. */
function isSame(one: string, other: string | null): boolean {
  const [left, right] = [parseDecimal(one), other === null ? null : parseDecimal(other)]
  return left !== null && right !== null && compare(left, right) === 0
}

/** Of a figure that the summary looks up. */
export function sinceLookedUp(was: string, { typed, words, read }: CellNow): SinceRollUp {
  if (typeof typed !== 'number' || read === null) return { kind: 'lost', was, typed: words, now: read }
  if (!isSame(words, read) && !isSame(String(Number(typed.toPrecision(15))), read))
    return { kind: 'rescaled', was, taken: words, now: read }
  return isSame(was, read) ? { kind: 'same' } : { kind: 'followed', was, now: read }
}

/** Of cells that gave no figure: the first that holds something else. */
export function sinceWatched(cells: readonly { readonly cell: WatchedCell; readonly now: CellValue }[]): SinceRollUp {
  const other = cells.find(({ cell, now }) => !holdsStill(cell, now))
  if (!other) return { kind: 'same' }
  const now = shown(other.now)
  return cells.every(({ cell: { held } }) => isBlankValue(held))
    ? { kind: 'filled', now }
    : { kind: 'mended', was: shown(other.cell.held), now }
}

/** Of the 上年同期 beside a figure that is the same. */
export function sinceBase(was: string, { typed, words, read }: CellNow): SinceRollUp {
  return isSame(was, read) ? { kind: 'same' } : { kind: 'base', was, now: words, followed: typeof typed === 'number' }
}

/** Of a figure that stays as it was read. */
export const sinceRead = (was: string, { words, read }: CellNow): SinceRollUp =>
  isSame(was, read) ? { kind: 'same' } : { kind: 'fixed', was, typed: words }
