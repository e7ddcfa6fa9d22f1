import { HostObject } from '../protocol'

/** Where a bag keeps what was set: flat, by path. */
export type Settings = Map<string, unknown>

export interface BagClass {
  new (settings: Settings, path: string): HostObject
}

interface BagOptions {
  readonly children?: Readonly<Record<string, BagClass>>
  /** Called before every write, to refuse on protected sheets. */
  readonly methods?: Readonly<Record<string, (settings: Settings, path: string, given: readonly unknown[]) => unknown>>
}

/**
 * A class whose properties only remember what they were given: looks of charts and of conditional formats, which nobody draws.
 * `defaults` names the properties of Microsoft's class and what they are until set.
 */
export function bag<Client>(name: string, defaults: Partial<Client>, options: BagOptions = {}): BagClass {
  class Bag extends HostObject {
    static override readonly navigation = Object.keys(options.children ?? {})

    constructor(
      readonly settings: Settings,
      readonly path: string,
    ) {
      super()
    }
  }
  Object.defineProperty(Bag, 'name', { value: name })
  for (const [property, standard] of Object.entries(defaults)) {
    Object.defineProperty(Bag.prototype, property, {
      get(this: Bag) {
        const key = `${this.path}.${property}`
        return this.settings.has(key) ? this.settings.get(key) : standard
      },
      set(this: Bag, value: unknown) {
        this.settings.set(`${this.path}.${property}`, value)
      },
    })
  }
  for (const [property, Child] of Object.entries(options.children ?? {})) {
    Object.defineProperty(Bag.prototype, property, {
      get(this: Bag) {
        return new Child(this.settings, `${this.path}.${property}`)
      },
    })
  }
  for (const [method, call] of Object.entries(options.methods ?? {})) {
    Object.defineProperty(Bag.prototype, method, {
      value(this: Bag, ...given: unknown[]) {
        return call(this.settings, this.path, given)
      },
    })
  }
  return Bag
}

/** Forgets everything below a path. */
export function forget(settings: Settings, path: string): void {
  for (const key of [...settings.keys()]) if (key.startsWith(`${path}.`)) settings.delete(key)
}
