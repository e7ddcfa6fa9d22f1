/** A stream of numbers in [0, 1) that a seed fixes for ever (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The same stream for the same seed and name: figures of one unit do not move when another unit is added. */
export function streamOf(seed: number, name: string): () => number {
  let hash = seed >>> 0
  for (const sign of name) hash = (Math.imul(hash ^ sign.charCodeAt(0), 16777619) + 0x9e3779b9) >>> 0
  return seededRandom(hash)
}
