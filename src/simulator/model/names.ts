import {
  absoluteAddress,
  defineName,
  findName,
  namesIn,
  quotedSheetName,
  refused,
  removeName,
  splitAddress,
  tryLocalAddress,
  type NameState,
  type Sheet,
} from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import { CellsObject } from './cellsObject'
import type { Host } from './host'
import type { Model } from './model'

type Client = Host<Excel.NamedItem>

export class NamedItemCollection extends HostCollection<NamedItem> implements Partial<Host<Excel.NamedItemCollection>> {
  constructor(
    private readonly model: Model,
    private readonly sheet: Sheet | null,
  ) {
    super()
  }

  list(): NamedItem[] {
    return namesIn(this.model.document, this.sheet).map((state) => new NamedItem(this.model, this.sheet, state))
  }

  /** A range, or a formula in the language of the document. */
  add(name: string, reference: HostObject | string, comment = ''): NamedItem {
    const formula =
      reference instanceof CellsObject
        ? `=${quotedSheetName(reference.sheet.name)}!${absoluteAddress(reference.area)}`
        : String(reference)
    const state = defineName(this.model.document, this.sheet, { name, formula, comment, visible: true })
    return new NamedItem(this.model, this.sheet, state)
  }

  getCount(): number {
    return namesIn(this.model.document, this.sheet).length
  }

  getItem(name: string): NamedItem {
    const found = this.getItemOrNullObject(name)
    if (found === null) throw refused.notFound()
    return found
  }

  getItemOrNullObject(name: string): NamedItem | null {
    const state = findName(namesIn(this.model.document, this.sheet), name)
    return state === null ? null : new NamedItem(this.model, this.sheet, state)
  }
}

export class NamedItem extends HostObject implements Partial<Client> {
  static override readonly navigation = ['worksheetOrNullObject']

  constructor(
    readonly model: Model,
    readonly sheet: Sheet | null,
    readonly state: NameState,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.state.name)
  }

  get name(): string {
    return this.state.name
  }

  get formula(): string {
    return this.state.formula
  }

  set formula(formula: string) {
    this.state.formula = formula
    this.model.document.engine.defineName(this.state.name, formula)
  }

  /** For a range its address, as documented; else the constant or formula. */
  get value(): string {
    return this.state.formula.replace(/^=/, '').replaceAll('$', this.type === 'Range' ? '' : '$')
  }

  get type(): Client['type'] {
    const { formula } = this.state
    if (formula.includes('#REF!')) return 'Error' as Client['type']
    if (this.cells() !== null) return 'Range' as Client['type']
    const constant = formula.replace(/^=/, '')
    if (/^-?\d+(\.\d+)?$/.test(constant)) return 'Double' as Client['type']
    return (/^(true|false)$/i.test(constant) ? 'Boolean' : 'String') as Client['type']
  }

  get comment(): string {
    return this.state.comment
  }

  set comment(comment: string) {
    this.state.comment = comment
  }

  get visible(): boolean {
    return this.state.visible
  }

  set visible(visible: boolean) {
    this.state.visible = visible
  }

  get scope(): Client['scope'] {
    return this.sheet === null ? 'Workbook' : 'Worksheet'
  }

  get worksheetOrNullObject(): HostObject | null {
    return this.sheet === null ? null : this.model.objects.worksheet(this.sheet)
  }

  delete(): void {
    removeName(this.model.document, this.sheet, this.state)
  }

  getRange(): HostObject {
    const found = this.getRangeOrNullObject()
    if (found === null) throw refused.notFound()
    return found
  }

  getRangeOrNullObject(): HostObject | null {
    return this.cells()
  }

  private cells(): HostObject | null {
    const { sheet: name, local } = splitAddress(this.state.formula.replace(/^=/, ''))
    const sheet = name === null ? this.sheet : this.model.document.findSheet(name)
    const area = tryLocalAddress(local)
    return sheet === null || area === null ? null : this.model.objects.range(sheet, area)
  }
}
