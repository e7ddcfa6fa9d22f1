import type { ReadProblemKind, WorkbookSnapshot } from '../../../src/domain/model'

/** A file with one fault planted, and what reading it must give: a problem of that kind, or the right answer. */
export interface BadFile {
  readonly fault: string
  readonly make: () => Uint8Array
  readonly problem?: ReadProblemKind
  /** Throws where the snapshot is not the right answer. */
  readonly answer?: (snapshot: WorkbookSnapshot) => void
}
