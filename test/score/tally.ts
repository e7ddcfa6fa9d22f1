/** How many were wanted, how many proposed, how many of them right. */
export interface Tally {
  readonly expected: number
  readonly proposed: number
  readonly right: number
}

export const NOTHING: Tally = { expected: 0, proposed: 0, right: 0 }

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      expected: sum.expected + one.expected,
      proposed: sum.proposed + one.proposed,
      right: sum.right + one.right,
    }),
    NOTHING,
  )

/** Share of the proposed that are right; null where nothing was proposed. */
export const precisionOf = ({ proposed, right }: Tally): number | null => (proposed === 0 ? null : right / proposed)

/** Share of the wanted that were found; null where nothing was wanted. */
export const recallOf = ({ expected, right }: Tally): number | null => (expected === 0 ? null : right / expected)
