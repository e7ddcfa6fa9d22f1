import type { CellFormula, CellRange, CellRef, CellValue, SheetSnapshot, WorkbookSnapshot } from '../model'
import { addressOf, isCellError, valueAt } from '../model'

/** A sheet of a snapshot, looked at cell by cell. A column that is null is one that the sheet lacks: it reads as blank. */
export interface SheetCells {
  readonly sheet: SheetSnapshot
  readonly dateSystem: 1900 | 1904
  readonly rowCount: number
  value(row: number, column: number | null): CellValue
  /** The value as text, trimmed; errors and blanks are empty. */
  text(row: number, column: number | null): string
  format(row: number, column: number | null): string
  formula(row: number, column: number | null): CellFormula | null
  ref(row: number, column: number | null): CellRef
}

/** Blank, or a text of blanks. */
export const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '')

/** The value as messages show it. */
export const shownText = (value: CellValue): string => {
  if (value === null) return ''
  return isCellError(value) ? value.error : String(value).trim()
}

export function sheetCells(snapshot: WorkbookSnapshot, sheet: SheetSnapshot): SheetCells {
  const value = (row: number, column: number | null): CellValue =>
    column === null ? null : valueAt(sheet, row, column)
  return {
    sheet,
    dateSystem: snapshot.dateSystem,
    rowCount: sheet.values.length,
    value,
    text(row, column) {
      const content = value(row, column)
      return content === null || isCellError(content) ? '' : String(content).trim()
    },
    format(row, column) {
      const index = column === null ? 0 : (sheet.formats[row]?.[column] ?? 0)
      return snapshot.numberFormats[index] ?? 'General'
    },
    formula: (row, column) =>
      column === null || sheet.formulas.size === 0 ? null : (sheet.formulas.get(addressOf(row, column)) ?? null),
    ref: (row, column) => ({ file: snapshot.file, sheet: sheet.name, address: addressOf(row, column ?? 0) }),
  }
}

const firstFilled = ({ values }: SheetSnapshot, row: number, from: number): number | null => {
  const width = values[row]?.length ?? 0
  for (let column = from; column < width; column++) if (!isBlank(values[row]?.[column] ?? null)) return column
  return null
}

/** Whether any cell of the row holds more than blanks. */
export const isFilled = (sheet: SheetSnapshot, row: number): boolean => firstFilled(sheet, row, 0) !== null

/** The column of the row's only filled cell; null where none or several are filled. */
export function onlyFilledColumn(sheet: SheetSnapshot, row: number): number | null {
  const first = firstFilled(sheet, row, 0)
  return first === null || firstFilled(sheet, row, first + 1) !== null ? null : first
}

export const rangeText = ({ top, left, bottom, right }: CellRange): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`
