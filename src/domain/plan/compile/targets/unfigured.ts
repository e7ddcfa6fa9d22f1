import { beside } from './beside'
import { coverage, quota, works } from './finished'
import { moved, moving } from './moving'
import { noneOf } from './noneOf'
import type { Unfigured } from './withoutFigure'

/** What a clause wants without a figure of its own. */
export function unfiguredIn(words: string): readonly Unfigured[] {
  const none = noneOf(words)
  const readers = [coverage, beside, moving, moved, quota, works]
  for (const read of readers) {
    const found = read(words)
    if (found.length > 0) return [...none, ...found]
  }
  return none
}
