import { browserFingerprint } from '../../adapters/hash'
import type { IsoDate } from '../../domain/model'
import { isoDate } from '../../domain/model'
import type { FileStore, Fingerprint } from '../../usecases/ports'

const part = (value: number) => String(value).padStart(2, '0')

/** The local calendar day of a moment. */
export function localDay(moment: Date): IsoDate {
  return isoDate(`${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`)
}

/** Day and time of a moment, local, to the minute. */
export const localTime = (moment: Date): string =>
  `${localDay(moment)} ${part(moment.getHours())}:${part(moment.getMinutes())}`

/** The browser gave a handle to a file that cannot be read any more. */
export class UnreadableFile extends Error {
  constructor(readonly file: string) {
    super(`cannot read ${file}`)
  }
}

/** Files of one name may come from two folders: the later ones are numbered before the extension. */
function namedApart(files: readonly File[]): ReadonlyMap<string, File> {
  const named = new Map<string, File>()
  for (const file of files) {
    const [, stem = file.name, extension = ''] = /^(.*)(\.[^.]*)$/.exec(file.name) ?? []
    let name = file.name
    for (let copy = 2; named.has(name); copy += 1) name = `${stem}（${copy}）${extension}`
    named.set(name, file)
  }
  return named
}

/** Lets the browser paint and take clicks between two files. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

export interface PickedFiles {
  readonly store: FileStore
  /** Of bytes that the store gave; the browser hashes asynchronously, so it is done on reading. */
  readonly fingerprint: Fingerprint
}

/** The files that a person picked, as a folder that cannot be written to. Rejects with `UnreadableFile`. */
export function pickedFiles(files: readonly File[]): PickedFiles {
  const named = namedApart(files)
  const hashes = new WeakMap<Uint8Array, string>()
  const store: FileStore = {
    list: () => Promise.resolve([...named.keys()].sort()),
    async read(path) {
      await pause()
      const file = named.get(path)
      if (!file) throw new Error(`no file ${path}`)
      const buffer = await file.arrayBuffer().catch(() => {
        throw new UnreadableFile(path)
      })
      const bytes = new Uint8Array(buffer)
      hashes.set(bytes, await browserFingerprint(bytes))
      return { path, bytes, receivedOn: localDay(new Date(file.lastModified)) }
    },
    write: (path) => Promise.reject(new Error(`cannot write ${path} among picked files`)),
  }
  return { store, fingerprint: (bytes) => hashes.get(bytes) ?? '' }
}
