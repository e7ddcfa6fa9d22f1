import { HostCollection, HostError, HostObject } from './hostObject'

/** The members of one class, by lower-cased name: the wire capitalises the public names, sometimes more than their first letter. */
export interface Shape {
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly settable: boolean }>
  readonly methods: ReadonlyMap<string, string>
  readonly navigation: ReadonlySet<string>
}

const shapes = new WeakMap<object, Shape>()

export function shapeOf(object: HostObject): Shape {
  const known = shapes.get(object.constructor)
  if (known !== undefined) return known
  const properties = new Map<string, { name: string; settable: boolean }>()
  const methods = new Map<string, string>()
  for (let level: object = Object.getPrototypeOf(object); level !== HostObject.prototype;) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      const key = name.toLowerCase()
      if (member.get !== undefined && !properties.has(key)) properties.set(key, { name, settable: !!member.set })
      else if (isPublicMethod(level, name, member.value) && !methods.has(key)) methods.set(key, name)
    }
    level = Object.getPrototypeOf(level)
  }
  const { navigation } = object.constructor as typeof HostObject
  const shape = { properties, methods, navigation: new Set(navigation) }
  shapes.set(object.constructor, shape)
  return shape
}

function isPublicMethod(level: object, name: string, value: unknown): boolean {
  if (typeof value !== 'function' || name === 'constructor' || name === 'identity') return false
  return !(name === 'list' && level instanceof HostCollection)
}

export function propertyOf(object: HostObject, name: string): { readonly name: string; readonly settable: boolean } {
  const property = shapeOf(object).properties.get(name.toLowerCase())
  if (property === undefined) throw missing(object, name)
  return property
}

export function methodOf(object: HostObject, name: string): string {
  const method = shapeOf(object).methods.get(name.toLowerCase())
  if (method === undefined) throw missing(object, name)
  return method
}

/** The code that Excel gives for members an older version lacks; here it also marks what the simulator does not play. */
const missing = (object: HostObject, name: string): HostError =>
  new HostError('ApiNotFound', `${object.constructor.name}.${name} is not played by the simulated Excel.`, 404)
