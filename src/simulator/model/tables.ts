import {
  addTable,
  bodyOf,
  clearFilter,
  convertToRange,
  deleteTable,
  intersection,
  refused,
  renameTable,
  requireUnprotected,
  resizeTable,
  type Area,
  type Sheet,
  type TableState,
} from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import { accessors } from './accessors'
import { AutoFilter } from './autoFilter'
import { placeOf } from './cellsObject'
import type { Host } from './host'
import { ADDIN, type Model } from './model'
import { TableColumnCollection } from './tableColumns'
import { TableRowCollection } from './tableRows'

export class TableCollection extends HostCollection<Table> implements Partial<Host<Excel.TableCollection>> {
  constructor(
    private readonly model: Model,
    private readonly sheet: Sheet | null,
    private readonly within: Area | null,
  ) {
    super()
  }

  list(): Table[] {
    return this.model.document.tables
      .filter((state) => this.sheet === null || state.sheetId === this.sheet.id)
      .filter((state) => this.within === null || intersection(state.area, this.within) !== null)
      .map((state) => new Table(this.model, state))
  }

  get count(): number {
    return this.list().length
  }

  getCount(): number {
    return this.count
  }

  add(address: HostObject | string, hasHeaders: boolean): Table {
    const place = placeOf(this.model, this.sheet ?? this.model.document.active, address)
    return new Table(this.model, addTable(this.model.document, { ...place, actor: ADDIN }, hasHeaders))
  }

  getItem(key: string): Table {
    const found = this.getItemOrNullObject(key)
    if (found === null) throw refused.notFound()
    return found
  }

  getItemOrNullObject(key: string): Table | null {
    const wanted = String(key).toLowerCase()
    return this.list().find((table) => table.id === String(key) || table.name.toLowerCase() === wanted) ?? null
  }
}

type Client = Host<Excel.Table>
type Flag =
  | 'showHeaders'
  | 'showTotals'
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'showFilterButton'
  | 'highlightFirstColumn'
  | 'highlightLastColumn'
export class Table extends HostObject implements Partial<Client> {
  static override readonly navigation = ['columns', 'rows', 'worksheet', 'autoFilter']
  declare showHeaders: boolean
  declare showTotals: boolean
  declare showBandedRows: boolean
  declare showBandedColumns: boolean
  declare showFilterButton: boolean
  declare highlightFirstColumn: boolean
  declare highlightLastColumn: boolean

  constructor(
    readonly model: Model,
    readonly state: TableState,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.state.id)
  }

  get id(): string {
    return this.state.id
  }

  get name(): string {
    return this.state.name
  }

  set name(name: string) {
    renameTable(this.model.document, this.state, name)
  }

  get style(): string {
    return this.state.style
  }

  set style(style: string) {
    requireUnprotected(this.sheet())
    this.state.style = style
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.model, this.state)
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this.model, this.state)
  }

  get worksheet(): HostObject {
    return this.model.objects.worksheet(this.sheet())
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.model, this.sheet())
  }

  getRange(): HostObject {
    return this.model.objects.range(this.sheet(), this.state.area)
  }

  getDataBodyRange(): HostObject {
    return this.model.objects.range(this.sheet(), bodyOf(this.state))
  }

  getHeaderRowRange(): HostObject {
    if (!this.state.showHeaders) throw refused.notFound()
    return this.model.objects.range(this.sheet(), { ...this.state.area, bottom: this.state.area.top })
  }

  clearFilters(): void {
    clearFilter(this.sheet())
  }

  convertToRange(): HostObject {
    const { area } = this.state
    const sheet = this.sheet()
    convertToRange(this.model.document, this.state)
    return this.model.objects.range(sheet, area)
  }

  delete(): void {
    deleteTable(this.model.document, this.state)
  }

  resize(range: HostObject | string): void {
    resizeTable(this.model.document, this.state, placeOf(this.model, this.sheet(), range).area)
  }

  sheet(): Sheet {
    return this.model.document.sheetById(this.state.sheetId)
  }
}

const FLAGS: readonly Flag[] = [
  'showHeaders',
  'showTotals',
  'showBandedRows',
  'showBandedColumns',
  'showFilterButton',
  'highlightFirstColumn',
  'highlightLastColumn',
]
accessors(Table.prototype, FLAGS, {
  read: ({ state }, flag) => state[flag],
  write: (table, flag, shown) => {
    requireUnprotected(table.sheet())
    table.state[flag] = shown === true
  },
})
