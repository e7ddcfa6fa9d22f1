import type { DocumentEvent } from '../document'
import type { Model } from './model'

type Kind = DocumentEvent['kind']

/* The client asks for events by calling these; `Worksheet` and `WorksheetCollection` share their names. */
export const registrar = (model: Model, target: string) => ({
  on: (kind: Kind): void => model.events.register(kind, target),
  off: (kind: Kind): void => model.events.unregister(kind, target),
})

interface Registering {
  registrar(): ReturnType<typeof registrar>
}

const REGISTRATIONS: readonly (readonly [name: string, kind: Kind])[] = [
  ['DataChanged', 'changed'],
  ['SelectionChanged', 'selectionChanged'],
  ['Activated', 'activated'],
  ['Deactivated', 'deactivated'],
  ['Added', 'added'],
  ['Deleted', 'deleted'],
]

/** Gives a class the registering methods of the protocol, `_RegisterDataChangedEvent` and the like. */
export function listensToEvents(prototype: Registering): void {
  for (const [name, kind] of REGISTRATIONS) {
    Object.defineProperty(prototype, `_Register${name}Event`, {
      value(this: Registering) {
        this.registrar().on(kind)
      },
    })
    Object.defineProperty(prototype, `_Unregister${name}Event`, {
      value(this: Registering) {
        this.registrar().off(kind)
      },
    })
  }
}
