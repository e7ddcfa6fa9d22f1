import type { Result } from '../../domain/lib'
import { fail, succeed } from '../../domain/lib'
import type { ReadProblem, WorkbookLayout, WorkbookSnapshot } from '../../domain/model'
import { isoDate, mergeLayouts } from '../../domain/model'
import type { WorkbookFiles, WorkbookPort } from '../../usecases/ports'
import type { Inflater } from './read/inflater'
import { readXlsx } from './read/readXlsx'
import { writeXlsx } from './write/writeXlsx'

type Listener = (sheets: readonly string[]) => void

const EMPTY: WorkbookLayout = { title: '', createdOn: isoDate('1900-01-01'), sheets: [], properties: {} }

/** What an .xlsx workbook is opened with: the name its cells are cited by, the file as it came, the platform's inflater. */
export interface XlsxWorkbookOptions {
  readonly file?: string
  readonly bytes?: Uint8Array
  readonly inflater?: Inflater
}

export interface XlsxWorkbook extends WorkbookPort {
  /** The file as it stands; empty before the first layout. */
  toBytes(): Uint8Array
}

/**
 * One .xlsx workbook. Layouts are added up and written anew, so the bytes depend on the layouts only.
 * A file that came from elsewhere can be read but not written into: its own sheets would be lost.
 */
export function xlsxWorkbook(options: XlsxWorkbookOptions = {}): XlsxWorkbook {
  const { file = 'workbook.xlsx', inflater } = options
  const foreign = options.bytes !== undefined && options.bytes.length > 0
  let bytes = options.bytes ?? new Uint8Array()
  let layout = EMPTY
  const listeners = new Set<Listener>()
  return {
    toBytes: () => bytes,
    readSnapshot: () => Promise.resolve(readXlsx(file, bytes, inflater)),
    async applyLayout(next) {
      if (foreign) return fail({ kind: 'unsupported', detail: `${file} was not written here; write a new workbook` })
      const merged = mergeLayouts(layout, next)
      bytes = await writeXlsx(merged)
      layout = merged
      const changed = next.sheets.map((sheet) => sheet.name)
      for (const listener of [...listeners]) listener(changed)
      return succeed(undefined)
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

/** Workbooks as .xlsx bytes over the platform's inflater (`zlibInflater` in Node); without one, fflate. */
export function xlsxFiles(inflater?: Inflater): WorkbookFiles {
  return {
    read: (file: string, bytes: Uint8Array): Result<WorkbookSnapshot, ReadProblem> => readXlsx(file, bytes, inflater),
    write: writeXlsx,
  }
}
