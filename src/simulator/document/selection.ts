import { localAddress } from './address'
import { refused } from './refusals'
import { activateSheet } from './sheetOperations'
import type { WorkbookDocument } from './workbookDocument'
import type { Place } from './writing'

/** Selecting a range brings its sheet to the front; a hidden sheet cannot come there. */
export function selectCells(document: WorkbookDocument, place: Place): void {
  const { sheet, area } = place
  if (sheet.visibility !== 'Visible') throw refused.operation('A range on a hidden worksheet cannot be selected.')
  if (document.active !== sheet) activateSheet(document, sheet)
  sheet.selection = area
  const details = { address: localAddress(area), worksheetId: sheet.id }
  document.raise({ kind: 'selectionChanged', sheetId: sheet.id, details: () => details })
}
