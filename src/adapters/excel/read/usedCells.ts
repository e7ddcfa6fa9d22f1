import type { CellRange, TableSnapshot } from '../../../domain/model'
import type { Capabilities } from '../capabilities'
import { rangesOf } from '../ranges'
import type { OutlinedSheet, WorkbookOutline } from './workbookOutline'
import type { LoadedBlock } from './sheetContents'
import { BLOCK_PARTS } from './sheetContents'

/** The used part of a sheet without its cells. */
export interface UsedPart {
  readonly name: string
  /** Null where the sheet is blank. */
  readonly range: CellRange | null
  readonly merges: readonly CellRange[]
  readonly hidden: HiddenLines
  readonly tables: readonly TableSnapshot[]
}

/** Hidden rows and columns; `unknown` where Excel says "some" and cannot be asked which in the same sync. */
export interface HiddenLines {
  readonly rows: readonly number[] | 'unknown'
  readonly columns: readonly number[] | 'unknown'
}

export interface ReadPart extends UsedPart {
  readonly blocks: readonly LoadedBlock[]
}

interface Queued {
  readonly sheet: OutlinedSheet
  readonly used: Excel.Range
  readonly visible: Excel.RangeAreas | null
  readonly merged: Excel.RangeAreas | null
  readonly tables: readonly (readonly [name: string, range: Excel.Range])[]
}

function queueSheet(context: Excel.RequestContext, sheet: OutlinedSheet, can: Capabilities): Queued {
  const worksheet = context.workbook.worksheets.getItem(sheet.name)
  const used = worksheet.getUsedRangeOrNullObject()
  const tables = sheet.tables.map((name) => [name, worksheet.tables.getItem(name).getRange()] as const)
  // Asked of the whole sheet: below the used range of a blank sheet, a null object, nothing may be asked.
  const visible = can['visible-cells'] ? worksheet.getRange().getSpecialCellsOrNullObject('Visible') : null
  const merged = can['merged-cells'] ? worksheet.getRange().getMergedAreasOrNullObject() : null
  used.load('address,rowHidden,columnHidden')
  visible?.load('address')
  merged?.load('address')
  for (const [, range] of tables) range.load('address')
  return { sheet, used, visible, merged, tables }
}

const line = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)

/** Lines of the used range that no visible cell lies in. */
function outside(first: number, last: number, visible: readonly (readonly [number, number])[]): number[] {
  return line(first, last).filter((at) => !visible.some(([start, end]) => at >= start && at <= end))
}

function hiddenLines({ used, visible }: Queued, range: CellRange): HiddenLines {
  const areas = visible === null ? null : visible.isNullObject ? [] : rangesOf(visible.address)
  const lines = (
    hidden: boolean | null,
    span: readonly [number, number],
    part: (area: CellRange) => readonly [number, number],
  ) => {
    if (hidden === null) return areas === null ? ('unknown' as const) : outside(...span, areas.map(part))
    return hidden ? line(...span) : []
  }
  return {
    rows: lines(used.rowHidden, [range.top, range.bottom], ({ top, bottom }) => [top, bottom]),
    columns: lines(used.columnHidden, [range.left, range.right], ({ left, right }) => [left, right]),
  }
}

function tableSnapshots({ sheet, tables }: Queued): TableSnapshot[] {
  return tables.flatMap(([name, { address }]) => {
    const [range] = rangesOf(address)
    return range === undefined ? [] : [{ name, sheet: sheet.name, range }]
  })
}

function usedPart(queued: Queued): UsedPart {
  const { sheet, used, merged } = queued
  const tables = tableSnapshots(queued)
  const [range = null] = used.isNullObject ? [] : rangesOf(used.address)
  if (range === null) return { name: sheet.name, range, merges: [], hidden: { rows: [], columns: [] }, tables }
  const merges = merged === null || merged.isNullObject ? [] : rangesOf(merged.address)
  return { name: sheet.name, range, merges, hidden: hiddenLines(queued, range), tables }
}

/** Every sheet with its cells; the answer is there after the sync. Excel on the web refuses where that is more than 5 MB. */
export function askedWhole(
  context: Excel.RequestContext,
  outline: Pick<WorkbookOutline, 'sheets'>,
  can: Capabilities,
): () => readonly ReadPart[] {
  const queued = outline.sheets.map((sheet) => queueSheet(context, sheet, can))
  for (const { used } of queued) used.load(BLOCK_PARTS)
  return () =>
    queued.map((part) => {
      const { used } = part
      return { ...usedPart(part), blocks: used.isNullObject ? [] : [used] }
    })
}

/** The same, in one sync. */
export async function readWhole(
  context: Excel.RequestContext,
  outline: Pick<WorkbookOutline, 'sheets'>,
  can: Capabilities,
): Promise<readonly ReadPart[]> {
  const parts = askedWhole(context, outline, can)
  await context.sync()
  return parts()
}

/** One sync: how large every sheet is. */
export async function readExtents(
  context: Excel.RequestContext,
  outline: Pick<WorkbookOutline, 'sheets'>,
  can: Capabilities,
): Promise<readonly UsedPart[]> {
  const queued = outline.sheets.map((sheet) => queueSheet(context, sheet, can))
  await context.sync()
  return queued.map(usedPart)
}
