import type { CellFormula, CellRange, CellValue, SheetSnapshot, SheetVisibility } from '../../../domain/model'
import { addressOf } from '../../../domain/model'
import { formulaOf, valueOf } from '../cells/readCell'
import { withQuotedSheets } from '../formulaSheets'

/** Values, entries, formats and types of one block of cells, as office.js gives them. */
export interface LoadedBlock {
  readonly rowIndex: number
  readonly columnIndex: number
  readonly values: readonly (readonly unknown[])[]
  readonly formulas: readonly (readonly unknown[])[]
  readonly numberFormat: readonly (readonly unknown[])[]
  readonly valueTypes: readonly (readonly unknown[])[]
}

export const BLOCK_PARTS = 'rowIndex,columnIndex,values,formulas,numberFormat,valueTypes'

/** Index of a number format in the workbook's list, added where new. */
export type FormatIndex = (code: string) => number

export function formatList(): { readonly codes: string[]; readonly indexOf: FormatIndex } {
  const codes = ['General']
  const known = new Map([['General', 0]])
  const indexOf = (code: string): number => {
    const index = known.get(code) ?? codes.push(code) - 1
    known.set(code, index)
    return index
  }
  return { codes, indexOf }
}

/** What is known of a sheet beside its cells. */
export interface SheetFrame {
  readonly name: string
  readonly visibility: SheetVisibility
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

interface Cells {
  readonly values: CellValue[][]
  readonly formats: number[][]
  readonly formulas: Map<string, CellFormula>
}

function addRow(cells: Cells, block: LoadedBlock, offset: number, indexOf: FormatIndex): void {
  const row = block.rowIndex + offset
  const values = new Array<CellValue>(block.columnIndex)
  const formats = new Array<number>(block.columnIndex)
  block.values[offset]?.forEach((value, at) => {
    const loaded = { value, formula: block.formulas[offset]?.[at], type: block.valueTypes[offset]?.[at] }
    const formula = formulaOf(loaded)
    values.push(valueOf(loaded))
    formats.push(indexOf(String(block.numberFormat[offset]?.[at] ?? 'General')))
    if (formula === null) return
    cells.formulas.set(addressOf(row, block.columnIndex + at), { text: withQuotedSheets(formula), cached: true })
  })
  cells.values[row] = values
  cells.formats[row] = formats
}

/** The sheet as a snapshot; blocks follow one another downwards. Excel has always calculated: every formula has its result. */
export function sheetSnapshot(frame: SheetFrame, blocks: readonly LoadedBlock[], indexOf: FormatIndex): SheetSnapshot {
  const cells: Cells = { values: [], formats: [], formulas: new Map() }
  for (const block of blocks) block.values.forEach((_, offset) => addRow(cells, block, offset, indexOf))
  return { ...frame, ...cells }
}
