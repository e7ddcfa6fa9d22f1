import type { FigureSource, Indicator, TimeAggregation } from '../model'
import type { SourceBlock } from './sourceRow'
import { sourceColumn, sourcePosition } from './sourceSheet'
import { rowsReference } from './summarySheets'
import { PART_WORDS, sheetName } from './summaryTexts'
import type { Span } from './unitSpans'
import { unitSpans } from './unitSpans'

/** Which cells hold the indicator's code and its figure, and how many rows 数据来源 has. */
export interface FormulaPlace {
  readonly code: string
  readonly actual: string
  readonly rows: number
}

/** The source rows of one part, unit by unit. Rows of a part stand together, and those of a unit do too. */
interface PartRows {
  readonly word: string
  readonly time: TimeAggregation
  /** First and last sheet row of each unit, 0-based. */
  readonly units: readonly Span[]
}

const SCALES: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 }

const spansOf = ({ rows, first }: SourceBlock, part: FigureSource['part']): readonly Span[] => [
  ...unitSpans(rows, part, first).values(),
]

const valuesIn = (span: Span): string => rowsReference(sheetName('sources'), sourcePosition('value'), span)

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

/** The total of plain weights is by part: a weight whose value was lost since takes no part. */
function weightedFormula(values: PartRows, weights: PartRows, place: FormulaPlace): string {
  const products = isPlain(values) && isPlain(weights)
  const [left, right] = [unitTerms(values), unitTerms(weights)]
  const total = products ? sumOf(weights, place) : `(${right.join('+')})`
  const sum = products
    ? `SUMPRODUCT(${wholeRange(values)},${wholeRange(weights)})`
    : `(${left.map((term, at) => `${term}*${right[at] ?? 0}`).join('+')})`
  return `IF(${total}=0,"",${sum}/${total})`
}

/** How the parts of a figure fold over time: a ratio's by the rule of the indicator that they are figures of. */
type TimeRuleOf = (code: Indicator['numerator']) => TimeAggregation

/** Whether the figure can change after it was rolled up: one of its cells, or of what it is paired with, is looked up. */
export const isFollowing = ({ groups, rows }: SourceBlock): boolean =>
  rows.some(({ source }, at) => groups[at] && source?.part !== 'cross-check')

/** The part that a figure counts its units by. */
const mainPart = ({ unitAggregation }: Indicator): 'numerator' | 'total' =>
  unitAggregation === 'RATIO' ? 'numerator' : 'total'

/** The condition under which one of the cells that were rolled up takes no part any more. */
export function lossCondition(block: SourceBlock, place: FormulaPlace): string {
  const part = mainPart(block.indicator)
  const counted = block.rows.filter(({ source }) => source?.part === part).length
  const { code, rows } = place
  return `COUNTIFS(${sourceColumn('code', rows)},${code},${sourceColumn('part', rows)},"${PART_WORDS[part].zh}")<${counted}`
}

/** Where periods are folded by ranges, a lost cell would pass for a period of zero or none: then there is no figure. */
function whileWhole(block: SourceBlock, parts: readonly PartRows[], place: FormulaPlace, formula: string): string {
  if (!isFollowing(block) || parts.every(isPlain)) return formula
  return `IF(${lossCondition(block, place)},"",${formula})`
}

/**
 * The city's figure as a formula over 数据来源, without `=`: sums by code and part, ranges where the rule is an extreme.
 * Null where the rule gives no figure (no cell is counted, or several units where none may be added).
 */
export function actualFormula(block: SourceBlock, place: FormulaPlace, timeRuleOf: TimeRuleOf): string | null {
  const { indicator } = block
  const { unitAggregation, numerator, denominator, timeAggregation } = indicator
  const part = mainPart(indicator)
  const time = part === 'numerator' ? timeRuleOf(numerator) : timeAggregation
  const main: PartRows = { word: PART_WORDS[part].zh, time, units: spansOf(block, part) }
  if (main.units.length === 0) return null
  if (unitAggregation !== 'RATIO' && unitAggregation !== 'WEIGHTED') {
    const formula = foldedFormula(indicator, main, place)
    return formula === null ? null : whileWhole(block, [main], place, formula)
  }
  const word = PART_WORDS[unitAggregation === 'RATIO' ? 'denominator' : 'weight'].zh
  const below = { word, time: timeRuleOf(denominator), units: spansOf(block, 'denominator') }
  const formula =
    unitAggregation === 'RATIO' ? ratioFormula(block, main, below, place) : weightedFormula(main, below, place)
  return whileWhole(block, [main, below], place, formula)
}

function foldedFormula({ unitAggregation }: Indicator, total: PartRows, place: FormulaPlace): string | null {
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

/** The same-period base, rolled up like the figure; none where the figure or a counted unit's base was lost since. */
export function baseFormula(block: SourceBlock, place: FormulaPlace): string {
  const { code, rows } = place
  const total = `SUMIFS(${sourceColumn('base', rows)},${sourceColumn('code', rows)},${code},${sourceColumn('part', rows)},"${PART_WORDS.total.zh}")`
  if (!isFollowing(block)) return total
  const spans = spansOf(block, 'total')
  const whole: Span = [spans[0]?.[0] ?? block.first, spans.at(-1)?.[1] ?? block.first]
  const given = `COUNT(${rowsReference(sheetName('sources'), sourcePosition('base'), whole)})`
  return `IF(AND(ISNUMBER(${place.actual}),${given}>=${countedUnitsFormula(place)}),${total},"")`
}
