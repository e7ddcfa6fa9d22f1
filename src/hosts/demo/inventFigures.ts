import { add, compare, decimal, divide, multiply, round, subtract, sumOf, zero, type Decimal } from '../../domain/lib'
import type { Indicator, IndicatorCode, Plan, Relation, UnitCode } from '../../domain/model'
import type { PlanIndex } from '../../domain/plan'
import { streamOf } from './seededRandom'

/** An invented row: up to May, June, and the first half of last year (null where growth says nothing). */
export interface Invented {
  readonly last: Decimal
  readonly value: Decimal
  readonly base: Decimal | null
}

export type InventedFigures = Map<string, Invented>

export const figureKey = (unit: UnitCode, indicator: IndicatorCode): string => `${unit} ${indicator}`

const MAY_SHARE = decimal('0.82')
const CEILINGS: Readonly<Record<string, Decimal>> = { '%': decimal(100), '‰': decimal(1000) }

/** Where in the year a unit stands, as a share of the yearly target: most near half, some ahead, some behind. */
function shareReached(random: () => number): Decimal {
  const turn = random()
  const percent =
    turn < 0.15
      ? 30 + random() * 8
      : turn < 0.4
        ? 41 + random() * 8
        : turn < 0.9
          ? 50 + random() * 9
          : 100 + random() * 4
  return decimal(Math.round(percent)).div(100)
}

const bounded = (value: Decimal, { unitOfMeasure }: Indicator): Decimal => {
  const ceiling = CEILINGS[unitOfMeasure]
  return ceiling && compare(value, ceiling) > 0 ? ceiling : value
}

/** The unit's part of the yearly target: sums are shared out, everything else is each unit's own. */
function ownTarget(indicator: Indicator, reporters: number): Decimal {
  const wanted = indicator.target.value ?? decimal(6)
  return indicator.unitAggregation === 'SUM' ? wanted.div(reporters) : wanted
}

function inventFlow(indicator: Indicator, wanted: Decimal, random: () => number): Invented {
  const half = round(multiply(wanted, shareReached(random)), indicator.decimals)
  const last = round(multiply(half, MAY_SHARE), indicator.decimals)
  const growth = decimal(Math.round(2 + random() * 12)).div(100)
  return { last, value: subtract(half, last), base: round(half.div(add(decimal(1), growth)), indicator.decimals) }
}

function inventLevel(indicator: Indicator, wanted: Decimal, random: () => number): Invented {
  const near = random() < 0.7 ? decimal(1) : decimal(Math.round(93 + random() * 6)).div(100)
  const share = indicator.direction === 'less' ? (divide(decimal(1), near) ?? near) : near
  const value = bounded(round(multiply(wanted, share), indicator.decimals), indicator)
  return { last: value, value, base: null }
}

function inventOne(indicator: Indicator, reporters: number, random: () => number): Invented {
  const wanted = ownTarget(indicator, reporters)
  if (compare(wanted, zero) <= 0)
    return { last: wanted, value: indicator.behaviour === 'flow' ? zero : wanted, base: null }
  return indicator.behaviour === 'flow' ? inventFlow(indicator, wanted, random) : inventLevel(indicator, wanted, random)
}

const plus = (figures: readonly Invented[]): Invented => ({
  last: sumOf(figures.map(({ last }) => last)),
  value: sumOf(figures.map(({ value }) => value)),
  base: null,
})

const halfOf = ({ last, value }: Invented): Decimal => add(last, value)

const exceeds = (own: Invented, other: Invented): boolean =>
  compare(halfOf(own), halfOf(other)) > 0 || compare(own.value, other.value) > 0 || compare(own.last, other.last) > 0

/** The figure that keeps a relation, given the sum of its other side; the invented one where it already does. */
function bent({ type, operator }: Relation, own: Invented, other: Invented): Invented {
  if (type === 'hierarchy' || (type === 'comparison' && operator === 'equal_to')) return other
  const mustStayBelow = type === 'part_whole' || (type === 'comparison' && operator.startsWith('less'))
  if (mustStayBelow && exceeds(own, other)) return { ...other, base: own.base }
  const mustStayAbove = type === 'comparison' && operator.startsWith('greater')
  return mustStayAbove && exceeds(other, own) ? { ...other, base: own.base } : own
}

/** Bends the figures until every relation of the plan holds: wholes are the sums of their parts, parts stay below. */
function keepRelations(figures: InventedFigures, plan: Plan, index: PlanIndex): void {
  const keyOf = (code: IndicatorCode) => figureKey(index.indicators.get(code)?.leadUnit ?? ('' as UnitCode), code)
  for (const relation of plan.relations) {
    const [first] = relation.left
    const others = relation.right.flatMap((code) => figures.get(keyOf(code)) ?? [])
    const own = first === undefined ? undefined : figures.get(keyOf(first))
    if (first === undefined || own === undefined || others.length === 0) continue
    figures.set(keyOf(first), bent(relation, own, plus(others)))
  }
}

/** Believable, invented figures for every unit and indicator: the same for the same seed, and in keeping with the relations. */
export function inventFigures(plan: Plan, index: PlanIndex, seed: number): InventedFigures {
  const figures: InventedFigures = new Map()
  for (const indicator of plan.indicators) {
    const reporters = index.reportersOf(indicator)
    for (const unit of reporters) {
      const key = figureKey(unit, indicator.code)
      figures.set(key, inventOne(indicator, reporters.length, streamOf(seed, key)))
    }
  }
  keepRelations(figures, plan, index)
  return figures
}
