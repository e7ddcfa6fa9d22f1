import type { Result } from '../domain/lib'
import { fail } from '../domain/lib'
import type { WorkbookSnapshot } from '../domain/model'
import type { CellPlace } from './ports'

/** A source cell of a city figure. Words as the sheet shows them; numbers as plain digits. */
export interface TracedSource {
  readonly unit: string
  readonly period: string
  readonly indicator: string
  /** Null for what was left out and for what is missing. */
  readonly value: string | null
  readonly unitOfMeasure: string
  /** 计入, 参考, 分子, 分母, 权数, 未计入, 缺报. */
  readonly part: string
  /** 数据状态, or why the figure was left out. */
  readonly status: string
  readonly file: string
  readonly sheet: string
  readonly address: string
  readonly filler: string
  readonly receivedOn: string
  /** Where the source stands in this very workbook, so that a click can go there; null where it lies in another file. */
  readonly place: CellPlace | null
}

/** A number of the city with its passport, from the workbook alone. */
export interface FigurePassport {
  readonly code: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly target: string
  /** Null where nothing could be counted. */
  readonly value: string | null
  /** 完整性. */
  readonly completeness: string
  readonly light: string
  /** 汇总方法. */
  readonly rule: string
  readonly leadUnit: string
  /** The figure's own cell in 指标汇总; null where that sheet is gone. */
  readonly figure: CellPlace | null
  readonly counted: readonly TracedSource[]
  /** Shown beside the figure only. */
  readonly crossChecks: readonly TracedSource[]
  readonly leftOut: readonly TracedSource[]
  /** Units that should have reported. */
  readonly missing: readonly TracedSource[]
}

/** `no-lineage`: the workbook has no 数据来源, or none for this figure. */
export type TraceProblem =
  { readonly kind: 'not-a-city-figure' } | { readonly kind: 'no-lineage'; readonly figure: string }

export interface TraceRequest {
  readonly snapshot: WorkbookSnapshot
  readonly place: CellPlace
}

/** 溯源: the passport of the city figure in a selected cell of the summary's sheets. */
export function traceFigure({ snapshot, place }: TraceRequest): Result<FigurePassport, TraceProblem> {
  const sheet = snapshot.sheets.find(({ name }) => name === place.sheet)
  return fail(sheet ? { kind: 'no-lineage', figure: '' } : { kind: 'not-a-city-figure' })
}
