import type { EngineCell, LineShift } from '../engine/engine'
import {
  columnsOf,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowsOf,
  shiftArea,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
  type Area,
} from './area'
import { shiftedKeys } from './cellGrid'
import { shiftFormula } from './formulaReferences'
import { requirePermission, requireUnlocked, requireUnprotected } from './protectionRules'
import { refused } from './refusals'
import type { Sheet } from './sheet'
import { inEveryText } from './sheetOperations'
import type { WorkbookDocument } from './workbookDocument'
import { changedDetails, type Place } from './writing'

/** `Range.insert`: whole rows and columns move the sheet, anything else moves the cells beside or below it. */
export function insertCells(document: WorkbookDocument, place: Place, direction: 'Down' | 'Right'): void {
  const { sheet, area } = place
  if (isWholeRows(area))
    return moveLines(document, place, { axis: 'rows', kind: 'insert', at: area.top, count: rowsOf(area) })
  if (isWholeColumns(area)) {
    return moveLines(document, place, { axis: 'columns', kind: 'insert', at: area.left, count: columnsOf(area) })
  }
  requireUnprotected(sheet)
  moveBlock(document, sheet, { area, direction, kind: 'insert' })
  tellMoved(document, place, 'CellInserted', `ShiftCell${direction}`)
}

/** `Range.delete`. */
export function deleteCells(document: WorkbookDocument, place: Place, direction: 'Up' | 'Left'): void {
  const { sheet, area } = place
  if (isWholeRows(area))
    return moveLines(document, place, { axis: 'rows', kind: 'delete', at: area.top, count: rowsOf(area) })
  if (isWholeColumns(area)) {
    return moveLines(document, place, { axis: 'columns', kind: 'delete', at: area.left, count: columnsOf(area) })
  }
  requireUnprotected(sheet)
  moveBlock(document, sheet, { area, direction: direction === 'Up' ? 'Down' : 'Right', kind: 'delete' })
  tellMoved(document, place, 'CellDeleted', `ShiftCell${direction}`)
}

function moveLines(document: WorkbookDocument, place: Place, shift: LineShift): void {
  const { sheet } = place
  requireLineChange(sheet, place.area, shift)
  requireRoom(sheet, shift)
  sheet.grid.shift(shift)
  if (shift.kind === 'insert') takeOverLooks(sheet, shift)
  shiftFurniture(document, sheet, shift)
  document.engine.shift(sheet.id, shift)
  document.onShift(sheet, shift)
  inEveryText(document, (text, home) => shiftFormula(text, { home: home?.name ?? '', moved: sheet.name }, shift))
  const axis = shift.axis === 'rows' ? 'Row' : 'Column'
  tellMoved(document, place, `${axis}${shift.kind === 'insert' ? 'Inserted' : 'Deleted'}`, 'None')
}

/** Deleting lines of a protected sheet also needs every cell in them unlocked. */
function requireLineChange(sheet: Sheet, area: Area, shift: LineShift): void {
  const axis = shift.axis === 'rows' ? 'Rows' : 'Columns'
  if (shift.kind === 'insert') return requirePermission(sheet, `allowInsert${axis}`)
  requirePermission(sheet, `allowDelete${axis}`)
  requireUnlocked(sheet, area)
}

/** Cells with content are not pushed off the sheet. */
function requireRoom(sheet: Sheet, shift: LineShift): void {
  if (shift.kind === 'delete') return
  const edge: Area =
    shift.axis === 'rows'
      ? { ...WHOLE_SHEET, top: MAX_ROWS - shift.count }
      : { ...WHOLE_SHEET, left: MAX_COLUMNS - shift.count }
  if (sheet.grid.boundsOf(edge, (cell) => cell.content !== null) !== null) throw refused.offSheet()
}

/** A new line looks like the one before it. */
function takeOverLooks(sheet: Sheet, shift: LineShift): void {
  if (shift.at === 0) return
  const rows = shift.axis === 'rows'
  const before = shift.at - 1
  const model: Area = rows
    ? { top: before, bottom: before, left: 0, right: MAX_COLUMNS - 1 }
    : { left: before, right: before, top: 0, bottom: MAX_ROWS - 1 }
  for (const [row, column, cell] of [...sheet.grid.within(model)]) {
    for (let step = 0; step < shift.count; step++) {
      const at = shift.at + step
      sheet.grid.put(rows ? at : row, rows ? column : at, { content: null, quoted: false, style: cell.style })
    }
  }
}

