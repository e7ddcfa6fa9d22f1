import type { FigureSource, TimeAggregation } from '../model'
import type { SourceBlock } from './sourceRow'
import { sourceColumn, sourcePosition } from './sourceSheet'
import { rowsReference } from './summarySheets'
import { sheetName } from './summaryTexts'
import type { Span } from './unitSpans'
import { unitSpans } from './unitSpans'

/** Which cells hold the indicator's code and its figure, and how many rows 数据来源 has. */
export interface FormulaPlace {
  readonly code: string
  readonly actual: string
  readonly rows: number
}

/** The source rows of one part, unit by unit. Rows of a part stand together, and those of a unit do too. */
export interface PartRows {
  readonly word: string
  readonly time: TimeAggregation
  /** First and last sheet row of each unit, 0-based. */
  readonly units: readonly Span[]
}

export const spansOf = ({ rows, first }: SourceBlock, part: FigureSource['part']): readonly Span[] => [
  ...unitSpans(rows, part, first).values(),
]

const valuesIn = (span: Span): string => rowsReference(sheetName('sources'), sourcePosition('value'), span)

/** All rows of the part, as one range. */
export function wholeRange({ units }: PartRows): string {
  return valuesIn([units[0]?.[0] ?? 0, units.at(-1)?.[1] ?? 0])
}

/** True where a unit's one cell is its figure, so that ranges and conditional sums may take the cells as they stand. */
export const isPlain = ({ time, units }: PartRows): boolean =>
  time !== 'COUNT' && units.every(([first, last]) => first === last)

const isAdditive = (part: PartRows): boolean => part.time === 'SUM' || isPlain(part)

const TIME_FUNCTIONS: Readonly<Record<TimeAggregation, string>> = {
  SUM: 'SUM',
  LAST: 'SUM',
  NONE: 'SUM',
  AVERAGE: 'AVERAGE',
  MIN: 'MIN',
  MAX: 'MAX',
  COUNT: 'COUNT',
}

/** The figure of each unit, its periods folded. */
export const unitTerms = ({ time, units }: PartRows): string[] =>
  units.map((span) => `${TIME_FUNCTIONS[time]}(${valuesIn(span)})`)

function conditions({ word }: PartRows, { code, rows }: FormulaPlace): string {
  return `${sourceColumn('code', rows)},${code},${sourceColumn('part', rows)},"${word}"`
}

export const countOf = (part: PartRows, place: FormulaPlace, more = ''): string =>
  `COUNTIFS(${conditions(part, place)}${more})`

export function sumOf(part: PartRows, place: FormulaPlace): string {
  return isAdditive(part)
    ? `SUMIFS(${sourceColumn('value', place.rows)},${conditions(part, place)})`
    : unitTerms(part).join('+')
}
