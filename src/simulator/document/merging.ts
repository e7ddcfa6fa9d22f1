import { contains, intersection, isSingleCell, type Area } from './area'
import { requireUnprotected } from './protectionRules'
import { refused } from './refusals'
import type { Sheet } from './sheet'
import type { WorkbookDocument } from './workbookDocument'
import type { Place } from './writing'

/** `Range.merge`: one area, or one per row; only the first content of each is kept. */
export function mergeCells(document: WorkbookDocument, place: Place, across: boolean): void {
  const { sheet, area } = place
  requireUnprotected(sheet)
  if (document.tables.some((table) => table.sheetId === sheet.id && intersection(table.area, area) !== null)) {
    throw refused.operation('Cells of a table cannot be merged.')
  }
  const wanted = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
        ...area,
        top: area.top + row,
        bottom: area.top + row,
      }))
    : [area]
  for (const part of wanted) {
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, part) === null)
    if (isSingleCell(part)) continue
    keepFirstContent(document, sheet, part)
    sheet.merges.push(part)
  }
}

function keepFirstContent(document: WorkbookDocument, sheet: Sheet, area: Area): void {
  const filled = [...sheet.grid.within(area)].filter(([, , cell]) => cell.content !== null)
  const first = filled[0]
  for (const [row, column, cell] of filled) {
    sheet.grid.put(row, column, { ...cell, content: null, quoted: false })
    document.engine.setCells(sheet.id, row, column, [[{ value: null }]])
  }
  if (first?.[2].content === null || first === undefined) return
  sheet.grid.setContent(area.top, area.left, first[2].content, first[2].quoted)
  document.engine.setCells(sheet.id, area.top, area.left, [[first[2].content]])
}

export function unmergeCells(place: Place): void {
  requireUnprotected(place.sheet)
  place.sheet.merges = place.sheet.merges.filter(
    (merge) => !contains(place.area, merge) && intersection(place.area, merge) === null,
  )
}
