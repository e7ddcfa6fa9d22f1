import type { PlanProposal, Sureness } from '../../src/domain/plan'
import { REVIEW_BELOW } from '../../src/domain/plan'
import type { ExpectedDuty, Expectations } from './expected'
import { matchDuties, type GivenDuty, type MatchedDuties } from './matchDuties'
import { matchTargets, type MatchedTargets, type TargetPair } from './matchTargets'
import { matchTasks, type MatchedTasks } from './matchTasks'
import { plainValue } from './spelling'
import type { Tally } from './tally'

export const PARTS = [
  'tasks',
  'parents',
  'lead units',
  '  lead printed',
  '  lead inherited',
  'support units',
  '  support printed',
  '  support inherited',
  'targets',
] as const
export type Part = (typeof PARTS)[number]

/** What is compared on targets that are right. */
export const QUALITIES = ['name likeness', 'kind', 'firmness', 'baseline', 'deadline', 'task'] as const
export type Quality = (typeof QUALITIES)[number]
/** Sum of what was reached, and over how many pairs. */
export type Mean = { readonly sum: number; readonly over: number }

export interface Score {
  readonly parts: Readonly<Record<Part, Tally>>
  readonly qualities: Readonly<Record<Quality, Mean>>
}

export interface Matches {
  readonly tasks: MatchedTasks
  readonly duties: MatchedDuties
  readonly targets: MatchedTargets
}

const isSure = ({ sureness }: { readonly sureness: Sureness }): boolean => sureness.confidence >= REVIEW_BELOW

/** The proposal without what a person has still to look at. */
export const withoutDoubtful = (proposal: PlanProposal): PlanProposal => ({
  ...proposal,
  tasks: proposal.tasks.filter(isSure),
  duties: proposal.duties.filter(isSure),
  targets: proposal.targets.filter(isSure),
})

/** Every match between a proposal and what its text should give. Duties know their tasks by `codes`, also where those are left out. */
export function matchProposal(expected: Expectations, proposal: PlanProposal, codes = proposal): Matches {
  const { keyOf } = matchTasks(expected.tasks, codes)
  return {
    tasks: matchTasks(expected.tasks, proposal),
    duties: matchDuties(expected.duties, proposal.duties, (code) => keyOf.get(code) ?? `?${code}`),
    targets: matchTargets(expected.targets, proposal.targets),
  }
}

/** Duties are counted in the annex of their task. */
function dutyTallies({ right, missed, extra }: MatchedDuties, isHere: (task: string) => boolean) {
  const tally = (role: 'lead' | 'support', basis: 'printed' | 'inherited' | null): Tally => {
    const wants = (duty: ExpectedDuty): boolean =>
      isHere(duty.task) && duty.role === role && (basis === null || duty.basis === basis)
    const gives = ({ task, role: one, duty }: GivenDuty): boolean =>
      isHere(task) && one === role && (basis === null || duty.basis === basis)
    return {
      expected: [...right.map((pair) => pair.expected), ...missed].filter(wants).length,
      proposed: [...right.map((pair) => pair.given), ...extra].filter(gives).length,
      right: right.filter((pair) => wants(pair.expected) && gives(pair.given)).length,
    }
  }
  return {
    'lead units': tally('lead', null),
    '  lead printed': tally('lead', 'printed'),
    '  lead inherited': tally('lead', 'inherited'),
    'support units': tally('support', null),
    '  support printed': tally('support', 'printed'),
    '  support inherited': tally('support', 'inherited'),
  }
}

function qualitiesOf(pairs: readonly TargetPair[], taskKey: (code: string) => string): Score['qualities'] {
  const mean = (of: readonly TargetPair[], reached: (pair: TargetPair) => boolean | number): Mean => ({
    sum: of.reduce((sum, pair) => sum + Number(reached(pair)), 0),
    over: of.length,
  })
  const taskOf = (code: string | null): string | null => (code === null ? null : taskKey(code))
  return {
    'name likeness': mean(pairs, ({ likeness }) => likeness),
    kind: mean(pairs, ({ expected, proposed }) => expected.kind === proposed.kind),
    firmness: mean(pairs, ({ expected, proposed }) => expected.firmness === proposed.firmness),
    baseline: mean(
      pairs.filter(({ expected, proposed }) => expected.baseline !== null || proposed.baseline !== null),
      ({ expected, proposed }) => plainValue(expected.baseline) === plainValue(proposed.baseline),
    ),
    deadline: mean(
      pairs.filter(({ expected, proposed }) => expected.deadline !== null || proposed.deadline !== null),
      ({ expected, proposed }) => expected.deadline === proposed.deadline,
    ),
    task: mean(
      pairs.filter(({ expected }) => expected.task !== undefined),
      ({ expected, proposed }) => expected.task === taskOf(proposed.task),
    ),
  }
}

/** The score of one annex, or of everything where `annex` is null. */
export function scoreMatches(matches: Matches, annex: string | null): Score {
  const { tasks, duties, targets } = matches
  const here = (one: { readonly annex: string }): boolean => annex === null || one.annex === annex
  const annexOfTask = new Map([
    ...[...tasks.pairs.map(({ expected }) => expected), ...tasks.missed].map((task) => [task.key, task.annex] as const),
    ...tasks.extra.map((task) => [`?${task.code}`, task.annex] as const),
  ])
  const pairs = tasks.pairs.filter(({ expected }) => here(expected))
  const expected = pairs.length + tasks.missed.filter(here).length
  const proposed = pairs.length + tasks.extra.filter(here).length
  const right = targets.pairs.filter((pair) => here(pair.expected))
  return {
    parts: {
      tasks: { expected, proposed, right: pairs.length },
      parents: {
        expected,
        proposed,
        right: pairs.length - tasks.underOther.filter((one) => here(one.expected)).length,
      },
      ...dutyTallies(duties, (task) => annex === null || annexOfTask.get(task) === annex),
      targets: {
        expected: right.length + targets.missed.filter(here).length,
        proposed: right.length + targets.extra.filter(here).length,
        right: right.length,
      },
    },
    qualities: qualitiesOf(right, (code) => tasks.keyOf.get(code) ?? `?${code}`),
  }
}
