import type { Decimal } from '../lib'
import type { CellRef } from './cellRef'
import type { IndicatorCode, IsoDate, PeriodKey, PlanCode, TaskCode, UnitCode } from './codes'
import type { Finding } from './finding'
import type { CellValue } from './snapshot'

/** After SDMX CL_OBS_STATUS: A normal, P provisional, E estimated, M cannot exist, L exists but not collected, O missing, V unvalidated. */
export const OBSERVATION_STATUSES = ['A', 'P', 'E', 'M', 'L', 'O', 'V'] as const
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number]

/** How a number came out of what was typed. */
export type Conversion =
  | 'full-width'
  | 'separators'
  | 'chinese-digits'
  | 'magnitude'
  | 'unit-word'
  | 'approximate'
  | 'percent-sign'
  | 'percent-format'
  | 'text-number'

/** What a figure cell says. Blank, zero and 不适用 are three different things. */
export type FigureReading =
  | { readonly kind: 'number'; readonly value: Decimal; readonly conversions: readonly Conversion[] }
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'not-collected' }
  | { readonly kind: 'unreadable' }

/** A figure with the cell it came from. */
export interface FigureEntry {
  readonly typed: CellValue
  readonly reading: FigureReading
  readonly cell: CellRef
  /** True where the engine computed it because the cell holds our own formula. */
  readonly computed: boolean
}

export interface TextEntry {
  readonly text: string
  readonly cell: CellRef
}

/** `date` is null where the text is not a day that exists. */
export interface DateEntry {
  readonly typed: CellValue
  readonly date: IsoDate | null
  readonly cell: CellRef
}

/** indicator × unit × period as filled in. */
export interface Observation {
  readonly indicator: IndicatorCode
  readonly unit: UnitCode
  readonly period: PeriodKey
  /** The figure of this period (flow), or at its end (stock, rate). */
  readonly value: FigureEntry
  /** Since the start of the year; for stocks and rates the same as `value`. */
  readonly cumulative: FigureEntry
  readonly lastCumulative: FigureEntry
  readonly samePeriodBase: FigureEntry
  /** Growth in per cent on the same-period base, computed unless typed over. */
  readonly growth: FigureEntry
  readonly status: ObservationStatus
  readonly statusCell: CellRef
  readonly explanation: TextEntry
  readonly source: TextEntry
}

export const TASK_STATES = ['未启动', '推进中', '已完成', '滞后', '不适用'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** One row of 任务清单. `state` is null where the cell is blank or holds none of the five words. */
export interface TaskReport {
  readonly task: TaskCode
  readonly unit: UnitCode
  readonly role: 'lead' | 'support' | 'member'
  readonly state: TaskState | null
  readonly stateEntry: TextEntry
  readonly completion: FigureEntry
  readonly progress: TextEntry
  readonly problems: TextEntry
  readonly nextSteps: TextEntry
  readonly evidence: TextEntry
  readonly filler: TextEntry
  readonly phone: TextEntry
  readonly reportedOn: DateEntry
}

/** A row of 项目清单, 政策清单 or 问题与风险台账: cells by column key, in sheet order. Rows without any entry are not kept. */
export interface LedgerRow {
  readonly row: number
  readonly cells: Readonly<Record<string, { readonly typed: CellValue; readonly cell: CellRef }>>
}

export interface SubmissionFile {
  readonly name: string
  /** Hex, lower case; empty where the submission comes from an open workbook. */
  readonly sha256: string
  /** When it came in; null where unknown. */
  readonly receivedOn: IsoDate | null
}

/** 上报凭证 on the cover: who reported when, in which state, and the fingerprint of what was reported. */
export interface SubmissionStamp {
  readonly by: string
  readonly at: string
  readonly state: string
  /** SHA-256 of the submission's canonical text when stamped, hex, lower case. */
  readonly fingerprint: string
  /** Where the fingerprint stands. */
  readonly cell: CellRef
}

/** What one unit says for one period: every figure keeps its cell, every repair is listed. */
export interface Submission {
  readonly plan: PlanCode
  readonly unit: UnitCode
  readonly period: PeriodKey
  readonly templateVersion: string
  readonly file: SubmissionFile
  readonly observations: readonly Observation[]
  readonly taskReports: readonly TaskReport[]
  readonly projects: readonly LedgerRow[]
  readonly policies: readonly LedgerRow[]
  readonly risks: readonly LedgerRow[]
  /** Null where nobody stamped. */
  readonly stamp: SubmissionStamp | null
  /** IN findings: repairs made, questions, what could not be used. */
  readonly findings: readonly Finding[]
}
