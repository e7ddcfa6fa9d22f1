import Papa from 'papaparse'
import { sheetText } from '../../domain/model'
import { guardFormula } from './formulaText'

/** Figures are numbers; a text that starts with `=`, `+`, `-` or `@` is guarded. Null is an empty cell. */
export type CsvValue = string | number | null

/** Excel takes a file without it for one in the machine's own code page and garbles Chinese. */
const BYTE_ORDER_MARK = '\uFEFF'

const written = (value: CsvValue): string | number | null =>
  typeof value === 'string' ? guardFormula(sheetText(value)) : value

/** A CSV text (RFC 4180, byte order mark, CRLF) with the columns in the order given; columns that a row lacks are empty. */
export function writeCsvTable(columns: readonly string[], rows: readonly Readonly<Record<string, CsvValue>>[]): string {
  const data = rows.map((row) => columns.map((column) => written(row[column] ?? null)))
  return `${BYTE_ORDER_MARK}${Papa.unparse([columns.map(written), ...data], { newline: '\r\n' })}\r\n`
}
