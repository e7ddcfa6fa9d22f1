import type { SheetSnapshot, WorkbookSnapshot } from '../model'
import { addressOf, parseAddress, valueAt } from '../model'
import type { LiveCell } from './liveCells'
import { addressRead, baseRead, liveCellOf, numberRead, rowFinder, watchedCellsOf } from './liveReading'
import type { SinceRollUp } from './sinceRollUp'
import { cellNow, sinceBase, sinceLookedUp, sinceRead, sinceWatched } from './sinceRollUp'
import type { PlaceInWorkbook, Table } from './summaryTables'
import { sheetNamed } from './summaryTables'
import type { WatchedCell } from './watchedCells'

/** Where a source stands now in this very workbook, and what has become of it. */
export interface SourceNow {
  /** Null where it lies in another file, or its row is gone. */
  readonly place: PlaceInWorkbook | null
  readonly movedFrom: string | null
  readonly since: SinceRollUp
}

const NOWHERE: SourceNow = { place: null, movedFrom: null, since: { kind: 'same' } }

/** A row of 数据来源 with its sheet. */
interface Asked {
  readonly snapshot: WorkbookSnapshot
  readonly sources: Table
  readonly row: number
}

function formulaIn({ sources: { sheet, table }, row }: Asked, key: string): string | undefined {
  const column = table.column(key)
  return column === null ? undefined : sheet.formulas.get(addressOf(row, column))?.text
}

/** Whether the 上年同期 in the row of a figure is another, or is there by now. */
function baseNow(asked: Asked, sheet: SheetSnapshot, row: number): SinceRollUp {
  const { snapshot, sources } = asked
  const formulas = {
    rows: formulaIn(asked, 'row'),
    figures: formulaIn(asked, 'base'),
    state: formulaIn(asked, 'state'),
  }
  const [live, was] = [liveCellOf(formulas), baseRead(formulas.state)]
  if (live && was !== null) {
    const unitOfMeasure = sources.table.text(asked.row, 'unitOfMeasure')
    return sinceBase(was, cellNow(snapshot, sheet, { row, column: live.column, unitOfMeasure }))
  }
  const watched = watchedCellsOf(formulas).map((cell) => ({ cell, now: valueAt(sheet, row, cell.live.column) }))
  const since = sinceWatched(watched)
  return since.kind === 'filled' || since.kind === 'mended'
    ? { kind: 'base', was: null, now: since.now, followed: false }
    : since
}

/** A figure that formulas look up: where they find it, whatever its sheet is called now. */
function lookedUp(asked: Asked, live: LiveCell, find: ReturnType<typeof rowFinder>): SourceNow {
  const { snapshot, sources, row } = asked
  const was = numberRead(formulaIn(asked, 'state')) ?? ''
  const sheet = sheetNamed(snapshot, live.sheet)
  const found = sheet ? find(sheet, live) : 'gone'
  if (!sheet || found === 'gone') return { ...NOWHERE, since: { kind: 'code-gone', was } }
  if (found === 'twice') return { ...NOWHERE, since: { kind: 'code-twice', was } }
  const address = addressOf(found, live.column)
  const before = addressRead(formulaIn(asked, 'cell'))
  const unitOfMeasure = sources.table.text(row, 'unitOfMeasure')
  const since = sinceLookedUp(was, cellNow(snapshot, sheet, { row: found, column: live.column, unitOfMeasure }))
  return {
    place: { sheet: sheet.name, address },
    movedFrom: before !== null && before !== address ? before : null,
    since: since.kind === 'same' ? baseNow(asked, sheet, found) : since,
  }
}

/** A row without a value: where its figure would stand, and whether somebody has filled it in since. */
function watchedNow(
  asked: Asked,
  watched: readonly [WatchedCell, ...WatchedCell[]],
  find: ReturnType<typeof rowFinder>,
): SourceNow {
  const [{ live }] = watched
  const sheet = sheetNamed(asked.snapshot, live.sheet)
  const row = sheet ? find(sheet, live) : 'gone'
  if (!sheet || typeof row !== 'number') return NOWHERE
  const before = addressRead(formulaIn(asked, 'cell'))
  const address = addressOf(row, parseAddress(before ?? '')?.column ?? live.column)
  return {
    place: { sheet: sheet.name, address },
    movedFrom: before !== null && before !== address ? before : null,
    since: sinceWatched(watched.map((cell) => ({ cell, now: valueAt(sheet, row, cell.live.column) }))),
  }
}

/** The row of the indicator by its name: the stated one where it bears the name, else the only one that does. */
function rowOfName(sheet: SheetSnapshot, name: string, stated: number): number | null {
  const bears = (row: number): boolean => sheet.values[row]?.includes(name) ?? false
  if (bears(stated)) return stated
  const rows = sheet.values.flatMap((_, row) => (bears(row) ? [row] : []))
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/** A figure that stays as it was read: where its row's own words lead, if the file that they name is this one. */
function stated({ snapshot, sources: { table }, row }: Asked): SourceNow {
  const text = (key: string): string => table.text(row, key)
  const [sheet, at] = [sheetNamed(snapshot, text('sheet')), parseAddress(text('cell'))]
  if (!sheet || !at || text('file') !== snapshot.file) return NOWHERE
  const was = text('value')
  const found = rowOfName(sheet, text('name'), at.row)
  if (found === null) return { ...NOWHERE, since: was === '' ? NOWHERE.since : { kind: 'row-gone', was } }
  const address = addressOf(found, at.column)
  const now = cellNow(snapshot, sheet, { row: found, column: at.column, unitOfMeasure: text('unitOfMeasure') })
  return {
    place: { sheet: sheet.name, address },
    movedFrom: found === at.row ? null : text('cell'),
    since: was === '' ? NOWHERE.since : sinceRead(was, now),
  }
}

/** What has become of each row of 数据来源, asked row by row. */
export function sourcesNow(snapshot: WorkbookSnapshot, sources: Table): (row: number) => SourceNow {
  const find = rowFinder()
  return (row) => {
    const asked = { snapshot, sources, row }
    const formulas = { rows: formulaIn(asked, 'row'), figures: formulaIn(asked, 'value') }
    const live = liveCellOf(formulas)
    if (live) return lookedUp(asked, live, find)
    const [first, ...more] = watchedCellsOf({ rows: formulas.rows, state: formulaIn(asked, 'state') })
    if (first) return watchedNow(asked, [first, ...more], find)
    const isBroken = Object.values(formulas).some((formula) => formula?.includes('#REF!') ?? false)
    const was = numberRead(formulaIn(asked, 'state')) ?? ''
    return isBroken ? { ...NOWHERE, since: { kind: 'code-gone', was } } : stated(asked)
  }
}
