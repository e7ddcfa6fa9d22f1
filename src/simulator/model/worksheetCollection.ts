import { addSheet, refused, type Sheet } from '../document'
import { HostCollection } from '../protocol'
import { listensToEvents, registrar } from './eventSource'
import { WORKBOOK_TARGET } from './eventRegistry'
import type { Host } from './host'
import { ADDIN, type Model } from './model'
import { Worksheet } from './worksheet'

export class WorksheetCollection extends HostCollection<Worksheet> implements Partial<Host<Excel.WorksheetCollection>> {
  constructor(private readonly model: Model) {
    super()
  }

  list(): Worksheet[] {
    return this.model.document.sheets.map((sheet) => new Worksheet(this.model, sheet))
  }

  add(name?: string): Worksheet {
    return new Worksheet(this.model, addSheet(this.model.document, name, ADDIN))
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.model, this.model.document.active)
  }

  getCount(visibleOnly = false): number {
    return this.sheets(visibleOnly).length
  }

  getFirst(visibleOnly = false): Worksheet {
    return this.opened(this.sheets(visibleOnly)[0])
  }

  getLast(visibleOnly = false): Worksheet {
    return this.opened(this.sheets(visibleOnly).at(-1))
  }

  getItem(key: string): Worksheet {
    return this.opened(this.model.document.findSheet(key) ?? undefined)
  }

  getItemOrNullObject(key: string): Worksheet | null {
    const sheet = this.model.document.findSheet(key)
    return sheet === null ? null : new Worksheet(this.model, sheet)
  }

  _GetSheetById(id: string): Worksheet {
    return this.getItem(id)
  }

  registrar(): ReturnType<typeof registrar> {
    return registrar(this.model, WORKBOOK_TARGET)
  }

  private sheets(visibleOnly: boolean): Sheet[] {
    return this.model.document.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible')
  }

  private opened(sheet: Sheet | undefined): Worksheet {
    if (sheet === undefined) throw refused.notFound()
    return new Worksheet(this.model, sheet)
  }
}

listensToEvents(WorksheetCollection.prototype)
