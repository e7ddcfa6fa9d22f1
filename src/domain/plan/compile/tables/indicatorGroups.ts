import type { PlanProposal, ProposedConflict, ProposedTarget } from '../proposal'

/** Targets that are one indicator, printed in several places, and what contradicts it. */
export interface IndicatorGroup {
  readonly targets: readonly [ProposedTarget, ...ProposedTarget[]]
  readonly contradictions: readonly ProposedConflict[]
}

/** Joins what the conflicts call the same thing; the groups stand in the order of their first target. */
export function indicatorGroups({ targets, conflicts }: PlanProposal): readonly IndicatorGroup[] {
  const leader = new Map<string, string>()
  const leaderOf = (code: string): string => {
    let at = code
    for (let next = leader.get(at); next !== undefined; next = leader.get(at)) at = next
    return at
  }
  for (const { kind, codes } of conflicts) {
    const [first, ...others] = codes
    if (kind !== 'same-thing-again' || first === undefined) continue
    for (const other of others) {
      const [one, two] = [leaderOf(first), leaderOf(other)]
      if (one !== two) leader.set(two, one)
    }
  }
  const groups = new Map<string, [ProposedTarget, ...ProposedTarget[]]>()
  for (const target of targets) {
    const group = groups.get(leaderOf(target.code))
    if (group) group.push(target)
    else groups.set(leaderOf(target.code), [target])
  }
  const against = conflicts.filter(({ kind }) => kind === 'contradiction' || kind === 'sum-off')
  return [...groups.values()].map((group) => {
    const codes = new Set(group.map(({ code }) => code))
    return { targets: group, contradictions: against.filter((one) => one.codes.some((code) => codes.has(code))) }
  })
}
