import type { FWorkbook } from '@univerjs/sheets/facade'
import { LAST_COLUMN, LAST_ROW, type Extent } from './univerFormula'

/** What a new sheet shows at least. */
const FIRST_EXTENT: Extent = { rows: 200, columns: 26 }
const SPARE: Extent = { rows: 100, columns: 6 }

export const widest = (one: Extent, other: Extent): Extent => ({
  rows: Math.max(one.rows, other.rows),
  columns: Math.max(one.columns, other.columns),
})

export interface SheetExtents {
  /** For a sheet that comes new. */
  first(): Extent
  /** Room for what is written into one sheet. */
  write(id: string, extent: Extent): void
  /** Room for what is referred to: in every sheet, which costs nothing while it is blank. */
  refer(extent: Extent): void
}

/** Univer answers `#NAME?` for a cell that a sheet does not have, and lets nobody scroll there: sheets grow as they are used. */
export function sheetExtents(workbook: FWorkbook): SheetExtents {
  let referred = FIRST_EXTENT
  const grow = (sheet: ReturnType<FWorkbook['getSheets']>[number], { rows, columns }: Extent): void => {
    if (rows > sheet.getMaxRows()) sheet.setRowCount(Math.min(rows + SPARE.rows, LAST_ROW))
    if (columns > sheet.getMaxColumns()) sheet.setColumnCount(Math.min(columns + SPARE.columns, LAST_COLUMN))
  }
  return {
    first: () => referred,
    write(id, extent) {
      const sheet = workbook.getSheetBySheetId(id)
      if (sheet) grow(sheet, extent)
    },
    refer(extent) {
      const reach = widest(referred, extent)
      if (reach.rows === referred.rows && reach.columns === referred.columns) return
      referred = reach
      for (const sheet of workbook.getSheets()) grow(sheet, reach)
    },
  }
}
