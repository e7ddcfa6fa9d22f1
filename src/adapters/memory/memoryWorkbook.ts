import type { WorkbookPort } from '../../usecases/ports'
import { memoryOpenWorkbook } from './memoryOpenWorkbook'

/** A workbook that lives in memory: what was applied is read back as a file would give it. `file` is the name it carries. */
export const memoryWorkbook = (file = 'workbook.xlsx'): WorkbookPort => memoryOpenWorkbook({ file })
