import { COMPARATORS, FIRMNESSES, QUANTITY_KINDS } from '../../src/domain/model'
import { figuresIn } from './figuresIn'
import type { ExpectedTarget, Passage } from './passage'
import { AREAS, LAYOUTS, PARTS } from './passage'
import { readPassages } from './readPassages'

const open = readPassages('open')
const heldOut = readPassages('heldout')
const all: readonly Passage[] = [...open, ...heldOut]

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const DECIMAL = /^-?\d+(\.\d*[1-9])?$/
const FIGURELESS = ['not_worse_than', 'in_step_with', 'by_date', 'keep_direction']
const ROLES = ['lead', 'support', 'participate', 'guide']

const isOptionalDate = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && ISO_DATE.test(value))

/** What is wrong with one expected target, in words. */
const faultsOfTarget = (target: ExpectedTarget, passage: Passage): readonly string[] => {
  const lines = passage.text.split('\n')
  const figures = figuresIn(target.words)
  const from = lines.slice(target.line - 1).join('\n')
  const [first = ''] = target.words.split('\n')
  const faults: readonly (readonly [boolean, string])[] = [
    [target.indicator !== '', 'has a name'],
    [COMPARATORS.includes(target.comparator), 'has a comparator of the model'],
    [target.kind === undefined || QUANTITY_KINDS.includes(target.kind), 'has a kind of the model'],
    [target.firmness === undefined || FIRMNESSES.includes(target.firmness), 'has a firmness of the model'],
    [(target.value === null) === FIGURELESS.includes(target.comparator), 'has a value if its comparator wants one'],
    [(target.valueHigh !== null) === (target.comparator === 'between'), 'has an upper value only between two'],
    [[target.value, target.valueHigh].every((value) => value === null || DECIMAL.test(value)), 'has plain decimals'],
    [target.value === null || figures.has(target.value), `prints ${target.value} in 「${target.words}」`],
    [target.valueHigh === null || figures.has(target.valueHigh), `prints ${target.valueHigh} in 「${target.words}」`],
    [(lines[target.line - 1] ?? '').includes(first) && from.includes(target.words), 'stands on its line'],
    [isOptionalDate(target.deadline), 'has an ISO deadline'],
    [target.task === undefined || passage.tasks?.[target.task] !== undefined, 'names a task of the passage'],
    [target.partOf === undefined || passage.targets?.[target.partOf] !== undefined, 'is part of a target there is'],
    [!passage.notTargets.some((words) => words.includes(target.words)), 'is not called no target'],
  ]
  return faults.filter(([holds]) => !holds).map(([, rule]) => `${passage.id} ${target.indicator}: ${rule}`)
}

const faultsOfTasks = (passage: Passage): readonly string[] => {
  const lines = passage.text.split('\n')
  return (passage.tasks ?? []).flatMap((task, place) => {
    const parent = task.parent === null ? undefined : passage.tasks?.[task.parent]
    const faults: readonly (readonly [boolean, string])[] = [
      [(lines[task.line - 1] ?? '').replace(/\s/g, '').includes(task.number.replace(/\s/g, '')), 'stands on its line'],
      [task.parent === null || (parent !== undefined && task.parent < place), 'has its parent before it'],
      [task.depth === (parent?.depth ?? 0) + 1, 'is one deeper than its parent'],
      [isOptionalDate(task.deadline), 'has an ISO deadline'],
    ]
    return faults.filter(([holds]) => !holds).map(([, rule]) => `${passage.id} task ${task.number}: ${rule}`)
  })
}

const faultsOfDuties = (passage: Passage): readonly string[] =>
  (passage.duties ?? []).flatMap((duty) => {
    const faults: readonly (readonly [boolean, string])[] = [
      [duty.task === -1 || passage.tasks?.[duty.task] !== undefined, 'names a task of the passage'],
      [[duty.role, ...(duty.orRoles ?? [])].every((role) => ROLES.includes(role)), 'has a role there is'],
      [duty.name !== '' && !/\s/.test(duty.name), 'has a name without blanks'],
    ]
    return faults.filter(([holds]) => !holds).map(([, rule]) => `${passage.id} duty ${duty.name}: ${rule}`)
  })

const faultsOfPassage = (passage: Passage): readonly string[] => {
  const said = PARTS.filter((part) => passage[part] !== undefined)
  const faults: readonly (readonly [boolean, string])[] = [
    [LAYOUTS.includes(passage.layout), 'has a layout of the list'],
    [AREAS.includes(passage.area), 'has an area of the list'],
    [passage.id.startsWith(`${passage.layout}-`), 'is named after its layout'],
    [passage.text.trim() !== '' && passage.expects.length > 0, 'has a text and expects something'],
    [passage.expects.every((part) => PARTS.includes(part)), 'expects parts there are'],
    [[...passage.notTargets, ...passage.eitherWay].every((words) => passage.text.includes(words)), 'quotes itself'],
    [said.length > 0 || passage.expects.includes('targets'), 'says what it expects'],
    [(passage.conflicts ?? []).every(({ of }) => of.length > 1), 'has two sides to each conflict'],
  ]
  return faults.filter(([holds]) => !holds).map(([, rule]) => `${passage.id}: ${rule}`)
}

describe('the passages', () => {
  it('have the form of passage.ts', () => {
    expect(all.flatMap(faultsOfPassage)).toEqual([])
  })

  it('number their tasks as their text does', () => {
    expect(all.flatMap(faultsOfTasks)).toEqual([])
  })

  it('give their duties to tasks', () => {
    expect(all.flatMap(faultsOfDuties)).toEqual([])
  })

  it('print each expected figure where it is said to stand', () => {
    expect(all.flatMap((passage) => (passage.targets ?? []).flatMap((it) => faultsOfTarget(it, passage)))).toEqual([])
  })

  it('are many, set out in many ways, and of many areas', () => {
    expect(new Set(open.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(16)
    expect(new Set(open.map(({ area }) => area)).size).toBeGreaterThanOrEqual(9)
    expect(open.length).toBeGreaterThanOrEqual(100)
    expect(heldOut.length === 0 || all.length >= 150).toBe(true)
  })

  it('have ids of their own', () => {
    const ids = all.map(({ id }) => id)
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  })
})
