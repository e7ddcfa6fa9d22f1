import { decimal, decimalText } from '../lib'
import type { CellValue, SheetSnapshot } from '../model'
import { isCellError, valueAt } from '../model'

/** A table of the summary read back by its header labels, wherever its columns stand now. */
export interface TableReader {
  readonly headerRow: number
  /** Data rows, 0-based. */
  readonly rows: readonly number[]
  /** Null where the table has no such column any more. */
  readonly column: (key: string) => number | null
  /** What the cell shows, numbers as plain digits. */
  readonly text: (row: number, key: string) => string
}

const ROWS_SEARCHED = 10

const plain = (label: string): string => label.replaceAll(/\s+/g, '')

const shown = (value: CellValue): string => {
  if (value === null) return ''
  if (isCellError(value)) return value.error
  return typeof value === 'number' ? decimalText(decimal(value)) : String(value).trim()
}

type Labelled = readonly { readonly key: string; readonly label: string }[]

/** The row that bears the first column's label. */
function headerRowOf(sheet: SheetSnapshot, [first]: Labelled): number | null {
  for (let row = 0; row < Math.min(ROWS_SEARCHED, sheet.values.length); row += 1) {
    if ((sheet.values[row] ?? []).some((value) => plain(shown(value)) === plain(first?.label ?? ''))) return row
  }
  return null
}

/** Null where the sheet has no header of such a table. Rows without a first cell and a second one are notes. */
export function readTable(sheet: SheetSnapshot, columns: Labelled): TableReader | null {
  const headerRow = headerRowOf(sheet, columns)
  if (headerRow === null) return null
  const header = (sheet.values[headerRow] ?? []).map((value) => plain(shown(value)))
  const places = new Map(columns.map(({ key, label }) => [key, header.indexOf(plain(label))]))
  const column = (key: string): number | null => {
    const at = places.get(key) ?? -1
    return at < 0 ? null : at
  }
  const text = (row: number, key: string): string => {
    const at = column(key)
    return at === null ? '' : shown(valueAt(sheet, row, at))
  }
  const [first, second] = columns
  const isData = (row: number): boolean => text(row, first?.key ?? '') !== '' && text(row, second?.key ?? '') !== ''
  const rows = sheet.values.flatMap((_, row) => (row > headerRow && isData(row) ? [row] : []))
  return { headerRow, rows, column, text }
}
