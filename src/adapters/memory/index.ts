/** The ports without any technology behind them: for tests, and for the workbench's first screen. */

/** Adds or replaces a layout's sheets and gives them back as a snapshot, values normalised as a file would keep them. Never fails. */
export { memoryWorkbook } from './memoryWorkbook'
/** The same as the open workbook in front of a person, with `user` hooks that type, paste, select and obstruct. Recalculates nothing. */
export { memoryOpenWorkbook } from './memoryOpenWorkbook'
/** What a person does in a workbook in memory, and what that workbook is opened with. */
export type { MemoryOpenWorkbook, MemoryUser, MemoryWorkbookOptions } from './memoryOpenWorkbook'
/** A folder of files in memory; reading a path that is not there rejects with an Error. */
export { memoryFileStore } from './memoryFileStore'
