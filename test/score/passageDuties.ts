import type { KnownUnits, ProposedDuty } from '../../src/domain/plan'
import type { ExpectedDuty, Passage } from '../passages/passage'
import { overlaps, placesOf } from './passageTargets'
import { plainSpelling } from './spelling'

export interface PassageDuties {
  readonly pairs: readonly { readonly wanted: ExpectedDuty; readonly given: ProposedDuty }[]
  readonly missed: readonly ExpectedDuty[]
  readonly extra: readonly ProposedDuty[]
}

const isLead = ({ role }: { readonly role: string }): boolean => role === 'lead'

const standsOn = ({ task, orTasks = [] }: ExpectedDuty, place: number | undefined): boolean =>
  task === -1 || place === task || (place !== undefined && orTasks.includes(place))

/** Task, name (or another reading of it) and whether it leads; the four roles are compared on what is right. */
export function matchPassageDuties(
  passage: Passage,
  proposed: readonly ProposedDuty[],
  known: KnownUnits,
  taskPlace: (code: string) => number | undefined,
): PassageDuties {
  const expected = passage.duties ?? []
  const wantsInherited = expected.some(({ basis }) => basis === 'inherited')
  const given = proposed.filter(({ basis }) => wantsInherited || basis === 'printed')
  const namesOf = ({ unit, name }: ProposedDuty): readonly string[] => [
    plainSpelling(name),
    ...known.units.filter(({ code }) => code === unit).map((one) => plainSpelling(one.name)),
  ]
  const answers = (wanted: ExpectedDuty, one: ProposedDuty): boolean =>
    standsOn(wanted, taskPlace(one.task)) &&
    [wanted.role, ...(wanted.orRoles ?? [])].some((role) => isLead({ role }) === isLead(one)) &&
    [wanted.name, ...(wanted.or ?? [])].some((name) => namesOf(one).includes(plainSpelling(name)))
  const taken = new Set<ProposedDuty>()
  const pairs = expected.flatMap((wanted) => {
    const found = given.find((one) => !taken.has(one) && answers(wanted, one))
    if (found) taken.add(found)
    return found ? [{ wanted, given: found }] : []
  })
  const answered = new Set(pairs.map(({ wanted }) => wanted))
  const either = passage.eitherWay.flatMap((words) => placesOf(passage.text, words))
  return {
    pairs,
    missed: expected.filter((wanted) => !answered.has(wanted)),
    extra: given.filter(
      (one) => !taken.has(one) && !either.some((place) => overlaps(place, [one.at.start, one.at.end])),
    ),
  }
}