function shiftFurniture(document: WorkbookDocument, sheet: Sheet, shift: LineShift): void {
  const moved = (area: Area): Area | null => shiftArea(area, shift)
  const kept = <Item extends { area: Area }>(items: readonly Item[]): Item[] =>
    items.flatMap((item) => {
      const area = moved(item.area)
      return area === null ? [] : [{ ...item, area }]
    })
  sheet.merges = sheet.merges.flatMap((merge) => moved(merge) ?? [])
  sheet.validations = kept(sheet.validations)
  sheet.notes = kept(sheet.notes)
  sheet.hyperlinks = kept(sheet.hyperlinks)
  for (const rule of sheet.conditionalRules) rule.areas = rule.areas.flatMap((area) => moved(area) ?? [])
  sheet.conditionalRules = sheet.conditionalRules.filter((rule) => rule.areas.length > 0)
  if (sheet.autoFilter !== null) {
    const area = moved(sheet.autoFilter.area)
    sheet.autoFilter = area === null ? null : { ...sheet.autoFilter, area }
  }
  const tables = document.tables.flatMap((table) => {
    const area = table.sheetId === sheet.id ? moved(table.area) : table.area
    if (area !== null) table.area = area
    return area === null ? [] : [table]
  })
  document.tables.splice(0, document.tables.length, ...tables)
  shiftPrint(sheet, moved)
  shiftLines(sheet, shift)
}

function shiftPrint(sheet: Sheet, moved: (area: Area) => Area | null): void {
  const setup = sheet.pageSetup
  setup.printArea = setup.printArea.flatMap((area) => moved(area) ?? [])
  setup.titleRows = setup.titleRows && moved(setup.titleRows)
  setup.titleColumns = setup.titleColumns && moved(setup.titleColumns)
}

function shiftLines(sheet: Sheet, shift: LineShift): void {
  const set = (lines: ReadonlySet<number>): Set<number> =>
    new Set(shiftedKeys(new Map([...lines].map((line) => [line, true])), shift).keys())
  if (shift.axis === 'rows') {
    sheet.hiddenRows = set(sheet.hiddenRows)
    sheet.filteredRows = set(sheet.filteredRows)
    sheet.rowHeights = shiftedKeys(sheet.rowHeights, shift)
  } else {
    sheet.hiddenColumns = set(sheet.hiddenColumns)
    sheet.columnWidths = shiftedKeys(sheet.columnWidths, shift)
  }
}

interface BlockMove {
  readonly area: Area
  readonly direction: 'Down' | 'Right'
  readonly kind: 'insert' | 'delete'
}

/** Moves the cells from the area to the sheet's edge. References to them do not follow: only whole lines are followed. */
export function moveBlock(document: WorkbookDocument, sheet: Sheet, move: BlockMove): void {
  const { area, direction, kind } = move
  const down = direction === 'Down'
  const strip: Area = down ? { ...area, bottom: MAX_ROWS - 1 } : { ...area, right: MAX_COLUMNS - 1 }
  if (sheet.merges.some((merge) => intersection(merge, strip) !== null && !within(merge, strip))) {
    throw refused.insertDelete()
  }
  const distance = (down ? rowsOf(area) : columnsOf(area)) * (kind === 'insert' ? 1 : -1)
  const moving = [...sheet.grid.within(strip)].map(([row, column, cell]) => ({
    row,
    column,
    cell,
    typed: typedAt(document, sheet, row, column),
  }))
  for (const { row, column } of moving) {
    sheet.grid.remove(row, column)
    document.engine.setCells(sheet.id, row, column, [[{ value: null }]])
  }
  for (const { row, column, cell, typed } of moving) {
    const deleted = kind === 'delete' && (down ? row <= area.bottom : column <= area.right)
    if (deleted) continue
    const [newRow, newColumn] = down ? [row + distance, column] : [row, column + distance]
    sheet.grid.put(newRow, newColumn, { ...cell, content: typed })
    if (typed !== null) document.engine.setCells(sheet.id, newRow, newColumn, [[typed]])
  }
}

function typedAt(document: WorkbookDocument, sheet: Sheet, row: number, column: number): EngineCell | null {
  const content = sheet.grid.at(row, column)?.content ?? null
  if (content === null || !('formula' in content)) return content
  const now = document.engine.formulasOf(sheet.id, { top: row, left: column, bottom: row, right: column })[0]?.[0]
  return now === null || now === undefined ? content : { formula: now }
}

const within = (inner: Area, outer: Area): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right

function tellMoved(document: WorkbookDocument, place: Place, changeType: string, shiftDirection: string): void {
  const details = { ...changedDetails(place, changeType), shiftDirection }
  document.raise({ kind: 'changed', sheetId: place.sheet.id, details: () => details })
}
