import type { Indicator, TimeAggregation } from '../model'
import { foldedFormula } from './foldedFormula'
import { isFollowing, lossCondition, mainPart } from './followingFigures'
import type { FormulaPlace, PartRows } from './partRows'
import { isPlain, spansOf, sumOf, unitTerms, wholeRange } from './partRows'
import type { SourceBlock } from './sourceRow'
import { sourceColumn, sourcePosition } from './sourceSheet'
import { rowsReference } from './summarySheets'
import { PART_WORDS, sheetName } from './summaryTexts'
import type { Span } from './unitSpans'

const SCALES: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 }

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
