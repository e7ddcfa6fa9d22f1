import {
  area as areaAt,
  boundingArea,
  cellArea,
  columnsOf,
  intersection,
  isWholeColumns,
  isWholeRows,
  localAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  quotedSheetName,
  refused,
  rowsOf,
  type Area,
} from '../document'
import type { HostObject } from '../protocol'
import { CellsObject, placeOf } from './cellsObject'
import type { Host } from './host'

/** Where a range lies, and the ranges that are found from it. */
export abstract class RangeGeometry extends CellsObject implements Partial<Host<Excel.Range>> {
  get address(): string {
    this.requireSheet()
    return `${quotedSheetName(this.sheet.name)}!${localAddress(this.area)}`
  }

  get addressLocal(): string {
    return this.address
  }

  get rowIndex(): number {
    return this.area.top
  }

  get columnIndex(): number {
    return this.area.left
  }

  get rowCount(): number {
    return rowsOf(this.area)
  }

  get columnCount(): number {
    return columnsOf(this.area)
  }

  /** -1 beyond 2^31 - 1, as documented. */
  get cellCount(): number {
    const cells = rowsOf(this.area) * columnsOf(this.area)
    return cells > 2 ** 31 - 1 ? -1 : cells
  }

  get isEntireRow(): boolean {
    return isWholeRows(this.area)
  }

  get isEntireColumn(): boolean {
    return isWholeColumns(this.area)
  }

  get worksheet(): HostObject {
    return this.model.objects.worksheet(this.sheet)
  }

  getCell(row: number, column: number): HostObject {
    return this.sized(this.area.top + row, this.area.left + column, 1, 1)
  }

  getRow(row: number): HostObject {
    return this.sized(this.area.top + row, this.area.left, 1, columnsOf(this.area))
  }

  getColumn(column: number): HostObject {
    return this.sized(this.area.top, this.area.left + column, rowsOf(this.area), 1)
  }

  getLastCell(): HostObject {
    return this.at(cellArea(this.area.bottom, this.area.right))
  }

  getLastRow(): HostObject {
    return this.at({ ...this.area, top: this.area.bottom })
  }

  getLastColumn(): HostObject {
    return this.at({ ...this.area, left: this.area.right })
  }

  getOffsetRange(rows: number, columns: number): HostObject {
    return this.sized(this.area.top + rows, this.area.left + columns, rowsOf(this.area), columnsOf(this.area))
  }

  getResizedRange(rows: number, columns: number): HostObject {
    return this.sized(this.area.top, this.area.left, rowsOf(this.area) + rows, columnsOf(this.area) + columns)
  }

  getAbsoluteResizedRange(rows: number, columns: number): HostObject {
    return this.sized(this.area.top, this.area.left, rows, columns)
  }

  getBoundingRect(other: HostObject | string): HostObject {
    return this.at(boundingArea(this.area, placeOf(this.model, this.sheet, other).area))
  }

  getEntireRow(): HostObject {
    return this.at({ ...this.area, left: 0, right: MAX_COLUMNS - 1 })
  }

  getEntireColumn(): HostObject {
    return this.at({ ...this.area, top: 0, bottom: MAX_ROWS - 1 })
  }

  getIntersection(other: HostObject | string): HostObject {
    const found = this.getIntersectionOrNullObject(other)
    if (found === null) throw refused.notFound()
    return found
  }

  getIntersectionOrNullObject(other: HostObject | string): HostObject | null {
    const place = placeOf(this.model, this.sheet, other)
    const common = place.sheet === this.sheet ? intersection(this.area, place.area) : null
    return common === null ? null : this.at(common)
  }

  getUsedRange(valuesOnly?: boolean): HostObject {
    const found = this.getUsedRangeOrNullObject(valuesOnly)
    if (found === null) throw refused.notFound()
    return found
  }

  getUsedRangeOrNullObject(valuesOnly = false): HostObject | null {
    this.requireSheet()
    const used = this.model.document.usedArea(this.sheet, this.area, valuesOnly)
    return used === null ? null : this.at(used)
  }

  /** The client sends big arrays in rows; this call comes first and is the only check of their shape. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== rowsOf(this.area) || columns !== columnsOf(this.area)) throw refused.dimensions()
  }

  protected requireSheet(): void {
    if (this.sheet.deleted) throw refused.deletedObject()
  }

  protected at(area: Area): HostObject {
    this.requireSheet()
    return this.model.objects.range(this.sheet, area)
  }

  private sized(top: number, left: number, rows: number, columns: number): HostObject {
    return this.at(areaAt(top, left, rows, columns))
  }
}
