import type { CellStyle } from 'hucre'
import type { CellLayout, CellValue } from '../../../domain/model'
import { columnLetters, isCellError, writtenValue } from '../../../domain/model'
import type { PlacedSheet } from './placedCells'
import type { SharedTexts } from './sharedTexts'
import { cellMarkupOf, markupOf } from './sharedTexts'

/** Excel's own ceiling for a row, in points; a taller wish is cut, the text stays whole. */
const TALLEST_ROW = 409

/** A formula with its result and the result's type; without a result, readers compute it. */
function formulaXml(start: string, formula: string, result: CellValue): string {
  const text = `<f>${markupOf(formula)}</f>`
  if (result === null || isCellError(result)) return `${start}>${text}</c>`
  if (typeof result === 'number') return `${start}>${text}<v>${result}</v></c>`
  if (typeof result === 'boolean') return `${start} t="b">${text}<v>${result ? 1 : 0}</v></c>`
  const shown = result === '' ? '<v/>' : `<v>${cellMarkupOf(result)}</v>`
  return `${start} t="str">${text}${shown}</c>`
}

function valueXml(start: string, value: CellValue, texts: SharedTexts): string {
  if (value === null) return `${start}/>`
  if (typeof value === 'string') return `${start} t="s"><v>${texts.numberOf(value)}</v></c>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`
  return `${start} t="e"><v>${markupOf(value.error)}</v></c>`
}

/** `start` is the opened tag with address and look. */
function cellXml(start: string, cell: CellLayout, texts: SharedTexts): string {
  const value = writtenValue(cell)
  return cell.formula === undefined ? valueXml(start, value, texts) : formulaXml(start, cell.formula, value)
}

function heightXml(height: number | undefined): string {
  return height === undefined ? '' : ` ht="${Math.min(height, TALLEST_ROW)}" customHeight="1"`
}

/** The content of `<sheetData>`, down to the last row that holds a cell; `looks` are numbered as in the part of styles. */
export function sheetRows(sheet: PlacedSheet, looks: ReadonlyMap<CellStyle, string>, texts: SharedTexts): string {
  const letters: string[] = []
  const rows: string[] = []
  let cellsOfRow = ''
  for (const [at, { layout, look }] of sheet.cells.entries()) {
    const { row, column } = layout
    const letter = (letters[column] ??= columnLetters(column))
    const start = `<c r="${letter}${row + 1}" s="${looks.get(look) ?? ''}"`
    cellsOfRow += cellXml(start, layout, texts)
    if (sheet.cells[at + 1]?.layout.row === row) continue
    rows[row] = cellsOfRow
    cellsOfRow = ''
  }
  const { rowHeights } = sheet.layout
  return Array.from(rows, (cells: string | undefined, row) => {
    const height = heightXml(rowHeights.get(row))
    if (cells !== undefined) return `<row r="${row + 1}"${height}>${cells}</row>`
    return height === '' ? '' : `<row r="${row + 1}"${height}/>`
  }).join('')
}
