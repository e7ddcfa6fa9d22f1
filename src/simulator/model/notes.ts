import { isSingleCell, refused, sameArea, type Note as NoteState, type Sheet } from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import { placeOf } from './cellsObject'
import { addNote, removeNote } from './comments'
import type { Host } from './host'
import type { Model } from './model'

export class NoteCollection extends HostCollection<Note> implements Partial<Host<Excel.NoteCollection>> {
  constructor(
    private readonly model: Model,
    private readonly sheet: Sheet,
  ) {
    super()
  }

  list(): Note[] {
    return this.sheet.notes.filter((note) => note.kind === 'note').map((note) => new Note(this.model, this.sheet, note))
  }

  add(cell: HostObject | string, content: unknown): Note {
    const place = placeOf(this.model, this.sheet, cell)
    if (typeof content !== 'string' || !isSingleCell(place.area)) throw refused.argument()
    return new Note(this.model, place.sheet, addNote(this.model, place, { kind: 'note', content }))
  }

  getCount(): number {
    return this.list().length
  }

  getItem(key: string): Note {
    const found = this.getItemOrNullObject(key)
    if (found === null) throw refused.notFound()
    return found
  }

  /** By the cell's address. */
  getItemOrNullObject(key: string): Note | null {
    const byId = this.list().find((note) => note.note.id === key)
    if (byId !== undefined) return byId
    const place = placeOf(this.model, this.sheet, key)
    return this.list().find((note) => sameArea(note.note.area, place.area)) ?? null
  }
}

type Client = Host<Excel.Note>

export class Note extends HostObject implements Partial<Client> {
  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    readonly note: NoteState,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.note.id)
  }

  get authorName(): string {
    return this.note.author
  }

  get content(): string {
    return this.note.content
  }

  set content(content: string) {
    this.note.content = content
  }

  get visible(): boolean {
    return this.note.visible
  }

  set visible(visible: boolean) {
    this.note.visible = visible
  }

  delete(): void {
    removeNote(this.sheet, this.note)
  }

  getLocation(): HostObject {
    return this.model.objects.range(this.sheet, this.note.area)
  }
}
