import type { FileStore, StoredFile } from '../../usecases/ports'

/** A folder that lives in memory, for tests and the workbench. Written files have no day of receipt: no clock runs here. */
export function memoryFileStore(files: readonly StoredFile[] = []): FileStore {
  const stored = new Map(files.map((file) => [file.path, file]))
  return {
    list: () => Promise.resolve([...stored.keys()].sort()),
    read(path) {
      const file = stored.get(path)
      return file === undefined ? Promise.reject(new Error(`no file ${path}`)) : Promise.resolve(file)
    },
    write(path, bytes) {
      stored.set(path, { path, bytes: bytes.slice(), receivedOn: null })
      return Promise.resolve()
    },
  }
}
