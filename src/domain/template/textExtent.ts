import type { StyleName } from '../model'
import { STYLES } from '../model'

/** How Excel counts column widths: a Chinese character takes the room of two digits. */
const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u25a0-\u25ff\u2460-\u24ff]/

/** Points of one line at 10.5 pt and what a row needs above and below; measured on Noto Sans CJK, the tallest of the fonts. */
const LINE_PER_POINT = 1.46
const ROW_PADDING = 4
const BODY_SIZE = 10.5
/** Excel keeps some pixels of every cell to itself, and a line never fills to the last half character. */
const CELL_PADDING = 1.2

/** The width of a text in column-width units: 2 for a Chinese character or mark, 1 for anything else. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0)

/** How many lines a text wraps to in a column of the given width (Excel's units) at the given size in points. */
export function wrappedLines(text: string, columnWidth: number, size = BODY_SIZE): number {
  const room = Math.max(2, ((columnWidth - CELL_PADDING) * BODY_SIZE) / size)
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(displayWidth(paragraph) / room)), 0)
}

/** The height in points of so many lines at the given size. */
export const linesHeight = (lines: number, size = BODY_SIZE): number =>
  Math.ceil(lines * size * LINE_PER_POINT + ROW_PADDING)

/** The height in points that a text needs in a cell of that style and column width; unwrapped styles need one line. */
export function textHeight(text: string, columnWidth: number, styleName: StyleName): number {
  const { wrap, size } = STYLES[styleName]
  return linesHeight(wrap ? wrappedLines(text, columnWidth, size) : 1, size)
}
