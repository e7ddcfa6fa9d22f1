import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Passage } from './passage'

/** The passages of a folder beside this file; none where the folder is not there, as `heldout` until the end. */
export const readPassages = (folder: 'open' | 'heldout'): readonly Passage[] => {
  const place = path.join(__dirname, folder)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(path.join(place, file), 'utf8')) as readonly Passage[])
}
