import type { Indicator } from '../model'
import type { FormulaPlace, PartRows } from './partRows'
import { countOf, isPlain, sumOf, unitTerms, wholeRange } from './partRows'
import { sourceColumn } from './sourceSheet'

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

/** The units' figures folded by the indicator's rule; null where the rule gives none. */
export function foldedFormula({ unitAggregation }: Indicator, total: PartRows, place: FormulaPlace): string | null {
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
