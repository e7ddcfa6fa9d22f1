import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

const isOurs = (folder: string): boolean => {
  const manifest = path.join(folder, 'package.json')
  return existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'plantally'
}

/** The folder of this package: seeds lie in it, whether we run from source or from dist. Throws where there is none. */
export function packageRoot(): string {
  const start = path.dirname(realpathSync(process.argv[1] ?? '.'))
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (isOurs(folder)) return folder
    if (folder === path.dirname(folder)) throw new Error(`No plantally package above ${start}`)
  }
}
