import type { Result } from '../domain/lib'
import type { IsoDate, MessageText, Period } from '../domain/model'
import type { Checked } from '../usecases/checkSubmissions'
import type { ImportedPlan } from '../usecases/importPlan'
import type { Cancellation, Progress } from '../usecases/ports'

export interface CheckFilesRequest {
  readonly plan: ImportedPlan
  readonly period: Period
  readonly files: readonly File[]
  readonly progress: Progress
  readonly cancellation: Cancellation
}

/** A picked file that the browser may not read any more: moved, renamed or locked since. */
export interface CheckFilesProblem {
  readonly kind: 'unreadable'
  readonly file: string
}

/** What the pane needs done for it. The host wires it; screens know no adapter. */
export interface PaneServices {
  /** The plan that the pane works with; fails with one sentence per fault of its tables. */
  loadPlan(): Promise<Result<ImportedPlan, readonly MessageText[]>>
  /** Reads and checks the picked files on this machine. */
  checkFiles(request: CheckFilesRequest): Promise<Result<Checked, CheckFilesProblem>>
  today(): IsoDate
}
