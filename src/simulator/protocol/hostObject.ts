/** A refusal in Excel's words; the dispatcher turns it into the `Error` part of its answer. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message)
  }
}

/** What the client stores to find the object again: an id, or a kept reference. */
export interface Identity {
  readonly Id?: string | number
  readonly _Id?: string | number
}

/** Base of every object that the client may name. Its public getters and methods bear Excel's own names: the dispatcher finds them by reflection. */
export abstract class HostObject {
  /** Properties that lead to other objects; a load without names leaves them out. */
  static readonly navigation: readonly string[] = []

  identity(): Identity {
    return {}
  }
}

/** A collection: its `items` are what a query walks, whatever names it selects. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract list(): readonly Item[]

  getItemAt(index: number): Item {
    const item = this.list()[index]
    if (item === undefined) {
      throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.')
    }
    return item
  }
}

/** The client looks for an id under one name or the other, depending on the class. */
export const identified = (id: string | number): Identity => ({ Id: id, _Id: id })
