import { HostError } from '../protocol'

/** Excel's refusals, with the codes and the wording of its documentation (Microsoft Learn, "Error handling with the application-specific APIs"). */
export const refused = {
  argument: (message = 'The argument is invalid or missing or has an incorrect format.'): HostError =>
    new HostError('InvalidArgument', message),
  dimensions: (): HostError =>
    new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    ),
  notFound: (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404),
  alreadyExists: (): HostError => new HostError('ItemAlreadyExists', 'The resource being created already exists.', 409),
  operation: (message = 'The operation attempted is invalid on the object.'): HostError =>
    new HostError('InvalidOperation', message),
  accessDenied: (): HostError => new HostError('AccessDenied', 'You cannot perform the requested operation.', 403),
  cellEditMode: (): HostError =>
    new HostError(
      'InvalidOperationInCellEditMode',
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
    ),
  deletedObject: (): HostError =>
    new HostError('InvalidObjectPath', 'The object path is working with an object that was deleted.'),
  notSupported: (message: string): HostError => new HostError('UnsupportedOperation', message),
  requestTooLarge: (): HostError =>
    new HostError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.', 413),
  responseTooLarge: (): HostError =>
    new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', 500),
  general: (): HostError =>
    new HostError('GeneralException', 'There was an internal error while processing the request.', 500),
} as const
