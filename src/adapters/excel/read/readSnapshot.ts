import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import type { WorkbookSnapshot } from '../../../domain/model'
import type { HostProblem } from '../../../usecases/ports'
import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
import { askWithDates } from '../dateSystem'
import { isTooLarge } from '../hostProblem'
import { ask, withMissingSheet } from '../requests'
import type { LoadedBlock } from './sheetContents'
import { formatList, sheetSnapshot } from './sheetContents'
import { blockRequests, readBlocks, withBlocks } from './blocks'
import { askedLineByLine } from './lineByLine'
import type { ReadPart } from './usedCells'
import { readExtents, readWhole } from './usedCells'
import type { WorkbookOutline } from './workbookOutline'
import { workbookOutline } from './workbookOutline'

interface Reading {
  readonly excel: ExcelClient
  readonly outline: Pick<WorkbookOutline, 'sheets'>
  readonly capabilities: Capabilities
}

/** More than one answer can hold: the extents first, then as many answers as the cells need. */
export async function readInBlocks({
  excel,
  outline,
  capabilities,
}: Reading): Promise<Result<readonly ReadPart[], HostProblem>> {
  const extents = await ask(excel, async (context) =>
    askedLineByLine(context, await readExtents(context, outline, capabilities)),
  )
  if (!extents.ok) return extents
  const read: (readonly [string, LoadedBlock])[] = []
  for (const request of blockRequests(extents.value)) {
    const answered = await ask(excel, (context) => readBlocks(context, request))
    if (!answered.ok) return answered
    read.push(...answered.value)
  }
  return succeed(withBlocks(extents.value, read))
}

const readAtOnce = ({ excel, outline, capabilities }: Reading): Promise<Result<readonly ReadPart[], HostProblem>> =>
  ask(excel, async (context) => askedLineByLine(context, await readWhole(context, outline, capabilities)))

/** Only what every Excel answers for every sheet. */
const plain = (capabilities: Capabilities): Capabilities => ({
  ...capabilities,
  'visible-cells': false,
  'merged-cells': false,
})

/** Nothing is written by reading, so a connection that broke is tried once more. */
async function readTwice(reading: Reading): Promise<Result<readonly ReadPart[], HostProblem>> {
  const first = await readAtOnce(reading)
  return !first.ok && first.problem.kind === 'interrupted' ? readAtOnce(reading) : first
}

/** Cells come first: where Excel will not say what is merged (more than 512 areas in a sheet) or shown, it is asked without. */
const mayAnswerPlainly = ({ kind }: HostProblem): boolean =>
  kind === 'unsupported' || kind === 'sheet-missing' || kind === 'interrupted'

async function readParts(reading: Reading): Promise<Result<readonly ReadPart[], HostProblem>> {
  const { capabilities } = reading
  const whole = await readTwice(reading)
  if (whole.ok) return whole
  if (isTooLarge(whole.problem)) return readInBlocks(reading)
  const asksMore = capabilities['visible-cells'] || capabilities['merged-cells']
  if (!asksMore || !mayAnswerPlainly(whole.problem)) return whole
  const plainly = await readAtOnce({ ...reading, capabilities: plain(capabilities) })
  return plainly.ok ? plainly : whole
}

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

/**
 * The open workbook in two syncs, whatever the number of sheets: everything but cells, then all cells. More only where the
 * cells are too many for one answer (by size), or where an old Excel must be asked line by line what is hidden.
 */
export async function readSnapshot(
  excel: ExcelClient,
  capabilities: Capabilities,
): Promise<Result<WorkbookSnapshot, HostProblem>> {
  const outline = await askWithDates(excel, workbookOutline)
  if (!outline.ok) return outline
  const parts = await readParts({ excel, outline: outline.value, capabilities })
  if (parts.ok) return succeed(snapshotOf(outline.value, parts.value))
  return fail(
    await withMissingSheet(
      excel,
      parts.problem,
      outline.value.sheets.map(({ name }) => name),
    ),
  )
}
