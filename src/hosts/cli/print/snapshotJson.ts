import type { SheetSnapshot, WorkbookSnapshot } from '../../../domain/model'
import { addressOf, columnLetters } from '../../../domain/model'

const rangeText = ({ top, left, bottom, right }: SheetSnapshot['merges'][number]): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`

function cellsOf(sheet: SheetSnapshot, numberFormats: readonly string[]) {
  const cells: Record<string, unknown>[] = []
  sheet.values.forEach((values, row) =>
    values?.forEach((value, column) => {
      const cell = addressOf(row, column)
      const formula = sheet.formulas.get(cell)
      if (value === null && formula === undefined) return
      const format = numberFormats[sheet.formats[row]?.[column] ?? 0] ?? 'General'
      cells.push({
        cell,
        value,
        ...(format === 'General' ? {} : { format }),
        ...(formula ? { formula: formula.text, cached: formula.cached } : {}),
      })
    }),
  )
  return cells
}

/** The snapshot as plain JSON: sparse cells with their addresses, everything else as read. */
export const snapshotJson = (snapshot: WorkbookSnapshot) => ({
  ...snapshot,
  numberFormats: undefined,
  sheets: snapshot.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellsOf(sheet, snapshot.numberFormats),
    merges: sheet.merges.map(rangeText),
    hiddenRows: sheet.hiddenRows.map((row) => row + 1),
    hiddenColumns: sheet.hiddenColumns.map(columnLetters),
  })),
  tables: snapshot.tables.map((table) => ({ ...table, range: rangeText(table.range) })),
})
