import type { ColumnDef, ConditionalRule, FreezePane, RowDef, SheetProtection, WriteSheet } from 'hucre'
import type { CellRange, SheetLayout } from '../../../domain/model'
import { emphasisStyle } from './cellStyles'
import { charts } from './charts'
import { inputRules } from './inputRules'
import { printSetup } from './printSetup'
import { sheetCells } from './sheetCells'
import { rangeAddress, rangeList } from './sheetRanges'

/** Excel's own ceiling for a row, in points; a taller wish is cut, the text stays whole. */
const TALLEST_ROW = 409

/** Without a password: it keeps formulas from being overwritten by accident, not from being changed on purpose. */
const LIGHT_PROTECTION: SheetProtection = {
  sheet: true,
  objects: true,
  scenarios: true,
  autoFilter: true,
  sort: true,
  formatColumns: true,
  formatRows: true,
}

const merge = (range: CellRange) => ({
  startRow: range.top,
  startCol: range.left,
  endRow: range.bottom,
  endCol: range.right,
})

const columns = (sheet: SheetLayout): ColumnDef[] =>
  sheet.columns.map(({ width, hidden = false }) => ({ width, ...(hidden ? { hidden } : {}) }))

const rowDefinitions = (sheet: SheetLayout): Map<number, RowDef> =>
  new Map([...sheet.rowHeights].map(([row, height]) => [row, { height: Math.min(height, TALLEST_ROW) }]))

/** Where an earlier rule holds, later ones are not asked. */
const conditionalRules = (sheet: SheetLayout): ConditionalRule[] =>
  sheet.conditionalFormats.map((format, index) => ({
    type: 'expression',
    priority: index + 1,
    formula: format.formula,
    style: emphasisStyle(format.emphasis),
    stopIfTrue: true,
    range: rangeList(format.ranges),
  }))

function freezePane({ freeze }: SheetLayout): { freezePane?: FreezePane } {
  if (freeze.rows === 0 && freeze.columns === 0) return {}
  return { freezePane: { rows: freeze.rows, columns: freeze.columns } }
}

/** One sheet in hucre's terms. */
export function renderSheet(sheet: SheetLayout): WriteSheet {
  return {
    name: sheet.name,
    columns: columns(sheet),
    rows: [],
    cells: sheetCells(sheet),
    rowDefs: rowDefinitions(sheet),
    merges: sheet.merges.map(merge),
    dataValidations: inputRules(sheet.inputRules),
    conditionalRules: conditionalRules(sheet),
    charts: charts(sheet.charts),
    view: { showGridLines: false },
    ...printSetup(sheet.print),
    ...freezePane(sheet),
    ...(sheet.autoFilter === undefined ? {} : { autoFilter: { range: rangeAddress(sheet.autoFilter) } }),
    ...(sheet.protected ? { protection: LIGHT_PROTECTION } : {}),
    ...(sheet.visibility === 'hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'veryHidden' ? { veryHidden: true } : {}),
  }
}
