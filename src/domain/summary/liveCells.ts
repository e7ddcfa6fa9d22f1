import type { Decimal } from '../lib'
import { toNumber } from '../lib'
import type { CellRef, WorkbookLayout, WorkbookSnapshot } from '../model'
import { columnLetters, parseAddress, quotedSheet, valueAt } from '../model'

/** The workbook that the summary is written into: its own cells are referred to instead of repeated. */
export type OpenCells = Pick<WorkbookSnapshot, 'file' | 'sheets'>

/**
 * The cell as a formula names it, where it stands in the open workbook and holds the very number that was read from it.
 * What was converted on the way (「2,000」, 「2000万」) stays a value: a reference would show something else. Null elsewhere.
 */
export function liveReference(open: OpenCells | undefined, cell: CellRef | null, read: Decimal | null): string | null {
  if (!open || !cell || !read || cell.file !== open.file) return null
  const sheet = open.sheets.find(({ name }) => name === cell.sheet)
  const at = parseAddress(cell.address)
  if (!sheet || !at || valueAt(sheet, at.row, at.column) !== toNumber(read)) return null
  return `${quotedSheet(sheet.name)}!$${columnLetters(at.column)}$${at.row + 1}`
}

/** Something of a live cell that is there only as long as the cell holds a number: a cleared cell is missing, never zero. */
export const whileNumber = (reference: string, shown: string, otherwise: string): string =>
  `IF(ISNUMBER(${reference}),${shown},${otherwise})`

/** A figure by reference, as 数据来源 writes it. */
const REPEATED = /^IF\(ISNUMBER\(('((?:[^']|'')+)'!\$([A-Z]{1,3})\$(\d+))\),\1,""\)$/

/**
 * The cells that a summary refers to and that no longer hold the number that was rolled up: rows were moved, sheets renamed,
 * figures typed since. Writing it would show one figure under the name of another.
 */
export function strayedCells(open: OpenCells, { sheets }: WorkbookLayout): readonly Omit<CellRef, 'file'>[] {
  const live = sheets.flatMap(({ cells }) => cells.filter(({ value }) => typeof value === 'number'))
  return live.flatMap(({ formula, value }) => {
    const [found, , quoted = '', letters = '', row = ''] = REPEATED.exec(formula ?? '') ?? []
    if (found === undefined) return []
    const name = quoted.replaceAll("''", "'")
    const address = `${letters}${row}`
    const [sheet, at] = [open.sheets.find((one) => one.name === name), parseAddress(address)]
    return sheet && at && valueAt(sheet, at.row, at.column) === value ? [] : [{ sheet: name, address }]
  })
}
