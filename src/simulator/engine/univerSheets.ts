import type { ICellData } from '@univerjs/core'
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade'
import type { CalculationEngine, EngineCell, EngineRange, EngineValue, LineShift } from './engine'
import { calculationOnDemand, SET_CELLS } from './univerCalculation'
import { cellForUniver, valueFromUniver } from './univerCells'
import { sheetExtents, widest } from './univerExtents'
import { reachOf, type Extent } from './univerFormula'
import { PLACEHOLDER, type RunningUniver } from './univerLibrary'
import { univerNames } from './univerNames'

type Rows<Item> = readonly (readonly Item[])[]

const count = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)

function gridOf(row: number, column: number, cells: Rows<EngineCell>) {
  const grid: Record<number, Record<number, ICellData>> = {}
  for (const [down, line] of cells.entries())
    grid[row + down] = Object.fromEntries(line.map((cell, along) => [column + along, cellForUniver(cell)]))
  return grid
}

const reachOfAll = (cells: Rows<EngineCell>): Extent =>
  cells
    .flat()
    .map((cell) => ('formula' in cell ? reachOf(cell.formula) : { rows: 0, columns: 0 }))
    .reduce(widest, { rows: 0, columns: 0 })

/** Univer takes the formulas away from the active sheet, whichever sheet the lines belong to. */
function shiftLines(workbook: FWorkbook, sheet: FWorksheet, { axis, kind, at, count: lines }: LineShift): void {
  const active = workbook.getActiveSheet()
  workbook.setActiveSheet(sheet)
  if (axis === 'rows' && kind === 'insert') sheet.insertRowsBefore(at, lines)
  else if (axis === 'rows') sheet.deleteRows(at, lines)
  else if (kind === 'insert') sheet.insertColumnsBefore(at, lines)
  else sheet.deleteColumns(at, lines)
  workbook.setActiveSheet(active)
}

function valuesIn(sheet: FWorksheet, range: EngineRange): Rows<EngineValue> {
  const grid = sheet.getSheet()
  return count(range.top, range.bottom).map((row) =>
    count(range.left, range.right).map((column) => valueFromUniver(grid.getCellRaw(row, column))),
  )
}

function formulasIn(sheet: FWorksheet, { top, left, bottom, right }: EngineRange): Rows<string | null> {
  const rows = Math.min(bottom + 1, sheet.getMaxRows()) - top
  const columns = Math.min(right + 1, sheet.getMaxColumns()) - left
  const formulas = rows > 0 && columns > 0 ? sheet.getRange(top, left, rows, columns).getFormulas() : []
  return count(top, bottom).map((_, down) => count(left, right).map((__, along) => formulas[down]?.[along] || null))
}

/** The engine over a running Univer, whether it draws or not. */
export function univerSheets(running: RunningUniver): CalculationEngine {
  const { univer, workbook, commands } = running
  const calculation = calculationOnDemand(running)
  const names = univerNames(running)
  const extents = sheetExtents(workbook)
  const unitId = workbook.getId()
  const sheetOf = (id: string): FWorksheet => {
    const sheet = workbook.getSheetBySheetId(id)
    if (!sheet) throw new Error(`The engine has no sheet ${id}`)
    return sheet
  }
  return {
    addSheet({ id, name, position }) {
      const { rows: rowCount, columns: columnCount } = extents.first()
      workbook.insertSheet(name, { index: position, sheet: { id, rowCount, columnCount } })
      if (workbook.getSheetBySheetId(PLACEHOLDER)) workbook.deleteSheet(PLACEHOLDER)
    },
    removeSheet(id) {
      if (workbook.getNumSheets() === 1) workbook.insertSheet(' ', { sheet: { id: PLACEHOLDER } })
      workbook.deleteSheet(id)
    },
    renameSheet: (id, name) => void sheetOf(id).setName(name),
    moveSheet: (id, position) => void workbook.moveSheet(sheetOf(id), position),
    setCells(id, row, column, cells) {
      extents.write(id, {
        rows: row + cells.length,
        columns: column + Math.max(0, ...cells.map((line) => line.length)),
      })
      extents.refer(reachOfAll(cells))
      commands.syncExecuteCommand(SET_CELLS, { unitId, subUnitId: id, cellValue: gridOf(row, column, cells) })
    },
    shift(id, change) {
      const { axis, at, count: lines } = change
      extents.write(id, axis === 'rows' ? { rows: at + lines, columns: 0 } : { rows: 0, columns: at + lines })
      shiftLines(workbook, sheetOf(id), change)
    },
    defineName(name, refersTo) {
      extents.refer(reachOf(refersTo))
      names.define(name, refersTo)
    },
    removeName: (name) => names.remove(name),
    settle() {
      names.apply()
      return calculation.settle()
    },
    valuesOf: (id, range) => valuesIn(sheetOf(id), range),
    formulasOf: (id, range) => formulasIn(sheetOf(id), range),
    dispose: () => univer.dispose(),
  }
}
