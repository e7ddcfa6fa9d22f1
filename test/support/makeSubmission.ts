import { decimal } from '../../src/domain/lib'
import type {
  CellValue,
  FigureEntry,
  FigureReading,
  Indicator,
  IsoDate,
  Observation,
  ObservationStatus,
  PeriodKey,
  Submission,
  TaskReport,
  TaskState,
  UnitCode,
} from '../../src/domain/model'
import { isoDate, taskCode } from '../../src/domain/model'
import { smallPlan } from './smallPlan'

/** What a filler types into one indicator row: numbers as text keep their digits. */
export interface Filled {
  readonly value?: string | FigureReading
  readonly cumulative?: string | FigureReading
  readonly last?: string
  readonly base?: string
  /** Growth typed over the formula. */
  readonly growth?: string
  readonly status?: ObservationStatus
  /** The cumulative figure comes from our own formula. */
  readonly computed?: boolean
}

const PERIOD = '2023-M06' as PeriodKey
const COLUMNS = {
  last: 'G',
  value: 'H',
  cumulative: 'I',
  base: 'J',
  growth: 'K',
  status: 'P',
  explanation: 'Q',
  source: 'R',
}

export const readingOf = (given: string | FigureReading | undefined): FigureReading => {
  if (given === undefined) return { kind: 'blank' }
  return typeof given === 'string' ? { kind: 'number', value: decimal(given), conversions: [] } : given
}

function typedOf(given: string | FigureReading | undefined): CellValue {
  if (given === undefined) return null
  return typeof given === 'string' ? Number(given) : given.kind
}

/** One observation in row `row` (1-based) of the unit's 指标填报. */
export function makeObservation(
  indicator: Indicator,
  filled: Filled,
  place: { unit: UnitCode; row: number; period?: PeriodKey },
): Observation {
  const cellAt = (letter: string) => ({
    file: `${place.unit}.xlsx`,
    sheet: '指标填报',
    address: `${letter}${place.row}`,
  })
  const entry = (letter: string, given: string | FigureReading | undefined, computed = false): FigureEntry => ({
    typed: typedOf(given),
    reading: readingOf(given),
    cell: cellAt(letter),
    computed,
  })
  const stock = indicator.behaviour !== 'flow'
  return {
    indicator: indicator.code,
    unit: place.unit,
    period: place.period ?? PERIOD,
    value: entry(COLUMNS.value, filled.value),
    cumulative: entry(
      COLUMNS.cumulative,
      filled.cumulative ?? (stock ? filled.value : undefined),
      filled.computed ?? stock,
    ),
    lastCumulative: entry(COLUMNS.last, filled.last),
    samePeriodBase: entry(COLUMNS.base, filled.base),
    growth: entry(COLUMNS.growth, filled.growth, filled.growth === undefined),
    status: filled.status ?? 'A',
    statusCell: cellAt(COLUMNS.status),
    explanation: { text: '', cell: cellAt(COLUMNS.explanation) },
    source: { text: '', cell: cellAt(COLUMNS.source) },
  }
}

/** One row of 任务清单, filled in as far as given. */
export function makeTaskReport(
  task: string,
  unit: UnitCode,
  given: Partial<{ state: TaskState; role: TaskReport['role']; completion: string; date: CellValue; row: number }> = {},
): TaskReport {
  const cellAt = (letter: string) => ({
    file: `${unit}.xlsx`,
    sheet: '任务清单',
    address: `${letter}${given.row ?? 4}`,
  })
  const text = (letter: string, content = '') => ({ text: content, cell: cellAt(letter) })
  const date = typeof given.date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given.date) ? isoDate(given.date) : null
  return {
    task: taskCode(task),
    unit,
    role: given.role ?? 'lead',
    state: given.state ?? null,
    stateEntry: text('H', given.state ?? ''),
    completion: {
      typed: typedOf(given.completion),
      reading: readingOf(given.completion),
      cell: cellAt('I'),
      computed: false,
    },
    progress: text('J'),
    problems: text('K'),
    nextSteps: text('L'),
    evidence: text('M'),
    filler: text('N', '张三'),
    phone: text('O'),
    reportedOn: { typed: given.date ?? null, date, cell: cellAt('P') },
  }
}

/** A submission of the small plan for June 2023; rows are numbered from 4 in the order given. */
export function makeSubmission(
  unit: UnitCode,
  rows: readonly (readonly [Indicator, Filled])[],
  more: Partial<Pick<Submission, 'taskReports' | 'projects' | 'policies' | 'risks' | 'period'>> & {
    receivedOn?: IsoDate
    file?: string
    sha256?: string
  } = {},
): Submission {
  const period = more.period ?? PERIOD
  return {
    plan: smallPlan.code,
    unit,
    period,
    templateVersion: '1',
    stamp: null,
    file: {
      name: more.file ?? `${unit}.xlsx`,
      sha256: more.sha256 ?? `sha-${unit}-${period}`,
      receivedOn: more.receivedOn ?? isoDate('2023-07-03'),
    },
    observations: rows.map(([indicator, filled], at) =>
      makeObservation(indicator, filled, { unit, row: at + 4, period }),
    ),
    taskReports: more.taskReports ?? [],
    projects: more.projects ?? [],
    policies: more.policies ?? [],
    risks: more.risks ?? [],
    findings: [],
  }
}
