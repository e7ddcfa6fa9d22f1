import type { Cell, CellStyle, Hyperlink } from 'hucre'
import type { CellLayout, CellLink, CellValue, SheetLayout, StyleDefinition } from '../../../domain/model'
import { isCellError, quotedSheet, STYLES, writtenFormat, writtenFormula, writtenValue } from '../../../domain/model'
import type { StyledCell, TableEdge } from './cellStyles'
import { cellStyle } from './cellStyles'

/** hucre writes a plain text that reads like one of these as an error; a run of rich text keeps it a text. */
const ERROR_LOOKALIKE = /^#[A-Z/0!?_]+[!?A]?$/

/** Readers turn `_x0041_` into a letter; the underscore is escaped so that the text comes back as typed. */
const escapeEscapes = (text: string): string => text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')

/** Characters that may not stand bare in a relationship target. Chinese may: Excel writes and reads it so. */
const fileTarget = (text: string): string =>
  text.replace(/[\s%#?"<>^`{|}]/g, (character) => encodeURIComponent(character))

function hyperlinkOf(link: CellLink): Hyperlink {
  const place = `${quotedSheet(link.sheet)}!${link.address}`
  if (link.to === 'place') return { target: '', location: place }
  return { target: `${fileTarget(link.path)}#${fileTarget(place)}` }
}

const isGrid = (cell: CellLayout): boolean => (STYLES[cell.style] as StyleDefinition).edges === 'grid'
const gridKey = (row: number, column: number): string => `${row},${column}`

/** The outer rules of each table: a grid cell with none above or below it. */
function tableEdges(sheet: SheetLayout): (cell: CellLayout) => TableEdge {
  const grid = new Set(sheet.cells.filter(isGrid).map((cell) => gridKey(cell.row, cell.column)))
  return ({ row, column }) => ({
    top: !grid.has(gridKey(row - 1, column)),
    bottom: !grid.has(gridKey(row + 1, column)),
  })
}

function contentOf(cell: CellLayout, value: CellValue): Partial<Cell> {
  const formula = writtenFormula(cell)
  if (formula !== null) {
    const result = typeof value === 'string' ? escapeEscapes(value) : value
    return { formula: formula.text, ...(result === null || isCellError(result) ? {} : { formulaResult: result }) }
  }
  if (value === null) return {}
  if (isCellError(value)) return { value: value.error }
  if (typeof value !== 'string') return { value }
  const text = escapeEscapes(value)
  return ERROR_LOOKALIKE.test(text) ? { richText: [{ text }] } : { value: text }
}

/** The cells of a sheet keyed `row,column`. Cells of the same look share one style object. */
export function sheetCells(sheet: SheetLayout): Map<string, Partial<Cell>> {
  const edgeOf = tableEdges(sheet)
  const styles = new Map<string, CellStyle>()
  const styleOf = (styled: StyledCell): CellStyle => {
    const key = JSON.stringify(styled)
    const known = styles.get(key) ?? cellStyle(styled)
    styles.set(key, known)
    return known
  }
  return new Map(
    sheet.cells.map((cell) => {
      const { style, band = false } = cell
      const look = styleOf({ style, numberFormat: writtenFormat(cell), band, edge: edgeOf(cell) })
      const link = cell.link === undefined ? {} : { hyperlink: hyperlinkOf(cell.link) }
      return [gridKey(cell.row, cell.column), { ...contentOf(cell, writtenValue(cell)), style: look, ...link }]
    }),
  )
}
