/// <reference types="office-js" />
import type { HostObject } from '../protocol'

/** Members of the client's proxies that never reach the host. */
type ClientOnly =
  'context' | 'isNull' | 'isNullObject' | 'load' | 'set' | 'toJSON' | 'track' | 'untrack' | 'retrieve' | 'items'
type Given<Value> = Value extends OfficeExtension.ClientObject ? HostObject : Value
type Answer<Value> = Value extends OfficeExtension.ClientObject
  ? HostObject | null
  : Value extends OfficeExtension.ClientResult<infer Result>
    ? Result
    : Value

/** The host's view of one of Microsoft's classes: objects instead of proxies, results instead of promises of them. */
export type Host<Type> = {
  [Key in Exclude<keyof Type, ClientOnly>]: Type[Key] extends (...given: infer Arguments) => infer Result
    ? (...given: { [Index in keyof Arguments]: Given<Arguments[Index]> }) => Answer<Result>
    : Type[Key] extends OfficeExtension.ClientObject
      ? HostObject | null
      : Type[Key]
}
