import type { CellLayout, WorkbookLayout } from '../../src/domain/model'
import { addressOf, isCellError, quotedSheet } from '../../src/domain/model'
import type { EngineCell, EngineValue } from '../../src/simulator/engine/engine'
import { univerEngine } from '../../src/simulator/engine/univerEngine'
import type { RecalculatedSheets, RecalculatedValue } from '../support/recalculate'

const typed = ({ value, formula }: CellLayout): EngineCell =>
  formula === undefined
    ? { value: value !== null && isCellError(value) ? { error: value.error } : value }
    : { formula: `=${formula}` }

/** Errors as their text, as `recalculate` gives LibreOffice's. */
const plain = (value: EngineValue): RecalculatedValue =>
  typeof value === 'object' && value !== null ? value.error : value

function grid(cells: readonly CellLayout[]): EngineCell[][] {
  const rows = Math.max(0, ...cells.map(({ row }) => row + 1))
  const columns = Math.max(0, ...cells.map(({ column }) => column + 1))
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, (): EngineCell => ({ value: null })))
  for (const cell of cells) lines[cell.row]![cell.column] = typed(cell)
  return lines
}

/** The layout as the engine computes it; results that the layout carries are not used. */
export async function calculatedSheets(layout: WorkbookLayout): Promise<RecalculatedSheets> {
  const engine = univerEngine()
  try {
    for (const [position, { key, name }] of layout.sheets.entries()) engine.addSheet({ id: key, name, position })
    for (const sheet of layout.sheets)
      for (const { name, row, column } of sheet.names)
        engine.defineName(name, `=${quotedSheet(sheet.name)}!${addressOf(row, column).replace(/^([A-Z]+)/, '$$$1$$')}`)
    for (const { key, cells } of layout.sheets) engine.setCells(key, 0, 0, grid(cells))
    await engine.settle()
    return new Map(
      layout.sheets.map(({ key, name, cells }) => {
        const bottom = Math.max(0, ...cells.map(({ row }) => row))
        const right = Math.max(0, ...cells.map(({ column }) => column))
        return [name, engine.valuesOf(key, { top: 0, left: 0, bottom, right }).map((line) => line.map(plain))]
      }),
    )
  } finally {
    engine.dispose()
  }
}
