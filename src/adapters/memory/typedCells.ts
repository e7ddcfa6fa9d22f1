import type { CellLayout, CellRange, CellValue, InputRule, SheetLayout, WorkbookLayout } from '../../domain/model'
import { parseAddress } from '../../domain/model'
import type { CellPlace } from '../../usecases/ports'

const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()

/** The sheet of that name, as Excel compares names: without regard to case. */
export const sheetNamed = (layout: WorkbookLayout, name: string): SheetLayout | undefined =>
  layout.sheets.find((sheet) => sameName(sheet.name, name))

/** Row and column of an address. Throws on what is none: places come from our own code. */
export function positionOf({ address }: CellPlace): { readonly row: number; readonly column: number } {
  const position = parseAddress(address)
  if (position === null) throw new Error(`"${address}" is no address`)
  return position
}

const cellAt = (sheet: SheetLayout, row: number, column: number): CellLayout | undefined =>
  sheet.cells.find((cell) => cell.row === row && cell.column === column)

export function valueIn(sheet: SheetLayout, place: CellPlace): CellValue {
  const { row, column } = positionOf(place)
  return cellAt(sheet, row, column)?.value ?? null
}

export function holdsFormula(sheet: SheetLayout, place: CellPlace): boolean {
  const { row, column } = positionOf(place)
  return cellAt(sheet, row, column)?.formula !== undefined
}

const changedSheet = (layout: WorkbookLayout, changed: SheetLayout): WorkbookLayout => ({
  ...layout,
  sheets: layout.sheets.map((sheet) => (sameName(sheet.name, changed.name) ? changed : sheet)),
})

/** The workbook with one value typed over whatever stood there, formula included; the look stays. */
export function withTyped(
  layout: WorkbookLayout,
  sheet: SheetLayout,
  place: CellPlace,
  value: CellValue,
): WorkbookLayout {
  const { row, column } = positionOf(place)
  const { style = 'plain', numberFormat, band, link } = cellAt(sheet, row, column) ?? {}
  const typed: CellLayout = {
    ...{ row, column, value, style },
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(band === undefined ? {} : { band }),
    ...(link === undefined ? {} : { link }),
  }
  const others = sheet.cells.filter((cell) => cell.row !== row || cell.column !== column)
  return changedSheet(layout, { ...sheet, cells: [...others, typed] })
}

export const withRules = (
  layout: WorkbookLayout,
  sheet: SheetLayout,
  inputRules: readonly InputRule[],
): WorkbookLayout => changedSheet(layout, { ...sheet, inputRules })

const covers = (outer: CellRange, row: number, column: number): boolean =>
  row >= outer.top && row <= outer.bottom && column >= outer.left && column <= outer.right

/** The rules as pasting over one cell leaves them: Excel drops the rule there, all of its range for simplicity. */
export const rulesBeside = (sheet: SheetLayout, place: CellPlace): InputRule[] => {
  const { row, column } = positionOf(place)
  return sheet.inputRules.filter((rule) => !rule.ranges.some((range) => covers(range, row, column)))
}
