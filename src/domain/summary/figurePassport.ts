import type { Result } from '../lib'
import { fail, succeed } from '../lib'
import type { WorkbookSnapshot } from '../model'
import { addressOf } from '../model'
import { codeAtPlace } from './codeAtPlace'
import type { PlaceInWorkbook, Table } from './summaryTables'
import { sheetNamed, tableOf } from './summaryTables'
import { PART_WORDS } from './summaryTexts'
import type { TracedSource } from './tracedSources'
import { sourceReader } from './tracedSources'

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
  readonly figure: PlaceInWorkbook | null
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

type Head = Omit<FigurePassport, 'counted' | 'crossChecks' | 'leftOut' | 'missing'>

function headOf(code: string, indicators: Table | null, fallback: TracedSource): Head {
  const row = indicators?.table.rows.find((one) => indicators.table.text(one, 'code') === code)
  const text = (key: string): string => (row === undefined ? '' : (indicators?.table.text(row, key) ?? ''))
  const column = indicators?.table.column('actual') ?? null
  const value = text('actual')
  return {
    ...{ code, name: text('name') || fallback.indicator, unitOfMeasure: text('unitOfMeasure') },
    ...{ target: text('targetText'), value: value === '' ? null : value, completeness: text('state') },
    ...{ light: text('light'), rule: text('rule'), leadUnit: text('leadUnit') },
    figure:
      indicators && row !== undefined && column !== null
        ? { sheet: indicators.sheet.name, address: addressOf(row, column) }
        : null,
  }
}

/** The passport of the city figure that a cell of the summary shows, from the sheets of the same workbook alone. */
export function figurePassport(
  snapshot: WorkbookSnapshot,
  place: PlaceInWorkbook,
): Result<FigurePassport, TraceProblem> {
  const code = codeAtPlace(snapshot, place)
  if (code === null) return fail({ kind: 'not-a-city-figure' })
  const beside = sheetNamed(snapshot, place.sheet)
  const [indicators, sources] = [tableOf(snapshot, 'indicators', beside), tableOf(snapshot, 'sources', beside)]
  const rows = sources?.table.rows.filter((row) => sources.table.text(row, 'code') === code) ?? []
  const traced = sources ? rows.map(sourceReader(snapshot, sources)) : []
  const [first] = traced
  if (!first) return fail({ kind: 'no-lineage', figure: code })
  const apart = [PART_WORDS['cross-check'].zh, PART_WORDS['left-out'].zh, PART_WORDS.missing.zh]
  const [crossChecks = [], leftOut = [], missing = []] = apart.map((part) => traced.filter((one) => one.part === part))
  const counted = traced.filter(({ part }) => !apart.includes(part))
  return succeed({ ...headOf(code, indicators, first), counted, crossChecks, leftOut, missing })
}

/** A cell that is blank beside a fixed number may have been blank before: the figure was worked out from its row. */
const isChanged = ({ since }: TracedSource): boolean =>
  since.kind !== 'same' && !(since.kind === 'fixed' && since.typed === '')

/** The sources of this very workbook that hold something else than was rolled up. Empty where there is no summary. */
export function changedSources(snapshot: WorkbookSnapshot): readonly TracedSource[] {
  const sources = tableOf(snapshot, 'sources')
  if (!sources) return []
  const read = sourceReader(snapshot, sources)
  return sources.table.rows.map(read).filter(isChanged)
}
