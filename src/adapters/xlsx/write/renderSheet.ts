import type { ColumnDef, ConditionalRule, FreezePane, SheetProtection, WriteSheet } from 'hucre'
import type { CellRange, SheetLayout } from '../../../domain/model'
import { emphasisStyle } from './cellStyles'
import { charts } from './charts'
import { inputRules } from './inputRules'
import { printSetup } from './printSetup'
import type { PlacedSheet } from './placedCells'
import { rangeAddress, rangeList } from './sheetRanges'
import { witnessCells } from './witnessCells'

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

/** One sheet in hucre's terms, all but its rows: sheetRows.ts writes those. */
export function renderSheet({ layout: sheet, cells }: PlacedSheet): WriteSheet {
  return {
    name: sheet.name,
    columns: columns(sheet),
    rows: [],
    cells: witnessCells(cells),
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
