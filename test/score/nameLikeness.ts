import { plainSpelling } from './spelling'

function pairsOf(name: string): Map<string, number> {
  const characters = [...plainSpelling(name)]
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at]}${characters[at + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient over pairs of neighbouring characters, blanks left out: 0 nothing in common, 1 the same. */
export function nameLikeness(one: string, other: string): number {
  if (plainSpelling(one) === plainSpelling(other)) return 1
  const [mine, theirs] = [pairsOf(one), pairsOf(other)]
  const count = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, times) => sum + times, 0)
  const all = count(mine) + count(theirs)
  if (all === 0) return 0
  const shared = [...mine].reduce((sum, [pair, times]) => sum + Math.min(times, theirs.get(pair) ?? 0), 0)
  return (2 * shared) / all
}
