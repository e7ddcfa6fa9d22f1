import type { Capabilities } from '../capabilities'
import type { Handler } from './subscription'

/** Adds one handler to a sheet, or to all of them at once. */
export interface EventSource {
  readonly ofSheet: (sheet: Excel.Worksheet) => Handler
  readonly ofAll: (sheets: Excel.WorksheetCollection) => Handler
}

async function listenToAll(context: Excel.RequestContext, { ofAll }: EventSource): Promise<Handler[]> {
  const handler = ofAll(context.workbook.worksheets)
  await context.sync()
  return [handler]
}

/** The older way: every sheet by itself, and those that are added later. */
async function listenToEach(context: Excel.RequestContext, { ofSheet }: EventSource): Promise<Handler[]> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const handlers: Handler[] = worksheets.items.map(ofSheet)
  const added = worksheets.onAdded.add(async ({ worksheetId }) => {
    handlers.push(ofSheet(worksheets.getItem(worksheetId)))
    await context.sync()
  })
  handlers.push(added)
  await context.sync()
  return handlers
}

/** Listens on every sheet, present and future: the list given grows with the sheets. */
export const listenOnSheets = (
  context: Excel.RequestContext,
  source: EventSource,
  capabilities: Capabilities,
): Promise<Handler[]> => (capabilities['sheet-events'] ? listenToAll(context, source) : listenToEach(context, source))
