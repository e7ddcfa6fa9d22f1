/** The open workbook over office.js: the only place, beside hosts, that knows Excel's own objects. */

/** The workbook open in Excel. Nothing is thrown but bugs: what Excel refuses comes back as a HostProblem. */
export { excelWorkbook } from './excelWorkbook'
/** What it needs: Microsoft's `Excel` namespace, and what `Office` knows of the application. */
export type { ExcelClient, ExcelHost } from './excelClient'
