type Callback = (item: unknown, position: number) => unknown

function* mapped(items: Iterable<unknown>, callback: Callback): Generator<unknown> {
  let position = 0
  for (const item of items) yield callback(item, position++)
}

function* kept(items: Iterable<unknown>, callback: Callback): Generator<unknown> {
  let position = 0
  for (const item of items) if (callback(item, position++)) yield item
}

const METHODS: Readonly<Record<string, (this: Iterable<unknown>, callback: Callback) => unknown>> = {
  some(callback) {
    for (const [position, item] of [...this].entries()) if (callback(item, position)) return true
    return false
  },
  every(callback) {
    for (const [position, item] of [...this].entries()) if (!callback(item, position)) return false
    return true
  },
  find(callback) {
    for (const [position, item] of [...this].entries()) if (callback(item, position)) return item
    return undefined
  },
  forEach(callback) {
    for (const [position, item] of [...this].entries()) callback(item, position)
  },
  map(callback) {
    return mapped(this, callback)
  },
  filter(callback) {
    return kept(this, callback)
  },
  toArray() {
    return [...this]
  },
}

/** Univer 0.25 calls methods on iterators, which Node 20 does not have yet (Node 22 and the browsers do). */
export function addIteratorMethods(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object
  for (const [name, value] of Object.entries(METHODS))
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true })
}
