/** The ports without any technology behind them: for tests, and for the workbench's first screen. */

/** Adds or replaces a layout's sheets and gives them back as a snapshot, values normalised as a file would keep them. Never fails. */
export { memoryWorkbook } from './memoryWorkbook'
/** A folder of files in memory; reading a path that is not there rejects with an Error. */
export { memoryFileStore } from './memoryFileStore'
