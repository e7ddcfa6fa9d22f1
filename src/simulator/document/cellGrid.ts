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

  /** Cells that exist within the area, in reading order; blank ones without a look of their own do not. */
  within(area: Area): [row: number, column: number, cell: Cell][] {
    const found: [number, number, Cell][] = []
    this.visit(area, (row, column, cell) => found.push([row, column, cell]))
    return found
  }

  /** The same without a list, for what reads a hundred thousand cells. */
  visit(area: Area, see: (row: number, column: number, cell: Cell) => void): void {
    for (const row of keysBetween(this.rows, area.top, area.bottom)) {
      const line = this.rows.get(row)
      if (line === undefined) continue
      for (const column of keysBetween(line, area.left, area.right)) {
        const cell = line.get(column)
        if (cell !== undefined) see(row, column, cell)
      }
    }
  }

  restyle<Key extends keyof CellStyle>(area: Area, key: Key, value: CellStyle[Key]): void {
    if (isUnbounded(area)) return this.restyleLines(area, key, value)
    let [known, made] = [this.sheetStyle, restyled(this.sheetStyle, key, value)]
    for (let row = area.top; row <= area.bottom; row++) {
      const line = this.rows.get(row) ?? new Map<number, Cell>()
      this.rows.set(row, line)
      const ofRow = this.rowStyles.get(row)
      for (let column = area.left; column <= area.right; column++) {
        const cell = line.get(column)
        const before = cell?.style ?? ofRow ?? this.columnStyles.get(column) ?? this.sheetStyle
        if (before !== known) [known, made] = [before, restyled(before, key, value)]
        if (cell === undefined) line.set(column, blankCell(made))
        else if (made !== before) line.set(column, { content: cell.content, quoted: cell.quoted, style: made })
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
    if (isUnbounded(area)) {
      this.visit(area, (_row, _column, cell) => found.add(cell.style))
      for (const style of this.lineStylesIn(area)) found.add(style)
      return found
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const line = this.rows.get(row)
      const ofRow = this.rowStyles.get(row)
      for (let column = area.left; column <= area.right; column++) {
        found.add(line?.get(column)?.style ?? ofRow ?? this.columnStyles.get(column) ?? this.sheetStyle)
      }
    }
    return found
  }

  /** Looks of the lines themselves, for the cells that do not exist yet. */
  private lineStylesIn(area: Area): CellStyle[] {
    const columns = isWholeColumns(area)
    const styles = columns ? this.columnStyles : this.rowStyles
    const [first, last] = columns ? [area.left, area.right] : [area.top, area.bottom]
    return Array.from({ length: last - first + 1 }, (_, step) => styles.get(first + step) ?? this.sheetStyle)
  }

  /** The smallest area around what matches, within the one given. */
  boundsOf(area: Area, matches: (cell: Cell) => boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
    this.visit(area, (row, column, cell) => {
      if (!matches(cell)) return
      top = Math.min(top, row)
      left = Math.min(left, column)
      bottom = Math.max(bottom, row)
      right = Math.max(right, column)
    })
    return bottom < 0 ? null : { top, left, bottom, right }
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

const blanks = new WeakMap<CellStyle, Cell>()

function blankCell(style: CellStyle): Cell {
  const cell = blanks.get(style) ?? { content: null, quoted: false, style }
  blanks.set(style, cell)
  return cell
}

/** Keys in order, looked up one by one where the span is short. */
function keysBetween<Value>(map: ReadonlyMap<number, Value>, first: number, last: number): number[] {
  if (last - first <= map.size * 2) {
    const keys: number[] = []
    for (let key = first; key <= last; key++) if (map.has(key)) keys.push(key)
    return keys
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
