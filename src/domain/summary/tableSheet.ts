import type { CellLayout, CellLink, CellValue, ConditionalFormat, PrintLayout, SheetLayout, StyleName } from '../model'
import { STYLES } from '../model'
import { linesHeight, wrappedLines } from '../template'
import { figureWidth } from './figureWidth'
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

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/** Written out without spreads: 数据来源 has many ten thousands of cells. */
function cellOf(content: CellContent | undefined, column: SummaryColumn, place: Pick<CellLayout, 'row' | 'column'>) {
  const cell: Mutable<CellLayout> = {
    row: place.row,
    column: place.column,
    value: content?.value ?? null,
    style: content?.style ?? column.style,
  }
  const format = content?.numberFormat ?? column.numberFormat
  if (format !== undefined) cell.numberFormat = format
  if (content?.formula !== undefined) cell.formula = content.formula
  if (content?.link !== undefined) cell.link = content.link
  return cell
}

/** A row's contents in the order of the columns: looked up by key once, though widths, heights and cells all need them. */
type RowContents = readonly (CellContent | undefined)[]

const contentsOf = (row: TableRow, columns: readonly SummaryColumn[]): RowContents => columns.map(({ key }) => row[key])

function rowCells(contents: RowContents, at: number, columns: readonly SummaryColumn[], band: boolean): CellLayout[] {
  return columns.map((one, position) => {
    const cell = cellOf(contents[position], one, { row: at, column: position })
    if (band) cell.band = true
    return cell
  })
}

/** Counts the lines that texts wrap to in one column, each text once: names repeat over thousands of rows. */
function lineCounter(width: number): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    if (text.length * 2 < width - 2 && !text.includes('\n')) return 1
    const lines = known.get(text) ?? wrappedLines(text, width)
    known.set(text, lines)
    return lines
  }
}

/** Gives the height that a row needs: that of its longest wrapped text. */
function rowMeasure(columns: readonly SummaryColumn[]): (contents: RowContents) => number {
  const counters = columns.map(({ width, style }) => ({ style, linesOf: lineCounter(width) }))
  return (contents) => {
    let most = 1
    counters.forEach(({ style, linesOf }, at) => {
      const content = contents[at]
      if (typeof content?.value !== 'string' || !STYLES[content.style ?? style].wrap) return
      most = Math.max(most, linesOf(content.value))
    })
    return Math.min(TALLEST_ROW, linesHeight(most))
  }
}

function heightsOf(columns: readonly SummaryColumn[], rows: readonly RowContents[]): Map<number, number> {
  const heightOf = rowMeasure(columns)
  const header = columns.map(({ label }) => ({ value: label, style: 'header' as const }))
  const heights = new Map([
    [0, linesHeight(1, STYLES.title.size)],
    [1, linesHeight(1, STYLES.meta.size)],
    [HEADER_ROW, heightOf(header)],
  ])
  for (const [at, row] of rows.entries()) heights.set(FIRST_ROW + at, heightOf(row))
  return heights
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

/** Columns wide enough for their widest number, whatever a unit may have typed. */
const fitted = (columns: readonly SummaryColumn[], rows: readonly RowContents[]): readonly SummaryColumn[] =>
  columns.map((one, at) => {
    let { width } = one
    for (const { [at]: cell } of rows) {
      if (typeof cell?.value !== 'number') continue
      width = Math.max(width, figureWidth(cell.value, cell.numberFormat ?? one.numberFormat))
    }
    return { ...one, width }
  })

const headCells = ({ title, meta, columns }: TableContent): CellLayout[] => [
  { row: 0, column: 0, value: title, style: 'title' },
  { row: 1, column: 0, value: meta, style: 'meta' },
  ...columns.map(({ label }, at): CellLayout => ({ row: HEADER_ROW, column: at, value: label, style: 'header' })),
]

/** A list of the summary: title, meta line, header, data, totals, notes; frozen, filtered and printed alike everywhere. */
export function tableSheet(given: TableContent): SheetLayout {
  const { key, name, rows, total } = given
  const contents = (total === undefined ? rows : [...rows, total]).map((row) => contentsOf(row, given.columns))
  const columns = fitted(given.columns, contents)
  const content = { ...given, columns }
  const notes = notesUnder(content)
  return {
    key,
    name,
    visibility: 'visible',
    columns: columns.map((one) => ({ key: one.key, width: one.width })),
    cells: headCells(given)
      .concat(contents.flatMap((row, at) => rowCells(row, FIRST_ROW + at, columns, at < rows.length && at % 2 === 1)))
      .concat(notes.cells),
    rowHeights: new Map([...heightsOf(columns, contents), ...notes.heights]),
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
