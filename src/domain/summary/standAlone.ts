import type { CellLayout, CellValue, SheetLayout, WorkbookLayout } from '../model'

/** The sheets that lead out of the summary: 数据来源 by formula and link, 问题清单 by link. */
const LEADING_OUT: ReadonlySet<string> = new Set(['sources', 'findings'])

/** The cell with its value only, and with its link to the open workbook as one to that file. */
function settled(cell: CellLayout, fileIn: (row: number) => CellValue): CellLayout {
  const { row, column, value, style, numberFormat, band, link } = cell
  const file = fileIn(row)
  const outside =
    link?.to === 'place' && typeof file === 'string' && file !== ''
      ? ({ ...link, to: 'file', path: file } as const)
      : link
  return {
    ...{ row, column, value, style },
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(band === undefined ? {} : { band }),
    ...(outside === undefined ? {} : { link: outside }),
  }
}

function settledSheet(sheet: SheetLayout): SheetLayout {
  const at = sheet.columns.findIndex(({ key }) => key === 'file')
  const files = new Map(sheet.cells.flatMap(({ row, column, value }) => (column === at ? [[row, value] as const] : [])))
  return { ...sheet, cells: sheet.cells.map((cell) => settled(cell, (row) => files.get(row) ?? null)) }
}

/** The summary as a workbook of its own: what referred to unit sheets of the open workbook holds the value that was read. */
export const standAlone = (summary: WorkbookLayout): WorkbookLayout => ({
  ...summary,
  sheets: summary.sheets.map((sheet) => (LEADING_OUT.has(sheet.key) ? settledSheet(sheet) : sheet)),
})
