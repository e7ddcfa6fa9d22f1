import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Passage } from './passage'

/** The passages of a folder (npm runs its scripts, and jest its tests, in the package's own folder); none where the folder is not there, as `heldout` until the end. */
export const readPassages = (folder: 'open' | 'heldout'): readonly Passage[] => {
  const place = path.resolve('test/passages', folder)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(path.join(place, file), 'utf8')) as readonly Passage[])
}
