import type { Finding } from '../model'
import { columnLetters } from '../model'
import { LIST_NAMES } from '../template'
import { intakeFinding } from './intakeFinding'
import type { ListSheet } from './listSheetRows'
import { entryColumns, hasEntries } from './listSheetRows'
import { shortList } from './settleRows'
import { isBlank, rangeText } from './sheetCells'

/** [IN04] A list's sheet that was renamed or hidden. A copy is told by `settleRows`. */
function sheetChanges(sheet: ListSheet, isCopy: boolean): readonly Finding[] {
  const { name, visibility } = sheet.sheet
  const about = {
    unit: sheet.unit,
    cells: [sheet.cells.ref(sheet.headerRow, 0)],
    values: { list: LIST_NAMES[sheet.list], sheet: name },
  }
  const renamed = !isCopy && sheet.issued !== null && sheet.issued.name.toLowerCase() !== name.toLowerCase()
  return [
    ...(renamed ? [intakeFinding('IN04', 'renamed', about)] : []),
    ...(visibility === 'visible' ? [] : [intakeFinding('IN04', 'hidden', about)]),
  ]
}

/** Merged ranges of several cells that lie over entry cells of data rows. */
function mergedEntries(sheet: ListSheet): readonly Finding[] {
  const overRows = sheet.sheet.merges.filter(({ top, bottom, left, right }) => {
    const isOneCell = top === bottom && left === right
    return !isOneCell && sheet.rows.some((row) => row >= top && row <= bottom)
  })
  if (overRows.length === 0) return []
  const columns = entryColumns(sheet).flatMap(({ key }) => sheet.column(key) ?? [])
  const merges = overRows.filter(({ left, right }) => columns.some((column) => column >= left && column <= right))
  if (merges.length === 0) return []
  const values = {
    sheet: sheet.sheet.name,
    count: String(merges.length),
    names: shortList(merges.map(rangeText)),
  }
  const cells = merges.map(({ top, left }) => sheet.cells.ref(top, left))
  return [intakeFinding('IN10', 'merged', { unit: sheet.unit, cells, values })]
}

function hiddenRows(sheet: ListSheet): readonly Finding[] {
  if (sheet.sheet.hiddenRows.length === 0) return []
  const hidden = new Set(sheet.sheet.hiddenRows)
  const rows = sheet.rows.filter((row) => hidden.has(row) && hasEntries(sheet, row))
  if (rows.length === 0) return []
  const values = {
    sheet: sheet.sheet.name,
    count: String(rows.length),
    names: shortList(rows.map((row) => String(row + 1))),
  }
  const cells = rows.map((row) => sheet.cells.ref(row, 0))
  return [intakeFinding('IN10', 'hidden-rows', { unit: sheet.unit, cells, values })]
}

function hiddenColumns(sheet: ListSheet): readonly Finding[] {
  if (sheet.sheet.hiddenColumns.length === 0) return []
  const hidden = new Set(sheet.sheet.hiddenColumns)
  const holding = entryColumns(sheet).flatMap(({ key, role, label }) => {
    const column = sheet.column(key)
    if (column === null || !hidden.has(column) || role === 'prefilled') return []
    const first = sheet.rows.find((row) => !isBlank(sheet.cells.value(row, column)))
    return first === undefined
      ? []
      : [{ name: `${columnLetters(column)}列“${label}”`, cell: sheet.cells.ref(first, column) }]
  })
  if (holding.length === 0) return []
  const values = {
    sheet: sheet.sheet.name,
    count: String(holding.length),
    names: shortList(holding.map(({ name }) => name)),
  }
  const cells = holding.map(({ cell }) => cell)
  return [intakeFinding('IN10', 'hidden-columns', { unit: sheet.unit, cells, values })]
}

/** [IN04, IN05, IN10] What is to be said about a list's sheet as such. */
export const sheetFindings = (sheet: ListSheet, isCopy: boolean): readonly Finding[] => [
  ...sheetChanges(sheet, isCopy),
  ...sheet.findings,
  ...mergedEntries(sheet),
  ...hiddenRows(sheet),
  ...hiddenColumns(sheet),
]
