/** The request protocol of Microsoft's client library, answered by reflection; no class of Excel is known here. */
export { Dispatcher, type DispatcherOptions } from './dispatcher'
/** Bases of the objects that answer, and Excel's way of refusing. */
export { HostCollection, HostError, HostObject, identified, type Identity } from './hostObject'
/** The JSON on the wire. */
export { ActionType, type AnswerBody, type ErrorInfo, type EventEntry, type RequestBody } from './wire'
