import type { CellLayout, LedgerRow, SheetLayout } from '../../model'
import { STYLES } from '../../model'
import type { ListKey } from '../columns'
import { columnNameKey } from '../identity'
import { TALLEST_ROW } from '../listSheet'
import { FIRST_DATA_ROW } from '../rowGeometry'
import { textHeight } from '../textExtent'
import { ledgerEntries, observationEntries, taskEntries } from './entries'
import type { Blank } from './filling'
import { Filling } from './filling'
import type { CarriedEntries, OldReturn } from './oldReturn'

const LISTS: readonly ListKey[] = ['cover', 'indicators', 'tasks', 'projects', 'policies', 'risks']

/** A list that the new template does not have: nothing finds a place in it. */
const NO_SHEET: Blank = { columns: [], cells: [], names: [] }

/** The entries of one ledger, row by row; those behind the last free row of the new template have no room. */
function fillLedger(filling: Filling, rows: readonly LedgerRow[], free: number): void {
  rows.forEach((row, at) => {
    if (at < free) filling.typeRow(FIRST_DATA_ROW + at, ledgerEntries(row))
    else filling.refuse(ledgerEntries(row), 'no-room')
  })
}

function fillIndicators(filling: Filling, old: OldReturn): void {
  for (const one of old.submission.observations) {
    const change = old.changed.get(one.indicator)
    if (change === undefined) filling.typeBeside(one.indicator, observationEntries(one, old))
    else filling.refuse(observationEntries(one, old), change)
  }
}

const fillTasks = (filling: Filling, { submission }: OldReturn): void =>
  submission.taskReports.forEach((report) => filling.typeBeside(report.task, taskEntries(report)))

const fillCover = (filling: Filling, { cover, submission }: OldReturn): void =>
  cover.forEach(({ key, ...entry }) =>
    filling.typeNamed(columnNameKey(submission.unit, 'cover', key), { column: key, ...entry }),
  )

function fillList(list: ListKey, sheet: SheetLayout | undefined, old: OldReturn): Filling {
  const filling = new Filling(sheet ?? NO_SHEET, old.at)
  if (list === 'cover') fillCover(filling, old)
  else if (list === 'indicators') fillIndicators(filling, old)
  else if (list === 'tasks') fillTasks(filling, old)
  else fillLedger(filling, old.submission[list], sheet ? rowsOf(sheet) : 0)
  return filling
}

/** Data rows of a list as it was laid out. */
const rowsOf = ({ autoFilter }: SheetLayout): number => (autoFilter ? autoFilter.bottom - FIRST_DATA_ROW + 1 : 0)

/** Rows as high as what was typed into them needs. */
function heightened({ columns, rowHeights }: SheetLayout, cells: readonly CellLayout[]): SheetLayout['rowHeights'] {
  const heights = new Map(rowHeights)
  for (const { row, column, value, style, formula } of cells) {
    const there = heights.get(row)
    if (there === undefined || row < FIRST_DATA_ROW || typeof value !== 'string' || STYLES[style].locked) continue
    if (formula !== undefined) continue
    const needed = textHeight(value, columns[column]?.width ?? 0, style)
    heights.set(row, Math.max(there, Math.min(TALLEST_ROW, needed)))
  }
  return heights
}

/** Results that were made before anything was filled in are left to whoever opens the file. */
const uncalculated = (cell: CellLayout): CellLayout => (cell.formula === undefined ? cell : { ...cell, value: null })

/**
 * A unit's new template with what the unit entered in an older one, by the codes of indicators and tasks: values as they were
 * typed, never the results of our formulas. Indicators whose figures mean something else now are left out. Everything that
 * has no place is listed with its cell, so that nothing is lost unseen.
 */
export function carryEntries(sheets: readonly SheetLayout[], old: OldReturn): CarriedEntries {
  const fillings = new Map<string, Filling>(
    LISTS.map((list) => [
      list,
      fillList(
        list,
        sheets.find(({ key }) => key === list),
        old,
      ),
    ]),
  )
  const all = [...fillings.values()]
  return {
    sheets: sheets.map((sheet) => {
      const filling = fillings.get(sheet.key)
      const cells = filling?.filled() ?? sheet.cells
      const heights = sheet.key === 'cover' || !filling ? sheet.rowHeights : heightened(sheet, cells)
      return { ...sheet, cells: cells.map(uncalculated), rowHeights: heights }
    }),
    carried: all.reduce((sum, { carried }) => sum + carried, 0),
    notCarried: all.flatMap(({ notCarried }) => notCarried),
  }
}
