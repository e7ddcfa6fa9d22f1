import { columnsOf, rowsOf, type Area } from './area'
import { clientValue } from './cellValues'
import type { SeriesModel } from './chartModel'
import type { Sheet } from './sheet'
import type { WorkbookDocument } from './workbookDocument'

interface Source {
  readonly sheet: Sheet
  readonly area: Area
}

/** Splits a source into series as Excel's `Auto` does: by the longer side, with texts in the first row and column as names. */
export function seriesFrom(document: WorkbookDocument, source: Source, seriesBy: string): SeriesModel[] {
  const { sheet, area } = source
  const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && rowsOf(area) >= columnsOf(area))
  const values = document.valuesOf(sheet, area)
  const isText = (row: number, column: number): boolean => typeof values[row]?.[column] === 'string'
  const headerRow = rowsOf(area) > 1 && columnsOf(area) > 0 && isText(0, columnsOf(area) - 1)
  const headerColumn = columnsOf(area) > 1 && isText(rowsOf(area) - 1, 0)
  const body = { ...area, top: area.top + (headerRow ? 1 : 0), left: area.left + (headerColumn ? 1 : 0) }
  const count = byColumns ? columnsOf(body) : rowsOf(body)
  return Array.from({ length: count }, (_, index) => {
    const line = byColumns
      ? { ...body, left: body.left + index, right: body.left + index }
      : { ...body, top: body.top + index, bottom: body.top + index }
    const named = byColumns ? headerRow : headerColumn
    const name = byColumns ? values[0]?.[line.left - area.left] : values[line.top - area.top]?.[0]
    const categories = byColumns
      ? headerColumn && { ...body, left: area.left, right: area.left }
      : headerRow && { ...body, top: area.top, bottom: area.top }
    return {
      name: named ? String(clientValue(name ?? null)) : `Series${index + 1}`,
      values: { sheetId: sheet.id, area: line },
      categories: categories === false ? null : { sheetId: sheet.id, area: categories },
      settings: new Map(),
    }
  })
}

/** Where an area lies on its sheet, in points; hidden lines take no room. */
export function boxOf(sheet: Sheet, area: Area): { left: number; top: number; width: number; height: number } {
  const width = (column: number): number =>
    sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth)
  const height = (row: number): number =>
    sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? sheet.standardHeight)
  const sum = (first: number, last: number, size: (line: number) => number): number => {
    let total = 0
    for (let line = first; line <= last; line++) total += size(line)
    return total
  }
  return {
    left: sum(0, area.left - 1, width),
    top: sum(0, area.top - 1, height),
    width: sum(area.left, area.right, width),
    height: sum(area.top, area.bottom, height),
  }
}
