/** What happened to the document, in the words of the client's event arguments. */
export interface DocumentEvent {
  readonly kind: 'changed' | 'selectionChanged' | 'activated' | 'deactivated' | 'added' | 'deleted'
  readonly sheetId: string
  /** Made when the event leaves, so that values after a change are calculated ones. */
  readonly details: () => Readonly<Record<string, unknown>>
}

/** Who acts: the add-in through office.js, or a person in the window. */
export type Actor = 'addin' | 'user'

export const triggerSource = (actor: Actor): string => (actor === 'addin' ? 'ThisLocalAddin' : 'Unknown')
