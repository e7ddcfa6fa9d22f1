import type { CellLayout, CellValue, ConditionalFormat, InputRule, SheetLayout, StyleName } from '../model'
import { STYLES } from '../model'
import type { ListKey, TemplateColumn } from './columns'
import { LIST_COLUMNS } from './columns'
import { columnStyle } from './columnStyles'
import { columnNameKey, sheetNameKey } from './identity'
import { FIRST_DATA_ROW, HEADER_ROW } from './rowGeometry'
import type { SheetFrame } from './sheetFrame'
import { printOf } from './sheetFrame'
import { linesHeight, textHeight, wrappedLines } from './textExtent'

/** What stands in one cell where it differs from the column's empty cell. */
export interface CellContent {
  readonly value: CellValue
  readonly formula?: string
  readonly style?: StyleName
  readonly numberFormat?: string
}

/** One data row, by column key; columns not named stay empty. */
export type ListRow = Readonly<Record<string, CellContent>>

export interface ListContent {
  readonly list: Exclude<ListKey, 'cover'>
  readonly title: string
  readonly meta: string
  readonly rows: readonly ListRow[]
  /** Said under the table, numbered in this order. */
  readonly notes: readonly string[]
  readonly inputRules: readonly InputRule[]
  readonly conditionalFormats: readonly ConditionalFormat[]
  readonly frozenColumns: number
  /** Room that a person gets in every row, in lines. */
  readonly entryLines: number
}

/** Sheets are printed on paper that nobody reads closer than this: taller rows would hide that a text is too long. */
export const TALLEST_ROW = 390

/** A header breaks before its bracket where it cannot stand in one line; readers of headers must ignore line breaks. */
export const headerText = ({ label, width }: TemplateColumn): string =>
  wrappedLines(label, width) > 1 ? label.replace('（', '\n（') : label

const shownText = (value: CellValue): string => (typeof value === 'string' ? value : '')

function dataCells(content: ListContent, columns: readonly TemplateColumn[]): CellLayout[] {
  return content.rows.flatMap((row, position) =>
    columns.map((column, index): CellLayout => {
      const { style: ownStyle, ...cell }: CellContent = row[column.key] ?? { value: null }
      const style = ownStyle ?? columnStyle(content.list, column)
      const band = position % 2 === 1 && STYLES[style].locked ? { band: true } : {}
      return { row: FIRST_DATA_ROW + position, column: index, ...cell, style, ...band }
    }),
  )
}

function rowHeights(content: ListContent, columns: readonly TemplateColumn[]): Map<number, number> {
  const heights = new Map([
    [0, linesHeight(1, STYLES.title.size)],
    [1, linesHeight(1, STYLES.meta.size)],
    [HEADER_ROW, Math.max(...columns.map((column) => textHeight(headerText(column), column.width, 'header')))],
  ])
  content.rows.forEach((row, position) => {
    const needed = columns.map((column) => {
      const cell = row[column.key]
      return textHeight(shownText(cell?.value ?? null), column.width, cell?.style ?? columnStyle(content.list, column))
    })
    const height = Math.max(linesHeight(content.entryLines), ...needed)
    heights.set(FIRST_DATA_ROW + position, Math.min(TALLEST_ROW, height))
  })
  return heights
}

/** The notes stand below the table in one merged row each, so that they wrap over the whole width of the page. */
function notesUnder(content: ListContent, columns: readonly TemplateColumn[]) {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const firstRow = FIRST_DATA_ROW + content.rows.length + 1
  const texts = content.notes.map((note, position) => `${position + 1}. ${note}`)
  return {
    cells: texts.map((value, position): CellLayout => ({ row: firstRow + position, column: 0, value, style: 'note' })),
    merges: texts.map((_, position) => ({
      top: firstRow + position,
      bottom: firstRow + position,
      left: 0,
      right: columns.length - 1,
    })),
    heights: texts.map((text, position): [number, number] => [
      firstRow + position,
      linesHeight(wrappedLines(text, width, STYLES.note.size), STYLES.note.size),
    ]),
  }
}

/** A list sheet: title, meta line, header, data, notes; frozen, filtered, printed and named alike for every list. */
export function layoutList(frame: SheetFrame, content: ListContent): SheetLayout {
  const columns: readonly TemplateColumn[] = LIST_COLUMNS[content.list]
  const lastRow = FIRST_DATA_ROW + content.rows.length - 1
  const notes = notesUnder(content, columns)
  const header = columns.map((entry, column): CellLayout => ({
    row: HEADER_ROW,
    column,
    value: headerText(entry),
    style: 'header',
  }))
  return {
    key: frame.key,
    name: frame.name,
    visibility: 'visible',
    columns: columns.map(({ key, width }) => ({ key, width })),
    cells: [
      { row: 0, column: 0, value: content.title, style: 'title' },
      { row: 1, column: 0, value: content.meta, style: 'meta' },
      ...header,
      ...dataCells(content, columns),
      ...notes.cells,
    ],
    rowHeights: new Map([...rowHeights(content, columns), ...notes.heights]),
    merges: notes.merges,
    inputRules: content.inputRules,
    conditionalFormats: content.conditionalFormats,
    names: [
      { name: sheetNameKey(frame.unit.code, content.list), row: HEADER_ROW, column: 0 },
      ...columns.map(({ key }, column) => ({
        name: columnNameKey(frame.unit.code, content.list, key),
        row: HEADER_ROW,
        column,
      })),
    ],
    protected: true,
    freeze: { rows: FIRST_DATA_ROW, columns: content.frozenColumns },
    autoFilter: { top: HEADER_ROW, left: 0, bottom: Math.max(HEADER_ROW, lastRow), right: columns.length - 1 },
    print: printOf(frame, { orientation: 'landscape', pagesHigh: 0, repeatRows: [HEADER_ROW, HEADER_ROW] }),
    charts: [],
  }
}
