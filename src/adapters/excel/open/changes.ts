import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
import { ask } from '../requests'
import { isTemporary } from '../write/temporaryNames'
import { listenOnSheets } from './sheetEvents'
import { Subscription } from './subscription'

type Tell = (names: readonly string[]) => void

/** Names the sheets of a burst of events together: one sync for all of them. */
function namer(excel: ExcelClient, tell: Tell): (id: string) => Promise<void> {
  const waiting = new Set<string>()
  return async (id) => {
    waiting.add(id)
    if (waiting.size > 1) return
    await Promise.resolve()
    const ids = [...waiting]
    waiting.clear()
    const named = await ask(excel, async (context) => {
      const { worksheets } = context.workbook
      worksheets.load('items/id,items/name')
      await context.sync()
      return worksheets.items.filter((sheet) => ids.includes(sheet.id)).map(({ name }) => name)
    })
    const names = named.ok ? named.value.filter((name) => !isTemporary(name)) : []
    if (names.length > 0) tell(names)
  }
}

/** Tells the names of sheets whose cells a person, a formula bar or a co-author changed. */
export function changesOf(excel: ExcelClient, capabilities: Capabilities): Subscription<readonly string[]> {
  const changed = namer(excel, (names) => changes.tell(names))
  const onChanged = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => changed(worksheetId)
  const source = {
    ofSheet: (sheet: Excel.Worksheet) => sheet.onChanged.add(onChanged),
    ofAll: (sheets: Excel.WorksheetCollection) => sheets.onChanged.add(onChanged),
  }
  const changes = new Subscription<readonly string[]>(excel, (context) => listenOnSheets(context, source, capabilities))
  return changes
}
