import type { StyleName } from '../model'
import { STYLES } from '../model'

/** The last character before the marks and letters of East Asia; everything above it is wide but for the Latin ranges between. */
const LAST_NARROW = 0x10ff
/** Dashes, quotation marks and dots that Chinese fonts draw as wide as a character. */
const WIDE_MARKS = new Set([...'—‘’“”…'].map((mark) => mark.charCodeAt(0)))
const isWide = (code: number): boolean =>
  (code > LAST_NARROW && (code < 0x1e00 || code >= 0x2460)) || WIDE_MARKS.has(code)

/** Points of one line at 10.5 pt and what a row needs above and below; measured on Noto Sans CJK, the tallest of the fonts. */
const LINE_PER_POINT = 1.46
const ROW_PADDING = 6
const BODY_SIZE = 10.5
/** A line is never filled to the last half digit. */
const CELL_PADDING = 0.4
/** Half a character a line, because no line may begin with a comma or a closing bracket. */
const LOST_AT_LINE_END = 1

/** The width of a text in column-width units: 2 for a Chinese character or mark, 1 for anything else. */
export function displayWidth(text: string): number {
  let width = text.length
  for (let position = 0; position < text.length; position += 1) if (isWide(text.charCodeAt(position))) width += 1
  return width
}

function paragraphLines(text: string, room: number): number {
  const width = displayWidth(text)
  const lines = Math.ceil(width / room)
  return lines <= 1 ? 1 : Math.ceil((width + (lines - 1) * LOST_AT_LINE_END) / room)
}

/** How many lines a text wraps to in a column of the given width (Excel's units) at the given size in points; rather one too many. */
export function wrappedLines(text: string, columnWidth: number, size = BODY_SIZE): number {
  const digits = ((columnWidth - CELL_PADDING) * BODY_SIZE) / size
  const room = Math.max(2, Math.floor(digits / 2) * 2)
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0)
}

/** The height in points of so many lines at the given size. */
export const linesHeight = (lines: number, size = BODY_SIZE): number =>
  Math.ceil(lines * size * LINE_PER_POINT + ROW_PADDING)

/** The height in points that a text needs in a cell of that style and column width; unwrapped styles need one line. */
export function textHeight(text: string, columnWidth: number, styleName: StyleName): number {
  const { wrap, size } = STYLES[styleName]
  return linesHeight(wrap ? wrappedLines(text, columnWidth, size) : 1, size)
}
