import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import type { WorkbookSnapshot } from '../../../domain/model'
import type { HostProblem } from '../../../usecases/ports'
import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
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
  readonly outline: WorkbookOutline
  readonly capabilities: Capabilities
}

/** More than one answer can hold: the extents first, then as many answers as the cells need. */
async function readInBlocks({
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

async function readParts(reading: Reading): Promise<Result<readonly ReadPart[], HostProblem>> {
  const { excel, outline, capabilities } = reading
  const whole = await ask(excel, async (context) =>
    askedLineByLine(context, await readWhole(context, outline, capabilities)),
  )
  return !whole.ok && isTooLarge(whole.problem) ? readInBlocks(reading) : whole
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
  const { file, names, properties } = outline
  const tables = parts.flatMap((part) => part.tables)
  return { file, dateSystem: 1900, sheets, numberFormats: codes, names, tables, properties, foreignParts: [] }
}

/**
 * The open workbook in two syncs, whatever the number of sheets: everything but cells, then all cells. More only where the
 * cells are too many for one answer (by size), or where an old Excel must be asked line by line what is hidden.
 */
export async function readSnapshot(
  excel: ExcelClient,
  capabilities: Capabilities,
): Promise<Result<WorkbookSnapshot, HostProblem>> {
  const outline = await ask(excel, workbookOutline)
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
