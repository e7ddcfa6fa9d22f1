/** Workbooks as .xlsx bytes: layouts out, snapshots in. */
export { writeXlsx } from './write/writeXlsx'
/** One .xlsx workbook behind WorkbookPort, and a folder's worth of them behind WorkbookFiles; `inflater` defaults to fflate. */
export { xlsxFiles, xlsxWorkbook } from './xlsxWorkbook'
export type { XlsxWorkbook, XlsxWorkbookOptions } from './xlsxWorkbook'
export type { Inflater } from './read/inflater'
export { fflateInflater } from './read/fflateInflater'
export { readXlsx } from './read/readXlsx'
