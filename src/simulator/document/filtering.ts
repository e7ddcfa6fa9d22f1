import type { Area } from './area'
import { clientValue } from './cellValues'
import { shownText } from './numberText'
import type { Sheet } from './sheet'
import type { WorkbookDocument } from './workbookDocument'

/** Criteria of a filtered column, as `Excel.FilterCriteria`; only values and simple comparisons are played. */
export type Criteria = Readonly<Record<string, unknown>>

export function applyFilter(
  document: WorkbookDocument,
  sheet: Sheet,
  area: Area,
  column?: { readonly index: number; readonly criteria: Criteria },
): void {
  const same =
    sheet.autoFilter !== null && sheet.autoFilter.area.top === area.top && sheet.autoFilter.area.left === area.left
  const criteria = same ? (sheet.autoFilter?.criteria ?? new Map<number, unknown>()) : new Map<number, unknown>()
  if (column !== undefined) criteria.set(column.index, column.criteria)
  sheet.autoFilter = { area, criteria }
  sheet.filteredRows = new Set(rowsHidden(document, sheet, area, criteria))
}

function rowsHidden(
  document: WorkbookDocument,
  sheet: Sheet,
  area: Area,
  criteria: ReadonlyMap<number, unknown>,
): number[] {
  const body = { ...area, top: area.top + 1 }
  const hidden: number[] = []
  for (const [offset, line] of document.valuesOf(sheet, body).entries()) {
    const row = body.top + offset
    const shown = [...criteria].every(([column, criterion]) => {
      const value = line[column] ?? null
      const text = shownText(value, sheet.grid.styleAt(row, area.left + column).numberFormat)
      return passes(criterion as Criteria, { value: clientValue(value), text })
    })
    if (!shown) hidden.push(row)
  }
  return hidden
}

function passes(
  criterion: Criteria,
  cell: { readonly value: string | number | boolean; readonly text: string },
): boolean {
  if (criterion['filterOn'] === 'Values') return ((criterion['values'] ?? []) as unknown[]).includes(cell.text)
  return compares(String(criterion['criterion1'] ?? ''), cell)
}

function compares(
  criterion: string,
  cell: { readonly value: string | number | boolean; readonly text: string },
): boolean {
  const [, operator = '=', wanted = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/.exec(criterion) ?? []
  const number = Number(wanted)
  switch (operator) {
    case '<>':
      return cell.text !== wanted
    case '>':
      return Number(cell.value) > number
    case '>=':
      return Number(cell.value) >= number
    case '<':
      return Number(cell.value) < number
    case '<=':
      return Number(cell.value) <= number
    default:
      return cell.text === wanted
  }
}

/** All rows come back; the filter buttons stay. */
export function clearFilter(sheet: Sheet): void {
  sheet.filteredRows = new Set()
  sheet.autoFilter?.criteria.clear()
}

export function removeFilter(sheet: Sheet): void {
  clearFilter(sheet)
  sheet.autoFilter = null
}
