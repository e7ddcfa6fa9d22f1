import type { ProposedTask } from '../../src/domain/plan'
import type { ExpectedTask, Passage } from '../passages/passage'
import { overlaps, placesOf } from './passageTargets'
import { plainNumber, plainSpelling } from './spelling'

export interface PassageTasks {
  readonly pairs: readonly { readonly wanted: ExpectedTask; readonly given: ProposedTask }[]
  readonly missed: readonly ExpectedTask[]
  readonly extra: readonly ProposedTask[]
  /** Pairs whose parent is right. */
  readonly underRightParent: number
  /** Proposed code -> place among the expected tasks. */
  readonly placeOf: ReadonlyMap<string, number>
}

/** A line without a number has only its line, and a table row may hold several: there the heading tells. */
const isSame = (wanted: ExpectedTask, given: ProposedTask): boolean =>
  wanted.line === given.at.line &&
  plainNumber(wanted.number) === plainNumber(given.number) &&
  (plainNumber(wanted.number) !== '' ||
    wanted.heading === undefined ||
    plainSpelling(given.heading).startsWith(plainSpelling(wanted.heading).slice(0, 4)))

export function matchPassageTasks(passage: Passage, given: readonly ProposedTask[]): PassageTasks {
  const expected = passage.tasks ?? []
  const taken = new Set<ProposedTask>()
  const pairs = expected.flatMap((wanted) => {
    const found = given.find((one) => !taken.has(one) && isSame(wanted, one))
    if (found) taken.add(found)
    return found ? [{ wanted, given: found }] : []
  })
  const placeOf = new Map(pairs.map((pair) => [pair.given.code, expected.indexOf(pair.wanted)]))
  const answered = new Set(pairs.map(({ wanted }) => wanted))
  const either = passage.eitherWay.flatMap((words) => placesOf(passage.text, words))
  const parentOf = (one: ProposedTask): number | null | undefined =>
    one.parent === null ? null : placeOf.get(one.parent)
  return {
    pairs,
    missed: expected.filter((wanted) => !answered.has(wanted)),
    extra: given.filter(
      (one) => !taken.has(one) && !either.some((place) => overlaps(place, [one.at.start, one.at.end])),
    ),
    underRightParent: pairs.filter((pair) => parentOf(pair.given) === pair.wanted.parent).length,
    placeOf,
  }
}
