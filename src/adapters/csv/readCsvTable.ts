import Papa from 'papaparse'
import { unguardFormula } from './formulaText'

/** column -> text. A row that ends early lacks its last columns; a cell beyond the header stands under its position, `#7`. */
export type CsvRow = Readonly<Record<string, string>>

function rowOf(header: readonly string[], cells: readonly string[]): CsvRow {
  // Without a prototype a column may be called anything, `__proto__` too.
  const row = Object.create(null) as Record<string, string>
  cells.forEach((cell, at) => (row[header[at] ?? `#${at + 1}`] = unguardFormula(cell)))
  return row
}

/**
 * The rows below the header of a CSV text (RFC 4180, UTF-8, byte order mark or not, any line ends). Empty lines are passed
 * over. Nothing is converted: every cell is text, blanks kept. An unclosed quotation mark runs to the end of the text.
 */
export function readCsvTable(text: string): readonly CsvRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', skipEmptyLines: true })
  const [header = [], ...rows] = data
  const columns = header.map((column) => unguardFormula(column.trim()))
  return rows.map((cells) => rowOf(columns, cells))
}
