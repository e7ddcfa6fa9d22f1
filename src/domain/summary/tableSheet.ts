import type { CellLayout, ConditionalFormat, PrintLayout, SheetLayout } from '../model'
import { STYLES } from '../model'
import { linesHeight, wrappedLines } from '../template'
import { FIRST_ROW, HEADER_ROW } from './summarySheets'
import type { CellContent, SummaryColumn, TableRow } from './tableCells'
import type { RowContents } from './tableExtents'
import { fitted, heightsOf } from './tableExtents'

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

const contentsOf = (row: TableRow, columns: readonly SummaryColumn[]): RowContents => columns.map(({ key }) => row[key])

function rowCells(contents: RowContents, at: number, columns: readonly SummaryColumn[], band: boolean): CellLayout[] {
  return columns.map((one, position) => {
    const cell = cellOf(contents[position], one, { row: at, column: position })
    if (band) cell.band = true
    return cell
  })
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
