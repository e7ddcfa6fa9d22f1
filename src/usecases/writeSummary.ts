import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import { hasTemplates } from '../domain/intake'
import type { CellValue, SheetLayout, SheetSnapshot, WorkbookLayout, WorkbookSnapshot } from '../domain/model'
import { addressOf } from '../domain/model'
import { strayedCells, summaryKeyOf } from '../domain/summary'
import { holdsMore } from '../domain/template'
import type { CellPlace, OpenWorkbook } from './ports'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export interface WriteSummaryRequest {
  readonly summary: WorkbookLayout
}

export interface WriteSummaryPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSnapshot' | 'applyLayout'>
  readonly progress?: (done: number, total: number) => void
}

export interface SummaryWritten {
  readonly added: readonly string[]
  readonly replaced: readonly string[]
}

/** Nothing is written. `sheets-in-the-way`: sheets of the summary's names that are not ours. `notes-in-the-way`: ours, with something typed beside the table. `changed-since`: cells that the summary would refer to hold something else than was rolled up. */
export type WriteSummaryProblem =
  | { readonly kind: 'sheets-in-the-way'; readonly sheets: readonly string[] }
  | {
      readonly kind: 'notes-in-the-way'
      readonly places: readonly CellPlace[]
    }
  | { readonly kind: 'changed-since'; readonly places: readonly CellPlace[] }
  | WorkbookTrouble

interface Standing {
  readonly fresh: SheetLayout
  readonly sheet: SheetSnapshot
}

/** The sheets that the workbook has already of those that will be written. */
function standing({ sheets }: WorkbookSnapshot, summary: WorkbookLayout): readonly Standing[] {
  return summary.sheets.flatMap((fresh) => {
    const sheet = sheets.find(({ name }) => name.toLowerCase() === fresh.name.toLowerCase())
    return sheet ? [{ fresh, sheet }] : []
  })
}

/** Ours: an older summary's sheet, or one that broke off while it was written. */
const isOurs = ({ fresh, sheet }: Standing): boolean =>
  summaryKeyOf(sheet) === fresh.key || !holdsMore(sheet, fresh, 'strict')

const isFilled = (value: CellValue): boolean => value !== null && value !== ''

/** What a person typed to the right of the table: an older summary never wrote there. */
const notesBeside = ({ fresh, sheet }: Standing): readonly CellPlace[] =>
  sheet.values.flatMap((values, row) =>
    (values ?? []).flatMap((value, column) =>
      column >= fresh.columns.length && isFilled(value) ? [{ sheet: sheet.name, address: addressOf(row, column) }] : [],
    ),
  )

/** Templates keep their own identity: the summary only says that it is there. */
function propertiesFor(snapshot: WorkbookSnapshot, { properties }: WorkbookLayout): WorkbookLayout['properties'] {
  return hasTemplates(snapshot) ? { 'plantally.summary': properties['plantally.period'] ?? '' } : properties
}

/**
 * Writes the summary's sheets into the open workbook, in place of an older summary; unit sheets and everything else stay
 * as they are. Where it breaks off, running again completes it.
 */
export async function writeSummary(
  { summary }: WriteSummaryRequest,
  { workbook, progress }: WriteSummaryPorts,
): Promise<Result<SummaryWritten, WriteSummaryProblem>> {
  const read = await workbook.readSnapshot()
  if (!read.ok) return fail(troubleWith(read.problem))
  const there = standing(read.value, summary)
  const strangers = there.filter((one) => !isOurs(one)).map(({ sheet }) => sheet.name)
  if (strangers.length > 0) return fail({ kind: 'sheets-in-the-way', sheets: strangers })
  const places = there.flatMap(notesBeside)
  if (places.length > 0) return fail({ kind: 'notes-in-the-way', places })
  const strayed = strayedCells(read.value, summary)
  if (strayed.length > 0) return fail({ kind: 'changed-since', places: strayed })
  const layout = { ...summary, properties: propertiesFor(read.value, summary) }
  const applied = await workbook.applyLayout(layout, { seen: read.value, ...(progress && { progress }) })
  if (!applied.ok) return fail(troubleWith(applied.problem))
  const replaced = there.map(({ fresh }) => fresh.name)
  const added = summary.sheets.map(({ name }) => name).filter((name) => !replaced.includes(name))
  return succeed({ added, replaced })
}
