import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import { hasTemplates } from '../domain/intake'
import type {
  CellValue,
  PeriodKey,
  SheetLayout,
  SheetSnapshot,
  WorkbookLayout,
  WorkbookSnapshot,
} from '../domain/model'
import { addressOf } from '../domain/model'
import { strayedCells, summaryKeyOf, summaryPeriod } from '../domain/summary'
import { holdsMore } from '../domain/template'
import type { CellPlace, OpenWorkbook } from './ports'
import type { SummaryRecord } from './summaryRecord'
import { RECORD_KEY, recorded, recordIn, typedIn } from './summaryRecord'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

/** What would go if the summary were written: the person is asked first. */
export interface SummaryReplacement {
  /** Of which other periods summaries stand here. */
  readonly periods: readonly PeriodKey[]
  readonly sheets: readonly string[]
  /** Cells in which somebody wrote: beside or below the table, or over a figure of ours. */
  readonly typed: readonly CellPlace[]
  /** Sheets of which it is not known what we wrote there, such as those of an opened file: figures typed over cannot be told. */
  readonly unknown: readonly string[]
}

export interface WriteSummaryRequest {
  readonly summary: WorkbookLayout
  /** What the person was shown and agreed to lose; anything more is asked about again. */
  readonly agreed?: SummaryReplacement
}

export interface WriteSummaryPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSnapshot' | 'applyLayout' | 'recall' | 'remember'>
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

/** Where it is not known what we wrote: to the right of the table an older summary never wrote, and a formula of ours gives way to a value only by hand. */
function evidentlyTyped({ fresh, sheet }: Standing): readonly string[] {
  const formulas = new Set(fresh.cells.flatMap((cell) => (cell.formula === undefined ? [] : [placeKey(cell)])))
  return sheet.values.flatMap((values, row) =>
    (values ?? []).flatMap((value, column) => {
      const address = addressOf(row, column)
      const isTypedOver = formulas.has(placeKey({ row, column })) && !sheet.formulas.has(address)
      return isFilled(value) && (column >= fresh.columns.length || isTypedOver) ? [address] : []
    }),
  )
}

const placeKey = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row}:${column}`

/** What would be lost; null where it is nothing but an older run of the same period. */
function replacementOf(
  there: readonly Standing[],
  summary: WorkbookLayout,
  record: SummaryRecord,
): SummaryReplacement | null {
  const own = summary.properties['plantally.period']
  const ours = there.filter(({ fresh, sheet }) => summaryKeyOf(sheet) === fresh.key)
  const found = ours.flatMap(({ sheet }) => summaryPeriod({ sheets: [sheet], properties: {} }) ?? [])
  const periods = [...new Set(found)].filter((period) => period !== own)
  const known = ours.map((one) => ({ ...one, typed: typedIn(one.sheet, record) }))
  const typed = known.flatMap((one) =>
    (one.typed ?? evidentlyTyped(one)).map((address) => ({ sheet: one.sheet.name, address })),
  )
  const unknown = known.flatMap((one) => (one.typed === null ? [one.sheet.name] : []))
  if (periods.length + typed.length + unknown.length === 0) return null
  return { periods, sheets: ours.map(({ sheet }) => sheet.name), typed, unknown }
}

const isAgreed = (replacement: SummaryReplacement, agreed: SummaryReplacement | undefined): boolean =>
  JSON.stringify(replacement) === JSON.stringify(agreed)

/** Templates keep their own identity: the summary only says that it is there. */
function propertiesFor(snapshot: WorkbookSnapshot, { properties }: WorkbookLayout): WorkbookLayout['properties'] {
  return hasTemplates(snapshot) ? { 'plantally.summary': properties['plantally.period'] ?? '' } : properties
}

/**
 * Writes the summary's sheets into the open workbook, in place of an older summary; unit sheets and everything else stay
 * as they are. The person is asked before another period's summary or anything typed in it goes. Where it breaks off,
 * running again completes it.
 */
export async function writeSummary(
  { summary, agreed }: WriteSummaryRequest,
  { workbook, progress }: WriteSummaryPorts,
): Promise<Result<SummaryWritten, WriteSummaryProblem>> {
  const read = await workbook.readSnapshot()
  if (!read.ok) return fail(troubleWith(read.problem))
  const there = standing(read.value, summary)
  const strangers = there.filter((one) => !isOurs(one)).map(({ sheet }) => sheet.name)
  if (strangers.length > 0) return fail({ kind: 'sheets-in-the-way', sheets: strangers })
  const kept = there.length === 0 ? succeed({}) : await workbook.recall()
  if (!kept.ok) return fail(troubleWith(kept.problem))
  const record = recordIn((kept.value as Readonly<Record<string, string>>)[RECORD_KEY])
  const replacement = replacementOf(there, summary, record)
  if (replacement && !isAgreed(replacement, agreed)) return fail({ kind: 'asks-first', replacement })
  const strayed = strayedCells(read.value, summary)
  if (strayed.length > 0) return fail({ kind: 'changed-since', places: strayed })
  const remembered = await workbook.remember({ [RECORD_KEY]: JSON.stringify(recorded(summary.sheets, record)) })
  if (!remembered.ok) return fail(troubleWith(remembered.problem))
  const layout = { ...summary, properties: propertiesFor(read.value, summary) }
  const applied = await workbook.applyLayout(layout, { seen: read.value, ...(progress && { progress }) })
  if (!applied.ok) return fail(troubleWith(applied.problem))
  const replaced = there.map(({ fresh }) => fresh.name)
  const added = summary.sheets.map(({ name }) => name).filter((name) => !replaced.includes(name))
  return succeed({ added, replaced })
}
