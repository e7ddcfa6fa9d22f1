import type { StyleDefinition } from './look'
import { STYLES } from './look'
import type { CellLayout } from './sheetLayout'
import type { CellFormula, CellValue } from './snapshot'
import { isCellError } from './snapshot'

const FORMULA_LOOKALIKE = /^[=+\-@]/

/** Control characters (but tab and line feed), lone surrogates and the two non-characters: no workbook can hold them. */
const UNWRITABLE = /[^\t\n\P{Cc}]|\p{Cs}|[\uFFFE\uFFFF]/gu

/** What could be unwritable, told without Unicode's tables: nearly no text holds any of it. */
const SUSPECT = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/

/** The text as a cell keeps it: line ends as line feeds, characters dropped that no workbook can hold. */
export const sheetText = (text: string): string =>
  SUSPECT.test(text) ? text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '') : text

function writtenText(value: CellValue): CellValue {
  if (typeof value === 'number') return Object.is(value, -0) ? 0 : value
  return typeof value === 'string' ? sheetText(value) : value
}

/** What the cell shows once written. An empty text is a blank cell; an error that a formula gave is left to be computed again. */
export function writtenValue(cell: CellLayout): CellValue {
  const value = writtenText(cell.value)
  if (cell.formula !== undefined) return isCellError(value) ? null : value
  return value === '' ? null : value
}

/** The formula as stored, or null. `cached` is false where the layout gives no result. */
export function writtenFormula(cell: CellLayout): CellFormula | null {
  return cell.formula === undefined ? null : { text: cell.formula, cached: writtenValue(cell) !== null }
}

/** The number format: the cell's own, its style's, text for what would turn into a formula when edited, else General. */
export function writtenFormat(cell: CellLayout): string {
  const style: StyleDefinition = STYLES[cell.style]
  const named = cell.numberFormat ?? style.numberFormat
  if (named !== undefined) return named
  const lookalike = cell.formula === undefined && typeof cell.value === 'string' && FORMULA_LOOKALIKE.test(cell.value)
  return lookalike ? '@' : 'General'
}
