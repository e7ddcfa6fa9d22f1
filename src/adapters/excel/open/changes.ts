import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
import { askAfterTyping } from '../requests'
import { isTemporary } from '../write/temporaryNames'
import { listenOnSheets } from './sheetEvents'
import { Subscription } from './subscription'

type Tell = (names: readonly string[]) => void

const sheetNames = (excel: ExcelClient, ids: ReadonlySet<string>) =>
  askAfterTyping(excel, async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/id,items/name')
    await context.sync()
    return worksheets.items.filter((sheet) => ids.has(sheet.id)).map(({ name }) => name)
  })

/** Time for a person to end the typing, or for a connection to come back. */
const PAUSE_MILLISECONDS = 500
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))

/** Names the sheets of a burst of events together: one sync for all of them. News is not dropped because Excel is busy: it asks again while anybody listens. */
function namer(excel: ExcelClient, tell: Tell, isHeard: () => boolean): (id: string) => Promise<void> {
  const waiting = new Set<string>()
  let asking = false
  return async (id) => {
    waiting.add(id)
    if (asking) return
    asking = true
    await Promise.resolve()
    while (waiting.size > 0 && isHeard()) {
      const ids = new Set(waiting)
      waiting.clear()
      const named = await sheetNames(excel, ids)
      if (named.ok) {
        const names = named.value.filter((name) => !isTemporary(name))
        if (names.length > 0) tell(names)
      } else {
        for (const one of ids) waiting.add(one)
        await pause()
      }
    }
    waiting.clear()
    asking = false
  }
}

/** Tells the names of sheets whose cells a person, a formula bar or a co-author changed. */
export function changesOf(excel: ExcelClient, capabilities: Capabilities): Subscription<readonly string[]> {
  const changed = namer(
    excel,
    (names) => changes.tell(names),
    () => changes.isHeard,
  )
  const onChanged = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => changed(worksheetId)
  const source = {
    ofSheet: (sheet: Excel.Worksheet) => sheet.onChanged.add(onChanged),
    ofAll: (sheets: Excel.WorksheetCollection) => sheets.onChanged.add(onChanged),
  }
  const changes = new Subscription<readonly string[]>(excel, (context) => listenOnSheets(context, source, capabilities))
  return changes
}
