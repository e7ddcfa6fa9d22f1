import { HostError, type HostObject } from './hostObject'
import type { KeptReferences } from './references'
import { methodOf, propertyOf } from './shapes'
import { PathType, type ArgumentInfo, type ObjectPath, type RequestBody } from './wire'

export interface PathContext {
  readonly root: HostObject
  readonly references: KeptReferences
  readonly newObject: (name: string) => HostObject | undefined
  readonly onMember: (object: HostObject, member: string) => void
  readonly refusesBelowNull: boolean
}

/** Object paths of one request. Each is resolved once: `add` is a path, and resolving it adds. */
export class RequestPaths {
  private readonly resolved = new Map<number, HostObject | null>()

  constructor(
    private readonly body: RequestBody,
    private readonly context: PathContext,
  ) {}

  /** Null for a null object, and for everything below one. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id)
    if (known !== undefined) return known
    const path = this.body.ObjectPaths[id]
    if (path === undefined) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`)
    const object = this.open(path)
    this.resolved.set(id, object)
    return object
  }

  /** Omitted arguments arrive as null; objects arrive as path ids, possibly inside arrays and records. */
  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const given = info?.Arguments ?? []
    return this.withObjects(given, info?.ReferencedObjectPathIds).map((value) => (value === null ? undefined : value))
  }

  private open(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.context.root
      case PathType.NullObject:
        return null
      case PathType.NewObject:
        return this.created(path.Name)
      case PathType.ReferenceId:
        return this.kept(path.Name)
      default:
        return this.below(path)
    }
  }

  /** Only these paths have a parent; a null object's path names one that must not be followed. */
  private below(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0)
    if (parent === null && this.context.refusesBelowNull)
      throw new HostError('InvalidObjectPath', `${path.Name} was asked of an object that is not there.`)
    if (parent === null) return null
    const members = parent as unknown as Record<string, unknown>
    if (path.ObjectPathType === PathType.Property) {
      const { name } = propertyOf(parent, path.Name)
      this.context.onMember(parent, name)
      return (members[name] as HostObject | null | undefined) ?? null
    }
    const method = methodOf(parent, path.ObjectPathType === PathType.Indexer ? 'getItem' : path.Name)
    this.context.onMember(parent, method)
    const call = members[method] as (...given: unknown[]) => HostObject | null | undefined
    return call.apply(parent, this.argumentsOf(path.ArgumentInfo)) ?? null
  }

  private created(name: string): HostObject {
    const object = this.context.newObject(name)
    if (object === undefined) throw new HostError('ApiNotFound', `${name} is not played by the simulated Excel.`, 404)
    return object
  }

  private kept(name: string): HostObject {
    const object = this.context.references.find(name)
    if (object === undefined) {
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.')
    }
    return object
  }

  private withObjects(values: readonly unknown[], ids: readonly unknown[] | null | undefined): unknown[] {
    return values.map((value, index) => {
      const id = ids?.[index]
      if (Array.isArray(id) && Array.isArray(value)) return this.withObjects(value, id)
      return typeof id === 'number' && id > 0 ? this.resolve(id) : this.inRecords(value)
    })
  }

  private inRecords(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.inRecords(item))
    if (value === null || typeof value !== 'object') return value
    const id = (value as Record<string, unknown>)['_ObjectPathId']
    if (typeof id === 'number') return this.resolve(id)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.inRecords(item)]))
  }
}
