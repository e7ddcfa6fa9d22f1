import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import type { WorkbookSnapshot } from '../../../domain/model'
import type { HostProblem } from '../../../usecases/ports'
import type { Capabilities } from '../capabilities'
import { askWithDates } from '../dateSystem'
import type { ExcelClient } from '../excelClient'
import { isTooLarge } from '../hostProblem'
import { withMissingSheet } from '../requests'
import { askedLineByLine } from './lineByLine'
import { readParts } from './readParts'
import { formatList, sheetSnapshot } from './sheetContents'
import type { ReadPart } from './usedCells'
import { askedWhole } from './usedCells'
import type { WorkbookFrame } from './workbookFrame'
import { askedFrame } from './workbookFrame'
import type { OutlinedSheet, WorkbookOutline } from './workbookOutline'

function snapshotOf(outline: WorkbookOutline, parts: readonly ReadPart[]): WorkbookSnapshot {
  const { codes, indexOf } = formatList()
  const frames = new Map(outline.sheets.map((sheet) => [sheet.name, sheet]))
  const sheets = parts.map(({ name, merges, hidden, blocks }) => {
    const visibility = frames.get(name)?.visibility ?? 'visible'
    const hiddenRows = hidden.rows === 'unknown' ? [] : hidden.rows
    const hiddenColumns = hidden.columns === 'unknown' ? [] : hidden.columns
    return sheetSnapshot({ name, visibility, merges, hiddenRows, hiddenColumns }, blocks, indexOf)
  })
  const { file, names, properties, dateSystem } = outline
  const tables = parts.flatMap((part) => part.tables)
  return { file, dateSystem, sheets, numberFormats: codes, names, tables, properties, foreignParts: [] }
}

/** What a reading gives: the snapshot, with what a writing must know where it was asked for. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot
  readonly toWrite: WorkbookFrame['toWrite']
}

type Purpose = 'read' | 'write'
type Outcome = Result<WorkbookReading, HostProblem>

const sheetKey = ({ name, tables }: OutlinedSheet): string => JSON.stringify([name, [...tables].sort()])

/** The parts in the order of the sheets; null where the workbook has other sheets or tables than were asked for. */
function inOrder({ sheets }: WorkbookOutline, known: readonly OutlinedSheet[], parts: readonly ReadPart[]) {
  const keys = new Set(known.map(sheetKey))
  if (sheets.length !== known.length || !sheets.every((sheet) => keys.has(sheetKey(sheet)))) return null
  const byName = new Map(parts.map((part) => [part.name, part]))
  return sheets.flatMap(({ name }) => byName.get(name) ?? [])
}

const readingOf = ({ outline, toWrite }: WorkbookFrame, parts: readonly ReadPart[]): WorkbookReading => ({
  snapshot: snapshotOf(outline, parts),
  toWrite,
})

/** Reads the open workbook, again and again. */
export interface WorkbookReader {
  read(purpose: Purpose): Promise<Outcome>
  /** Tells that these sheets were written; null: it is not known what stands by now. */
  wrote(sheets: readonly string[] | null): void
}

/**
 * The open workbook in two syncs, whatever the number of sheets: everything but cells, then all cells. Once its sheets are
 * known both are asked together, in one; the answer says whether they are still the same. More only where the cells are too
 * many for one answer (by size), or where an old Excel must be asked line by line what is hidden.
 */
export function workbookReader(excel: ExcelClient, capabilities: Capabilities): WorkbookReader {
  let known: readonly OutlinedSheet[] | null = null
  let fitsTogether = true

  /** Both in one sync; the frame alone where the sheets are others; null where Excel does not answer that. */
  async function readKnown(sheets: readonly OutlinedSheet[], purpose: Purpose) {
    const read = await askWithDates(excel, async (context, dateSystem) => {
      const frame = askedFrame(context, dateSystem, purpose)
      const cells = askedWhole(context, { sheets }, capabilities)
      await context.sync()
      const parts = inOrder(frame().outline, sheets, cells())
      return { frame: frame(), parts: parts && (await askedLineByLine(context, parts)) }
    })
    if (read.ok) return read.value
    fitsTogether = !isTooLarge(read.problem)
    return null
  }

  async function askFrame(purpose: Purpose): Promise<Result<WorkbookFrame, HostProblem>> {
    return askWithDates(excel, async (context, dateSystem) => {
      const frame = askedFrame(context, dateSystem, purpose)
      await context.sync()
      return frame()
    })
  }

  async function read(purpose: Purpose): Promise<Outcome> {
    const together = known && fitsTogether ? await readKnown(known, purpose) : null
    if (together?.parts) return succeed(readingOf(together.frame, together.parts))
    known = null
    const frame = together ? succeed(together.frame) : await askFrame(purpose)
    if (!frame.ok) return frame
    const { sheets } = frame.value.outline
    const parts = await readParts({ excel, outline: frame.value.outline, capabilities })
    if (!parts.ok) {
      const names = sheets.map(({ name }) => name)
      return fail(await withMissingSheet(excel, parts.problem, names))
    }
    known = sheets
    return succeed(readingOf(frame.value, parts.value))
  }

  return {
    read,
    wrote(written) {
      if (!known || !written) known = null
      else {
        const present = new Set(known.map(({ name }) => name.toLowerCase()))
        const added = written.filter((name) => !present.has(name.toLowerCase()))
        // Tables of a person on a sheet that was exchanged are ranges by now.
        const stay = known.map((sheet) => (written.includes(sheet.name) ? { ...sheet, tables: [] } : sheet))
        known = [...stay, ...added.map((name) => ({ name, visibility: 'visible' as const, tables: [] }))]
      }
    },
  }
}
