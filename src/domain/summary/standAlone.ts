import type { CellLayout, CellLink, CellRange, SheetLayout, WorkbookLayout } from '../model'
import { isPlaceFormula } from './liveReading'
import { ROW_KEY } from './sourceSheet'

/** The sheets that lead out of the summary: 数据来源 by formula and link, 问题清单 by link. */
const LEADING_OUT: ReadonlySet<string> = new Set(['sources', 'findings'])

/** Where a row of the sheet leads. */
type TextOf = (key: string) => string

/** A looked-up place and one in the open workbook lead to the file that the workbook is. */
function settledLink({ link, formula, value }: CellLayout, textOf: TextOf): CellLink | undefined {
  const [path, sheet] = [textOf('file'), textOf('sheet')]
  if (path === '') return link
  if (link?.to === 'place') return { ...link, to: 'file', path }
  return isPlaceFormula(formula) ? { to: 'file', path, sheet, address: String(value) } : link
}

/** The cell with its value only. */
function settled(cell: CellLayout, textOf: TextOf): CellLayout {
  const { row, column, value, style, numberFormat, band } = cell
  const link = settledLink(cell, textOf)
  return {
    ...{ row, column, value, style },
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(band === undefined ? {} : { band }),
    ...(link === undefined ? {} : { link }),
  }
}

/** Without the column that says where looked-up figures stand: it is the last. */
function withoutRows(sheet: SheetLayout): SheetLayout {
  const last = sheet.columns.length - 1
  if (sheet.columns[last]?.key !== ROW_KEY) return sheet
  const narrowed = <Area extends CellRange>(area: Area): Area => ({ ...area, right: Math.min(area.right, last - 1) })
  return {
    ...sheet,
    columns: sheet.columns.slice(0, last),
    cells: sheet.cells.filter(({ column }) => column < last),
    merges: sheet.merges.map(narrowed),
    ...(sheet.autoFilter ? { autoFilter: narrowed(sheet.autoFilter) } : {}),
  }
}

function settledSheet(sheet: SheetLayout): SheetLayout {
  const positions = new Map(sheet.columns.map(({ key }, position) => [key, position]))
  const texts = new Map<string, string>()
  for (const { row, column, value } of sheet.cells)
    if (column === positions.get('file') || column === positions.get('sheet'))
      texts.set(`${row}|${column}`, typeof value === 'string' ? value : '')
  const cells = sheet.cells.map((cell) =>
    settled(cell, (key) => texts.get(`${cell.row}|${positions.get(key) ?? -1}`) ?? ''),
  )
  return withoutRows({ ...sheet, cells })
}

/** The summary as a workbook of its own: what referred to unit sheets of the open workbook holds the value that was read. */
export const standAlone = (summary: WorkbookLayout): WorkbookLayout => ({
  ...summary,
  sheets: summary.sheets.map((sheet) => (LEADING_OUT.has(sheet.key) ? settledSheet(sheet) : sheet)),
})
