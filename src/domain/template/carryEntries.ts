import { toNumber } from '../lib'
import type {
  CellLayout,
  CellRef,
  CellValue,
  FigureEntry,
  IndicatorCode,
  LedgerRow,
  Observation,
  SheetLayout,
  Submission,
  TaskReport,
} from '../model'
import { POLICY_COLUMNS, PROJECT_COLUMNS, RISK_COLUMNS } from './columns'
import { FIRST_DATA_ROW } from './rowGeometry'
import { STATUS_WORDS } from './statusWords'

/** no-row: the new template has no such row for this unit; no-room: the list is full. */
export type NotCarriedReason = 'no-row' | 'no-room' | 'unit-of-measure-changed'

/** Something a person entered that has no place in the new template. */
export interface NotCarried {
  /** Where it stands in the old file. */
  readonly cell: CellRef
  readonly value: CellValue
  readonly reason: NotCarriedReason
}

export interface CarriedEntries {
  readonly sheets: readonly SheetLayout[]
  /** Cells that were filled. */
  readonly carried: number
  readonly notCarried: readonly NotCarried[]
}

/** What stands in one cell of the old file, and under which column key it goes on. */
interface Entry {
  readonly column: string
  readonly value: CellValue
  readonly cell: CellRef
}

const isBlank = (value: CellValue): boolean => value === null || value === ''

/** What was typed, but for a share that only its cell's format made one: the new cell has another format. */
const typedFigure = ({ typed, reading }: FigureEntry): CellValue =>
  reading.kind === 'number' && reading.conversions.includes('percent-format') ? toNumber(reading.value) : typed

const figure = (column: string, entry: FigureEntry): readonly Entry[] =>
  entry.computed ? [] : [{ column, value: typedFigure(entry), cell: entry.cell }]

function observationEntries(one: Observation): readonly Entry[] {
  const spoken = one.status !== 'A' || !isBlank(one.value.typed)
  return [
    ...figure('lastCumulative', one.lastCumulative),
    ...figure('value', one.value),
    ...figure('cumulative', one.cumulative),
    ...figure('samePeriodBase', one.samePeriodBase),
    ...figure('growth', one.growth),
    { column: 'status', value: spoken ? STATUS_WORDS[one.status] : null, cell: one.statusCell },
    { column: 'explanation', value: one.explanation.text, cell: one.explanation.cell },
    { column: 'source', value: one.source.text, cell: one.source.cell },
  ]
}

const TASK_TEXTS = ['progress', 'problems', 'nextSteps', 'evidence', 'filler', 'phone'] as const

const taskEntries = (report: TaskReport): readonly Entry[] => [
  { column: 'state', value: report.stateEntry.text, cell: report.stateEntry.cell },
  ...figure('completion', report.completion),
  ...TASK_TEXTS.map((column) => ({ column, value: report[column].text, cell: report[column].cell })),
  { column: 'reportedOn', value: report.reportedOn.typed, cell: report.reportedOn.cell },
]

/** Columns that a formula fills by itself. */
const COMPUTED: ReadonlySet<string> = new Set(
  [...PROJECT_COLUMNS, ...POLICY_COLUMNS, ...RISK_COLUMNS]
    .filter(({ role }) => role === 'computed')
    .map(({ key }) => key),
)

const ledgerEntries = ({ cells }: LedgerRow): readonly Entry[] =>
  Object.entries(cells)
    .filter(([column]) => !COMPUTED.has(column))
    .map(([column, { typed, cell }]) => ({ column, value: typed, cell }))

type Blank = Pick<SheetLayout, 'columns' | 'cells'>
type Remeasured = ReadonlySet<IndicatorCode>

/** One sheet of the new template while it is being filled. */
class Filling {
  carried = 0
  readonly notCarried: NotCarried[] = []
  private readonly cells: Map<string, CellLayout>
  private readonly columns: ReadonlyMap<string, number>
  private readonly rows: ReadonlyMap<CellValue, number>

  constructor(sheet: Blank) {
    this.columns = new Map(sheet.columns.map(({ key }, at) => [key, at]))
    this.cells = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
    this.rows = new Map(
      sheet.cells
        .filter(({ row, column }) => column === 0 && row >= FIRST_DATA_ROW)
        .map(({ row, value }) => [value, row]),
    )
  }

  /** Types the entries into the row of this code. */
  typeBeside(code: string, entries: readonly Entry[]): void {
    const row = this.rows.get(code)
    if (row === undefined) this.refuse(entries, 'no-row')
    else this.type(row, entries)
  }

  /** Types the entries into a row; what has no cell there is named. A figure of last period that the archive gave stays. */
  type(row: number, entries: readonly Entry[]): void {
    for (const { column, value, cell } of entries.filter((entry) => !isBlank(entry.value))) {
      const key = `${row} ${this.columns.get(column) ?? -1}`
      const place = this.cells.get(key)
      if (!place) this.notCarried.push({ cell, value, reason: 'no-room' })
      else if (column !== 'lastCumulative' || isBlank(place.value)) {
        const { formula: _typedOver, ...kept } = place
        this.cells.set(key, { ...kept, value })
        this.carried += 1
      }
    }
  }

  refuse(entries: readonly Entry[], reason: NotCarriedReason): void {
    for (const { value, cell } of entries) if (!isBlank(value)) this.notCarried.push({ cell, value, reason })
  }

  filled(): readonly CellLayout[] {
    return [...this.cells.values()]
  }
}

const LISTS = ['indicators', 'tasks', 'projects', 'policies', 'risks'] as const
type Report = Pick<Submission, 'observations' | 'taskReports' | 'projects' | 'policies' | 'risks'>

/** A list that the new template does not have: nothing finds a place in it. */
const NO_SHEET: Blank = { columns: [], cells: [] }

function fillList(list: (typeof LISTS)[number], blank: Blank, report: Report, remeasured: Remeasured): Filling {
  const filling = new Filling(blank)
  if (list === 'indicators')
    for (const one of report.observations) {
      if (remeasured.has(one.indicator)) filling.refuse(observationEntries(one), 'unit-of-measure-changed')
      else filling.typeBeside(one.indicator, observationEntries(one))
    }
  else if (list === 'tasks') for (const one of report.taskReports) filling.typeBeside(one.task, taskEntries(one))
  else report[list].forEach((one, at) => filling.type(FIRST_DATA_ROW + at, ledgerEntries(one)))
  return filling
}

/**
 * A unit's new template with what the unit entered in an older one, by the codes of indicators and tasks: values as they were
 * typed, never the results of formulas. Indicators that are counted in another unit of measure now are left out. Everything
 * that has no place is listed with its cell, so that nothing is lost unseen.
 */
export function carryEntries(sheets: readonly SheetLayout[], report: Report, remeasured: Remeasured): CarriedEntries {
  const fillings = new Map(
    LISTS.map((list) => [
      list as string,
      fillList(list, sheets.find(({ key }) => key === list) ?? NO_SHEET, report, remeasured),
    ]),
  )
  const all = [...fillings.values()]
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, cells: fillings.get(sheet.key)?.filled() ?? sheet.cells })),
    carried: all.reduce((sum, { carried }) => sum + carried, 0),
    notCarried: all.flatMap(({ notCarried }) => notCarried),
  }
}
