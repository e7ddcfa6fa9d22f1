import type { Result } from '../../../domain/lib'
import type { HostProblem } from '../../../usecases/ports'
import type { ExcelClient } from '../excelClient'
import { ask } from '../requests'

/** Texts that Excel keeps with the document for this add-in alone. */
export const recall = (excel: ExcelClient): Promise<Result<Readonly<Record<string, string>>, HostProblem>> =>
  ask(excel, async (context) => {
    const { settings } = context.workbook
    settings.load('items/key,items/value')
    await context.sync()
    const texts = settings.items.filter(({ value }) => typeof value === 'string')
    return Object.fromEntries(texts.map(({ key, value }) => [key, String(value)]))
  })

export const remember = (
  excel: ExcelClient,
  entries: Readonly<Record<string, string>>,
): Promise<Result<void, HostProblem>> =>
  ask(excel, async (context) => {
    for (const [key, value] of Object.entries(entries)) context.workbook.settings.add(key, value)
    await context.sync()
  })
