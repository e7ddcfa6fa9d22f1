import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import { hasTemplates } from '../domain/intake'
import type { WorkbookLayout, WorkbookSnapshot } from '../domain/model'
import { strayedCells } from '../domain/summary'
import type { CellPlace, OpenWorkbook } from './ports'
import { recordFrom, recordText } from './recordText'
import { RECORD_KEY, recorded } from './summaryRecord'
import type { SummaryReplacement } from './summaryReplacement'
import { isAgreed, isOurs, replacementOf, standing } from './summaryReplacement'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export type { SummaryReplacement } from './summaryReplacement'

export interface WriteSummaryRequest {
  readonly summary: WorkbookLayout
  /** What the person was shown and agreed to lose; anything more is asked about again. */
  readonly agreed?: SummaryReplacement
}

export interface WriteSummaryPorts {
  readonly workbook: Pick<OpenWorkbook, 'readToWrite' | 'applyLayout'>
  readonly progress?: (done: number, total: number) => void
}

export interface SummaryWritten {
  readonly added: readonly string[]
  readonly replaced: readonly string[]
}

/** Nothing is written. `sheets-in-the-way`: sheets of the summary's names that are not ours. `asks-first`: what stands here would be lost. `changed-since`: cells that the summary would refer to hold something else than was rolled up. */
export type WriteSummaryProblem =
  | { readonly kind: 'sheets-in-the-way'; readonly sheets: readonly string[] }
  | { readonly kind: 'asks-first'; readonly replacement: SummaryReplacement }
  | { readonly kind: 'changed-since'; readonly places: readonly CellPlace[] }
  | WorkbookTrouble

/** Templates keep their own identity: the summary only says that it is there. */
function propertiesFor(snapshot: WorkbookSnapshot, { properties }: WorkbookLayout): WorkbookLayout['properties'] {
  return hasTemplates(snapshot) ? { 'plantally.summary': properties['plantally.period'] ?? '' } : properties
}

/**
 * Writes the summary's sheets into the open workbook, in place of an older summary; unit sheets and everything else stay
 * as they are. The person is asked before the summary of another period or plan or anything typed in it goes. Where it breaks off,
 * running again completes it.
 */
export async function writeSummary(
  { summary, agreed }: WriteSummaryRequest,
  { workbook, progress }: WriteSummaryPorts,
): Promise<Result<SummaryWritten, WriteSummaryProblem>> {
  const read = await workbook.readToWrite()
  if (!read.ok) return fail(troubleWith(read.problem))
  const { snapshot, kept } = read.value
  const there = standing(snapshot, summary)
  const strangers = there.filter((one) => !isOurs(one)).map(({ sheet }) => sheet.name)
  if (strangers.length > 0) return fail({ kind: 'sheets-in-the-way', sheets: strangers })
  const record = recordFrom(kept[RECORD_KEY])
  const replacement = replacementOf(there, summary, record)
  if (replacement && !isAgreed(replacement, agreed)) return fail({ kind: 'asks-first', replacement })
  const strayed = strayedCells(snapshot, summary)
  if (strayed.length > 0) return fail({ kind: 'changed-since', places: strayed })
  const layout = { ...summary, properties: propertiesFor(snapshot, summary) }
  const remember = { [RECORD_KEY]: recordText(recorded(summary.sheets, record)) }
  const applied = await workbook.applyLayout(layout, { seen: snapshot, remember, ...(progress && { progress }) })
  if (!applied.ok) return fail(troubleWith(applied.problem))
  const replaced = there.map(({ fresh }) => fresh.name)
  const added = summary.sheets.map(({ name }) => name).filter((name) => !replaced.includes(name))
  return succeed({ added, replaced })
}
