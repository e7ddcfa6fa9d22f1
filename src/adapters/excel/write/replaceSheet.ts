import type { Capabilities } from '../capabilities'
import { LIGHT_PROTECTION } from '../protection'
import { isOurChart } from './charts'
import type { SheetTarget, WritingContext } from './sheetSteps'
import { sheetSteps, showSheet } from './sheetSteps'
import { BYTES_PER_CALL, type Step } from './step'
import type { ExistingSheet } from './workbookState'

const CLEARING_CALLS = 20

/** Takes away what the last layout wrote, whole; notes and a person's own charts stay. */
function clearSheet(context: Excel.RequestContext, existing: ExistingSheet, capabilities: Capabilities): void {
  const sheet = context.workbook.worksheets.getItem(existing.name)
  if (existing.protection !== null) sheet.protection.unprotect()
  if (capabilities['auto-filter']) sheet.autoFilter.remove()
  for (const table of existing.tables) sheet.tables.getItem(table).convertToRange()
  for (const chart of existing.charts.filter(isOurChart)) sheet.charts.getItem(chart).delete()
  sheet.freezePanes.unfreeze()
  const everything = sheet.getRange()
  everything.rowHidden = false
  everything.columnHidden = false
  everything.unmerge()
  everything.dataValidation.clear()
  everything.conditionalFormats.clearAll()
  everything.clear('Hyperlinks')
  everything.clear('Contents')
  everything.clear('Formats')
  everything.format.useStandardHeight = true
  everything.format.useStandardWidth = true
}

/**
 * Exchanges the content of a sheet that is there already. It stays the same sheet, so that formulas, names and charts that
 * refer to it from elsewhere keep their target; and it is one step, so that its values are all old or all new.
 */
export function replacingStep(target: SheetTarget, existing: ExistingSheet, writing: WritingContext): Step {
  const steps = sheetSteps(target, writing)
  return {
    bytes: steps.reduce((sum, { bytes }) => sum + bytes, CLEARING_CALLS * BYTES_PER_CALL),
    sheetsDone: 1,
    write(context) {
      if (target.layout.visibility === 'visible')
        context.workbook.worksheets.getItem(existing.name).visibility = 'Visible'
      clearSheet(context, existing, writing.capabilities)
      for (const step of steps) step.write(context)
      showSheet(context, target, LIGHT_PROTECTION)
    },
  }
}
