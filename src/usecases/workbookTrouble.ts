import type { ReadProblem } from '../domain/model'
import type { HostProblem } from './ports'

/** The host would not read or write. What a person entered is as it was; running again completes what was begun. */
export interface WorkbookTrouble {
  readonly kind: 'workbook'
  readonly problem: HostProblem | ReadProblem
}

export const troubleWith = (problem: HostProblem | ReadProblem): WorkbookTrouble => ({ kind: 'workbook', problem })
