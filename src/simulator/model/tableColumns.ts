import { bodyOf, columnsOf, refused, type TableState } from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import type { Host } from './host'
import type { Model } from './model'
import { Range } from './range'

export class TableColumnCollection
  extends HostCollection<TableColumn>
  implements Partial<Host<Excel.TableColumnCollection>>
{
  constructor(
    private readonly model: Model,
    private readonly table: TableState,
  ) {
    super()
  }

  list(): TableColumn[] {
    return Array.from({ length: this.count }, (_, index) => new TableColumn(this.model, this.table, index))
  }

  get count(): number {
    return columnsOf(this.table.area)
  }

  getCount(): number {
    return this.count
  }

  getItem(key: number | string): TableColumn {
    const found = this.getItemOrNullObject(key)
    if (found === null) throw refused.notFound()
    return found
  }

  /** By id (from 1 on) or by header. */
  getItemOrNullObject(key: number | string): TableColumn | null {
    return this.list().find((column) => column.id === key || column.name === key) ?? null
  }
}

export class TableColumn extends HostObject implements Partial<Host<Excel.TableColumn>> {
  constructor(
    private readonly model: Model,
    private readonly table: TableState,
    private readonly at: number,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.id)
  }

  get id(): number {
    return this.at + 1
  }

  get index(): number {
    return this.at
  }

  get name(): string {
    return String(this.getHeaderRowRange().values[0]?.[0] ?? '')
  }

  set name(name: string) {
    this.getHeaderRowRange().values = [[name]]
  }

  get values(): Host<Excel.TableColumn>['values'] {
    return this.getRange().values
  }

  getRange(): Range {
    return this.part(this.table.area.top, this.table.area.bottom)
  }

  getDataBodyRange(): Range {
    const body = bodyOf(this.table)
    return this.part(body.top, body.bottom)
  }

  getHeaderRowRange(): Range {
    return this.part(this.table.area.top, this.table.area.top)
  }

  private part(top: number, bottom: number): Range {
    const column = this.table.area.left + this.at
    const sheet = this.model.document.sheetById(this.table.sheetId)
    return new Range(this.model, sheet, { top, bottom, left: column, right: column })
  }
}
