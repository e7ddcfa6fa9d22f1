import type { ICellData } from '@univerjs/core'
import { SET_CELLS } from './univerCalculation'
import { forUniver } from './univerFormula'
import type { RunningUniver } from './univerLibrary'

const SET_NAME = 'formula.mutation.set-defined-name'
const REMOVE_NAME = 'formula.mutation.remove-defined-name'
const WHOLE_WORKBOOK = 'AllDefaultWorkbook'
const REFERENCE = /^=?('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/u
/** With no name left, Univer believes that nothing it has parsed could depend on one. */
const KEPT_NAME = '_engine'

/** References stand bare in Univer's names, constants and formulas with `=`. */
const nameText = (refersTo: string): string => {
  const text = forUniver(refersTo).replace(/^=/, '')
  return REFERENCE.test(refersTo) ? text : `=${text}`
}

/** Univer keeps parsed formulas with what their names meant: they are forgotten, and the formulas written once more. */
function writeAgain({ workbook, commands, functions }: RunningUniver, names: readonly string[]): void {
  functions.deleteFormulaAstCacheKey(...names)
  for (const sheet of workbook.getSheets()) {
    const cellValue: Record<number, Record<number, ICellData>> = {}
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const formula = cell?.f
        if (typeof formula === 'string' && names.some((name) => formula.includes(name)))
          (cellValue[row] ??= {})[column] = { f: formula, v: null }
      })
    const subUnitId = sheet.getSheetId()
    if (Object.keys(cellValue).length > 0)
      commands.syncExecuteCommand(SET_CELLS, { unitId: workbook.getId(), subUnitId, cellValue })
  }
}

export interface EngineNames {
  define(name: string, refersTo: string): void
  remove(name: string): void
  /** Makes the formulas that speak of changed names out of date. */
  apply(): void
}

export function univerNames(running: RunningUniver): EngineNames {
  const { workbook, commands } = running
  const unitId = workbook.getId()
  const names = new Map<string, string>()
  const changed = new Set<string>()
  const define = (name: string, refersTo: string): void => {
    const formulaOrRefString = nameText(refersTo)
    names.set(name, formulaOrRefString)
    changed.add(name)
    const scope = { unitId, localSheetId: WHOLE_WORKBOOK }
    commands.syncExecuteCommand(SET_NAME, { ...scope, id: name, name, formulaOrRefString })
  }
  define(KEPT_NAME, '0')
  changed.clear()
  return {
    define,
    remove(name) {
      const formulaOrRefString = names.get(name)
      if (formulaOrRefString === undefined) return
      names.delete(name)
      changed.add(name)
      commands.syncExecuteCommand(REMOVE_NAME, { unitId, id: name, name, formulaOrRefString })
    },
    apply() {
      if (changed.size > 0) writeAgain(running, [...changed])
      changed.clear()
    },
  }
}
