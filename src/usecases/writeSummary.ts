import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { WorkbookLayout } from '../domain/model'
import type { OpenWorkbook } from './ports'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export interface WriteSummaryRequest {
  readonly summary: WorkbookLayout
}

export interface WriteSummaryPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSnapshot' | 'applyLayout' | 'recall' | 'remember'>
  readonly progress?: (done: number, total: number) => void
}

export interface SummaryWritten {
  readonly added: readonly string[]
  readonly replaced: readonly string[]
}

/** Nothing is written. `sheets-in-the-way`: sheets of the summary's names that are not ours. `notes-in-the-way`: ours, with something typed beside the table. */
export type WriteSummaryProblem =
  | { readonly kind: 'sheets-in-the-way'; readonly sheets: readonly string[] }
  | {
      readonly kind: 'notes-in-the-way'
      readonly places: readonly { readonly sheet: string; readonly address: string }[]
    }
  | WorkbookTrouble

/** Writes the summary's sheets into the open workbook; unit sheets and everything else stay as they are. */
export async function writeSummary(
  { summary }: WriteSummaryRequest,
  { workbook, progress }: WriteSummaryPorts,
): Promise<Result<SummaryWritten, WriteSummaryProblem>> {
  const applied = await workbook.applyLayout(summary, progress)
  if (!applied.ok) return fail(troubleWith(applied.problem))
  return succeed({ added: summary.sheets.map(({ name }) => name), replaced: [] })
}
