import { compilePlan } from '../../src/domain/plan'
import type { KnownUnits, PlanProposal, ProposedTarget } from '../../src/domain/plan'
import { unitCode } from '../../src/domain/model'
import type { ExpectedTarget, Passage } from '../passages/passage'
import { matchPassageDuties, type PassageDuties } from './passageDuties'
import { matchPassageTargets, type PassageTargets } from './passageTargets'
import { matchPassageTasks, type PassageTasks } from './passageTasks'
import { plainSpelling, plainValue } from './spelling'
import { addTallies, NOTHING, type Tally } from './tally'

export const PASSAGE_PARTS = [
  'head',
  'tasks',
  'parents',
  'lead units',
  'support units',
  'targets',
  'conflicts',
] as const
export type PassagePart = (typeof PASSAGE_PARTS)[number]

export const PASSAGE_QUALITIES = [
  'name likeness',
  'kind',
  'firmness',
  'baseline',
  'deadline',
  'task',
  'part of',
  'role',
  'task deadline',
] as const
export type PassageQuality = (typeof PASSAGE_QUALITIES)[number]

export interface PassageScore {
  readonly passage: Passage
  readonly parts: Readonly<Record<PassagePart, Tally>>
  /** Reached, each between 0 and 1, for every place where the quality was asked for. */
  readonly qualities: Readonly<Record<PassageQuality, readonly number[]>>
  readonly misses: readonly string[]
}

const unitsOf = ({ units = [] }: Passage): KnownUnits => ({
  units: units.map(({ code, name }) => ({ code: unitCode(code), name })),
  aliases: units.flatMap(({ code, aliases }) => aliases.map((alias) => ({ alias, unit: unitCode(code) }))),
})

const tallyOf = ({
  pairs,
  missed,
  extra,
}: {
  readonly pairs: readonly unknown[]
  readonly missed: readonly unknown[]
  readonly extra: readonly unknown[]
}): Tally => ({ expected: pairs.length + missed.length, proposed: pairs.length + extra.length, right: pairs.length })

function headTally({ head }: Passage, given: PlanProposal['head']): Tally {
  const said: Readonly<Record<string, string | number | null>> = {
    title: given.title && plainSpelling(given.title.words),
    documentNumber: given.documentNumber && plainSpelling(given.documentNumber.words),
    issuedOn: given.issuedOn,
    year: given.year,
  }
  const wanted = Object.entries(head ?? {})
  const right = wanted.filter(([field, value]) => {
    const answer = said[field] ?? null
    return typeof value === 'string' && field !== 'issuedOn' ? answer === plainSpelling(value) : answer === value
  })
  return {
    expected: wanted.filter(([, value]) => value !== null).length,
    proposed: wanted.filter(([field]) => (said[field] ?? null) !== null).length,
    right: right.filter(([, value]) => value !== null).length,
  }
}

/** A conflict is right where its kind is, and what it joins are the same places. */
function conflictTally(
  { conflicts = [] }: Passage,
  given: PlanProposal,
  targets: PassageTargets,
  tasks: PassageTasks,
  all: readonly ExpectedTarget[],
): Tally {
  const placeOfTarget = new Map(targets.pairs.map((pair) => [pair.given.code, all.indexOf(pair.wanted)]))
  const keyOf = (kind: string, places: readonly (number | string)[]): string =>
    `${kind} ${[...places].sort().join(',')}`
  const proposed = given.conflicts.map(({ kind, codes }) =>
    keyOf(
      kind,
      codes.map(
        (code) => (kind === 'responsibility-differs' ? tasks.placeOf.get(code) : placeOfTarget.get(code)) ?? code,
      ),
    ),
  )
  const right = conflicts.filter(({ kind, of }) => proposed.includes(keyOf(kind, of)))
  return { expected: conflicts.length, proposed: proposed.length, right: right.length }
}

function targetQualities(passage: Passage, { pairs }: PassageTargets, { placeOf }: PassageTasks) {
  const asked = <Field extends keyof ExpectedTarget>(
    field: Field,
    reached: (wanted: ExpectedTarget[Field], given: ProposedTarget) => boolean,
  ): readonly number[] =>
    pairs
      .filter(({ wanted }) => wanted[field] !== undefined)
      .map(({ wanted, given }) => Number(reached(wanted[field], given)))
  const targetPlace = new Map(pairs.map(({ wanted, given }) => [given.code, (passage.targets ?? []).indexOf(wanted)]))
  return {
    'name likeness': pairs.map(({ likeness }) => likeness),
    kind: pairs
      .filter(({ wanted }) => wanted.kind !== undefined)
      .map(({ wanted, reading, given }) => Number([reading.kind ?? wanted.kind, wanted.kind].includes(given.kind))),
    firmness: asked('firmness', (firmness, given) => firmness === given.firmness),
    baseline: asked('baseline', (baseline, given) => plainValue(baseline ?? null) === plainValue(given.baseline)),
    deadline: asked('deadline', (deadline, given) => deadline === given.deadline),
    task: passage.expects.includes('tasks')
      ? asked('task', (task, given) => given.task !== null && placeOf.get(given.task) === task)
      : [],
    'part of': asked('partOf', (partOf, given) => given.partOf !== null && targetPlace.get(given.partOf) === partOf),
  }
}

