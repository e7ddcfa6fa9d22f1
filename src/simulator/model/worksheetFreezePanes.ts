import { columnsOf, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, refused, rowsOf, type Sheet } from '../document'
import { HostObject } from '../protocol'
import { placeOf } from './cellsObject'
import type { Host } from './host'
import type { Model } from './model'

export class WorksheetFreezePanes extends HostObject implements Partial<Host<Excel.WorksheetFreezePanes>> {
  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
  ) {
    super()
  }

  /** Freezes the rows and columns of a range that starts at A1, or whole rows or columns. */
  freezeAt(range: HostObject | string | undefined): void {
    if (range === undefined) return this.unfreeze()
    const { area } = placeOf(this.model, this.sheet, range)
    const rows = isWholeColumns(area) ? 0 : rowsOf(area)
    const columns = isWholeRows(area) ? 0 : columnsOf(area)
    this.sheet.frozen = { rows, columns }
  }

  freezeRows(count = 1): void {
    this.sheet.frozen = count === 0 ? null : { rows: count, columns: 0 }
  }

  freezeColumns(count = 1): void {
    this.sheet.frozen = count === 0 ? null : { rows: 0, columns: count }
  }

  unfreeze(): void {
    this.sheet.frozen = null
  }

  getLocation(): HostObject {
    const found = this.getLocationOrNullObject()
    if (found === null) throw refused.notFound()
    return found
  }

  getLocationOrNullObject(): HostObject | null {
    const frozen = this.sheet.frozen
    if (frozen === null) return null
    return this.model.objects.range(this.sheet, {
      top: 0,
      left: 0,
      bottom: (frozen.rows || MAX_ROWS) - 1,
      right: (frozen.columns || MAX_COLUMNS) - 1,
    })
  }
}
