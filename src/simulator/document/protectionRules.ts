import { isUnbounded, type Area } from './area'
import { refused } from './refusals'
import type { Sheet } from './sheet'

/** Options of `WorksheetProtectionOptions`; what is not allowed there is refused while the sheet is protected. */
export type Permission =
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowInsertHyperlinks'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowSort'
  | 'allowAutoFilter'
  | 'allowEditObjects'

export function requirePermission(sheet: Sheet, permission: Permission): void {
  if (sheet.protection !== null && sheet.protection.options[permission] !== true) throw refused.accessDenied()
}

/** Operations for which sheet protection has no option. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) throw refused.accessDenied()
}

export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (sheet.protection !== null && hasLockedCell(sheet, area)) throw refused.accessDenied()
}

export function hasLockedCell(sheet: Sheet, area: Area): boolean {
  if (isUnbounded(area)) return [...sheet.grid.stylesIn(area)].some((style) => style.locked)
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.grid.styleAt(row, column).locked) return true
    }
  }
  return false
}
