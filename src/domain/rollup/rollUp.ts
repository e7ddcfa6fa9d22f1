import type {
  CityFigure,
  FigureSource,
  Indicator,
  IndicatorCode,
  LeftOut,
  Period,
  Submission,
  UnitCode,
} from '../model'
import type { PlanIndex } from '../plan'
import type { RatioParts } from './overUnits'
import { overUnits } from './overUnits'
import type { OpenQuestions, Reported, UnitFigure } from './unitFigure'
import { reportedIn, unitFigureOf } from './unitFigure'

export interface RollUpInput {
  readonly index: PlanIndex
  /** The period that the city figures are for; submissions of periods inside it are folded over time first. */
  readonly period: Period
  /** One per unit and period at most: `selectSubmissions` sees to it. Order does not matter. */
  readonly submissions: readonly Submission[]
  readonly open: OpenQuestions
}

type ByUnit = ReadonlyMap<UnitCode, readonly Reported[]>
type PlaceOf = (unit: UnitCode) => number

function assertOnePerUnitAndPeriod(submissions: readonly Submission[]): void {
  const seen = new Set<string>()
  for (const { unit, period } of submissions) {
    const key = `${unit}|${period}`
    if (seen.has(key)) throw new Error(`Two submissions of ${unit} for ${period}: select one before rolling up`)
    seen.add(key)
  }
}

/** Observations by indicator and unit, each list in order of time; those outside the period's year to date are ignored. */
function groupReported({ submissions, period }: RollUpInput): ReadonlyMap<IndicatorCode, ByUnit> {
  const groups = new Map<IndicatorCode, Map<UnitCode, Reported[]>>()
  for (const submission of submissions) {
    for (const observation of submission.observations) {
      const reported = reportedIn(submission, observation)
      if (reported.period.end > period.end || reported.period.year !== period.year) continue
      const units = groups.get(observation.indicator) ?? new Map<UnitCode, Reported[]>()
      const known = units.get(observation.unit)
      if (known) known.push(reported)
      else units.set(observation.unit, [reported])
      groups.set(observation.indicator, units)
    }
  }
  for (const units of groups.values()) {
    for (const all of units.values()) all.sort((one, other) => (one.period.end < other.period.end ? -1 : 1))
  }
  return groups
}

/** Where each unit stands in the plan; units that are not in it are none of the city's. */
function placesIn({ units }: PlanIndex): PlaceOf {
  const places = new Map([...units.keys()].map((unit, place) => [unit, place]))
  return (unit) => places.get(unit) ?? -1
}

/** Units in the plan's order, so that sums, sources and bytes never depend on the order of files. */
function unitFigures(indicator: Indicator, units: ByUnit, placeOf: PlaceOf, input: RollUpInput): readonly UnitFigure[] {
  const known = [...units].filter(([unit]) => placeOf(unit) >= 0)
  known.sort(([one], [other]) => placeOf(one) - placeOf(other))
  return known.flatMap(([, all]) => {
    const inTime = all.filter(({ period }) => period.start >= input.period.start || indicator.timeAggregation === 'SUM')
    const isCurrent = inTime.at(-1)?.period.end === input.period.end
    return isCurrent ? [unitFigureOf(indicator, inTime, input.period, input.open)] : []
  })
}

/** Who said something, and what of it could not be used. */
interface Answers {
  readonly leftOut: readonly LeftOut[]
  readonly answered: ReadonlySet<UnitCode>
}

const leftOutOf = (figures: readonly UnitFigure[]): readonly LeftOut[] => figures.flatMap(({ leftOut }) => leftOut)

/**
 * Where figures count only in pairs, a unit has answered by a pair, not by its own rate: one half alone is not counted, so
 * that it is missing, or left out for what became of the other half.
 */
function answersInPairs(figures: readonly UnitFigure[], parts: RatioParts, sources: readonly FigureSource[]): Answers {
  const counted = new Set(sources.map(({ unit }) => unit))
  const halves = leftOutOf([...parts.numerator, ...parts.denominator]).filter(({ unit }) => !counted.has(unit))
  const leftOut = [...leftOutOf(figures), ...halves]
  return { leftOut, answered: new Set([...counted, ...leftOut.map(({ unit }) => unit)]) }
}

const answersAlone = (figures: readonly UnitFigure[]): Answers => ({
  leftOut: leftOutOf(figures),
  answered: new Set(
    figures.filter(({ value, leftOut }) => value !== null || leftOut.length > 0).map(({ unit }) => unit),
  ),
})

function cityFigure(
  indicator: Indicator,
  input: RollUpInput,
  figuresOf: (code: IndicatorCode) => readonly UnitFigure[],
) {
  const figures = figuresOf(indicator.code)
  const part = (code: IndicatorCode | null) => (code === null ? [] : figuresOf(code))
  const parts = { numerator: part(indicator.numerator), denominator: part(indicator.denominator) }
  const folded = overUnits(indicator, figures, parts)
  const reporters = input.index.reportersOf(indicator)
  const isPaired = indicator.unitAggregation === 'RATIO' || indicator.unitAggregation === 'WEIGHTED'
  const { leftOut, answered } = isPaired ? answersInPairs(figures, parts, folded.sources) : answersAlone(figures)
  const missing = reporters.filter((unit) => !answered.has(unit))
  const expected = new Set(reporters)
  return {
    indicator: indicator.code,
    period: input.period.key,
    ...folded,
    time: indicator.timeAggregation,
    unit: indicator.unitAggregation,
    partial: missing.length > 0 || leftOut.some(({ unit }) => expected.has(unit)),
    missing,
    leftOut,
  } satisfies CityFigure
}

/**
 * The city's figures, one per indicator in the plan's order: time first, then units, as DHIS2 does. Missing is never
 * zero: a unit that said nothing is listed and the figure marked partial. Throws where one unit and period come twice.
 */
export function rollUp(input: RollUpInput): readonly CityFigure[] {
  assertOnePerUnitAndPeriod(input.submissions)
  const reported = groupReported(input)
  const placeOf = placesIn(input.index)
  const cache = new Map<IndicatorCode, readonly UnitFigure[]>()
  const figuresOf = (code: IndicatorCode): readonly UnitFigure[] => {
    const indicator = input.index.indicators.get(code)
    if (!indicator) throw new Error(`No indicator ${code} in the plan`)
    const known = cache.get(code) ?? unitFigures(indicator, reported.get(code) ?? new Map(), placeOf, input)
    cache.set(code, known)
    return known
  }
  return [...input.index.indicators.values()].map((indicator) => cityFigure(indicator, input, figuresOf))
}
