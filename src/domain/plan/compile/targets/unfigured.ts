import { beside } from './beside'
import { coverage, quota, works } from './finished'
import { asMuchAsDue, onceEach, rhythm } from './implied'
import { moved, moving } from './moving'
import { noneOf } from './noneOf'
import { ranked } from './ranked'
import type { Unfigured } from './withoutFigure'

/** What a clause wants without a figure of its own. */
export function unfiguredIn(words: string): readonly Unfigured[] {
  const none = noneOf(words)
  const readers = [coverage, beside, moving, moved, quota, works, rhythm, onceEach, asMuchAsDue, ranked]
  for (const read of readers) {
    const found = read(words)
    if (found.length > 0) return [...none, ...found]
  }
  return none
}
