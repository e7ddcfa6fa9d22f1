import { refused, type Sheet } from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import { accessors } from './accessors'
import type { Host } from './host'
import type { Model } from './model'

/** One entry of a map, as the client sees custom properties and settings. */
abstract class Entry extends HostObject {
  constructor(
    protected readonly entries: Map<string, unknown>,
    protected readonly name: string,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.name)
  }

  get key(): string {
    return this.name
  }

  delete(): void {
    this.entries.delete(this.name)
  }

  protected read(): unknown {
    if (!this.entries.has(this.name)) throw refused.notFound()
    return this.entries.get(this.name)
  }
}

abstract class EntryCollection<Item extends Entry> extends HostCollection<Item> {
  protected abstract open(key: string): Item

  constructor(protected readonly entries: Map<string, unknown>) {
    super()
  }

  list(): Item[] {
    return [...this.entries.keys()].map((key) => this.open(key))
  }

  getCount(): number {
    return this.entries.size
  }

  getItem(key: string): Item {
    const found = this.getItemOrNullObject(key)
    if (found === null) throw refused.notFound()
    return found
  }

  /** Keys are the same whatever their capitals, as documented. */
  getItemOrNullObject(key: string): Item | null {
    const name = this.nameLike(key)
    return name === undefined ? null : this.open(name)
  }

  /** Adds or replaces. */
  add(key: string, value: unknown): Item {
    if (typeof key !== 'string' || key === '' || key.length > 255) throw refused.argument()
    const name = this.nameLike(key) ?? key
    this.entries.set(name, value)
    return this.open(name)
  }

  protected nameLike(key: string): string | undefined {
    return [...this.entries.keys()].find((name) => name.toLowerCase() === key.toLowerCase())
  }
}

type ClientProperty = Host<Excel.CustomProperty>

export class CustomProperty extends Entry implements Partial<ClientProperty> {
  get value(): ClientProperty['value'] {
    return this.read()
  }

  set value(value: ClientProperty['value']) {
    this.entries.set(this.name, limited(value))
  }

  get type(): ClientProperty['type'] {
    const value = this.read()
    if (typeof value === 'number') return (Number.isInteger(value) ? 'Number' : 'Float') as ClientProperty['type']
    return (typeof value === 'boolean' ? 'Boolean' : 'String') as ClientProperty['type']
  }
}

export class CustomPropertyCollection
  extends EntryCollection<CustomProperty>
  implements Partial<Host<Excel.CustomPropertyCollection>>
{
  override add(key: string, value: unknown): CustomProperty {
    return super.add(key, limited(value))
  }

  deleteAll(): void {
    this.entries.clear()
  }

  protected open(key: string): CustomProperty {
    return new CustomProperty(this.entries, key)
  }
}

/** A custom document property holds at most 255 characters. */
const limited = (value: unknown): unknown => {
  if (typeof value === 'string' && value.length > 255) throw refused.argument()
  return value
}

export class Setting extends Entry implements Partial<Host<Excel.Setting>> {
  get value(): Host<Excel.Setting>['value'] {
    return this.read()
  }

  set value(value: Host<Excel.Setting>['value']) {
    this.entries.set(this.name, value)
  }
}

export class SettingCollection extends EntryCollection<Setting> implements Partial<Host<Excel.SettingCollection>> {
  constructor(model: Model) {
    super(model.document.settings)
  }

  /** Settings tell capitals apart, as documented. */
  protected override nameLike(key: string): string | undefined {
    return this.entries.has(key) ? key : undefined
  }

  protected open(key: string): Setting {
    return new Setting(this.entries, key)
  }
}

export class WorksheetCustomProperty extends Entry implements Partial<Host<Excel.WorksheetCustomProperty>> {
  get value(): string {
    return String(this.read())
  }

  set value(value: string) {
    this.entries.set(this.name, value)
  }
}

export class WorksheetCustomPropertyCollection
  extends EntryCollection<WorksheetCustomProperty>
  implements Partial<Host<Excel.WorksheetCustomPropertyCollection>>
{
  constructor(sheet: Sheet) {
    super(sheet.customProperties)
  }

  override add(key: string, value: unknown): WorksheetCustomProperty {
    return super.add(key, value)
  }

  protected open(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.entries, key)
  }
}

export class DocumentProperties extends HostObject implements Partial<Host<Excel.DocumentProperties>> {
  static override readonly navigation = ['custom']
  declare author: string
  declare category: string
  declare comments: string
  declare company: string
  declare keywords: string
  declare manager: string
  declare subject: string
  declare title: string

  constructor(readonly model: Model) {
    super()
  }

  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.model.document.customProperties)
  }
}

const TEXTS = ['author', 'category', 'comments', 'company', 'keywords', 'manager', 'subject', 'title']
accessors(DocumentProperties.prototype, TEXTS, {
  read: ({ model }, name) => model.document.properties.get(name) ?? '',
  write: ({ model }, name, value) => void model.document.properties.set(name, String(value)),
})
