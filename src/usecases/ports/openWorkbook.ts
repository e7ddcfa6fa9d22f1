import type { Result } from '../../domain/lib'
import type { CellValue, ReadProblem, SheetLayout, WorkbookLayout, WorkbookSnapshot } from '../../domain/model'

/**
 * Why the workbook could not be read or written; it is as it was, or completed by running again.
 * `locked`: protected by somebody else's password; `editing`: a cell is being typed into; `interrupted`: the connection to Excel broke;
 * `changed-meanwhile`: somebody typed where we were about to write, so nothing was written; `other-dates`: the workbook counts days from 1904.
 * `detail` is English, for the log; screens make their sentence from the kind, the sheet and the places.
 */
export interface HostProblem {
  readonly kind:
    | 'locked'
    | 'editing'
    | 'too-large'
    | 'sheet-missing'
    | 'interrupted'
    | 'unsupported'
    | 'changed-meanwhile'
    | 'other-dates'
  readonly sheet?: string
  /** `changed-meanwhile`: the cells. Empty where the whole sheet is new. */
  readonly places?: readonly CellPlace[]
  readonly detail: string
}

/** How a layout is written. */
export interface Applying {
  readonly progress?: (done: number, total: number) => void
  /** The workbook as it was when the writing was decided: a sheet that holds something else by now is not exchanged, and nothing is written. Without it nobody may be typing. */
  readonly seen?: WorkbookSnapshot
  /** Texts that are kept with the document before the first cell of a sheet that is there changes. */
  readonly remember?: Readonly<Record<string, string>>
}

/** What a writing is decided upon. */
export interface ReadToWrite {
  readonly snapshot: WorkbookSnapshot
  /** Texts kept with the document, by key. */
  readonly kept: Readonly<Record<string, string>>
}

/** One workbook: an .xlsx in memory, a stand-in for tests, the open Excel. Workbook-sized calls only. */
export interface WorkbookPort {
  /** Everything in the workbook, with addresses. */
  readSnapshot(): Promise<Result<WorkbookSnapshot, ReadProblem | HostProblem>>
  /** Adds or replaces the sheets of the layout, its names and properties; other sheets stay as they are. */
  applyLayout(layout: WorkbookLayout, how?: Applying): Promise<Result<void, HostProblem>>
  /** Calls the listener with the sheet names that changed; gives back the remover. */
  watch(listener: (sheets: readonly string[]) => void): () => void
}

/** A cell of the open workbook, `D7`. */
export interface CellPlace {
  readonly sheet: string
  readonly address: string
}

/** A value for one cell. Left out where the cell no longer holds what the person saw (`expected`), or a formula that gives it: nobody's typing is overwritten. */
export interface CellEdit extends CellPlace {
  readonly expected: CellValue
  readonly value: CellValue
}

export interface EditOutcome {
  readonly written: readonly CellPlace[]
  readonly changedMeanwhile: readonly CellPlace[]
}

/** What the host can do. `missing` names the features of ours that it lacks; each has its older way. */
export interface HostReport {
  readonly application: 'excel' | 'workbench'
  /** As Office says it: `PC`, `Mac`, `OfficeOnline`…; empty where unknown. */
  readonly platform: string
  readonly version: string
  /** The highest ExcelApi requirement set, `1.8` at least; null where even that is missing. */
  readonly excelApi: string | null
  readonly missing: readonly string[]
}

/** The workbook that is open in front of a person: Excel itself, or the workbench's stand-in. */
export interface OpenWorkbook extends WorkbookPort {
  /** Everything in the workbook and the texts kept with it. Given to `applyLayout` as `seen`, the snapshot spares it another look. */
  readToWrite(): Promise<Result<ReadToWrite, ReadProblem | HostProblem>>
  /** Shows the cell: its sheet is activated and the cell selected. */
  select(place: CellPlace): Promise<Result<void, HostProblem>>
  /** The active cell of the selection: where typing would go. */
  selection(): Promise<Result<CellPlace, HostProblem>>
  /** Calls the listener whenever another cell is selected; gives back the remover. */
  watchSelection(listener: (place: CellPlace) => void): () => void
  /** Writes single cells without touching anything else: reasons, the stamp. `together`: none where one of them holds something else. */
  editCells(edits: readonly CellEdit[], how?: 'each' | 'together'): Promise<Result<EditOutcome, HostProblem>>
  /** Puts back input rules of these sheets where pasting destroyed them; touches no value. Gives the ranges mended, `指标填报!H4:H30`. */
  restoreRules(sheets: readonly SheetLayout[]): Promise<Result<readonly string[], HostProblem>>
  /** Texts kept with the document, by key. */
  recall(): Promise<Result<Readonly<Record<string, string>>, HostProblem>>
  /** Adds or replaces texts kept with the document. */
  remember(entries: Readonly<Record<string, string>>): Promise<Result<void, HostProblem>>
  report(): Promise<HostReport>
}
