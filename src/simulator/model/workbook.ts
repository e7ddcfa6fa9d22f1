import { cellArea, refused, type Sheet } from '../document'
import { HostObject } from '../protocol'
import { Application } from './application'
import { Functions } from './functions'
import type { Host } from './host'
import type { Model } from './model'
import { StyleCollection } from './cellStyles'
import { NamedItemCollection } from './names'
import { DocumentProperties, SettingCollection } from './properties'
import { Runtime } from './runtime'
import { CommentCollection } from './comments'
import { WorkbookProtection } from './workbookProtection'
import { Worksheet } from './worksheet'
import { WorksheetCollection } from './worksheetCollection'

/** The root of everything that the client names. */
export class Workbook extends HostObject implements Partial<Host<Excel.Workbook>> {
  static override readonly navigation = [
    'application',
    'comments',
    'functions',
    'names',
    'properties',
    'protection',
    'settings',
    'styles',
    'tables',
    'worksheets',
    '_Runtime',
  ]

  constructor(readonly model: Model) {
    super()
  }

  get application(): Application {
    return new Application(this.model)
  }

  get comments(): CommentCollection {
    return new CommentCollection(this.model, null)
  }

  get functions(): Functions {
    return new Functions(this.model.document)
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.model, null)
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.model)
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.model)
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.model)
  }

  get styles(): StyleCollection {
    return new StyleCollection(this.model.document)
  }

  get tables(): HostObject {
    return this.model.objects.tables(null)
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.model)
  }

  get _Runtime(): Runtime {
    return new Runtime(this.model)
  }

  get name(): string {
    return this.model.document.options.name
  }

  get isDirty(): boolean {
    return true
  }

  getActiveCell(): HostObject {
    const { selection } = this.model.document.active
    return this.model.objects.range(this.model.document.active, cellArea(selection.top, selection.left))
  }

  getSelectedRange(): HostObject {
    const sheet: Sheet = this.model.document.active
    return this.model.objects.range(sheet, sheet.selection)
  }

  /** Played as a host that does not offer it: the simulator reads no files. */
  insertWorksheetsFromBase64(_file: string, _options?: object): string[] {
    throw refused.notSupported()
  }

  _GetRangeForEventByReferenceId(reference: string): HostObject {
    const range = this.model.keptRange(reference)
    if (range === undefined) throw refused.notFound()
    return range
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): HostObject | null {
    return this.model.keptRange(reference) ?? null
  }

  _GetSheetById(id: string): Worksheet {
    return new Worksheet(this.model, this.model.document.sheetById(id))
  }
}
