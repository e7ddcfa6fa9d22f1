/** Workbooks as .xlsx bytes: layouts out, snapshots in. */

/** Layout to bytes, the same bytes on every machine; throws an Error naming every fault of a layout that breaks a limit. */
export { writeXlsx } from './write/writeXlsx'
/** One .xlsx workbook behind WorkbookPort, and a folder's worth of them behind WorkbookFiles; `inflater` defaults to fflate. */
export { xlsxFiles, xlsxWorkbook } from './xlsxWorkbook'
export type { XlsxWorkbook, XlsxWorkbookOptions } from './xlsxWorkbook'
/** How bytes are inflated: `fflateInflater` anywhere, `zlibInflater` of `./node` in Node. */
export type { Inflater } from './read/inflater'
/** Inflates with fflate; the default. */
export { fflateInflater } from './read/fflateInflater'
/** Bytes to snapshot, or the reason why not (`ReadProblem`); never throws. */
export { readXlsx } from './read/readXlsx'
/** A folder of written workbooks that becomes one .zip. */
export { zipStore } from './zipStore'
export type { ZipStore } from './zipStore'
