import { cellArea, isSingleCell, refused, requirePermission, sameArea, type Note, type Sheet } from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import { placeOf } from './cellsObject'
import type { Host } from './host'
import type { Model } from './model'

type Client = Host<Excel.Comment>

/** Comments of one sheet, or of the workbook. */
export class CommentCollection extends HostCollection<Comment> implements Partial<Host<Excel.CommentCollection>> {
  constructor(
    private readonly model: Model,
    private readonly sheet: Sheet | null,
  ) {
    super()
  }

  list(): Comment[] {
    const sheets = this.sheet === null ? this.model.document.sheets : [this.sheet]
    return sheets.flatMap((sheet) =>
      sheet.notes.filter((note) => note.kind === 'comment').map((note) => new Comment(this.model, sheet, note)),
    )
  }

  add(cell: HostObject | string, content: unknown): Comment {
    const place = placeOf(this.model, this.sheet ?? this.model.document.active, cell)
    if (typeof content !== 'string' || !isSingleCell(place.area)) throw refused.argument()
    return new Comment(this.model, place.sheet, addNote(this.model, place, { kind: 'comment', content }))
  }

  getCount(): number {
    return this.list().length
  }

  getItem(id: string): Comment {
    const found = this.getItemOrNullObject(id)
    if (found === null) throw refused.notFound()
    return found
  }

  getItemOrNullObject(id: string): Comment | null {
    return this.list().find((comment) => comment.id === id) ?? null
  }

  getItemByCell(cell: HostObject | string): Comment {
    const place = placeOf(this.model, this.sheet ?? this.model.document.active, cell)
    const found = this.list().find(
      (comment) => comment.sheet === place.sheet && sameArea(comment.note.area, place.area),
    )
    if (found === undefined) throw refused.notFound()
    return found
  }
}

export class Comment extends HostObject implements Partial<Client> {
  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    readonly note: Note,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.note.id)
  }

  get id(): string {
    return this.note.id
  }

  get content(): string {
    return this.note.content
  }

  set content(content: string) {
    requirePermission(this.sheet, 'allowEditObjects')
    this.note.content = content
  }

  get authorName(): string {
    return this.note.author
  }

  get resolved(): boolean {
    return false
  }

  delete(): void {
    removeNote(this.sheet, this.note)
  }

  getLocation(): HostObject {
    return this.model.objects.range(this.sheet, this.note.area)
  }
}

/** A cell carries one note or comment; a second one is refused. */
export function addNote(
  model: Model,
  place: { readonly sheet: Sheet; readonly area: Note['area'] },
  given: Pick<Note, 'kind' | 'content'>,
): Note {
  requirePermission(place.sheet, 'allowEditObjects')
  const area = cellArea(place.area.top, place.area.left)
  if (place.sheet.notes.some((note) => sameArea(note.area, area)))
    throw refused.operation('The cell already has a comment or a note.')
  const note: Note = { ...given, id: model.document.nextId(given.kind), area, author: 'Simulated user', visible: false }
  place.sheet.notes.push(note)
  return note
}

export function removeNote(sheet: Sheet, note: Note): void {
  requirePermission(sheet, 'allowEditObjects')
  sheet.notes = sheet.notes.filter((other) => other !== note)
}
