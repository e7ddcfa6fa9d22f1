import { intersection, rowsOf, type Area } from './area'
import { clientValue } from './cellValues'
import type { Actor } from './events'
import { requireName } from './names'
import { requireUnlocked, requireUnprotected } from './protectionRules'
import { refused } from './refusals'
import { clearFilter } from './filtering'
import { moveBlock } from './structure'
import { bodyOf, type TableState } from './tableState'
import type { WorkbookDocument } from './workbookDocument'
import { clearContents, writeEntries, type Place } from './writing'

/** Makes a table of a range; blank or repeated headers are given names of their own, as Excel does. */
export function addTable(document: WorkbookDocument, place: Place, hasHeaders: boolean): TableState {
  const { sheet } = place
  requireUnprotected(sheet)
  requireFree(document, place, null)
  if (sheet.merges.some((merge) => intersection(merge, place.area) !== null)) throw refused.overlap()
  const area = hasHeaders ? place.area : withHeaderRow(document, place)
  const number = document.tables.length + 1
  const table: TableState = {
    id: document.nextId('table'),
    sheetId: sheet.id,
    name: freeName(document, number),
    area: rowsOf(area) === 1 ? { ...area, bottom: area.bottom + 1 } : area,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  }
  nameHeaders(document, place, table.area)
  document.tables.push(table)
  return table
}

function withHeaderRow(document: WorkbookDocument, place: Place): Area {
  moveBlock(document, place.sheet, {
    area: { ...place.area, bottom: place.area.top },
    direction: 'Down',
    kind: 'insert',
  })
  return { ...place.area, bottom: place.area.bottom + 1 }
}

function freeName(document: WorkbookDocument, number: number): string {
  const name = `Table${number}`
  return document.tables.some((table) => table.name === name) ? freeName(document, number + 1) : name
}

/** Headers are texts, each one once. */
function nameHeaders(document: WorkbookDocument, place: Place, area: Area): void {
  const { sheet } = place
  const [values = []] = document.valuesOf(sheet, { ...area, bottom: area.top })
  const taken = new Set<string>()
  for (const [offset, value] of values.entries()) {
    const given = String(clientValue(value))
    let name = given === '' ? `Column${offset + 1}` : given
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${given || 'Column'}${number}`
    taken.add(name.toLowerCase())
    if (name === value) continue
    const column = area.left + offset
    sheet.grid.setContent(area.top, column, { value: name })
    document.engine.setCells(sheet.id, area.top, column, [[{ value: name }]])
  }
}

function requireFree(
  document: WorkbookDocument,
  place: Pick<Place, 'sheet' | 'area'>,
  besides: TableState | null,
): void {
  const overlapping = document.tables.some(
    (table) => table !== besides && table.sheetId === place.sheet.id && intersection(table.area, place.area) !== null,
  )
  if (overlapping) throw refused.overlap()
}

export function renameTable(document: WorkbookDocument, table: TableState, name: string): void {
  requireName(name)
  const taken = document.tables.some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase())
  if (taken) throw refused.alreadyExists()
  table.name = name
}

/** The header row stays where it is, and the new area overlaps the old one. */
export function resizeTable(document: WorkbookDocument, table: TableState, area: Area): void {
  const sheet = document.sheetById(table.sheetId)
  requireUnprotected(sheet)
  if (area.top !== table.area.top || intersection(area, table.area) === null || rowsOf(area) < 2)
    throw refused.argument()
  requireFree(document, { sheet, area }, table)
  table.area = area
}

/** The table goes, its cells stay. */
export function convertToRange(document: WorkbookDocument, table: TableState): void {
  requireUnprotected(document.sheetById(table.sheetId))
  document.tables.splice(document.tables.indexOf(table), 1)
}

/** Table and cells go. */
export function deleteTable(document: WorkbookDocument, table: TableState): void {
  const sheet = document.sheetById(table.sheetId)
  convertToRange(document, table)
  clearFilter(sheet)
  clearContents(document, { sheet, area: table.area, actor: 'addin' })
}

export interface NewRows {
  /** 0-based within the body. */
  readonly at: number
  readonly rows: readonly (readonly unknown[])[]
  readonly actor: Actor
}

/** Moves what is below the table down, as Excel does; protected sheets take no new table rows. */
export function addTableRows(document: WorkbookDocument, table: TableState, add: NewRows): void {
  const sheet = document.sheetById(table.sheetId)
  requireUnprotected(sheet)
  const top = bodyOf(table).top + add.at
  const area = { ...table.area, top, bottom: top + add.rows.length - 1 }
  moveBlock(document, sheet, { area, direction: 'Down', kind: 'insert' })
  table.area = { ...table.area, bottom: table.area.bottom + add.rows.length }
  takeOverLooks(document, table, area)
  writeEntries(document, { sheet, area, actor: add.actor }, add.rows)
}

function takeOverLooks(document: WorkbookDocument, table: TableState, added: Area): void {
  const sheet = document.sheetById(table.sheetId)
  const model = added.top > bodyOf(table).top ? added.top - 1 : added.bottom + 1
  for (let row = added.top; row <= added.bottom; row++) {
    for (let column = added.left; column <= added.right; column++) {
      sheet.grid.put(row, column, { content: null, quoted: false, style: sheet.grid.styleAt(model, column) })
    }
  }
}

export function deleteTableRow(
  document: WorkbookDocument,
  table: TableState,
  row: { readonly at: number; readonly actor: Actor },
): void {
  const sheet = document.sheetById(table.sheetId)
  requireUnprotected(sheet)
  const body = bodyOf(table)
  const top = body.top + row.at
  if (top > body.bottom) throw refused.notFound()
  const area = { ...table.area, top, bottom: top }
  requireUnlocked(sheet, area)
  if (rowsOf(body) === 1) return clearContents(document, { sheet, area, actor: row.actor })
  moveBlock(document, sheet, { area, direction: 'Down', kind: 'delete' })
  table.area = { ...table.area, bottom: table.area.bottom - 1 }
}
