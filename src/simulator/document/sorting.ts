import type { EngineCell, EngineValue } from '../engine/engine'
import type { Cell } from './cellGrid'
import type { WorkbookDocument } from './workbookDocument'
import { noteChange, type Place } from './writing'

interface Order {
  /** 0-based within the block. */
  readonly column: number
  readonly descending: boolean
}

/** Moves contents and looks of rows; formulas move as they read, without following their row. */
export function sortRows(document: WorkbookDocument, place: Place, order: Order): void {
  const { sheet, area } = place
  noteChange(document, place, () => {
    const values = document.valuesOf(sheet, area)
    const rows = values.map((line, offset) => ({
      key: line[order.column] ?? null,
      cells: rowAt(place, area.top + offset),
    }))
    const sorted = rows.sort((one, other) => compare(one.key, other.key, order.descending))
    for (const [offset, { cells }] of sorted.entries()) {
      const row = area.top + offset
      const typed = cells.map((cell): EngineCell => cell?.content ?? { value: null })
      for (const [step, cell] of cells.entries()) {
        if (cell === undefined) sheet.grid.remove(row, area.left + step)
        else sheet.grid.put(row, area.left + step, cell)
      }
      document.engine.setCells(sheet.id, row, area.left, [typed])
    }
  })
}

function rowAt(place: Place, row: number): (Cell | undefined)[] {
  const { left, right } = place.area
  return Array.from({ length: right - left + 1 }, (_, step) => place.sheet.grid.at(row, left + step))
}

/** Numbers, then texts, then truth values, then errors; blanks always last. */
function compare(one: EngineValue, other: EngineValue, descending: boolean): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const byRank = rank(one) - rank(other)
  const order = byRank !== 0 ? byRank : within(one, other)
  return descending ? -order : order
}

const rank = (value: EngineValue): number => ['number', 'string', 'boolean', 'object'].indexOf(typeof value)

function within(one: EngineValue, other: EngineValue): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one).localeCompare(String(other), 'zh-Hans-CN')
}
