import ExcelJS, { type CellValue, type Worksheet } from 'exceljs'
import type { Sheet, WorkbookDocument } from '../../../simulator'
import { WHOLE_SHEET } from '../../../simulator/document'
import type { EngineValue } from '../../../simulator/engine/engine'
import { styleForFile } from './cellStyles'
import { conditionalFormatsForFile } from './conditionalFormats'
import { withCustomProperties } from './customProperties'
import { inputRulesForFile } from './inputRules'
import { frameForFile } from './sheetFrame'

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const

const plain = (value: EngineValue): CellValue =>
  typeof value === 'object' && value !== null ? { error: value.error as '#N/A' } : value

function fillCells(document: WorkbookDocument, sheet: Sheet, worksheet: Worksheet): void {
  const used = document.usedArea(sheet, WHOLE_SHEET, false)
  if (used === null) return
  const [values, formulas] = [document.valuesOf(sheet, used), document.formulasOf(sheet, used)]
  for (const [row, column, { style }] of sheet.grid.within(used)) {
    const cell = worksheet.getCell(row + 1, column + 1)
    cell.style = styleForFile(style)
    const value = values[row - used.top]?.[column - used.left] ?? null
    const content = formulas[row - used.top]?.[column - used.left] ?? null
    const isFormula = typeof content === 'object' && content !== null && 'formula' in content
    if (isFormula) cell.value = { formula: content.formula.slice(1), result: plain(value) as string }
    else if (value !== null) cell.value = plain(value)
  }
}

/** References only: the library knows no names of constants, and we define none. */
function addNames(document: WorkbookDocument, workbook: ExcelJS.Workbook): void {
  const ranges = document.names.flatMap(({ name, formula }) =>
    formula.includes('!') ? [{ name, ranges: [formula.replace(/^=/, '')] }] : [],
  )
  workbook.definedNames.model = ranges
}

/** The document as an .xlsx file: cells, looks, rules, names, custom properties, very hidden sheets. Charts are left out. */
export async function writeWorkbook(document: WorkbookDocument): Promise<Uint8Array> {
  await document.engine.settle()
  const workbook = new ExcelJS.Workbook()
  for (const sheet of document.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, { state: STATES[sheet.visibility] })
    fillCells(document, sheet, worksheet)
    inputRulesForFile(sheet, worksheet)
    conditionalFormatsForFile(sheet, worksheet)
    await frameForFile(sheet, worksheet)
  }
  addNames(document, workbook)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  return withCustomProperties(bytes, document.customProperties)
}
