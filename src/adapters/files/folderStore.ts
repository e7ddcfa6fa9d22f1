import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isoDate, type IsoDate } from '../../domain/model'
import type { FileStore, StoredFile } from '../../usecases/ports'

/** The local calendar day of a moment. */
export function localDay(moment: Date): IsoDate {
  const part = (value: number) => String(value).padStart(2, '0')
  return isoDate(`${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`)
}

/** Files that Office and the file manager leave behind: never returned figures. */
const isLeftover = (name: string): boolean => name.startsWith('~$') || name.startsWith('.')

async function pathsBelow(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested = await Promise.all(
    entries
      .filter(({ name }) => !isLeftover(name))
      .map((entry) => {
        const own = prefix + entry.name
        if (entry.isDirectory()) return pathsBelow(path.join(folder, entry.name), `${own}/`)
        return Promise.resolve(entry.isFile() ? [own] : [])
      }),
  )
  return nested.flat()
}

/** A folder on disk as a FileStore. Writing goes through a neighbour file, so that a crash leaves the old file whole. */
export function folderStore(root: string): FileStore {
  const full = (relative: string) => path.join(root, ...relative.split('/'))
  return {
    async list() {
      return (await pathsBelow(root, '')).sort()
    },
    async read(relative): Promise<StoredFile> {
      const [bytes, { mtime }] = await Promise.all([readFile(full(relative)), stat(full(relative))])
      return { path: relative, bytes, receivedOn: localDay(mtime) }
    },
    async write(relative, bytes) {
      const target = full(relative)
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(`${target}.part`, bytes)
      await rename(`${target}.part`, target)
    },
  }
}
