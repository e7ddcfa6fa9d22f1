import type { DocumentEvent } from '../document'

/** `messageType` of the client's event handlers. */
export const EVENT_TYPES: Readonly<Record<DocumentEvent['kind'], number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
}

/** The target id under which handlers of the whole workbook register. */
export const WORKBOOK_TARGET = 'Workbook'

/** Who listens to what. Excel sends nothing that nobody registered for, so a forgotten remover shows. */
export class EventRegistry {
  private readonly counts = new Map<string, number>()

  register(kind: DocumentEvent['kind'], target: string): void {
    const key = `${kind} ${target}`
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }

  unregister(kind: DocumentEvent['kind'], target: string): void {
    const key = `${kind} ${target}`
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) - 1))
  }

  targetsOf(event: DocumentEvent): string[] {
    return [event.sheetId, WORKBOOK_TARGET].filter((target) => (this.counts.get(`${event.kind} ${target}`) ?? 0) > 0)
  }

  /** How many registrations stand; 0 when everything was given back. */
  get count(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }
}
