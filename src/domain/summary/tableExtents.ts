import { STYLES } from '../model'
import { linesHeight, wrappedLines } from '../template'
import { figureWidth } from './figureWidth'
import { FIRST_ROW, HEADER_ROW } from './summarySheets'
import type { CellContent, SummaryColumn } from './tableCells'

/** A row's contents in the order of the columns: looked up by key once, though widths, heights and cells all need them. */
export type RowContents = readonly (CellContent | undefined)[]

/** Excel shows no row higher than 409 points; a text that needs more stays whole in its cell. */
const TALLEST_ROW = 390

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

/** The heights of titles, header and data rows, by sheet row. */
export function heightsOf(columns: readonly SummaryColumn[], rows: readonly RowContents[]): Map<number, number> {
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

/** Columns wide enough for their widest number, whatever a unit may have typed. */
export const fitted = (columns: readonly SummaryColumn[], rows: readonly RowContents[]): readonly SummaryColumn[] =>
  columns.map((one, at) => {
    let { width } = one
    for (const { [at]: cell } of rows) {
      if (typeof cell?.value !== 'number') continue
      width = Math.max(width, figureWidth(cell.value, cell.numberFormat ?? one.numberFormat))
    }
    return { ...one, width }
  })
