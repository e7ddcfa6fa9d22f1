/**
 * Gives a class properties that are all read and written the same way; the class says their types with `declare`.
 * The dispatcher finds them like any getter.
 */
export function accessors<Self, Name extends string>(
  prototype: Self,
  names: readonly Name[],
  way: {
    readonly read: (self: Self, name: Name) => unknown
    readonly write: (self: Self, name: Name, value: unknown) => void
  },
): void {
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      get(this: Self) {
        return way.read(this, name)
      },
      set(this: Self, value: unknown) {
        way.write(this, name, value)
      },
    })
  }
}
