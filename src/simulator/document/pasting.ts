import { subtract, type Area } from './area'
import type { Sheet } from './sheet'
import { PLAIN_STYLE } from './styles'

/** Pasted cells bring everything of their own: a plain look, the lock, and no input rule. */
export function takeForeignCells(sheet: Sheet, area: Area): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.grid.at(row, column)
      sheet.grid.put(row, column, { content: cell?.content ?? null, quoted: cell?.quoted ?? false, style: PLAIN_STYLE })
    }
  }
  sheet.validations = sheet.validations.flatMap((rule) =>
    subtract(rule.area, area).map((piece) => ({ ...rule, area: piece })),
  )
}
