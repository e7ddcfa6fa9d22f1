import { memoryWorkbook } from '../../src/adapters/memory'
import type { CellValue, SheetSnapshot, UnitCode, WorkbookSnapshot } from '../../src/domain/model'
import { parseAddress } from '../../src/domain/model'
import { templateLayout } from './templateLayouts'

/** The June template of the small plan's units as a returned file: laid out, then read back. */
export async function returnedTemplate(file: string, ...units: readonly UnitCode[]): Promise<WorkbookSnapshot> {
  const workbook = memoryWorkbook(file)
  await workbook.applyLayout(templateLayout(...units))
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}

/** The workbook with one of its sheets changed. */
export function withSheet(
  snapshot: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) }
}

/** The sheet with values typed into cells; a formula that stood there goes. */
export function typedInto(sheet: SheetSnapshot, cells: Readonly<Record<string, CellValue>>): SheetSnapshot {
  const values = sheet.values.map((row) => (row ? [...row] : undefined))
  const formulas = new Map(sheet.formulas)
  for (const [address, value] of Object.entries(cells)) {
    const at = parseAddress(address)
    if (!at) throw new Error(`No address ${address}`)
    const row = values[at.row] ?? []
    row[at.column] = value
    values[at.row] = row
    formulas.delete(address)
  }
  return { ...sheet, values, formulas }
}
