import {
  contains,
  intersection,
  requirePermission,
  writeEntries,
  type Area,
  type Place,
  type Sheet,
  type WorkbookDocument,
} from '../document'

export function hyperlinkAt(sheet: Sheet, area: Area): Readonly<Record<string, unknown>> | null {
  return sheet.hyperlinks.find((entry) => contains(entry.area, area))?.link ?? null
}

/** Sets or, with null, removes. Text to show is written into the cell, as Excel does; a range takes one link per cell. */
export function setHyperlink(document: WorkbookDocument, place: Place, link: object | null | undefined): void {
  const { sheet, area } = place
  requirePermission(sheet, 'allowInsertHyperlinks')
  sheet.hyperlinks = sheet.hyperlinks.filter((entry) => intersection(entry.area, area) === null)
  if (link === null || link === undefined) return
  const entry = { ...link } as Record<string, unknown>
  sheet.hyperlinks.push({ area, link: entry })
  const shown = entry['textToDisplay']
  if (typeof shown === 'string') writeEntries(document, place, shown)
  sheet.grid.restyle(area, 'fontColor', '#0563C1')
  sheet.grid.restyle(area, 'underline', 'Single')
}
