import type { HostObject } from './hostObject'

/** Objects that the client asked to keep between requests, as it does for ranges. */
export class KeptReferences {
  private readonly byName = new Map<string, HostObject>()
  private readonly names = new WeakMap<HostObject, string>()
  private next = 1

  keep(object: HostObject): string {
    const known = this.names.get(object)
    if (known !== undefined) return known
    const name = `ref-${this.next++}`
    this.names.set(object, name)
    this.byName.set(name, object)
    return name
  }

  nameOf(object: HostObject): string | undefined {
    return this.names.get(object)
  }

  find(name: string): HostObject | undefined {
    return this.byName.get(name)
  }

  drop(name: string): void {
    const object = this.byName.get(name)
    if (object !== undefined) this.names.delete(object)
    this.byName.delete(name)
  }

  all(): IterableIterator<HostObject> {
    return this.byName.values()
  }

  /** How many are kept: a client that forgets to untrack shows here. */
  get count(): number {
    return this.byName.size
  }
}
