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
/** More columns than a sheet can have, so that no two cells share a number. */
const ROW_STRIDE = 16_385
const cellNumber = (row: number, column: number): number => row * ROW_STRIDE + column

/** The outer rules of each table: a grid cell with none above or below it. */
function tableEdges(sheet: SheetLayout): (cell: CellLayout) => TableEdge {
  const grid = new Set(sheet.cells.filter(isGrid).map((cell) => cellNumber(cell.row, cell.column)))
  return ({ row, column }) => ({
    top: !grid.has(cellNumber(row - 1, column)),
    bottom: !grid.has(cellNumber(row + 1, column)),
  })
}

/** Every cell in one shape, absent fields undefined: hucre walks them all, and one shape is read twice as fast as ten. */
interface WrittenCell {
  value: Cell['value'] | undefined
  style: CellStyle
  formula: string | undefined
  formulaResult: Cell['value'] | undefined
  richText: Cell['richText'] | undefined
  hyperlink: Hyperlink | undefined
}

function fillContent(written: WrittenCell, cell: CellLayout, value: CellValue): void {
  const formula = writtenFormula(cell)
  if (formula !== null) {
    const result = typeof value === 'string' ? escapeEscapes(value) : value
    written.formula = formula.text
    if (result !== null && !isCellError(result)) written.formulaResult = result
  } else if (isCellError(value)) {
    written.value = value.error
  } else if (typeof value === 'string') {
    const text = escapeEscapes(value)
    if (ERROR_LOOKALIKE.test(text)) written.richText = [{ text }]
    else written.value = text
  } else if (value !== null) {
    written.value = value
  }
}

function writtenCell(cell: CellLayout, style: CellStyle): Partial<Cell> {
  const written: WrittenCell = {
    value: undefined,
    style,
    formula: undefined,
    formulaResult: undefined,
    richText: undefined,
    hyperlink: cell.link === undefined ? undefined : hyperlinkOf(cell.link),
  }
  fillContent(written, cell, writtenValue(cell))
  return written as Partial<Cell>
}

/** The cells of a sheet keyed `row,column`. Cells of the same look share one style object. */
export function sheetCells(sheet: SheetLayout): Map<string, Partial<Cell>> {
  const edgeOf = tableEdges(sheet)
  const styles = new Map<string, CellStyle>()
  const styleOf = (styled: StyledCell): CellStyle => {
    const { style, numberFormat, band, edge } = styled
    const key = `${style} ${band} ${edge.top} ${edge.bottom} ${numberFormat}`
    const known = styles.get(key) ?? cellStyle(styled)
    styles.set(key, known)
    return known
  }
  return new Map(
    sheet.cells.map((cell) => {
      const { style, band = false } = cell
      const look = styleOf({ style, numberFormat: writtenFormat(cell), band, edge: edgeOf(cell) })
      return [gridKey(cell.row, cell.column), writtenCell(cell, look)]
    }),
  )
}
