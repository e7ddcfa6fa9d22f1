import { DataValidationErrorStyle } from '@univerjs/core'
import { getCellValueOrigin, SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation'
import type { RunningUniver } from '../univerLibrary'

/**
 * Whether what stands in a cell breaks an input rule that lets nothing else in. Univer writes first, asks the rule after
 * and takes back what broke it; a workbook must not hear of it, as Excel's does not. The rule is asked directly: while
 * Univer's cached answer is on its way, a second one who asks is told that nothing fits.
 */
export async function stoppedByRule(
  { univer, workbook }: Pick<RunningUniver, 'univer' | 'workbook'>,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
): Promise<boolean> {
  const model = univer.__getInjector().get(SheetDataValidationModel)
  const worksheet = workbook.getSheetBySheetId(sheet)?.getSheet()
  const rule = model.getRuleByLocation(workbook.getId(), sheet, row, column)
  const validator = rule && model.getValidator(rule.type)
  if (!worksheet || !validator || rule.errorStyle !== DataValidationErrorStyle.STOP) return false
  const cell = worksheet.getCellRaw(row, column)
  const place = { unitId: workbook.getId(), subUnitId: sheet, row, column, worksheet, workbook: workbook.getWorkbook() }
  const value = getCellValueOrigin(cell)
  return !(await validator.validator({ ...place, value, interceptValue: value, t: cell?.t }, rule))
}
