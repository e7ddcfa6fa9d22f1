import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade'
import type { CalculationEngine, EngineRange, EngineValue, LineShift } from './engine'
import { calculationOnDemand } from './univerCalculation'
import { valueFromUniver } from './univerCells'
import { sheetExtents } from './univerExtents'
import { reachOf } from './univerFormula'
import { PLACEHOLDER, type RunningUniver } from './univerLibrary'
import { univerNames } from './univerNames'
import { waitingCells } from './waitingCells'

type Rows<Item> = readonly (readonly Item[])[]

const count = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)

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
  const { univer, workbook } = running
  const calculation = calculationOnDemand(running)
  const names = univerNames(running)
  const extents = sheetExtents(workbook)
  const waiting = waitingCells(running, extents)
  const sheetOf = (id: string): FWorksheet => {
    waiting.write()
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
      waiting.write()
      if (workbook.getNumSheets() === 1) workbook.insertSheet(' ', { sheet: { id: PLACEHOLDER } })
      workbook.deleteSheet(id)
    },
    renameSheet: (id, name) => void sheetOf(id).setName(name),
    moveSheet: (id, position) => void workbook.moveSheet(sheetOf(id), position),
    setCells: (id, row, column, cells) => waiting.add(id, row, column, cells),
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
      waiting.write()
      names.apply()
      return calculation.settle()
    },
    valuesOf: (id, range) => valuesIn(sheetOf(id), range),
    formulasOf: (id, range) => formulasIn(sheetOf(id), range),
    dispose: () => univer.dispose(),
  }
}
