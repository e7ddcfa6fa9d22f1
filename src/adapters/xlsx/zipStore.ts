import { zipSync } from 'fflate'
import type { FileStore } from '../../usecases/ports'

/** A folder that becomes one .zip file. */
export interface ZipStore {
  readonly store: FileStore
  /** The .zip with everything written so far; the same files give the same bytes. */
  bytes(): Uint8Array
}

/** The first day that a .zip can name, in local time as the format has it. */
const NO_DAY = '1980-01-01T00:00:00'

/** A folder in memory to write workbooks into. They are compressed already: the .zip only holds them together. */
export function zipStore(): ZipStore {
  const files = new Map<string, Uint8Array>()
  const bytesAt = (path: string): Uint8Array => {
    const bytes = files.get(path)
    if (!bytes) throw new Error(`no file ${path}`)
    return bytes
  }
  return {
    store: {
      list: () => Promise.resolve([...files.keys()].sort()),
      read: async (path) => Promise.resolve({ path, bytes: bytesAt(path), receivedOn: null }),
      write(path, bytes) {
        files.set(path, bytes)
        return Promise.resolve()
      },
    },
    bytes: () => zipSync(Object.fromEntries(files), { level: 0, mtime: NO_DAY }),
  }
}
