import { HostCollection, HostError, type HostObject } from './hostObject'
import type { KeptReferences } from './references'
import { shapeOf, type Shape } from './shapes'
import type { QueryInfo } from './wire'

/** What a load selects, as a tree of lower-cased names; `*` stands for all scalar properties. */
interface Selection {
  [name: string]: Selection
}

export interface ProjectionOptions {
  readonly references: KeptReferences
  /** QueryAsJson answers with the public names, Query with capitalised ones. */
  readonly json: boolean
  readonly onRead: (object: HostObject, property: string) => void
}

export function projectQuery(object: HostObject, query: QueryInfo, options: ProjectionOptions): unknown {
  const selection: Selection = {}
  for (const path of query.Select ?? []) addPath(selection, path)
  for (const path of query.Expand ?? []) addPath(selection, `${path}/*`)
  if ((query.Select ?? []).length === 0) selection['*'] = {}
  return new Projection(options).project(object, selection, query)
}

function addPath(selection: Selection, path: string): void {
  let level = selection
  for (const part of path.split(/[/.]/)) level = level[part.toLowerCase()] ??= {}
}

class Projection {
  constructor(private readonly options: ProjectionOptions) {}

  project(object: unknown, selection: Selection, page?: QueryInfo): unknown {
    if (object instanceof HostCollection) return this.collection(object, selection, page ?? {})
    return this.single(object as HostObject | null, selection)
  }

  private collection(collection: HostCollection, selection: Selection, page: QueryInfo): unknown {
    const own = shapeOf(collection).properties
    const answer: Record<string, unknown> = {}
    const ofItems: Selection = {}
    for (const [name, below] of Object.entries(selection)) {
      const property = own.get(name)
      if (property !== undefined && name !== '*') answer[this.key(property.name)] = this.read(collection, property.name)
      else if (name === 'items') Object.assign(ofItems, Object.keys(below).length > 0 ? below : { '*': {} })
      else ofItems[name] = below
    }
    if (Object.keys(ofItems).length === 0) return answer
    const skip = page.Skip ?? 0
    const wanted = collection
      .list()
      .slice(skip, page.Top === undefined || page.Top === null ? undefined : skip + page.Top)
    answer[this.options.json ? 'items' : '_Items'] = wanted.map((item, index) => this.item(item, ofItems, skip + index))
    return answer
  }

  private item(item: HostObject, selection: Selection, index: number): unknown {
    const projected = this.project(item, selection) as Record<string, unknown>
    const found = projected['Id'] ?? projected['_Id'] ?? projected['_ReferenceId']
    return found === undefined && !this.options.json ? { ...projected, _Index: index } : projected
  }

  private single(object: HostObject | null | undefined, selection: Selection): unknown {
    if (object === null || object === undefined) return null
    const shape = shapeOf(object)
    const answer: Record<string, unknown> = this.options.json ? {} : identityOf(object, this.options.references)
    for (const [key, below] of this.wanted(shape, selection)) {
      const property = shape.properties.get(key)
      if (property === undefined) throw unknownSelection(object, key)
      const value = this.read(object, property.name)
      answer[this.key(property.name)] = shape.navigation.has(property.name)
        ? this.project(value, Object.keys(below).length > 0 ? below : { '*': {} })
        : (value ?? null)
    }
    return answer
  }

  private wanted(shape: Shape, selection: Selection): Map<string, Selection> {
    const wanted = new Map<string, Selection>()
    for (const [name, below] of Object.entries(selection)) {
      if (name === '*') for (const key of scalarsOf(shape)) wanted.set(key, {})
      else wanted.set(name, below)
    }
    return wanted
  }

  private read(object: HostObject, name: string): unknown {
    this.options.onRead(object, name)
    return (object as unknown as Record<string, unknown>)[name]
  }

  private key(name: string): string {
    return this.options.json ? name : name[0]?.toUpperCase() + name.slice(1)
  }
}

/** What a load without names brings: no ways to other objects, nothing of the protocol's own. */
const scalarsOf = (shape: Shape): string[] =>
  [...shape.properties]
    .filter(([key, { name }]) => !shape.navigation.has(name) && !key.startsWith('_'))
    .map(([key]) => key)

export function identityOf(object: HostObject, references: KeptReferences): Record<string, unknown> {
  const reference = references.nameOf(object)
  return reference === undefined ? { ...object.identity() } : { ...object.identity(), _ReferenceId: reference }
}

const unknownSelection = (object: HostObject, name: string): HostError =>
  new HostError('InvalidArgument', `The property '${name}' of ${object.constructor.name} cannot be loaded.`)
