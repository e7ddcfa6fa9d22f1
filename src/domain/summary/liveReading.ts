import type { CellValue, SheetSnapshot } from '../model'
import { parseAddress } from '../model'
import type { LiveCell, RowsByText } from './liveCells'
import { comparedText, rowsByText } from './liveCells'
import { CHANGED_WORDS, FORMERLY } from './liveTexts'
import type { WatchedCell } from './watchedCells'

/** Reads the formulas of 数据来源 back, as Excel and other programs keep them: names without quotes, columns with their rows. */

const COLUMN = String.raw`(?:'((?:[^']|'')+)'|([^'!(),"]+))!\$?([A-Z]{1,3})(?:\$?\d+)?:\$?[A-Z]{1,3}(?:\$?\d+)?`
const CODES = new RegExp(String.raw`COUNTIF\(${COLUMN},"([^"]+)"\)`)
const FIGURES = new RegExp(String.raw`INDEX\(${COLUMN},`)
const WATCHED = new RegExp(
  String.raw`(?:ISERROR\()?INDEX\(${COLUMN},[^()]*\)\)?(?:=("(?:[^"]|"")*"|[-+.\dE]+|TRUE|FALSE))?`,
  'g',
)
const PLACE = /^=?IFERROR\(HYPERLINK\(/
const ADDRESS_READ = new RegExp(String.raw`"${FORMERLY}([A-Z]{1,3}\d{1,7})"`)
const NUMBER_READ = /=(-?\d+(?:\.\d+)?),/

const BASE_READ = new RegExp(String.raw`"${CHANGED_WORDS.base}(-?\d+(?:\.\d+)?)"`)

export const isPlaceFormula = (formula: string | undefined): boolean => PLACE.test(formula ?? '')

const columnAt = (letters: string): number => parseAddress(`${letters}1`)?.column ?? 0

/** What a row's formulas look up: `rows` finds the row by its code, `figures` takes the number from it. Null where they refer to nothing any more. */
export function liveCellOf(formulas: {
  readonly rows: string | undefined
  readonly figures: string | undefined
}): LiveCell | null {
  const codes = CODES.exec(formulas.rows ?? '')
  const figures = FIGURES.exec(formulas.figures ?? '')
  if (!codes || !figures) return null
  const [, quoted, bare = '', codeLetters = '', code = ''] = codes
  const sheet = quoted?.replaceAll("''", "'") ?? bare
  return { sheet, code, codeColumn: columnAt(codeLetters), column: columnAt(figures[3] ?? '') }
}

/** A value as formulas name it; an error is known to be one, not which. */
function namedValue(text: string | undefined): CellValue {
  if (text === undefined) return { error: '#VALUE!' }
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"')
  return text === 'TRUE' || text === 'FALSE' ? text === 'TRUE' : Number(text)
}

/** The cells that the formulas of a row without a value watch, and what they held then. */
export function watchedCellsOf(formulas: {
  readonly rows: string | undefined
  readonly state: string | undefined
}): readonly WatchedCell[] {
  const codes = CODES.exec(formulas.rows ?? '')
  if (!codes) return []
  const [, , , codeLetters = '', code = ''] = codes
  return [...(formulas.state ?? '').matchAll(WATCHED)].map(([, quoted, bare = '', letters = '', held]) => ({
    live: {
      sheet: quoted?.replaceAll("''", "'") ?? bare,
      ...{ code, codeColumn: columnAt(codeLetters), column: columnAt(letters) },
    },
    held: namedValue(held),
  }))
}

/** The address at which a looked-up figure stood when it was rolled up. */
export const addressRead = (placeFormula: string | undefined): string | null =>
  ADDRESS_READ.exec(placeFormula ?? '')?.[1] ?? null

/** The number that stood there, as digits. */
export const numberRead = (stateFormula: string | undefined): string | null =>
  NUMBER_READ.exec(stateFormula ?? '')?.[1] ?? null

/** The 上年同期 that stood beside it, as digits. */
export const baseRead = (stateFormula: string | undefined): string | null =>
  BASE_READ.exec(stateFormula ?? '')?.[1] ?? null

/** The row (0-based) that a code stands in, or why there is none. */
export type FoundRow = number | 'gone' | 'twice'

/** Finds rows as the formulas do; columns are searched once. */
export function rowFinder(): (sheet: SheetSnapshot, live: LiveCell) => FoundRow {
  const known = new Map<SheetSnapshot, Map<number, RowsByText>>()
  return (sheet, { code, codeColumn }) => {
    const columns = known.get(sheet) ?? new Map<number, RowsByText>()
    known.set(sheet, columns)
    const texts = columns.get(codeColumn) ?? rowsByText(sheet, codeColumn)
    columns.set(codeColumn, texts)
    const [row, second] = texts.get(comparedText(code)) ?? []
    if (row === undefined) return 'gone'
    return second === undefined ? row : 'twice'
  }
}
