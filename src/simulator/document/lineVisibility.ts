import type { Area } from './area'
import { requirePermission } from './protectionRules'
import type { Sheet } from './sheet'

type Axis = 'rows' | 'columns'

/** Null where some are hidden and some are not. */
export function linesHidden(sheet: Sheet, area: Area, axis: Axis): boolean | null {
  const hidden = axis === 'rows' ? new Set([...sheet.hiddenRows, ...sheet.filteredRows]) : sheet.hiddenColumns
  const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right]
  const count = [...hidden].filter((line) => line >= first && line <= last).length
  if (count === 0) return false
  return count === last - first + 1 ? true : null
}

export function setLinesHidden(
  sheet: Sheet,
  area: Area,
  change: { readonly axis: Axis; readonly hidden: boolean },
): void {
  const rows = change.axis === 'rows'
  requirePermission(sheet, rows ? 'allowFormatRows' : 'allowFormatColumns')
  const lines = rows ? sheet.hiddenRows : sheet.hiddenColumns
  const [first, last] = rows ? [area.top, area.bottom] : [area.left, area.right]
  if (!change.hidden) {
    for (const line of [...lines]) if (line >= first && line <= last) lines.delete(line)
    return
  }
  for (let line = first; line <= last; line++) lines.add(line)
}
