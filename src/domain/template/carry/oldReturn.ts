import type { CellRef, CellValue, IndicatorCode, SheetLayout, Submission } from '../../model'
import type { FigureChange } from '../../plan'

/**
 * no-row: the new template has no such row for this unit; no-room: the list is full; locked: the template says something else
 * in a cell that nobody may type into; formula: only its result goes on; no-value: an error, or a formula without a result.
 */
export type NotCarriedReason = 'no-row' | 'no-room' | 'locked' | 'formula' | 'no-value' | FigureChange

/** Something a person entered that has no place in the new template. */
export interface NotCarried {
  /** Where it stands in the old file. */
  readonly cell: CellRef
  readonly value: CellValue
  readonly reason: NotCarriedReason
}

export interface CarriedEntries {
  readonly sheets: readonly SheetLayout[]
  /** Cells that were filled. */
  readonly carried: number
  readonly notCarried: readonly NotCarried[]
}

/** What stands in a cell of the old file, as stored there. */
export interface OldCell {
  readonly value: CellValue
  /** Without `=`; null where there is none. */
  readonly formula: string | null
}

/** One cell of the old cover, by the key of its name. */
export interface CoverEntry {
  readonly key: string
  readonly value: CellValue
  readonly cell: CellRef
}

/** An older return, and how to look at its cells. */
export interface OldReturn {
  readonly submission: Pick<Submission, 'unit' | 'observations' | 'taskReports' | 'projects' | 'policies' | 'risks'>
  /** What was typed on the unit's own cover. */
  readonly cover: readonly CoverEntry[]
  /** Indicators whose figures mean something else now. */
  readonly changed: ReadonlyMap<IndicatorCode, FigureChange>
  readonly at: (cell: CellRef) => OldCell
}
