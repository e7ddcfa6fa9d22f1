/** The parts of a request and an answer that a host needs to understand. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  QueryAsJson: 7,
  Update: 9,
} as const

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null
  readonly ReferencedObjectPathIds?: readonly unknown[] | null
}

export interface QueryInfo {
  readonly Select?: readonly string[] | null
  readonly Expand?: readonly string[] | null
  readonly Top?: number | null
  readonly Skip?: number | null
}

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: QueryInfo
  readonly ObjectState?: Readonly<Record<string, unknown>>
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

export interface RequestBody {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface ErrorInfo {
  readonly Code: string
  readonly Message: string
  readonly Location?: string
  readonly ActionIndex?: number
  readonly HttpStatusCode?: number
}

export interface AnswerBody {
  readonly Error?: ErrorInfo
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly TraceIds: readonly number[]
}

/** One event on its way to the client; the category is the one of every Excel event. */
export interface EventEntry {
  readonly messageCategory: 65536
  readonly messageType: number
  readonly targetId: string
  readonly message: string
}
