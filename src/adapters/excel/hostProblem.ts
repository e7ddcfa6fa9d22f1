import type { HostProblem } from '../../usecases/ports'

type Kind = HostProblem['kind']

/** office.js's codes (Microsoft Learn, "Error handling with the application-specific APIs") as the kinds that screens have sentences for. */
const KINDS: Readonly<Record<string, Kind>> = {
  AccessDenied: 'locked',
  InvalidOperationInCellEditMode: 'editing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  ItemNotFound: 'sheet-missing',
  InvalidObjectPath: 'sheet-missing',
  InvalidReference: 'sheet-missing',
  ApiNotAvailable: 'unsupported',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedFeature: 'unsupported',
  InvalidArgument: 'unsupported',
}

/** However a host words it: a protection that cannot be lifted is somebody else's password. */
const UNLOCKING = 'WorksheetProtection.unprotect'

/** Mistakes of our own in using the client. */
const BUGS = new Set(['PropertyNotLoaded', 'ValueNotLoaded', 'CustomFunctionDefintionMissing', 'RunMustReturnPromise'])

interface ClientError {
  readonly code: string
  readonly message: string
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string }
}

/** By its shape: the client's errors may come from another frame, where `Error` is another class. */
const isClientError = (error: unknown): error is ClientError =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && 'message' in error

/** Whether the answer was too long for the host to send. */
export const isTooLarge = (problem: HostProblem): boolean => problem.kind === 'too-large'

/** The problem that office.js's error means. Anything else is a bug of ours and is thrown on. */
export function hostProblem(error: unknown, sheet?: string): HostProblem {
  if (!isClientError(error) || BUGS.has(error.code)) throw error
  const { errorLocation = '', statement = '' } = error.debugInfo ?? {}
  const detail = [error.code, error.message, errorLocation, statement].filter((part) => part !== '').join(' · ')
  const known = KINDS[error.code] ?? 'interrupted'
  const kind = known === 'unsupported' && errorLocation === UNLOCKING ? 'locked' : known
  return { kind, ...(sheet === undefined ? {} : { sheet }), detail }
}
