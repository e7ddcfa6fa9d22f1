import { toNumber } from '../../lib'
import type { CellRef, CellValue, FigureEntry, IsoDate, LedgerRow, Observation, TaskReport } from '../../model'
import { excelSerialOf } from '../../model'
import { POLICY_COLUMNS, PROJECT_COLUMNS, RISK_COLUMNS } from '../columns'
import type { OldReturn } from './oldReturn'

/** What stands in one cell of the old file, and under which column key it goes on. */
export interface Entry {
  readonly column: string
  readonly value: CellValue
  readonly cell: CellRef
}

export const isBlank = (value: CellValue): boolean => value === null || value === ''

/** What was typed, but for a share that only its cell's format made one: the new cell has another format. */
const typedFigure = ({ typed, reading }: FigureEntry): CellValue =>
  reading.kind === 'number' && reading.conversions.includes('percent-format') ? toNumber(reading.value) : typed

/** 上期累计 is the template's own, a number; what was read of it must be the same. */
const readFigure = (entry: FigureEntry): CellValue =>
  entry.reading.kind === 'number' ? toNumber(entry.reading.value) : entry.typed

const figure = (column: string, entry: FigureEntry, value = typedFigure(entry)): readonly Entry[] =>
  entry.computed ? [] : [{ column, value, cell: entry.cell }]

/** A serial in the new workbook's calendar, whichever the old one had; a day written in words as it was typed. */
const typedDate = (typed: CellValue, date: IsoDate | null): CellValue =>
  typeof typed === 'number' && date !== null ? excelSerialOf(date) : typed

export function observationEntries(one: Observation, { at }: OldReturn): readonly Entry[] {
  return [
    ...figure('lastCumulative', one.lastCumulative, readFigure(one.lastCumulative)),
    ...figure('value', one.value),
    ...figure('cumulative', one.cumulative),
    ...figure('samePeriodBase', one.samePeriodBase),
    ...figure('growth', one.growth),
    // A word that is none of the list is no status, yet it was typed.
    { column: 'status', value: at(one.statusCell).value, cell: one.statusCell },
    { column: 'explanation', value: one.explanation.text, cell: one.explanation.cell },
    { column: 'source', value: one.source.text, cell: one.source.cell },
  ]
}

const TASK_TEXTS = ['progress', 'problems', 'nextSteps', 'evidence', 'filler', 'phone'] as const

export const taskEntries = (report: TaskReport): readonly Entry[] => [
  { column: 'state', value: report.stateEntry.text, cell: report.stateEntry.cell },
  ...figure('completion', report.completion),
  ...TASK_TEXTS.map((column) => ({ column, value: report[column].text, cell: report[column].cell })),
  {
    column: 'reportedOn',
    value: typedDate(report.reportedOn.typed, report.reportedOn.date),
    cell: report.reportedOn.cell,
  },
]

/** Columns that a formula fills by itself. */
const COMPUTED: ReadonlySet<string> = new Set(
  [...PROJECT_COLUMNS, ...POLICY_COLUMNS, ...RISK_COLUMNS]
    .filter(({ role }) => role === 'computed')
    .map(({ key }) => key),
)

export const ledgerEntries = ({ cells }: LedgerRow): readonly Entry[] =>
  Object.entries(cells)
    .filter(([column]) => !COMPUTED.has(column))
    .map(([column, { typed, cell }]) => ({ column, value: typed, cell }))
