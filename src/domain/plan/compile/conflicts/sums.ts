import { compare, sumOf } from '../../../lib'
import type { ProposedConflict } from '../proposal'
import { gathered, type HeldTarget } from './reading'

/** Parts (其中) whose sum is not the whole: more than it, or, where several parts are listed, less. */
export function sums(held: readonly HeldTarget[]): readonly ProposedConflict[] {
  const byCode = new Map(held.map((one) => [one.target.code, one]))
  const parts = gathered(
    held.filter(({ target }) => target.partOf !== null),
    ({ target }) => target.partOf ?? '',
  )
  return [...parts].flatMap(([code, listed]): ProposedConflict[] => {
    const whole = byCode.get(code)
    const same = listed.filter(({ measure }) => measure.key === whole?.measure.key && measure.value !== null)
    const total = whole?.measure.value ?? null
    if (!whole || total === null || same.length === 0) return []
    const difference = compare(sumOf(same.flatMap(({ measure }) => measure.value ?? [])), total)
    if (difference === 0 || (difference < 0 && same.length < 2)) return []
    const all = [whole, ...same].map(({ target }) => target)
    return [{ kind: 'sum-off', codes: all.map((one) => one.code), places: all.map((one) => one.figure) }]
  })
}
