import type { EngineCell, LineShift } from '../engine/engine'
import { isUnbounded, isWholeColumns, isWholeRows, shiftSpan, type Area } from './area'
import { PLAIN_STYLE, restyled, type CellStyle } from './styles'

/** What stands in one place: its content as typed (none where blank) and its look. */
export interface Cell {
  readonly content: EngineCell | null
  readonly style: CellStyle
  /** Typed with a leading apostrophe: text, whatever it looks like. */
  readonly quoted: boolean
}

type Rows = Map<number, Map<number, Cell>>

/** Cells of a sheet, kept by row; whole rows and columns have looks of their own, which new cells take over. */
export class CellGrid {
  private rows: Rows = new Map()
  private rowStyles = new Map<number, CellStyle>()
  private columnStyles = new Map<number, CellStyle>()
  private sheetStyle = PLAIN_STYLE

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column)
  }

  styleAt(row: number, column: number): CellStyle {
    return this.at(row, column)?.style ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? this.sheetStyle
  }

  setContent(row: number, column: number, content: EngineCell | null, quoted = false): void {
    this.put(row, column, { content, style: this.styleAt(row, column), quoted })
  }

  put(row: number, column: number, cell: Cell): void {
    const line = this.rows.get(row) ?? new Map<number, Cell>()
    this.rows.set(row, line)
    line.set(column, cell)
  }

  remove(row: number, column: number): void {
    this.rows.get(row)?.delete(column)
  }

  /** Cells that exist within the area; blank ones without a look of their own do not. */
  *within(area: Area): Generator<[row: number, column: number, cell: Cell]> {
    for (const row of keysBetween(this.rows, area.top, area.bottom)) {
      const line = this.rows.get(row) ?? new Map<number, Cell>()
      for (const column of keysBetween(line, area.left, area.right)) {
        const cell = line.get(column)
        if (cell !== undefined) yield [row, column, cell]
      }
    }
  }

  restyle<Key extends keyof CellStyle>(area: Area, key: Key, value: CellStyle[Key]): void {
    if (isUnbounded(area)) return this.restyleLines(area, key, value)
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.at(row, column)
        const style = restyled(this.styleAt(row, column), key, value)
        this.put(row, column, { content: cell?.content ?? null, quoted: cell?.quoted ?? false, style })
      }
    }
  }

  private restyleLines<Key extends keyof CellStyle>(area: Area, key: Key, value: CellStyle[Key]): void {
    for (const [row, column, cell] of [...this.within(area)]) {
      this.put(row, column, { ...cell, style: restyled(cell.style, key, value) })
    }
    if (isWholeRows(area) && isWholeColumns(area)) {
      this.sheetStyle = restyled(this.sheetStyle, key, value)
      for (const lines of [this.rowStyles, this.columnStyles]) {
        for (const [line, style] of lines) lines.set(line, restyled(style, key, value))
      }
    } else if (isWholeColumns(area)) {
      for (let column = area.left; column <= area.right; column++) {
        this.columnStyles.set(column, restyled(this.columnStyles.get(column) ?? this.sheetStyle, key, value))
      }
    } else {
      for (let row = area.top; row <= area.bottom; row++) {
        this.rowStyles.set(row, restyled(this.rowStyles.get(row) ?? this.sheetStyle, key, value))
      }
    }
  }

  /** One representative style per distinct look in the area. */
  stylesIn(area: Area): Set<CellStyle> {
    const found = new Set<CellStyle>()
    if (!isUnbounded(area)) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) found.add(this.styleAt(row, column))
      }
      return found
    }
    for (const [, , cell] of this.within(area)) found.add(cell.style)
    if (isWholeColumns(area))
      for (let c = area.left; c <= area.right; c++) found.add(this.columnStyles.get(c) ?? this.sheetStyle)
    if (isWholeRows(area) && !isWholeColumns(area)) {
      for (let row = area.top; row <= area.bottom; row++) found.add(this.rowStyles.get(row) ?? this.sheetStyle)
    }
    return found
  }

  /** The smallest area around what matches, within the one given. */
  boundsOf(area: Area, matches: (cell: Cell) => boolean): Area | null {
    let bounds: Area | null = null
    for (const [row, column, cell] of this.within(area)) {
      if (!matches(cell)) continue
      bounds =
        bounds === null
          ? { top: row, left: column, bottom: row, right: column }
          : {
              top: Math.min(bounds.top, row),
              left: Math.min(bounds.left, column),
              bottom: Math.max(bounds.bottom, row),
              right: Math.max(bounds.right, column),
            }
    }
    return bounds
  }

  shift(shift: LineShift): void {
    if (shift.axis === 'rows') {
      this.rows = shiftedKeys(this.rows, shift)
      this.rowStyles = shiftedKeys(this.rowStyles, shift)
    } else {
      for (const [row, line] of this.rows) this.rows.set(row, shiftedKeys(line, shift))
      this.columnStyles = shiftedKeys(this.columnStyles, shift)
    }
  }

  copy(): CellGrid {
    const twin = new CellGrid()
    for (const [row, line] of this.rows) twin.rows.set(row, new Map(line))
    twin.rowStyles = new Map(this.rowStyles)
    twin.columnStyles = new Map(this.columnStyles)
    twin.sheetStyle = this.sheetStyle
    return twin
  }
}

function keysBetween<Value>(map: ReadonlyMap<number, Value>, first: number, last: number): number[] {
  if (last - first + 1 <= map.size) {
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter((key) => map.has(key))
  }
  return [...map.keys()].filter((key) => key >= first && key <= last).sort((one, other) => one - other)
}

export function shiftedKeys<Value>(map: ReadonlyMap<number, Value>, shift: LineShift): Map<number, Value> {
  const moved = new Map<number, Value>()
  for (const [key, value] of map) {
    const span = shiftSpan(key, key, shift)
    if (span !== null) moved.set(span[0], value)
  }
  return moved
}
