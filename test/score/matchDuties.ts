import type { ProposedDuty } from '../../src/domain/plan'
import type { ExpectedDuty } from './expected'
import { plainSpelling } from './spelling'

/** A proposed duty as the tables will have it. */
export interface GivenDuty {
  readonly duty: ProposedDuty
  /** Key of the expected task; the proposed code where no such task is expected. */
  readonly task: string
  readonly unit: string
  readonly role: 'lead' | 'support'
}

export interface MatchedDuties {
  readonly right: readonly { readonly expected: ExpectedDuty; readonly given: GivenDuty }[]
  readonly missed: readonly ExpectedDuty[]
  readonly extra: readonly GivenDuty[]
}

const keyOf = ({ task, unit, role }: { task: string; unit: string; role: string }): string =>
  [task, plainSpelling(unit), role].join('|')

/** Task, unit and role make a duty; whether it was printed or inherited is told apart afterwards. A duty proposed twice counts once. */
export function matchDuties(
  expected: readonly ExpectedDuty[],
  proposed: readonly ProposedDuty[],
  taskKey: (code: string) => string,
): MatchedDuties {
  const given = new Map<string, GivenDuty>()
  for (const duty of proposed) {
    const role = duty.role === 'lead' ? 'lead' : 'support'
    const one: GivenDuty = { duty, task: taskKey(duty.task), unit: duty.unit ?? duty.name, role }
    if (!given.has(keyOf(one))) given.set(keyOf(one), one)
  }
  for (const member of expected.filter(({ role }) => role === 'member')) {
    given.delete(keyOf({ ...member, role: 'support' }))
    given.delete(keyOf({ ...member, role: 'lead' }))
  }
  const wanted = expected.filter(({ role }) => role !== 'member')
  const right = wanted.flatMap((duty) => {
    const found = given.get(keyOf(duty))
    return found ? [{ expected: duty, given: found }] : []
  })
  const taken = new Set(right.map((pair) => pair.given))
  const found = new Set(right.map((pair) => pair.expected))
  return {
    right,
    missed: wanted.filter((duty) => !found.has(duty)),
    extra: [...given.values()].filter((duty) => !taken.has(duty)),
  }
}
