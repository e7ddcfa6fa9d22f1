import type { Decimal } from '../lib'
import { add, compare, decimal, divide, multiply, sumOf, zero } from '../lib'
import type { FigureSource, Indicator } from '../model'
import type { UnitFigure } from './unitFigure'

/** A unit's figure that is a number. */
type Counted = UnitFigure & { readonly value: Decimal }

export interface Folded {
  readonly value: Decimal | null
  readonly samePeriodBase: Decimal | null
  readonly sources: readonly FigureSource[]
}

const isCounted = (figure: UnitFigure): figure is Counted => figure.value !== null
const nothing: Folded = { value: null, samePeriodBase: null, sources: [] }

const allSources = (figures: readonly UnitFigure[], part: FigureSource['part'] = 'total'): FigureSource[] =>
  figures.flatMap(({ sources }) => sources.map((source) => ({ ...source, part })))

function baseOf(counted: readonly Counted[]): Decimal | null {
  const bases = counted.map(({ samePeriodBase }) => samePeriodBase)
  return bases.every((base): base is Decimal => base !== null) ? sumOf(bases) : null
}

/** The lead unit's figure stands; what others report of the same is shown beside it. */
function leadOnly(indicator: Indicator, figures: readonly UnitFigure[]): Folded {
  const lead = figures.find(({ unit }) => unit === indicator.leadUnit)
  const others = figures.filter(({ unit }) => unit !== indicator.leadUnit)
  const crossChecks = allSources(others, 'cross-check')
  if (!lead || !isCounted(lead)) return { ...nothing, sources: crossChecks }
  return {
    value: lead.value,
    samePeriodBase: lead.samePeriodBase,
    sources: [...allSources([lead]), ...crossChecks],
  }
}

const SCALES: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 }

/** Pairs each unit's numerator (or figure) with its denominator (or weight); units without both are not counted. */
function paired(left: readonly UnitFigure[], right: readonly UnitFigure[]): { left: Counted; right: Counted }[] {
  const byUnit = new Map(right.map((figure) => [figure.unit, figure]))
  return left.filter(isCounted).flatMap((one) => {
    const other = byUnit.get(one.unit)
    return other && isCounted(other) ? [{ left: one, right: other }] : []
  })
}

/** The figures of the named numerator and denominator; for WEIGHTED the denominator is the weight. */
export interface RatioParts {
  readonly numerator: readonly UnitFigure[]
  readonly denominator: readonly UnitFigure[]
}

function ratioOfSums(indicator: Indicator, { numerator, denominator }: RatioParts): Folded {
  const pairs = paired(numerator, denominator)
  if (pairs.length === 0) return nothing
  const share = divide(sumOf(pairs.map(({ left }) => left.value)), sumOf(pairs.map(({ right }) => right.value)))
  return {
    value: share === null ? null : multiply(share, decimal(SCALES[indicator.unitOfMeasure] ?? 1)),
    samePeriodBase: null,
    sources: [
      ...allSources(
        pairs.map(({ left }) => left),
        'numerator',
      ),
      ...allSources(
        pairs.map(({ right }) => right),
        'denominator',
      ),
    ],
  }
}

function weighted(figures: readonly UnitFigure[], { denominator }: RatioParts): Folded {
  const pairs = paired(figures, denominator)
  const products = pairs.map(({ left, right }) => multiply(left.value, right.value))
  return {
    value: divide(products.reduce(add, zero), sumOf(pairs.map(({ right }) => right.value))),
    samePeriodBase: null,
    sources: [
      ...allSources(pairs.map(({ left }) => left)),
      ...allSources(
        pairs.map(({ right }) => right),
        'denominator',
      ),
    ],
  }
}

function combine(indicator: Indicator, values: readonly Decimal[]): Decimal | null {
  const [first, ...rest] = values
  if (first === undefined) return null
  switch (indicator.unitAggregation) {
    case 'AVERAGE':
      return divide(sumOf(values), decimal(values.length))
    case 'MIN':
      return rest.reduce((best, value) => (compare(value, best) < 0 ? value : best), first)
    case 'MAX':
      return rest.reduce((best, value) => (compare(value, best) > 0 ? value : best), first)
    case 'COUNT':
      return decimal(values.filter((value) => compare(value, zero) !== 0).length)
    case 'NONE':
      return values.length === 1 ? first : null
    case 'SUM':
    case 'RATIO':
    case 'WEIGHTED':
    case 'LEAD':
      return sumOf(values)
  }
}

/** Folds the units' figures into the city's by the indicator's rule (docs/rules.md RU). A missing unit adds nothing. */
export function overUnits(indicator: Indicator, figures: readonly UnitFigure[], parts: RatioParts): Folded {
  switch (indicator.unitAggregation) {
    case 'LEAD':
      return leadOnly(indicator, figures)
    case 'RATIO':
      return ratioOfSums(indicator, parts)
    case 'WEIGHTED':
      return weighted(figures, parts)
    case 'SUM':
    case 'AVERAGE':
    case 'MIN':
    case 'MAX':
    case 'COUNT':
    case 'NONE': {
      const counted = figures.filter(isCounted)
      return {
        value: combine(
          indicator,
          counted.map(({ value }) => value),
        ),
        samePeriodBase: indicator.unitAggregation === 'SUM' && counted.length > 0 ? baseOf(counted) : null,
        sources: allSources(counted),
      }
    }
  }
}
