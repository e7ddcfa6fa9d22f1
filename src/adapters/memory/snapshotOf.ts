import type {
  CellFormula,
  CellValue,
  DefinedName,
  SheetLayout,
  SheetSnapshot,
  WorkbookLayout,
  WorkbookSnapshot,
} from '../../domain/model'
import {
  addressOf,
  columnLetters,
  quotedSheet,
  sheetText,
  writtenFormat,
  writtenFormula,
  writtenValue,
} from '../../domain/model'

/** Index of a number format in the workbook's list, added where new. */
type FormatIndex = (code: string) => number

function formatList(): { readonly codes: string[]; readonly indexOf: FormatIndex } {
  const codes = ['General']
  const known = new Map([['General', 0]])
  const indexOf = (code: string): number => {
    const index = known.get(code) ?? codes.push(code) - 1
    known.set(code, index)
    return index
  }
  return { codes, indexOf }
}

function rowOf<Item>(rows: Item[][], row: number): Item[] {
  const found = rows[row] ?? []
  rows[row] = found
  return found
}

function sheetSnapshot(sheet: SheetLayout, indexOf: FormatIndex): SheetSnapshot {
  const values: CellValue[][] = []
  const formats: number[][] = []
  const formulas = new Map<string, CellFormula>()
  for (const cell of sheet.cells) {
    rowOf(values, cell.row)[cell.column] = writtenValue(cell)
    rowOf(formats, cell.row)[cell.column] = indexOf(writtenFormat(cell))
    const formula = writtenFormula(cell)
    if (formula !== null) formulas.set(addressOf(cell.row, cell.column), formula)
  }
  const hiddenColumns = sheet.columns.flatMap(({ hidden = false }, column) => (hidden ? [column] : []))
  const { name, visibility, merges } = sheet
  return { name, visibility, values, formats, formulas, merges, hiddenRows: [], hiddenColumns }
}

const namesOf = (sheet: SheetLayout): DefinedName[] =>
  sheet.names.map(({ name, row, column }) => ({
    name,
    refersTo: `${quotedSheet(sheet.name)}!$${columnLetters(column)}$${row + 1}`,
    hidden: false,
  }))

/** The workbook that a layout describes, as reading it back would give it. */
export function snapshotOf(layout: WorkbookLayout, file: string): WorkbookSnapshot {
  const { codes, indexOf } = formatList()
  const properties = Object.entries(layout.properties).map(([name, value]) => [name, sheetText(value)])
  return {
    file,
    dateSystem: 1900,
    sheets: layout.sheets.map((sheet) => sheetSnapshot(sheet, indexOf)),
    numberFormats: codes,
    names: layout.sheets.flatMap(namesOf),
    tables: [],
    properties: Object.fromEntries(properties) as Record<string, string>,
    foreignParts: [],
  }
}
