import type { CellLayout, CellRange, SheetLayout } from '../../../domain/model'
import { quotedSheet, writtenFormat, writtenFormula, writtenValue } from '../../../domain/model'
import { entered } from '../cells/enteredText'
import { rangeOn } from '../ranges'
import { rectanglesBy } from './rectangles'
import { BYTES_PER_CALL } from './step'

type Entry = string | number | boolean

/** Rows of one sheet that are entered together; `top` is the first. */
export interface RowBlock {
  readonly top: number
  readonly rows: readonly (readonly Entry[])[]
  readonly bytes: number
}

/** Blocks of a large sheet: small enough to be packed well. */
const BYTES_PER_BLOCK = 400_000
const utf8 = new TextEncoder()

/** As JSON carries it: in quotes, a comma behind. */
const bytesOf = (entry: Entry): number => (typeof entry === 'string' ? utf8.encode(entry).length + 3 : 12)

/** Under the text format Excel takes formulas and figures for text when they are entered: there the format follows after them. */
const isLateFormat = (cell: CellLayout): boolean =>
  writtenFormat(cell) === '@' && (cell.formula !== undefined || typeof writtenValue(cell) !== 'string')

function entryOf(cell: CellLayout, translated: (formula: string) => string): Entry {
  const formula = writtenFormula(cell)
  return formula === null ? entered(writtenValue(cell), writtenFormat(cell)) : `=${translated(formula.text)}`
}

/** All entries of a sheet from A1, in blocks of rows; cells that the layout leaves out are blank. */
export function rowBlocks({ cells }: SheetLayout, translated: (formula: string) => string): RowBlock[] {
  const height = cells.reduce((last, { row }) => Math.max(last, row + 1), 0)
  const width = cells.reduce((last, { column }) => Math.max(last, column + 1), 0)
  const rows = Array.from({ length: height }, (): Entry[] => new Array<Entry>(width).fill(''))
  for (const cell of cells) (rows[cell.row] ?? [])[cell.column] = entryOf(cell, translated)
  const blocks: { top: number; rows: Entry[][]; bytes: number }[] = []
  rows.forEach((row, top) => {
    const bytes = row.reduce<number>((sum, entry) => sum + bytesOf(entry), 0)
    const last = blocks.at(-1)
    if (last === undefined || last.bytes + bytes > BYTES_PER_BLOCK) blocks.push({ top, rows: [row], bytes })
    else {
      last.rows.push(row)
      last.bytes += bytes
    }
  })
  return blocks
}

export function writeBlock(sheet: Excel.Worksheet, { top, rows }: RowBlock): void {
  const width = rows[0]?.length ?? 0
  if (width === 0) return
  sheet.getRangeByIndexes(top, 0, rows.length, width).formulas = rows as Entry[][]
}

type FormatRanges = ReadonlyMap<string, readonly CellRange[]>

/** Ranges by number format, General left out: before the entries, and after those that the text format would turn into text. */
export function formatRanges({ cells }: SheetLayout): { readonly before: FormatRanges; readonly after: FormatRanges } {
  const formatOf = (cell: CellLayout): string | undefined => {
    const format = writtenFormat(cell)
    return format === 'General' ? undefined : format
  }
  return {
    before: rectanglesBy(cells, (cell) => (isLateFormat(cell) ? undefined : formatOf(cell))),
    after: rectanglesBy(cells, (cell) => (isLateFormat(cell) ? '@' : undefined)),
  }
}

export function writeFormats(sheet: Excel.Worksheet, formats: FormatRanges): void {
  for (const [format, ranges] of formats) {
    // One text for all cells of the range; the types of office.js know only the array.
    for (const range of ranges) rangeOn(sheet, range).numberFormat = format as unknown as string[][]
  }
}

/** Roughly what setting these formats takes. */
export const formatBytes = (formats: FormatRanges): number =>
  [...formats.values()].reduce((sum, list) => sum + list.length * 2 * BYTES_PER_CALL, 0)

/** Links first of all: Excel writes the target into the cell and restyles it, and both are written over. */
export function writeLinks(sheet: Excel.Worksheet, { cells }: SheetLayout): void {
  for (const { row, column, link } of cells) {
    if (link === undefined) continue
    const place = `${quotedSheet(link.sheet)}!${link.address}`
    sheet.getCell(row, column).hyperlink =
      link.to === 'place' ? { documentReference: place } : { address: `${link.path}#${place}` }
  }
}
