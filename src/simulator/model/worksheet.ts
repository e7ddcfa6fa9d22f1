import {
  activateSheet,
  area as areaAt,
  cellArea,
  copySheet,
  deleteSheet,
  moveSheet,
  refused,
  renameSheet,
  requireUnprotected,
  showSheet,
  splitAddress,
  WHOLE_SHEET,
  type Sheet,
} from '../document'
import { HostObject, identified, type Identity } from '../protocol'
import { accessors } from './accessors'
import { AutoFilter } from './autoFilter'
import { placeOf } from './cellsObject'
import { ChartCollection } from './charts'
import { CommentCollection } from './comments'
import { listensToEvents, registrar } from './eventSource'
import type { Host } from './host'
import { ADDIN, type Model } from './model'
import { NamedItemCollection } from './names'
import { NoteCollection } from './notes'
import { PageLayout } from './pageLayout'
import { WorksheetCustomPropertyCollection } from './properties'
import { WorksheetFreezePanes } from './worksheetFreezePanes'
import { WorksheetProtection } from './worksheetProtection'

const LONGEST_ADDRESS = 8192

type Client = Host<Excel.Worksheet>
export class Worksheet extends HostObject implements Partial<Client> {
  static override readonly navigation = [
    'autoFilter',
    'charts',
    'comments',
    'customProperties',
    'freezePanes',
    'names',
    'notes',
    'pageLayout',
    'protection',
    'tables',
  ]

  declare showGridlines: boolean
  declare showHeadings: boolean

  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.sheet.id)
  }

  get id(): string {
    return this.sheet.id
  }

  get name(): string {
    return this.sheet.name
  }

  set name(name: string) {
    renameSheet(this.model.document, this.sheet, name)
  }

  get position(): number {
    return this.model.document.sheets.indexOf(this.sheet)
  }

  set position(position: number) {
    moveSheet(this.model.document, this.sheet, position)
  }

  get visibility(): Client['visibility'] {
    return this.sheet.visibility
  }

  set visibility(visibility: Client['visibility']) {
    showSheet(this.model.document, this.sheet, visibility as Sheet['visibility'])
  }

  get tabColor(): string {
    return this.sheet.tabColor
  }

  /** `#RRGGBB`, or an empty text for none. */
  set tabColor(color: string) {
    if (color !== '' && !/^#[0-9a-f]{6}$/i.test(color)) throw refused.argument()
    this.sheet.tabColor = color.toUpperCase()
  }

  get standardHeight(): number {
    return this.sheet.standardHeight
  }

  get standardWidth(): number {
    return this.sheet.standardWidth
  }

  set standardWidth(points: number) {
    requireUnprotected(this.sheet)
    this.sheet.standardWidth = points
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.model, this.sheet)
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.model, this.sheet)
  }

  get comments(): CommentCollection {
    return new CommentCollection(this.model, this.sheet)
  }

  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.sheet)
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.model, this.sheet)
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.model, this.sheet)
  }

  get notes(): NoteCollection {
    return new NoteCollection(this.model, this.sheet)
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.model, this.sheet)
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet)
  }

  get tables(): HostObject {
    return this.model.objects.tables(this.sheet)
  }

  activate(): void {
    activateSheet(this.model.document, this.sheet)
  }

  /** Nothing to do: values are always calculated before they are read. */
  calculate(_markAllDirty?: boolean): void {}

  copy(positionType: string = 'None', relativeTo?: HostObject): HostObject {
    const beside = relativeTo instanceof Worksheet ? relativeTo.sheet : null
    return new Worksheet(this.model, copySheet(this.model.document, this.sheet, { positionType, beside }))
  }

  delete(): void {
    deleteSheet(this.model.document, this.sheet, ADDIN)
  }

  getCell(row: number, column: number): HostObject {
    return this.model.objects.range(this.sheet, areaAt(row, column, 1, 1))
  }

  /** An address, a defined name or a table's name; the whole sheet without one. */
  getRange(address?: string): HostObject {
    if (address === undefined || address === '') return this.model.objects.range(this.sheet, WHOLE_SHEET)
    const named = this.model.objects.namedRange(this.sheet, address)
    if (named !== null) return named
    const place = placeOf(this.model, this.sheet, address)
    if (place.sheet !== this.sheet) throw refused.argument()
    return this.model.objects.range(this.sheet, place.area)
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): HostObject {
    return this.model.objects.range(this.sheet, areaAt(row, column, rows, columns))
  }

  /** Excel takes about 8,192 characters of addresses (office-js issue 5198). */
  getRanges(address?: string): HostObject {
    if (address !== undefined && address.length > LONGEST_ADDRESS) throw refused.argument()
    const parts = address === undefined ? [WHOLE_SHEET] : address.split(/[,;]/).map((part) => this.areaOf(part.trim()))
    return this.model.objects.rangeAreas(this.sheet, parts)
  }

  getUsedRange(valuesOnly?: boolean): HostObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.model.objects.range(this.sheet, cellArea(0, 0))
  }

  getUsedRangeOrNullObject(valuesOnly = false): HostObject | null {
    const used = this.model.document.usedArea(this.sheet, WHOLE_SHEET, valuesOnly)
    return used === null ? null : this.model.objects.range(this.sheet, used)
  }

  getNextOrNullObject(visibleOnly = false): HostObject | null {
    return this.neighbour(1, visibleOnly)
  }

  getPreviousOrNullObject(visibleOnly = false): HostObject | null {
    return this.neighbour(-1, visibleOnly)
  }

  _GetSheetById(id: string): HostObject {
    return new Worksheet(this.model, this.model.document.sheetById(id))
  }

  _GetAnotherWorksheetById(id: string): HostObject {
    return this._GetSheetById(id)
  }

  registrar(): ReturnType<typeof registrar> {
    return registrar(this.model, this.sheet.id)
  }

  private areaOf(part: string): Sheet['selection'] {
    const { sheet } = splitAddress(part)
    const place = placeOf(this.model, this.sheet, part)
    if (sheet !== null && place.sheet !== this.sheet) throw refused.argument()
    return place.area
  }

  private neighbour(step: number, visibleOnly: boolean): HostObject | null {
    const { sheets } = this.model.document
    let at = this.position + step
    while (visibleOnly && sheets[at] !== undefined && sheets[at]?.visibility !== 'Visible') at += step
    const sheet = sheets[at]
    return sheet === undefined ? null : new Worksheet(this.model, sheet)
  }
}

accessors(Worksheet.prototype, ['showGridlines', 'showHeadings'], {
  read: ({ sheet }, name) => sheet[name],
  write: ({ sheet }, name, shown) => void (sheet[name] = shown === true),
})
/** What the client calls the two on the wire. */
const ON_THE_WIRE = { gridlines: 'showGridlines', headings: 'showHeadings' } as const
accessors(Worksheet.prototype, ['gridlines', 'headings'], {
  read: ({ sheet }, name) => sheet[ON_THE_WIRE[name]],
  write: ({ sheet }, name, shown) => void (sheet[ON_THE_WIRE[name]] = shown === true),
})
listensToEvents(Worksheet.prototype)
