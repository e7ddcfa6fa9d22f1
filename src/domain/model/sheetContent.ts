import type { SheetLayout } from './sheetLayout'
import type { CellValue, SheetSnapshot } from './snapshot'
import { addressOf } from './cellRef'
import { sameCellValue } from './snapshot'
import { writtenFormula, writtenValue } from './writtenCell'

/** What a cell holds: a formula, or a value. A formula's result is nothing that was entered. */
export type CellContent = { readonly formula: string } | { readonly value: CellValue }

/** A formula without what Excel writes differently than it was given: quotes of sheet names, spaces, capitals, prefixes of newer functions. */
export const plainFormula = (formula: string): string =>
  formula.replaceAll(/['@\s]|_xlfn\.|_xlws\./giu, '').toLowerCase()

/** Whether two formulas are the same to a person, whichever of them Excel has written anew. */
export const alikeFormulas: SameFormula = (one, other) => one === other || plainFormula(one) === plainFormula(other)

type SameFormula = (one: string, other: string) => boolean

const NOTHING: CellContent = { value: null }

function sameContent(one: CellContent, other: CellContent, same: SameFormula): boolean {
  if ('formula' in one) return 'formula' in other && same(one.formula, other.formula)
  return 'value' in other && sameCellValue(one.value, other.value)
}

/** Every cell of the sheet that holds something, by address. */
export function contentOf({ values, formulas }: SheetSnapshot): Map<string, CellContent> {
  const content = new Map<string, CellContent>()
  values.forEach((row, at) =>
    row?.forEach((value, column) => {
      if (value !== null && value !== '') content.set(addressOf(at, column), { value })
    }),
  )
  for (const [address, { text }] of formulas) content.set(address, { formula: text })
  return content
}

/** The same of a sheet that is laid out. */
export function contentOfLayout({ cells }: SheetLayout): Map<string, CellContent> {
  const content = new Map<string, CellContent>()
  for (const cell of cells) {
    const [formula, value] = [writtenFormula(cell), writtenValue(cell)]
    if (formula !== null) content.set(addressOf(cell.row, cell.column), { formula: formula.text })
    else if (value !== null) content.set(addressOf(cell.row, cell.column), { value })
  }
  return content
}

type Contents = ReadonlyMap<string, CellContent>

/** Addresses of the cells whose content differs; formulas letter for letter unless told otherwise. */
export function differingCells(
  one: Contents,
  other: Contents,
  same: SameFormula = (left, right) => left === right,
): readonly string[] {
  const addresses = new Set([...one.keys(), ...other.keys()])
  return [...addresses].filter(
    (address) => !sameContent(one.get(address) ?? NOTHING, other.get(address) ?? NOTHING, same),
  )
}
