import type { FigureSource, Indicator, TimeAggregation, UnitCode } from '../model'
import type { SourceBlock } from './sourceRows'
import { sourceColumn, sourcePosition } from './sourceSheet'
import { rowsReference } from './summarySheets'
import { PART_WORDS, sheetName } from './summaryTexts'

/** Which cell holds the indicator's code, and how many rows 数据来源 has. */
export interface FormulaPlace {
  readonly code: string
  readonly rows: number
}

/** The source rows of one part, unit by unit. Rows of a part stand together, and those of a unit do too. */
interface PartRows {
  readonly word: string
  readonly time: TimeAggregation
  /** First and last sheet row of each unit, 0-based. */
  readonly units: readonly (readonly [number, number])[]
}

const SCALES: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 }

function unitSpans(block: SourceBlock, part: FigureSource['part']): (readonly [number, number])[] {
  const spans = new Map<UnitCode, [number, number]>()
  block.rows.forEach(({ source }, at) => {
    if (source?.part !== part) return
    const row = block.first + at
    const known = spans.get(source.unit)
    if (known) known[1] = row
    else spans.set(source.unit, [row, row])
  })
  return [...spans.values()]
}

const valuesIn = (span: readonly [number, number]): string =>
  rowsReference(sheetName('sources'), sourcePosition('value'), span)

/** All rows of the part, as one range. */
function wholeRange({ units }: PartRows): string {
  return valuesIn([units[0]?.[0] ?? 0, units.at(-1)?.[1] ?? 0])
}

/** True where a unit's one cell is its figure, so that ranges and conditional sums may take the cells as they stand. */
const isPlain = ({ time, units }: PartRows): boolean =>
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
const unitTerms = ({ time, units }: PartRows): string[] =>
  units.map((span) => `${TIME_FUNCTIONS[time]}(${valuesIn(span)})`)

function conditions({ word }: PartRows, { code, rows }: FormulaPlace): string {
  return `${sourceColumn('code', rows)},${code},${sourceColumn('part', rows)},"${word}"`
}

const countOf = (part: PartRows, place: FormulaPlace, more = ''): string =>
  `COUNTIFS(${conditions(part, place)}${more})`

function sumOf(part: PartRows, place: FormulaPlace): string {
  return isAdditive(part)
    ? `SUMIFS(${sourceColumn('value', place.rows)},${conditions(part, place)})`
    : unitTerms(part).join('+')
}

/** Blank where no cell is counted: a missing figure is never zero. */
const whereCounted = (part: PartRows, place: FormulaPlace, result: string): string =>
  `IF(${countOf(part, place)}=0,"",${result})`

function extremeOf(part: PartRows, name: 'MIN' | 'MAX'): string {
  return `${name}(${isPlain(part) ? wholeRange(part) : unitTerms(part).join(',')})`
}

/** Not COUNTIFS with "<>0": LibreOffice counts a blank cell too many there. */
function nonZeroCount(part: PartRows, place: FormulaPlace): string {
  if (isPlain(part)) {
    const { code, rows } = place
    const own = `(${sourceColumn('code', rows)}=${code})*(${sourceColumn('part', rows)}="${part.word}")`
    return `SUMPRODUCT(${own}*(${sourceColumn('value', rows)}<>0))`
  }
  return unitTerms(part)
    .map((term) => `(${term}<>0)`)
    .join('+')
}

function averageOf(part: PartRows, place: FormulaPlace): string {
  return isPlain(part) ? `${sumOf(part, place)}/${countOf(part, place)}` : `AVERAGE(${unitTerms(part).join(',')})`
}

function ratioFormula({ indicator }: SourceBlock, above: PartRows, below: PartRows, place: FormulaPlace): string {
  const total = sumOf(below, place)
  const scale = SCALES[indicator.unitOfMeasure] ?? 1
  return `IF(${total}=0,"",${sumOf(above, place)}/${total}${scale === 1 ? '' : `*${scale}`})`
}

function weightedFormula(values: PartRows, weights: PartRows): string {
  const products = isPlain(values) && isPlain(weights)
  const [left, right] = [unitTerms(values), unitTerms(weights)]
  const total = products ? `SUM(${wholeRange(weights)})` : `(${right.join('+')})`
  const sum = products
    ? `SUMPRODUCT(${wholeRange(values)},${wholeRange(weights)})`
    : `(${left.map((term, at) => `${term}*${right[at] ?? 0}`).join('+')})`
  return `IF(${total}=0,"",${sum}/${total})`
}

/** How the parts of a figure fold over time: a ratio's by the rule of the indicator that they are figures of. */
type TimeRuleOf = (code: Indicator['numerator']) => TimeAggregation

/**
 * The city's figure as a formula over 数据来源, without `=`: sums by code and part, ranges where the rule is an extreme.
 * Null where the rule gives no figure (no cell is counted, or several units where none may be added).
 */
export function actualFormula(block: SourceBlock, place: FormulaPlace, timeRuleOf: TimeRuleOf): string | null {
  const { indicator } = block
  const time = indicator.timeAggregation
  const total: PartRows = { word: PART_WORDS.total.zh, time, units: unitSpans(block, 'total') }
  const below = (word: string): PartRows => ({
    ...{ word, time: timeRuleOf(indicator.denominator) },
    units: unitSpans(block, 'denominator'),
  })
  switch (indicator.unitAggregation) {
    case 'RATIO': {
      const units = unitSpans(block, 'numerator')
      const above = { word: PART_WORDS.numerator.zh, time: timeRuleOf(indicator.numerator), units }
      return units.length === 0 ? null : ratioFormula(block, above, below(PART_WORDS.denominator.zh), place)
    }
    case 'WEIGHTED':
      return total.units.length === 0 ? null : weightedFormula(total, below(PART_WORDS.weight.zh))
    case 'SUM':
    case 'AVERAGE':
    case 'MIN':
    case 'MAX':
    case 'COUNT':
    case 'NONE':
    case 'LEAD':
      return foldedFormula(indicator, total, place)
  }
}

function foldedFormula({ unitAggregation }: Indicator, total: PartRows, place: FormulaPlace): string | null {
  if (total.units.length === 0) return null
  switch (unitAggregation) {
    case 'AVERAGE':
      return whereCounted(total, place, averageOf(total, place))
    case 'MIN':
    case 'MAX':
      return whereCounted(total, place, extremeOf(total, unitAggregation))
    case 'COUNT':
      return whereCounted(total, place, nonZeroCount(total, place))
    case 'NONE':
      return total.units.length === 1 ? whereCounted(total, place, sumOf(total, place)) : null
    case 'SUM':
    case 'LEAD':
    case 'RATIO':
    case 'WEIGHTED':
      return whereCounted(total, place, sumOf(total, place))
  }
}

/** Units of the figure, from 数据来源. */
export const countedUnitsFormula = ({ code, rows }: FormulaPlace): string =>
  `SUMIFS(${sourceColumn('counts', rows)},${sourceColumn('code', rows)},${code})`

/** The same-period base, rolled up like the figure. */
export const baseFormula = ({ code, rows }: FormulaPlace): string =>
  `SUMIFS(${sourceColumn('base', rows)},${sourceColumn('code', rows)},${code},${sourceColumn('part', rows)},"${PART_WORDS.total.zh}")`
