import { succeed } from '../../domain/lib'
import type { WorkbookLayout } from '../../domain/model'
import { isoDate, mergeLayouts } from '../../domain/model'
import type { WorkbookPort } from '../../usecases/ports'
import { snapshotOf } from './snapshotOf'

type Listener = (sheets: readonly string[]) => void

const EMPTY: WorkbookLayout = { title: '', createdOn: isoDate('1900-01-01'), sheets: [], properties: {} }

/** A workbook that lives in memory: what was applied is read back as a file would give it. `file` is the name it carries. */
export function memoryWorkbook(file = 'workbook.xlsx'): WorkbookPort {
  let layout = EMPTY
  const listeners = new Set<Listener>()
  return {
    readSnapshot: () => Promise.resolve(succeed(snapshotOf(layout, file))),
    applyLayout(next) {
      layout = mergeLayouts(layout, next)
      const changed = next.sheets.map((sheet) => sheet.name)
      for (const listener of [...listeners]) listener(changed)
      return Promise.resolve(succeed(undefined))
    },
    watch(listener) {
      const own: Listener = (sheets) => listener(sheets)
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    },
  }
}
