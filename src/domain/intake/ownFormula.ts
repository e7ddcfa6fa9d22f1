import { remembered } from '../lib'
import type { Indicator, Period } from '../model'
import { addressOf, parseAddress } from '../model'
import { figureFormulas, INDICATOR_COLUMNS } from '../template'
import type { ListSheet } from './listSheetRows'

/** Whose formula a cell holds. `broken`: ours, but a cell that it needs was deleted (`#REF!`). */
export type FormulaOwner = 'own' | 'broken' | 'foreign' | 'none'

const ISSUED_ROW = 3
const REFERENCE = /(?<![A-Z0-9_.!#])\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w(.!])/g
const ERROR_REFERENCE = '#REF!'

/** A formula told by column keys and distance in rows, so that moved columns and rows make no difference. */
function keyedText(text: string, row: number, keyAt: (column: number) => string | undefined): string {
  return text
    .replace(/^=/, '')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(REFERENCE, (address) => {
      const at = parseAddress(address.replaceAll('$', ''))
      const key = at ? keyAt(at.column) : undefined
      return at && key !== undefined ? `{${key}${at.row === row ? '' : at.row - row}}` : address
    })
}

const issuedKeyAt = (column: number): string | undefined => INDICATOR_COLUMNS[column]?.key

/** Row by row, the formulas of sheets whose columns stand as issued: the same few in every file. */
const issuedKeyed = remembered((row: number) => remembered((text: string) => keyedText(text, row, issuedKeyAt)))

export type ComputedKey = 'cumulative' | 'growth' | 'achievement' | 'pace' | 'gap'

/** Our formulas of an indicator's row, told by column keys; null where the template puts none. */
export type IssuedFormulas = (indicator: Indicator) => Readonly<Record<ComputedKey, string | null>>

/** The formulas of a period's template, each indicator's made once. */
export function issuedFormulas(period: Period): IssuedFormulas {
  const known = new Map<Indicator, Readonly<Record<ComputedKey, string | null>>>()
  return (indicator) => {
    const before = known.get(indicator)
    if (before) return before
    const formulas = figureFormulas(indicator, ISSUED_ROW, period)
    const told = (text: string | null) => (text === null ? null : issuedKeyed(ISSUED_ROW)(text))
    const { cumulative, growth, achievement, pace, gap } = formulas
    const made = {
      cumulative: told(cumulative),
      growth: told(growth),
      achievement: told(achievement),
      pace: told(pace),
      gap: told(gap),
    }
    known.set(indicator, made)
    return made
  }
}

/** The text of a cell's formula told by keys; followers of a shared formula take it from the nearest one above. */
function keyedAt(sheet: ListSheet, row: number, column: number): string | null {
  for (let above = row; above > sheet.headerRow; above--) {
    const formula = sheet.cells.sheet.formulas.get(addressOf(above, column))
    if (!formula || formula.text === '') continue
    return sheet.isInOrder ? issuedKeyed(above)(formula.text) : keyedText(formula.text, above, sheet.keyAt)
  }
  return null
}

/** True where the text is ours but for references that were deleted. */
function isBroken(found: string, ours: string): boolean {
  if (!found.includes(ERROR_REFERENCE)) return false
  const parts = ours.split(/(\{\w+\})/)
  const escaped = parts.map((part) =>
    /^\{\w+\}$/.test(part) ? `(?:\\{${part.slice(1, -1)}\\}|#REF!)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  return new RegExp(`^${escaped.join('')}$`).test(found)
}

/** Whether the formula in a row's cell is `ours` (as `issuedFormulas` tells it), wherever row and columns stand now. */
export function formulaOwner(sheet: ListSheet, row: number, key: ComputedKey, ours: string | null): FormulaOwner {
  const column = sheet.column(key)
  if (column === null || sheet.cells.formula(row, column) === null) return 'none'
  const found = keyedAt(sheet, row, column)
  if (found === null || ours === null) return 'foreign'
  if (found === ours) return 'own'
  return isBroken(found, ours) ? 'broken' : 'foreign'
}
