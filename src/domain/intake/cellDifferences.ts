import { decimalText } from '../lib'
import type { CellRef, FigureEntry, LedgerRow, Observation, Submission, TaskReport } from '../model'
import { INDICATOR_COLUMNS, LIST_COLUMNS, TASK_COLUMNS } from '../template'
import { shownText } from './sheetCells'

/** One cell that two submissions fill in differently. */
export interface CellDifference {
  /** Code of the indicator or task, or the list and number of a ledger row: `projects 3`. */
  readonly about: string
  /** The column's label. */
  readonly column: string
  readonly dropped: string
  readonly kept: string
  /** Null where the submission has no such row. */
  readonly droppedCell: CellRef | null
  readonly keptCell: CellRef | null
}

interface Told {
  readonly about: string
  readonly column: string
  readonly text: string
  readonly cell: CellRef
}

const labelIn = (columns: readonly { readonly key: string; readonly label: string }[], key: string): string =>
  columns.find((column) => column.key === key)?.label ?? key

/** The figure as read, so that 「2,000」 and 2000 are no difference; what could not be read as typed. */
function figureText({ reading, typed }: FigureEntry): string {
  switch (reading.kind) {
    case 'number':
      return decimalText(reading.value)
    case 'blank':
      return ''
    case 'not-applicable':
      return '不适用'
    case 'not-collected':
      return '未统计'
    case 'unreadable':
      return shownText(typed)
  }
}

function toldByObservation(observation: Observation): readonly Told[] {
  const { indicator, status, statusCell, explanation, source } = observation
  const figures = (['value', 'cumulative', 'lastCumulative', 'samePeriodBase', 'growth'] as const).map((key) => ({
    column: labelIn(INDICATOR_COLUMNS, key),
    text: figureText(observation[key]),
    cell: observation[key].cell,
  }))
  const others = [
    { column: labelIn(INDICATOR_COLUMNS, 'status'), text: status, cell: statusCell },
    { column: labelIn(INDICATOR_COLUMNS, 'explanation'), ...explanation },
    { column: labelIn(INDICATOR_COLUMNS, 'source'), ...source },
  ]
  return [...figures, ...others].map((cell) => ({ about: indicator, ...cell }))
}

const TASK_TEXTS = ['progress', 'problems', 'nextSteps', 'evidence', 'filler', 'phone'] as const

function toldByTask(report: TaskReport): readonly Told[] {
  const { completion, reportedOn, stateEntry } = report
  const texts = TASK_TEXTS.map((key) => ({ column: labelIn(TASK_COLUMNS, key), ...report[key] }))
  return [
    { column: labelIn(TASK_COLUMNS, 'state'), ...stateEntry },
    { column: labelIn(TASK_COLUMNS, 'completion'), text: figureText(completion), cell: completion.cell },
    { column: labelIn(TASK_COLUMNS, 'reportedOn'), text: shownText(reportedOn.typed), cell: reportedOn.cell },
    ...texts,
  ].map((cell) => ({ about: report.task, ...cell }))
}

const toldByLedger = (list: 'projects' | 'policies' | 'risks', rows: readonly LedgerRow[]): readonly Told[] =>
  rows.flatMap(({ cells }, at) =>
    Object.entries(cells).map(([key, { typed, cell }]) => ({
      about: `${list} ${at + 1}`,
      column: labelIn(LIST_COLUMNS[list], key),
      text: shownText(typed),
      cell,
    })),
  )

/** Everything that a submission says, cell by cell, in the order of its lists. */
export const toldBy = (submission: Submission): readonly Told[] => [
  ...submission.observations.flatMap(toldByObservation),
  ...submission.taskReports.flatMap(toldByTask),
  ...toldByLedger('projects', submission.projects),
  ...toldByLedger('policies', submission.policies),
  ...toldByLedger('risks', submission.risks),
]

const told = (submission: Submission): ReadonlyMap<string, Told> =>
  new Map(toldBy(submission).map((cell) => [`${cell.about}|${cell.column}`, cell]))

function differenceOf(now: Told | undefined, before: Told | undefined): readonly CellDifference[] {
  const either = now ?? before
  const [kept, dropped] = [now?.text ?? '', before?.text ?? '']
  if (!either || kept === dropped) return []
  const { about, column } = either
  return [{ about, column, kept, dropped, keptCell: now?.cell ?? null, droppedCell: before?.cell ?? null }]
}

/** Cell by cell, what the kept submission says otherwise than the dropped one; a row that one of them lacks counts as blank. */
export function cellDifferences(kept: Submission, dropped: Submission): readonly CellDifference[] {
  const [now, before] = [told(kept), told(dropped)]
  const keys = new Set([...now.keys(), ...before.keys()])
  return [...keys].flatMap((key) => differenceOf(now.get(key), before.get(key)))
}
