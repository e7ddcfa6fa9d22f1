import type { Decimal } from '../lib'
import { compare, decimal, divide, sumOf } from '../lib'
import type { FigureEntry, FigureSource, Indicator, LeftOut, Observation, Period, Submission, UnitCode } from '../model'
import { cellKey, daysAfter, parsePeriod } from '../model'

/** One observation with the submission it came in and its period spelled out. */
export interface Reported {
  readonly observation: Observation
  readonly submission: Submission
  readonly period: Period
}

/** What one unit says of one indicator once its periods are folded into the roll-up's. */
export interface UnitFigure {
  readonly unit: UnitCode
  readonly value: Decimal | null
  readonly samePeriodBase: Decimal | null
  readonly sources: readonly FigureSource[]
  readonly leftOut: readonly LeftOut[]
}

/** Keys (`cellKey`) of figures that an unresolved 强制性 finding blocks. */
export type BlockedCells = ReadonlySet<string>

/** The observation's period as a Period. Throws on a key that is none: intake lets none through. */
export function reportedIn(submission: Submission, observation: Observation): Reported {
  const period = parsePeriod(observation.period)
  if (!period.ok) throw new Error(`Not a period: ${observation.period}`)
  return { submission, observation, period: period.value }
}

function whyLeftOut({ observation }: Reported, entry: FigureEntry, blocked: BlockedCells): LeftOut['reason'] | null {
  if (observation.status === 'M') return 'not-applicable'
  if (observation.status === 'L') return 'not-collected'
  switch (entry.reading.kind) {
    case 'not-applicable':
    case 'not-collected':
    case 'unreadable':
      return entry.reading.kind
    case 'number':
    case 'blank':
      return blocked.has(cellKey(entry.cell)) || blocked.has(cellKey(observation.value.cell)) ? 'blocked' : null
  }
}

const sourceOf = (reported: Reported, entry: FigureEntry, value: Decimal): FigureSource => ({
  unit: reported.observation.unit,
  period: reported.observation.period,
  cell: entry.cell,
  value,
  status: reported.observation.status,
  filler: reported.submission.taskReports.find(({ filler }) => filler.text !== '')?.filler.text ?? '',
  receivedOn: reported.submission.file.receivedOn,
  part: 'total',
})

interface Usable {
  readonly sources: FigureSource[]
  readonly leftOut: LeftOut[]
}

function usableOf(
  all: readonly Reported[],
  entryOf: (observation: Observation) => FigureEntry,
  blocked: BlockedCells,
): Usable {
  const sources: FigureSource[] = []
  const leftOut: LeftOut[] = []
  for (const reported of all) {
    const entry = entryOf(reported.observation)
    const reason = whyLeftOut(reported, entry, blocked)
    if (reason !== null) leftOut.push({ unit: reported.observation.unit, cell: entry.cell, reason })
    else if (entry.reading.kind === 'number') sources.push(sourceOf(reported, entry, entry.reading.value))
  }
  return { sources, leftOut }
}

/** True where the observations cover the year from its first day to the period's last without a gap. */
function coverYearToDate(all: readonly Reported[], period: Period): boolean {
  if (all[0]?.period.start !== `${period.year}-01-01` || all.at(-1)?.period.end !== period.end) return false
  return all.every(({ period: own }, at) => at === 0 || daysAfter(all[at - 1]!.period.end, 1) === own.start)
}

const extremeOf = (values: readonly Decimal[], sign: 1 | -1): Decimal | null =>
  values.reduce<Decimal | null>((best, value) => (best === null || compare(value, best) === sign ? value : best), null)

const cumulativeOf = (observation: Observation): FigureEntry => observation.cumulative
const valueOf = (observation: Observation): FigureEntry => observation.value

function lastOf(all: readonly Reported[], entryOf: typeof valueOf, blocked: BlockedCells): Usable {
  return usableOf(all.slice(-1), entryOf, blocked)
}

/** Flows: the cumulative figure at the end; where none is given, the year's periods added up, if none is missing. */
function overFlow(all: readonly Reported[], period: Period, blocked: BlockedCells): Usable & { value: Decimal | null } {
  const last = lastOf(all, cumulativeOf, blocked)
  if (last.sources.length > 0 || last.leftOut.length > 0) return { ...last, value: last.sources[0]?.value ?? null }
  const each = usableOf(all, valueOf, blocked)
  const complete = coverYearToDate(all, period) && each.sources.length === all.length
  return complete
    ? { ...each, value: sumOf(each.sources.map(({ value }) => value)) }
    : { sources: [], leftOut: each.leftOut, value: null }
}

type Folding = (every: Usable) => Decimal | null

const valuesIn = ({ sources }: Usable): Decimal[] => sources.map(({ value }) => value)

/** How the values of several periods become one. */
const FOLDINGS: Readonly<Record<'MAX' | 'MIN' | 'COUNT' | 'AVERAGE', Folding>> = {
  MAX: (every) => extremeOf(valuesIn(every), 1),
  MIN: (every) => extremeOf(valuesIn(every), -1),
  COUNT: ({ sources }) => (sources.length === 0 ? null : decimal(sources.length)),
  AVERAGE: (every) => divide(sumOf(valuesIn(every)), decimal(every.sources.length)),
}

const firstOf = (usable: Usable): Usable & { value: Decimal | null } => ({
  ...usable,
  value: usable.sources[0]?.value ?? null,
})

function overTime(
  indicator: Indicator,
  all: readonly Reported[],
  period: Period,
  blocked: BlockedCells,
): Usable & { value: Decimal | null } {
  const every = usableOf(all, valueOf, blocked)
  switch (indicator.timeAggregation) {
    case 'SUM':
      return overFlow(all, period, blocked)
    case 'LAST':
      return firstOf(lastOf(all, indicator.behaviour === 'flow' ? cumulativeOf : valueOf, blocked))
    case 'NONE':
      return firstOf(all.length === 1 ? every : { sources: [], leftOut: every.leftOut })
    case 'MAX':
    case 'MIN':
    case 'COUNT':
    case 'AVERAGE':
      return { ...every, value: FOLDINGS[indicator.timeAggregation](every) }
  }
}

/** Folds one unit's observations of one indicator over time. `all` is not empty and in order of time. */
export function unitFigureOf(
  indicator: Indicator,
  all: readonly Reported[],
  period: Period,
  blocked: BlockedCells,
): UnitFigure {
  const last = all.at(-1)
  if (!last) throw new Error('No observation to fold')
  const base = last.observation.samePeriodBase.reading
  return {
    unit: last.observation.unit,
    ...overTime(indicator, all, period, blocked),
    samePeriodBase: base.kind === 'number' ? base.value : null,
  }
}
