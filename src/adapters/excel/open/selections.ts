import type { CellPlace } from '../../../usecases/ports'
import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
import { selection } from './selection'
import { listenOnSheets } from './sheetEvents'
import { Subscription } from './subscription'

const samePlace = (one: CellPlace | null, other: CellPlace): boolean =>
  one !== null && one.sheet === other.sheet && one.address === other.address

/** Tells the selected cell when it is another than before: by a click, or because another sheet came to the front. */
export function selectionsOf(excel: ExcelClient, capabilities: Capabilities): Subscription<CellPlace> {
  let last: CellPlace | null = null
  const look = async (): Promise<void> => {
    const selected = await selection(excel)
    if (!selected.ok || samePlace(last, selected.value)) return
    last = selected.value
    selections.tell(selected.value)
  }
  const source = {
    ofSheet: (sheet: Excel.Worksheet) => sheet.onSelectionChanged.add(look),
    ofAll: (sheets: Excel.WorksheetCollection) => sheets.onSelectionChanged.add(look),
  }
  const selections = new Subscription<CellPlace>(excel, async (context) => {
    const activated = context.workbook.worksheets.onActivated.add(look)
    const handlers = await listenOnSheets(context, source, capabilities)
    handlers.push(activated)
    return handlers
  })
  return selections
}
