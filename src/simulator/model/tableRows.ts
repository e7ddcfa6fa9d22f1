import {
  addTableRows,
  bodyOf,
  columnsOf,
  deleteTableRow,
  refused,
  rowsOf,
  type GivenValues,
  type TableState,
} from '../document'
import { HostCollection, HostObject, type Identity } from '../protocol'
import type { Host } from './host'
import { ADDIN, type Model } from './model'
import { Range } from './range'

export class TableRowCollection extends HostCollection<TableRow> implements Partial<Host<Excel.TableRowCollection>> {
  constructor(
    private readonly model: Model,
    private readonly table: TableState,
  ) {
    super()
  }

  list(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.model, this.table, index))
  }

  get count(): number {
    return rowsOf(bodyOf(this.table))
  }

  getCount(): number {
    return this.count
  }

  getItem(index: number): TableRow {
    return this.getItemAt(index)
  }

  /** One row or several; without an index, or with null, at the end. */
  add(index?: number | null, values?: GivenValues): TableRow {
    const rows = this.rowsFrom(values)
    const at = index === undefined || index === null || index < 0 ? this.count : index
    if (at > this.count) throw refused.argument()
    addTableRows(this.model.document, this.table, { at, rows, actor: ADDIN })
    return new TableRow(this.model, this.table, at)
  }

  private rowsFrom(values: GivenValues | undefined): readonly (readonly unknown[])[] {
    const width = columnsOf(this.table.area)
    if (!Array.isArray(values)) return [Array.from({ length: width }, () => null)]
    const rows = (Array.isArray(values[0]) ? values : [values]) as readonly (readonly unknown[])[]
    if (rows.some((row) => row.length !== width)) throw refused.dimensions()
    return rows
  }
}

export class TableRow extends HostObject implements Partial<Host<Excel.TableRow>> {
  constructor(
    private readonly model: Model,
    private readonly table: TableState,
    private readonly at: number,
  ) {
    super()
  }

  override identity(): Identity {
    return { _Id: this.at }
  }

  get index(): number {
    return this.at
  }

  get values(): Host<Excel.TableRow>['values'] {
    return this.getRange().values
  }

  set values(values: GivenValues) {
    this.getRange().values = values as never
  }

  getRange(): Range {
    const body = bodyOf(this.table)
    const row = body.top + this.at
    if (row > body.bottom) throw refused.notFound()
    return new Range(this.model, this.model.document.sheetById(this.table.sheetId), { ...body, top: row, bottom: row })
  }

  delete(): void {
    deleteTableRow(this.model.document, this.table, { at: this.at, actor: ADDIN })
  }
}