/** Right targets that differ in what is compared on them. */
function differences(
  { expects, targets: all = [] }: Passage,
  { pairs }: PassageTargets,
  { placeOf }: PassageTasks,
): readonly string[] {
  const placeOfTarget = new Map(pairs.map(({ wanted, given }) => [given.code, all.indexOf(wanted)]))
  return pairs.flatMap(({ wanted, reading, given }) => {
    const compared: readonly (readonly [name: string, wanted: unknown, given: unknown])[] = [
      ['kind', reading.kind ?? wanted.kind, given.kind],
      ['firmness', wanted.firmness, given.firmness],
      ['baseline', wanted.baseline, given.baseline],
      ['deadline', wanted.deadline, given.deadline],
      ['task', expects.includes('tasks') ? wanted.task : undefined, placeOf.get(given.task ?? '')],
      ['part of', wanted.partOf, placeOfTarget.get(given.partOf ?? '')],
    ]
    return compared
      .filter(([, expected, answer]) => expected !== undefined && expected !== answer)
      .map(
        ([name, expected, answer]) =>
          `${wanted.line}: ≠ ${name} of ${wanted.indicator}: wanted ${String(expected)}, given ${String(answer)}`,
      )
  })
}

function missesOf(
  passage: Passage,
  tasks: PassageTasks,
  duties: PassageDuties,
  targets: PassageTargets,
): readonly string[] {
  const figure = (one: {
    comparator: string
    value: string | null
    valueHigh: string | null
    unitOfMeasure?: string
  }): string =>
    [one.comparator, one.value ?? '', one.valueHigh === null ? '' : `~${one.valueHigh}`, one.unitOfMeasure ?? ''].join(
      ' ',
    )
  const scored = (part: Passage['expects'][number], lines: readonly string[]): readonly string[] =>
    passage.expects.includes(part) ? lines : []
  return [
    ...scored('tasks', [
      ...tasks.missed.map(({ line, number, heading }) => `${line}: - task ${number} ${heading ?? ''}`),
      ...tasks.extra.map(({ at, number, heading }) => `${at.line}: + task ${number} ${heading.slice(0, 30)}`),
    ]),
    ...scored('duties', [
      ...duties.missed.map(({ task, role, name, basis }) => `   - ${role} (${basis}) [${task}] ${name}`),
      ...duties.extra.map(({ task, role, name, basis, at }) => `${at.line}: + ${role} (${basis}) ${task} ${name}`),
    ]),
    ...scored('targets', [
      ...targets.missed.map((one) => `${one.line}: - target ${one.indicator}: ${figure(one)} 「${one.words}」`),
      ...targets.extra.map(
        (one) => `${one.figure.line}: + target ${one.indicator}: ${figure(one)} 「${one.figure.words}」`,
      ),
      ...differences(passage, targets, tasks),
    ]),
  ].map((line) => `${passage.id} ${line}`)
}

/** A passage compiled and held against what was written by hand; only the parts that it expects are counted. */
export function scorePassage(passage: Passage, compile = compilePlan): PassageScore {
  const known = unitsOf(passage)
  const proposal = compile(passage.text, known)
  const tasks = matchPassageTasks(passage, proposal.tasks)
  const duties = matchPassageDuties(passage, proposal.duties, known, (code) => tasks.placeOf.get(code))
  const targets = matchPassageTargets(passage, proposal.targets)
  const counted = (part: Passage['expects'][number], tally: Tally): Tally =>
    passage.expects.includes(part) ? tally : NOTHING
  const dutyTally = (leads: boolean): Tally =>
    tallyOf({
      pairs: duties.pairs.filter(({ wanted }) => (wanted.role === 'lead') === leads),
      missed: duties.missed.filter(({ role }) => (role === 'lead') === leads),
      extra: duties.extra.filter(({ role }) => (role === 'lead') === leads),
    })
  const taskTally = tallyOf(tasks)
  return {
    passage,
    parts: {
      head: counted('head', headTally(passage, proposal.head)),
      tasks: counted('tasks', taskTally),
      parents: counted('tasks', { ...taskTally, right: tasks.underRightParent }),
      'lead units': counted('duties', dutyTally(true)),
      'support units': counted('duties', dutyTally(false)),
      targets: counted('targets', tallyOf(targets)),
      conflicts: counted('conflicts', conflictTally(passage, proposal, targets, tasks, passage.targets ?? [])),
    },
    qualities: {
      ...targetQualities(passage, targets, tasks),
      role: duties.pairs.map(({ wanted, given }) => Number(wanted.role === given.role)),
      'task deadline': tasks.pairs
        .filter(({ wanted }) => wanted.deadline !== undefined)
        .map(({ wanted, given }) => Number(wanted.deadline === given.deadline)),
    },
    misses: missesOf(passage, tasks, duties, targets),
  }
}

/** Several passages as one. */
export const partsOf = (scores: readonly PassageScore[]): Readonly<Record<PassagePart, Tally>> =>
  Object.fromEntries(PASSAGE_PARTS.map((part) => [part, addTallies(scores.map(({ parts }) => parts[part]))])) as Record<
    PassagePart,
    Tally
  >
