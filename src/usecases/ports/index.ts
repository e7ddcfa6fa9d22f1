import type { IsoDate, ReadProblem, WorkbookLayout, WorkbookSnapshot } from '../../domain/model'
import type { Result } from '../../domain/lib'

export type {
  Applying,
  CellEdit,
  CellPlace,
  EditOutcome,
  HostProblem,
  HostReport,
  OpenWorkbook,
  WorkbookPort,
} from './openWorkbook'

export type { PlanFileProblem, PlanFileProblemKind, ReadPlanText } from './planFiles'
export { PLAN_FILE_PROBLEM_KINDS } from './planFiles'

/** Workbooks as bytes. `read` never throws on bad bytes; `write` gives the same bytes for the same layout. */
export interface WorkbookFiles {
  read(file: string, bytes: Uint8Array): Result<WorkbookSnapshot, ReadProblem>
  write(layout: WorkbookLayout): Promise<Uint8Array>
}

export interface StoredFile {
  /** Path relative to the store, `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Day of the last change, local time; what the office calls the day of receipt. */
  readonly receivedOn: IsoDate | null
}

/** A folder. */
export interface FileStore {
  /** Paths of all files below, sorted. */
  list(): Promise<readonly string[]>
  read(path: string): Promise<StoredFile>
  write(path: string, bytes: Uint8Array): Promise<void>
}

export interface Clock {
  today(): IsoDate
}

/** SHA-256 of the bytes, hex, lower case. */
export type Fingerprint = (bytes: Uint8Array) => string

/** The same where only a promise is to be had: browsers compute SHA-256 in the background. */
export type AsyncFingerprint = (bytes: Uint8Array) => Promise<string>

export type AnyFingerprint = Fingerprint | AsyncFingerprint

export interface Progress {
  /** `done` of `total`, with the name of what is being worked on. */
  report(done: number, total: number, label: string): void
}

/** Lets a long run be stopped between two files. */
export interface Cancellation {
  readonly cancelled: boolean
}
