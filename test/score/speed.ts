import type { PlanProposal } from '../../src/domain/plan'

/** Characters per second for the text once, twice and four times: near the same where the compiler is linear. */
export function speedLines(compile: (text: string) => PlanProposal, text: string): readonly string[] {
  return [1, 2, 4].map((times) => {
    const long = Array.from({ length: times }, () => text).join('\n')
    const runs = [0, 1, 2].map(() => {
      const start = performance.now()
      compile(long)
      return performance.now() - start
    })
    const best = Math.min(...runs)
    return `speed ×${times}: ${long.length} characters in ${best.toFixed(0)} ms, ${Math.round((long.length / best) * 1000)} characters/s`
  })
}
