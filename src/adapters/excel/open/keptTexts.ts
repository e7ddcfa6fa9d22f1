import type { Result } from '../../../domain/lib'
import type { HostProblem } from '../../../usecases/ports'
import type { ExcelClient } from '../excelClient'
import { ask } from '../requests'

export type KeptTexts = Readonly<Record<string, string>>

/** Texts that Excel keeps with the document for this add-in alone; the answer is there after the sync. */
export function askedTexts(context: Excel.RequestContext): () => KeptTexts {
  const { settings } = context.workbook
  settings.load('items/key,items/value')
  return () => {
    const texts = settings.items.filter(({ value }) => typeof value === 'string')
    return Object.fromEntries(texts.map(({ key, value }) => [key, String(value)]))
  }
}

export const recall = (excel: ExcelClient): Promise<Result<KeptTexts, HostProblem>> =>
  ask(excel, async (context) => {
    const texts = askedTexts(context)
    await context.sync()
    return texts()
  })

/** Queues keeping these texts with the document. */
export function keepTexts(context: Excel.RequestContext, entries: KeptTexts): void {
  for (const [key, value] of Object.entries(entries)) context.workbook.settings.add(key, value)
}

export const remember = (excel: ExcelClient, entries: KeptTexts): Promise<Result<void, HostProblem>> =>
  ask(excel, async (context) => {
    keepTexts(context, entries)
    await context.sync()
  })
