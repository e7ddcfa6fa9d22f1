import { HostError, HostObject } from './hostObject'
import { identityOf, projectQuery } from './projection'
import { KeptReferences } from './references'
import { RequestPaths } from './requestPaths'
import { methodOf, propertyOf } from './shapes'
import { ActionType, type Action, type AnswerBody, type ErrorInfo, type RequestBody } from './wire'

export interface DispatcherOptions {
  readonly root: HostObject
  /** Objects that the client creates by name, beside the document. */
  readonly newObject?: (name: string) => HostObject | undefined
  /** Whether a request that goes on below a null object is refused; it is not unless told. */
  readonly refusesBelowNull?: () => boolean
  /** Awaited before values are read, so that they are calculated. */
  readonly beforeReading: () => Promise<void>
  /** Told of every member that a request touches. */
  readonly onMember?: (className: string, member: string) => void
}

/** Answers the client's requests by calling ordinary objects. It knows no class of Excel. */
export class Dispatcher {
  readonly references = new KeptReferences()

  constructor(private readonly options: DispatcherOptions) {}

  /** What ran before an error stays applied, as in Excel: requests are no transactions. */
  async execute(body: RequestBody): Promise<AnswerBody> {
    const paths = new RequestPaths(body, {
      root: this.options.root,
      references: this.references,
      newObject: (name) => this.options.newObject?.(name),
      onMember: this.touched,
      refusesBelowNull: this.options.refusesBelowNull?.() ?? false,
    })
    const results: { ActionId: number; Value: unknown }[] = []
    const traceIds: number[] = []
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id)
        results.push({ ActionId: action.Id, Value: (await this.run(action, paths)) ?? null })
      } catch (problem) {
        return { Error: errorInfo(problem, action, index, body), Results: results, TraceIds: traceIds }
      }
    }
    return { Results: results, TraceIds: traceIds }
  }

  private async run(action: Action, paths: RequestPaths): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null
    const object = paths.resolve(action.ObjectPathId)
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && identityOf(object, this.references)
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return object && (await this.query(object, action))
      case ActionType.SetProperty:
        return this.setProperty(object, action.Name, paths.argumentsOf(action.ArgumentInfo)[0])
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.setProperty(object, name, value)
        return null
      case ActionType.Method:
        return this.invoke(object, action, paths)
      default:
        throw new HostError('InvalidRequest', `Action type ${action.ActionType} is not played by the simulated Excel.`)
    }
  }

  private async query(object: HostObject, action: Action): Promise<unknown> {
    await this.options.beforeReading()
    return projectQuery(object, action.QueryInfo ?? {}, {
      references: this.references,
      json: action.ActionType === ActionType.QueryAsJson,
      onRead: this.touched,
    })
  }

  private setProperty(object: HostObject | null, name: string, value: unknown): null {
    const target = existing(object)
    const property = propertyOf(target, name)
    this.touched(target, property.name)
    if (!property.settable) throw new HostError('InvalidArgument', `The property '${property.name}' is read-only.`)
    ;(target as unknown as Record<string, unknown>)[property.name] = value
    return null
  }

  private async invoke(object: HostObject | null, action: Action, paths: RequestPaths): Promise<unknown> {
    const given = paths.argumentsOf(action.ArgumentInfo)
    if (action.Name === '_KeepReference') {
      if (object !== null) this.references.keep(object)
      return null
    }
    if (action.Name === '_RemoveReference') {
      this.references.drop(String(given[0]))
      return null
    }
    const target = existing(object)
    const method = methodOf(target, action.Name)
    this.touched(target, method)
    const value = await (target as unknown as Record<string, (...given: unknown[]) => unknown>)[method]?.(...given)
    return value instanceof HostObject ? identityOf(value, this.references) : value
  }

  private readonly touched = (object: HostObject, member: string): void =>
    this.options.onMember?.(object.constructor.name, member)
}

function existing(object: HostObject | null): HostObject {
  if (object === null) throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 404)
  return object
}

function errorInfo(problem: unknown, action: Action, index: number, body: RequestBody): ErrorInfo {
  const path = body.ObjectPaths[action.ObjectPathId]
  const location = [path?.Name || 'Workbook', action.Name].filter(Boolean).join('.')
  const refusal =
    problem instanceof HostError
      ? problem
      : new HostError('GeneralException', `A bug of the simulated Excel: ${stackOf(problem)}`, 500)
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: refusal.httpStatus,
  }
}

const stackOf = (problem: unknown): string =>
  problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
