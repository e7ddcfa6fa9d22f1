import type { Worksheet } from 'exceljs'
import { localAddress, type Sheet } from '../../../simulator'

const PIXELS_PER_CHARACTER = 7
const CELL_PADDING = 5
const POINTS_PER_PIXEL = 0.75
/** Excel's usual font: widths in files count its digits. */
const pointsOf = (characters: number): number =>
  Math.round(characters * PIXELS_PER_CHARACTER + CELL_PADDING) * POINTS_PER_PIXEL
/** The library leaves out a width of 9, which it takes for the usual one. */
const LEFT_OUT = 9
function charactersOf(points: number): number {
  const characters = Math.max(0, (points / POINTS_PER_PIXEL - CELL_PADDING) / PIXELS_PER_CHARACTER)
  return characters === LEFT_OUT ? LEFT_OUT + 0.01 : characters
}

const PERMISSIONS = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertRows: 'insertRows',
  allowInsertColumns: 'insertColumns',
  allowDeleteRows: 'deleteRows',
  allowDeleteColumns: 'deleteColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const

type FileProtection = Readonly<Record<string, unknown>> & { readonly sheet?: boolean }
const protectionOf = (worksheet: Worksheet): FileProtection | null =>
  (worksheet as unknown as { sheetProtection?: FileProtection | null }).sheetProtection ?? null

/** Widths, heights, freeze, gridlines, tab and protection as the file has them. */
export function frameFromFile(worksheet: Worksheet, sheet: Sheet): void {
  worksheet.columns?.forEach((column, at) => {
    if (column.width !== undefined) sheet.columnWidths.set(at, pointsOf(column.width))
  })
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) sheet.rowHeights.set(number - 1, row.height)
  })
  const [view] = worksheet.views
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 }
  sheet.showGridlines = view?.showGridLines !== false
  sheet.tabColor = worksheet.properties.tabColor?.argb ? `#${worksheet.properties.tabColor.argb.slice(-6)}` : ''
  const protection = protectionOf(worksheet)
  if (!protection?.sheet) return
  // In files a permission that is not named is refused, but for selecting.
  const options = Object.entries(PERMISSIONS).map(([client, file]) => [client, protection[file] === true])
  sheet.protection = { password: null, options: Object.fromEntries(options) as Record<string, unknown> }
}

export async function frameForFile(sheet: Sheet, worksheet: Worksheet): Promise<void> {
  for (const [at, points] of sheet.columnWidths) worksheet.getColumn(at + 1).width = charactersOf(points)
  for (const at of sheet.hiddenColumns) worksheet.getColumn(at + 1).hidden = true
  for (const [at, points] of sheet.rowHeights) worksheet.getRow(at + 1).height = points
  for (const at of [...sheet.hiddenRows, ...sheet.filteredRows]) worksheet.getRow(at + 1).hidden = true
  for (const area of sheet.merges) worksheet.mergeCellsWithoutStyle(localAddress(area))
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 }
  const shared = { showGridLines: sheet.showGridlines }
  worksheet.views = [
    rows + columns > 0 ? { ...shared, state: 'frozen', ySplit: rows, xSplit: columns } : { ...shared, state: 'normal' },
  ]
  if (sheet.tabColor !== '') worksheet.properties.tabColor = { argb: `FF${sheet.tabColor.replace('#', '')}` }
  if (sheet.autoFilter) worksheet.autoFilter = localAddress(sheet.autoFilter.area)
  if (!sheet.protection) return
  const { options } = sheet.protection
  const allowed = Object.entries(PERMISSIONS).map(([client, file]) => [file, options[client] === true])
  await worksheet.protect('', Object.fromEntries(allowed) as Record<string, boolean>)
}
