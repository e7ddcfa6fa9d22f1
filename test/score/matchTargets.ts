import type { ProposedTarget } from '../../src/domain/plan'
import type { ExpectedTarget } from './expected'
import { nameLikeness } from './nameLikeness'
import { plainSpelling, plainValue } from './spelling'

export interface TargetPair {
  readonly expected: ExpectedTarget
  readonly proposed: ProposedTarget
  readonly likeness: number
}

export interface MatchedTargets {
  readonly pairs: readonly TargetPair[]
  readonly missed: readonly ExpectedTarget[]
  readonly extra: readonly ProposedTarget[]
  /** The same figure proposed again where the line prints it again: neither right nor wrong. */
  readonly again: readonly ProposedTarget[]
}

function unitFits(expected: ExpectedTarget, proposed: ProposedTarget): boolean {
  if (expected.value === null) return true
  const [wanted, given] = [plainSpelling(expected.unitOfMeasure), plainSpelling(proposed.unitOfMeasure)]
  return wanted === given || (expected.unitNotPrinted && wanted.startsWith(given))
}

const comparatorFits = (expected: ExpectedTarget, proposed: ProposedTarget): boolean =>
  expected.comparator === proposed.comparator || (expected.printedBare && proposed.comparator === 'exactly')

const valueFits = (expected: ExpectedTarget, proposed: ProposedTarget): boolean =>
  plainValue(expected.value) === plainValue(proposed.value) &&
  plainValue(expected.valueHigh) === plainValue(proposed.valueHigh)

/** Line of the clause or line of the figure: a clause may begin on the line before. */
const isOnLine = (expected: ExpectedTarget, { citation, figure }: ProposedTarget): boolean =>
  expected.line >= Math.min(citation.line, figure.line) && expected.line <= Math.max(citation.line, figure.line)

/** Value, unit of measure, comparator and line: what makes a proposed target right. */
export const isRight = (expected: ExpectedTarget, proposed: ProposedTarget): boolean =>
  isOnLine(expected, proposed) &&
  valueFits(expected, proposed) &&
  comparatorFits(expected, proposed) &&
  unitFits(expected, proposed)

/** What is wrong with the proposal nearest to a missed target; null where none on its line has its value or name. */
export function nearMiss(expected: ExpectedTarget, extra: readonly ProposedTarget[]): string | null {
  const near = extra
    .filter((proposed) => isOnLine(expected, proposed))
    .map((proposed) => ({
      proposed,
      score:
        (valueFits(expected, proposed) && expected.value !== null ? 1 : 0) +
        nameLikeness(expected.indicator, proposed.indicator),
    }))
    .filter(({ score }) => score >= 0.5)
    .sort((one, other) => other.score - one.score)[0]?.proposed
  if (!near) return null
  const wrong = [
    valueFits(expected, near) ? '' : `value ${near.value ?? '-'}${near.valueHigh === null ? '' : `~${near.valueHigh}`}`,
    comparatorFits(expected, near) ? '' : near.comparator,
    unitFits(expected, near) ? '' : `unit ${near.unitOfMeasure || '-'}`,
  ]
  return `${near.code} ${wrong.filter((one) => one !== '').join(', ')}`
}

interface Candidate extends TargetPair {
  readonly strict: boolean
  readonly order: number
}

/** Pairs that hold to the letter come first, then the most alike by name, then those that come first in the text. */
const before = (one: Candidate, other: Candidate): number =>
  Number(other.strict) - Number(one.strict) || other.likeness - one.likeness || one.order - other.order

/** Each expected target gets at most one proposed target and the other way round; greedy, the best pair first. */
export function matchTargets(expected: readonly ExpectedTarget[], proposed: readonly ProposedTarget[]): MatchedTargets {
  const byLine = new Map<number, ProposedTarget[]>()
  for (const target of proposed) {
    for (const line of new Set([target.citation.line, target.figure.line])) {
      byLine.set(line, [...(byLine.get(line) ?? []), target])
    }
  }
  const candidates = expected.flatMap((wanted, order): Candidate[] =>
    (byLine.get(wanted.line) ?? [])
      .filter((given) => isRight(wanted, given))
      .map((given) => ({
        expected: wanted,
        proposed: given,
        likeness: nameLikeness(wanted.indicator, given.indicator),
        strict: wanted.comparator === given.comparator,
        order,
      })),
  )
  const pairs = new Map<ExpectedTarget, TargetPair>()
  const taken = new Set<ProposedTarget>()
  const again = new Map<ProposedTarget, ExpectedTarget>()
  for (const pair of [...candidates].sort(before)) {
    if (pairs.has(pair.expected) || taken.has(pair.proposed)) continue
    pairs.set(pair.expected, { expected: pair.expected, proposed: pair.proposed, likeness: pair.likeness })
    taken.add(pair.proposed)
  }
  for (const { expected: wanted, proposed: given } of candidates) {
    const times = [...again.values()].filter((one) => one === wanted).length + 1
    if (!taken.has(given) && !again.has(given) && times < wanted.times) again.set(given, wanted)
  }
  return {
    pairs: expected.flatMap((wanted) => pairs.get(wanted) ?? []),
    missed: expected.filter((wanted) => !pairs.has(wanted)),
    extra: proposed.filter((given) => !taken.has(given) && !again.has(given)),
    again: [...again.keys()],
  }
}
