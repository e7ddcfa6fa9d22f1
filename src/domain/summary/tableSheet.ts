import type { CellLayout, CellLink, CellValue, ConditionalFormat, PrintLayout, SheetLayout, StyleName } from '../model'
import { STYLES } from '../model'
import { linesHeight, wrappedLines } from '../template'
import { FIRST_ROW, HEADER_ROW } from './summarySheets'

export interface SummaryColumn {
  readonly key: string
  readonly label: string
  /** In characters, as Excel counts them. */
  readonly width: number
  readonly style: StyleName
  readonly numberFormat?: string
}

/** What stands in one cell; style and format where they differ from the column's. */
export interface CellContent {
  readonly value: CellValue
  readonly formula?: string
  readonly style?: StyleName
  readonly numberFormat?: string
  readonly link?: CellLink
}

/** One row by column key; columns not named stay empty. */
export type TableRow = Readonly<Record<string, CellContent>>

export interface TableContent {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly meta: string
  readonly columns: readonly SummaryColumn[]
  readonly rows: readonly TableRow[]
  /** Stands under the data, outside the filter. */
  readonly total?: TableRow
  /** Said under the table, numbered. */
  readonly notes: readonly string[]
  readonly conditionalFormats: readonly ConditionalFormat[]
  readonly frozenColumns: number
  readonly print: PrintLayout
}

/** Excel shows no row higher than 409 points; a text that needs more stays whole in its cell. */
const TALLEST_ROW = 390

const column = (label: string, key: string, width: number, style: StyleName): SummaryColumn => ({
  key,
  label,
  width,
  style,
})

/** Columns as `[key, label, width, style, number format]`. */
export const columnsOf = (
  rows: readonly (readonly [string, string, number, StyleName, string?])[],
): readonly SummaryColumn[] =>
  rows.map(([key, label, width, style, numberFormat]) => ({
    ...column(label, key, width, style),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }))

function cellOf(content: CellContent | undefined, { style, numberFormat }: SummaryColumn): Omit<CellLayout, 'row'> {
  const format = content?.numberFormat ?? numberFormat
  const { value, formula, link } = content ?? { value: null }
  return {
    column: 0,
    value,
    style: content?.style ?? style,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(link === undefined ? {} : { link }),
  }
}

function rowCells(row: TableRow, at: number, columns: readonly SummaryColumn[], band: boolean): CellLayout[] {
  return columns.map((one, position) => ({
    ...cellOf(row[one.key], one),
    row: at,
    column: position,
    ...(band ? { band } : {}),
  }))
}

/** Counts the lines that texts wrap to, each text and width once: names and sentences repeat over thousands of rows. */
function lineCounter(): (text: string, width: number) => number {
  const known = new Map<string, number>()
  return (text, width) => {
    if (text.length * 2 < width - 2 && !text.includes('\n')) return 1
    const key = `${width} ${text}`
    const lines = known.get(key) ?? wrappedLines(text, width)
    known.set(key, lines)
    return lines
  }
}

function tallest(row: TableRow, columns: readonly SummaryColumn[], linesOf: (text: string, width: number) => number) {
  const lines = columns.map(({ key, width, style }) => {
    const content = row[key]
    const wraps = STYLES[content?.style ?? style].wrap
    return typeof content?.value === 'string' && wraps ? linesOf(content.value, width) : 1
  })
  return Math.min(TALLEST_ROW, linesHeight(Math.max(...lines)))
}

function heightsOf({ columns, rows, total }: TableContent): Map<number, number> {
  const linesOf = lineCounter()
  const header = Object.fromEntries(columns.map(({ key, label }) => [key, { value: label, style: 'header' as const }]))
  const bottom = total === undefined ? [] : [total]
  return new Map([
    [0, linesHeight(1, STYLES.title.size)],
    [1, linesHeight(1, STYLES.meta.size)],
    [HEADER_ROW, tallest(header, columns, linesOf)],
    ...[...rows, ...bottom].map((row, at): [number, number] => [FIRST_ROW + at, tallest(row, columns, linesOf)]),
  ])
}

/** Notes stand below the table, one merged row each, so that they wrap over the whole width of the page. */
function notesUnder({ notes, columns, rows, total }: TableContent) {
  const width = columns.reduce((sum, one) => sum + one.width, 0)
  const first = FIRST_ROW + rows.length + (total === undefined ? 1 : 2)
  const texts = notes.map((note, at) => ({ row: first + at, text: notes.length > 1 ? `${at + 1}. ${note}` : note }))
  return {
    cells: texts.map(({ row, text }): CellLayout => ({ row, column: 0, value: text, style: 'note' })),
    merges: texts.map(({ row }) => ({ top: row, bottom: row, left: 0, right: columns.length - 1 })),
    heights: texts.map(({ row, text }): [number, number] => [
      row,
      linesHeight(wrappedLines(text, width, STYLES.note.size), STYLES.note.size),
    ]),
  }
}

/** A list of the summary: title, meta line, header, data, totals, notes; frozen, filtered and printed alike everywhere. */
export function tableSheet(content: TableContent): SheetLayout {
  const { key, name, title, meta, columns, rows, total } = content
  const notes = notesUnder(content)
  return {
    key,
    name,
    visibility: 'visible',
    columns: columns.map((one) => ({ key: one.key, width: one.width })),
    cells: [
      { row: 0, column: 0, value: title, style: 'title' },
      { row: 1, column: 0, value: meta, style: 'meta' },
      ...columns.map(({ label }, at): CellLayout => ({ row: HEADER_ROW, column: at, value: label, style: 'header' })),
      ...rows.flatMap((row, at) => rowCells(row, FIRST_ROW + at, columns, at % 2 === 1)),
      ...(total === undefined ? [] : rowCells(total, FIRST_ROW + rows.length, columns, false)),
      ...notes.cells,
    ],
    rowHeights: new Map([...heightsOf(content), ...notes.heights]),
    merges: notes.merges,
    inputRules: [],
    conditionalFormats: rows.length === 0 ? [] : content.conditionalFormats,
    names: [],
    protected: true,
    freeze: { rows: FIRST_ROW, columns: content.frozenColumns },
    autoFilter: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + rows.length, right: columns.length - 1 },
    print: content.print,
    charts: [],
  }
}
