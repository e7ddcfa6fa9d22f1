import type { CheckSettings } from '../domain/checks'
import type { Result } from '../domain/lib'
import { fail } from '../domain/lib'
import type {
  CellRef,
  Finding,
  IsoDate,
  Level,
  LightPolicy,
  Period,
  PeriodArchive,
  Plan,
  UnitCode,
  WorkbookLayout,
  WorkbookSnapshot,
} from '../domain/model'
import type { PlanIndex } from '../domain/plan'
import type { AnyFingerprint, Cancellation, Progress, WorkbookFiles } from './ports'

/** A picked file. `receivedOn`: day of its last change; null where unknown. */
export interface ReturnedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly receivedOn: IsoDate | null
}

export interface RollUpReturnsRequest {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly period: Period
  readonly settings: CheckSettings
  readonly policy: LightPolicy
  readonly dueOn: IsoDate
  readonly preparedOn: IsoDate
  /** The open workbook, whose unit sheets take part; null where only files do. */
  readonly workbook: WorkbookSnapshot | null
  /** Reads the picked files one after the other; a file that cannot be read any more rejects. */
  readonly files: readonly { readonly name: string; read(): Promise<ReturnedFile> }[]
  /** Where a unit reported more than once: the file that counts. The newest valid one where a unit is not named. */
  readonly counting: Readonly<Record<UnitCode, string>>
  /** Where the files will lie, seen from the summary's folder, with a closing `/`; empty where beside it. */
  readonly returnedIn?: string
}

export interface RollUpReturnsPorts {
  readonly files: Pick<WorkbookFiles, 'read'>
  readonly fingerprint: AnyFingerprint
  readonly progress: Progress
  readonly cancellation: Cancellation
}

/** 已到, 迟报, 缺报, 退回, 版本旧, 非本单位（本期、本方案）. */
export const RETURN_STATES = ['arrived', 'late', 'missing', 'refused', 'old-version', 'not-ours'] as const
export type ReturnState = (typeof RETURN_STATES)[number]

/** One unit's return, one file that could not be used, or one unit that is missing. */
export interface ReturnLine {
  readonly state: ReturnState
  /** Null where the file belongs to no unit of the plan. */
  readonly unit: UnitCode | null
  /** Null where nothing arrived. */
  readonly file: string | null
  readonly receivedOn: IsoDate | null
  readonly filled: number
  readonly expected: number
  readonly findings: Readonly<Record<Level, number>>
  /** Why the file was sent back, or what is special about it; null where there is nothing to say. */
  readonly about: Finding | null
  /** False where another return of the same unit counts instead, and for files that cannot be used. */
  readonly counts: boolean
}

export interface ReturnDifference {
  /** Code of the indicator or task, or the list and number of a ledger row: `projects 3`. */
  readonly about: string
  readonly column: string
  readonly dropped: string
  readonly kept: string
  readonly droppedCell: CellRef | null
  readonly keptCell: CellRef | null
}

/** A unit that reported more than once; no differences where both say the same. */
export interface Resubmission {
  readonly unit: UnitCode
  readonly kept: string
  readonly dropped: string
  readonly differences: readonly ReturnDifference[]
}

/** SHA-256 of what went in; `output` follows with the file that is made of it. */
export interface RolledUpInput {
  readonly file: string
  readonly sha256: string
}

/** A roll-up that is finished; nothing is written yet. Plain values: it crosses from a worker. */
export interface RolledUpReturns {
  readonly lines: readonly ReturnLine[]
  readonly resubmissions: readonly Resubmission[]
  readonly figures: { readonly all: number; readonly counted: number; readonly partial: number }
  /** Everything that intake and checks said. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<Level, number>>
  /** For the open workbook: values of its own unit sheets by live formula. */
  readonly summary: WorkbookLayout
  readonly archive: PeriodArchive
  readonly inputs: readonly RolledUpInput[]
}

/** `stopped`: cancelled before anything came of it. */
export type RollUpReturnsProblem = { readonly kind: 'stopped' } | { readonly kind: 'unreadable'; readonly file: string }

/** 汇总: unit sheets of the open workbook and returned files together; every unit and every file is accounted for. */
export async function rollUpReturns(
  request: RollUpReturnsRequest,
  ports: RollUpReturnsPorts,
): Promise<Result<RolledUpReturns, RollUpReturnsProblem>> {
  ports.progress.report(0, request.files.length, '')
  return Promise.resolve(fail({ kind: 'stopped' }))
}
