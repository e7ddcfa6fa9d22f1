import type { CheckSettings } from '../domain/checks'
import type { Result } from '../domain/lib'
import type {
  IsoDate,
  Level,
  LightPolicy,
  MessageText,
  Period,
  PeriodArchive,
  UnitCode,
  WorkbookLayout,
  WorkbookSnapshot,
} from '../domain/model'
import type { KnownUnits, PlanProposal, PlanRow, PlanTables } from '../domain/plan'
import type { TemplateList } from '../domain/template'
import type { ArchiveFile } from '../usecases/archiveFile'
import type { Checked } from '../usecases/checkSubmissions'
import type { ImportedPlan } from '../usecases/importPlan'
import type { AsyncFingerprint, Cancellation, OpenWorkbook, PlanFileProblem, Progress } from '../usecases/ports'
import type { PaneMemory } from '../usecases/paneMemory'
import type { Resubmission, ReturnLine, RollUpReturnsProblem } from '../usecases/rollUpReturns'

/** The screens, in the order of the work. `checkReturns` checks picked files without any open workbook; `importPlan` reads a plan's text. */
export const SCREENS = ['start', 'setUp', 'check', 'rollUp', 'trace', 'settings', 'checkReturns', 'importPlan'] as const
export type ScreenName = (typeof SCREENS)[number]

/** Long work says how far it is and can be stopped. */
interface LongWork {
  readonly progress: Progress
  readonly cancellation: Cancellation
}

export interface CheckFilesRequest extends LongWork {
  readonly plan: ImportedPlan
  readonly period: Period
  readonly settings: CheckSettings
  readonly files: readonly File[]
}

/** A picked file that the browser may not read any more: moved, renamed or locked since. */
export interface CheckFilesProblem {
  readonly kind: 'unreadable'
  readonly file: string
}

/** Stopped before anything came of it. */
export interface Stopped {
  readonly kind: 'stopped'
}

/** One workbook per unit, as one zip. `progress` counts workbooks, the label is the file being made. */
export interface PackTemplatesRequest extends LongWork {
  readonly plan: ImportedPlan
  readonly period: Period
  readonly dueOn: IsoDate
  readonly policy: LightPolicy
  /** At least one. */
  readonly units: readonly UnitCode[]
  readonly lists: readonly TemplateList[]
  /** The closed period before, for 上期累计; null where nobody picked one. */
  readonly previous: PeriodArchive | null
}

export interface PackedTemplates {
  /** `填报表_2023年6月.zip`. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly workbooks: number
}

export interface RollUpRequest extends LongWork {
  readonly plan: ImportedPlan
  readonly period: Period
  readonly dueOn: IsoDate
  readonly preparedOn: IsoDate
  readonly settings: CheckSettings
  readonly policy: LightPolicy
  /** The open workbook, whose unit sheets take part; null where only files do. */
  readonly workbook: WorkbookSnapshot | null
  readonly files: readonly File[]
  /** Where a unit reported more than once: the file that counts; the newest where a unit is not named. */
  readonly counting: Readonly<Record<UnitCode, string>>
}

/** A roll-up that is finished; nothing is written yet. */
export interface RollUpOutcome {
  readonly lines: readonly ReturnLine[]
  readonly resubmissions: readonly Resubmission[]
  /** City figures: all, those with a value, those that are partial. */
  readonly figures: { readonly all: number; readonly counted: number; readonly partial: number }
  readonly findings: Readonly<Record<Level, number>>
  /** The result sheets, for the open workbook; made when asked for. */
  layout(): Promise<WorkbookLayout>
  /** The result as an .xlsx file; made when asked for. */
  file(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>
  /** The archive of the period, for the next templates; made when asked for. */
  archive(): Promise<ArchiveFile>
}

/** A plan's text to be read: pasted, or a .txt or .docx file. `known`: units that the city has already. */
export interface CompilePlanRequest extends LongWork {
  readonly source: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'file'; readonly file: File }
  readonly known: KnownUnits
}

/** The text as it was read, and what is proposed out of it; offsets of citations are those of this text. */
export interface CompiledText {
  readonly text: string
  readonly proposal: PlanProposal
}

/** `nothing-found`: the text holds neither tasks nor targets. */
export type CompilePlanProblem =
  Stopped | CheckFilesProblem | PlanFileProblem | { readonly kind: 'nothing-found'; readonly file: string }

/** What a review came to; `openList` are the rows of 待确认清单.csv under `openColumns`. */
export interface PlanFilesRequest {
  readonly proposal: PlanProposal
  readonly known: KnownUnits
  /** Counts where the text names no year. */
  readonly year: number
  readonly openColumns: readonly string[]
  readonly openList: readonly PlanRow[]
}

/** The twelve tables and the list of what is open, as one zip, and how the plan in it fares. */
export interface PlanFilesOutcome {
  /** `方案表_2025年.zip`. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly tables: PlanTables
  /** Sentences about what the tables must keep and do not; none as a rule. */
  readonly faults: readonly MessageText[]
}

/** Why the pane, although Office opened it, has no workbook. What works on files goes on working. */
export type StartUpProblem =
  | { readonly kind: 'library-unreachable'; readonly address: string }
  | { readonly kind: 'office-silent' }
  | { readonly kind: 'not-excel'; readonly application: string }
  | { readonly kind: 'excel-too-old'; readonly version: string }

/** What this machine remembers of its person, whatever workbook is open; forgets with the pane where nothing may be kept. */
export interface MachineMemory {
  role(): PaneMemory['role']
  rememberRole(role: PaneMemory['role']): void
}

/** What the pane needs done for it. The host wires it; screens know no adapter. */
export interface PaneServices {
  /** The plan that the pane works with; fails with one sentence per fault of its tables. */
  loadPlan(): Promise<Result<ImportedPlan, readonly MessageText[]>>
  today(): IsoDate
  /** Local time, `2023-07-05 16:20`. */
  now(): string
  /** The workbook in front of the person; null in a plain browser page. */
  readonly workbook: OpenWorkbook | null
  /** What was missing when the pane started; absent where all was well. */
  readonly startUpProblem?: StartUpProblem
  /** Light or dark as Office is; absent where the system decides. */
  readonly colourScheme?: 'light' | 'dark'
  /** Where the ribbon button wants the pane to open; null: 开始. */
  readonly openingScreen: ScreenName | null
  /** Calls the listener whenever a ribbon button asks for a screen of the open pane; gives back the remover. */
  onNavigate(listener: (screen: ScreenName) => void): () => void
  /** Reads and checks the picked files on this machine. */
  checkFiles(request: CheckFilesRequest): Promise<Result<Checked, CheckFilesProblem>>
  /** Makes the units' workbooks and zips them, away from the pane's thread. */
  packTemplates(request: PackTemplatesRequest): Promise<Result<PackedTemplates, Stopped>>
  /** Reads, checks and rolls up, away from the pane's thread. */
  rollUp(request: RollUpRequest): Promise<Result<RollUpOutcome, RollUpReturnsProblem>>
  /** Reads a plan's text, away from the pane's thread. */
  compilePlan(request: CompilePlanRequest): Promise<Result<CompiledText, CompilePlanProblem>>
  /** Puts a reviewed plan into its tables, away from the pane's thread. */
  planFiles(request: PlanFilesRequest): Promise<PlanFilesOutcome>
  readonly machine: MachineMemory
  /** SHA-256, hex, lower case. */
  readonly fingerprint: AsyncFingerprint
  /** Hands a file to the person: a download, or a save dialogue where there is one. */
  saveFile(name: string, bytes: Uint8Array): Promise<void>
}
