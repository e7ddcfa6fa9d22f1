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

/** What the checks left open, by cell (`cellKey`). */
export interface OpenQuestions {
  /** Figures with an unresolved 强制性 finding: left out. */
  readonly blocked: ReadonlySet<string>
  /** Figures with a 核实性 finding and no reason given: counted, with status V (未核实). */
  readonly doubtful: ReadonlySet<string>
}

/** The observation's period as a Period. Throws on a key that is none: intake lets none through. */
export function reportedIn(submission: Submission, observation: Observation): Reported {
  const period = parsePeriod(observation.period)
  if (!period.ok) throw new Error(`Not a period: ${observation.period}`)
  return { submission, observation, period: period.value }
}

const isAmong = (cells: ReadonlySet<string>, { value }: Observation, entry: FigureEntry): boolean =>
  cells.has(cellKey(entry.cell)) || cells.has(cellKey(value.cell))

function whyLeftOut({ observation }: Reported, entry: FigureEntry, open: OpenQuestions): LeftOut['reason'] | null {
  if (observation.status === 'M') return 'not-applicable'
  if (observation.status === 'L') return 'not-collected'
  switch (entry.reading.kind) {
    case 'not-applicable':
    case 'not-collected':
    case 'unreadable':
      return entry.reading.kind
    case 'number':
    case 'blank':
      return isAmong(open.blocked, observation, entry) ? 'blocked' : null
  }
}

const sourceOf = (reported: Reported, entry: FigureEntry, value: Decimal, open: OpenQuestions): FigureSource => ({
  unit: reported.observation.unit,
  period: reported.observation.period,
  cell: entry.cell,
  value,
  status: isAmong(open.doubtful, reported.observation, entry) ? 'V' : reported.observation.status,
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
  open: OpenQuestions,
): Usable {
  const sources: FigureSource[] = []
  const leftOut: LeftOut[] = []
  for (const reported of all) {
    const entry = entryOf(reported.observation)
    const reason = whyLeftOut(reported, entry, open)
    if (reason !== null) leftOut.push({ unit: reported.observation.unit, cell: entry.cell, reason })
    else if (entry.reading.kind === 'number') sources.push(sourceOf(reported, entry, entry.reading.value, open))
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

function lastOf(all: readonly Reported[], entryOf: typeof valueOf, open: OpenQuestions): Usable {
  return usableOf(all.slice(-1), entryOf, open)
}

/** Flows: the cumulative figure at the end; where none is given, the year's periods added up, if none is missing. */
function overFlow(all: readonly Reported[], period: Period, open: OpenQuestions): Usable & { value: Decimal | null } {
  const last = lastOf(all, cumulativeOf, open)
  if (last.sources.length > 0 || last.leftOut.length > 0) return { ...last, value: last.sources[0]?.value ?? null }
  const each = usableOf(all, valueOf, open)
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
  open: OpenQuestions,
): Usable & { value: Decimal | null } {
  const every = usableOf(all, valueOf, open)
  switch (indicator.timeAggregation) {
    case 'SUM':
      return overFlow(all, period, open)
    case 'LAST':
      return firstOf(lastOf(all, indicator.behaviour === 'flow' ? cumulativeOf : valueOf, open))
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
  open: OpenQuestions,
): UnitFigure {
  const last = all.at(-1)
  if (!last) throw new Error('No observation to fold')
  const base = last.observation.samePeriodBase.reading
  return {
    unit: last.observation.unit,
    ...overTime(indicator, all, period, open),
    samePeriodBase: base.kind === 'number' ? base.value : null,
  }
}
