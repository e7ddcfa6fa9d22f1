import { HostError } from '../protocol'

/** Excel's refusals, with the codes and the wording of its documentation (Microsoft Learn, "Error handling with the application-specific APIs"). */
const refusal = (code: string, message: string, httpStatus?: number) => (): HostError =>
  new HostError(code, message, httpStatus)

const ARGUMENT = 'The argument is invalid or missing or has an incorrect format.'
const OPERATION = 'The operation attempted is invalid on the object.'
const SIZE = 'payload size has exceeded the limit.'

export const refused = {
  argument: (message = ARGUMENT): HostError => new HostError('InvalidArgument', message),
  operation: (message = OPERATION): HostError => new HostError('InvalidOperation', message),
  dimensions: refusal(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  ),
  notFound: refusal('ItemNotFound', "The requested resource doesn't exist.", 404),
  alreadyExists: refusal('ItemAlreadyExists', 'The resource being created already exists.', 409),
  accessDenied: refusal('AccessDenied', 'You cannot perform the requested operation.', 403),
  cellEditMode: refusal(
    'InvalidOperationInCellEditMode',
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  ),
  deletedObject: refusal('InvalidReference', 'This reference is not valid for the current operation.'),
  overlap: refusal(
    'MergedRangeConflict',
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  ),
  insertDelete: refusal('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.'),
  offSheet: refusal(
    'NonBlankCellOffSheet',
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  ),
  rangeTooLarge: refusal('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.'),
  notSupported: refusal('UnsupportedOperation', 'The operation being attempted is not supported.'),
  requestTooLarge: refusal('RequestPayloadSizeLimitExceeded', `The request ${SIZE}`, 413),
  responseTooLarge: refusal('ResponsePayloadSizeLimitExceeded', `The response ${SIZE}`, 500),
  general: refusal('GeneralException', 'There was an internal error while processing the request.', 500),
} as const
