import type { Decimal } from '../lib'
import { toNumber } from '../lib'
import type { CellRef, CellValue, SheetSnapshot, WorkbookSnapshot } from '../model'
import { parseAddress, valueAt } from '../model'

/** The workbook that the summary is written into: its own cells are referred to instead of repeated. */
export type OpenCells = Pick<WorkbookSnapshot, 'file' | 'sheets'>

/** A cell that formulas look up: the row by its code, which goes along when rows are sorted, inserted or deleted. Columns are 0-based. */
export interface LiveCell {
  readonly sheet: string
  readonly code: string
  readonly codeColumn: number
  readonly column: number
}

/** What stands in conditional counts for itself alone. */
const PLAIN_CODE = /^[A-Z][A-Z0-9.-]*$/i

/** Texts as Excel's MATCH and COUNTIF compare them. */
export const comparedText = (value: CellValue): string => (typeof value === 'string' ? value.toLowerCase() : '')

/** The rows of every text in a column of a sheet. */
export type RowsByText = ReadonlyMap<string, readonly number[]>

export function rowsByText({ values }: SheetSnapshot, column: number): RowsByText {
  const rows = new Map<string, number[]>()
  values.forEach((cells, row) => {
    const text = comparedText(cells?.[column] ?? null)
    const known = rows.get(text)
    if (known) known.push(row)
    else if (text !== '') rows.set(text, [row])
  })
  return rows
}

/** A cell that formulas can refer to, and what it holds. */
export interface FoundCell {
  readonly live: LiveCell
  readonly holds: CellValue
}

/** Finds a cell in the only row of its code; null where it stands elsewhere or its row cannot be told by the code. */
export type FindCell = (code: string, cell: CellRef) => FoundCell | null

function placeIn({ file }: OpenCells, sheets: ReadonlyMap<string, SheetSnapshot>, cell: CellRef) {
  const [sheet, at] = [sheets.get(cell.sheet), parseAddress(cell.address)]
  return cell.file === file && sheet && at ? { sheet, ...at } : null
}

/** Finds cells of the open workbook. */
export function cellFinder(open: OpenCells | undefined): FindCell {
  if (!open) return () => null
  const sheets = new Map(open.sheets.map((sheet) => [sheet.name, sheet]))
  const known = new Map<string, RowsByText>()
  const rowsOf = (sheet: SheetSnapshot, column: number, code: string) => {
    const key = `${column}|${sheet.name}`
    const rows = known.get(key) ?? rowsByText(sheet, column)
    known.set(key, rows)
    return rows.get(comparedText(code)) ?? []
  }
  return (code, cell) => {
    const place = placeIn(open, sheets, cell)
    if (!place) return null
    const { sheet, row, column } = place
    const codeColumn = sheet.values[row]?.indexOf(code) ?? -1
    if (codeColumn < 0 || !PLAIN_CODE.test(code) || rowsOf(sheet, codeColumn, code).length !== 1) return null
    return { live: { sheet: sheet.name, code, codeColumn, column }, holds: valueAt(sheet, row, column) }
  }
}

/** A cell, the code of the row that it should stand in, and the number that was read from it. */
export interface ReadCell {
  readonly code: string
  readonly cell: CellRef | null
  readonly read: Decimal | null
}

/**
 * The cell, where it holds the very number that was read. What was converted on the way (「2,000」, 「2000万」) stays a value:
 * a reference would show something else.
 */
export const liveCellBy =
  (find: FindCell) =>
  ({ code, cell, read }: ReadCell): LiveCell | null => {
    const found = cell && read ? find(code, cell) : null
    return found && read && found.holds === toNumber(read) ? found.live : null
  }
