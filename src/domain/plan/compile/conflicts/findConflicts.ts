import type { PlanProposal, ProposedConflict } from '../proposal'
import { contradictions } from './contradictions'
import { heldTarget } from './reading'
import { responsibilities } from './responsibilities'
import { sameThings } from './sameThings'
import { sums } from './sums'

/**
 * What the plan prints again, and what cannot all be true: the same thing in several places, one thing with different
 * figures, parts that do not add up, one task under different leads. A whole stands before its parts; else the order of the
 * text holds.
 */
export function findConflicts({
  tasks,
  duties,
  targets,
}: Pick<PlanProposal, 'tasks' | 'duties' | 'targets'>): readonly ProposedConflict[] {
  const held = targets.map(heldTarget)
  const things = sameThings(held)
  const again = things
    .filter((thing) => thing.length > 1)
    .map((thing): ProposedConflict => ({
      kind: 'same-thing-again',
      codes: thing.map(({ target }) => target.code),
      places: thing.map(({ target }) => target.citation),
    }))
  const all = [...again, ...contradictions(things), ...sums(held), ...responsibilities(tasks, duties, things)]
  return all.sort((one, other) => (one.places[0]?.start ?? 0) - (other.places[0]?.start ?? 0))
}
