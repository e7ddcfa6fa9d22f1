import { decimal } from '../../../../src/domain/lib'
import type { Indicator, PeriodArchive, Plan, Task } from '../../../../src/domain/model'
import { indicatorCode, isoDate, periodOf, planCode, taskCode, unitCode } from '../../../../src/domain/model'
import {
  comparePlans,
  figureChangeOf,
  keepCodes,
  mappingOf,
  migrateArchive,
  stateOf,
} from '../../../../src/domain/plan'
import { seededPlan } from '../../../support/renderSummary'
import { COMMERCE, REFORM, TOWN_EAST, indicator, smallPlan } from '../../../support/smallPlan'

const everything = () => true
const nothing = () => false

/** Every code replaced by another of its shape, in numbers that run the other way: what a plan typed in anew may look like. */
function recoded(plan: Plan): Plan {
  const units = new Map(plan.units.map(({ code }, at, all) => [code, unitCode(`U${String(900 - all.length + at)}`)]))
  const indicators = new Map(
    plan.indicators.map(({ code, campaign }, at, all) => [
      code,
      indicatorCode(`I${campaign}${String(999 - all.length + at)}`),
    ]),
  )
  const tasks = new Map<string, string>()
  for (const { code, parent } of plan.tasks) {
    const above = parent === null ? code.slice(0, 2) : `${tasks.get(parent) ?? ''}.`
    tasks.set(code, `${above}${100 - Number(code.split('.').at(-1))}`)
  }
  const unit = (code: string) => units.get(code as never) ?? (code as never)
  const task = (code: string | null) => (code === null ? null : taskCode(tasks.get(code) ?? ''))
  const figure = (code: string) => indicators.get(code as never) ?? (code as never)
  return {
    ...plan,
    code: planCode('typed-anew'),
    campaigns: plan.campaigns.map((one) => ({
      ...one,
      leadUnit: unit(one.leadUnit),
      officeUnit: unit(one.officeUnit),
    })),
    units: plan.units.map((one) => ({ ...one, code: unit(one.code) })),
    aliases: plan.aliases.map((one) => ({ ...one, unit: unit(one.unit) })),
    groupMembers: plan.groupMembers.map((one) => ({ ...one, group: unit(one.group), member: unit(one.member) })),
    tasks: plan.tasks.map((one) => ({ ...one, code: task(one.code) ?? one.code, parent: task(one.parent) })),
    taskUnits: plan.taskUnits.map((one) => ({ ...one, task: task(one.task) ?? one.task, unit: unit(one.unit) })),
    indicators: plan.indicators.map((one) => ({
      ...one,
      code: figure(one.code),
      task: task(one.task),
      leadUnit: unit(one.leadUnit),
      numerator: one.numerator && figure(one.numerator),
      denominator: one.denominator && figure(one.denominator),
    })),
    mentions: plan.mentions.map((one) => ({ ...one, indicator: figure(one.indicator) })),
    relations: plan.relations.map((one) => ({ ...one, left: one.left.map(figure), right: one.right.map(figure) })),
    rhythms: plan.rhythms.map((one) => ({ ...one, sender: unit(one.sender), receiver: unit(one.receiver) })),
    ledgers: plan.ledgers.map((one) => ({ ...one, task: task(one.task), keeper: unit(one.keeper) })),
  }
}

describe('a plan against itself', () => {
  it('has changed in nothing', () => {
    const { tasks, indicators, units } = comparePlans(smallPlan, smallPlan)
    for (const { pairs, removed, added } of [tasks, indicators, units]) {
      expect(pairs.map((pair) => stateOf(pair)).filter((state) => state !== 'same')).toEqual([])
      expect([removed, added]).toEqual([[], []])
    }
  })

  it.each([
    ['the small plan', () => Promise.resolve(smallPlan)],
    ['Yuanjiang', () => seededPlan('yuanjiang-2023')],
  ])('is only renumbered where every code is another, and takes its old codes again: %s', async (_, read) => {
    const plan = await read()
    const anew = recoded(plan)
    const difference = comparePlans(plan, anew)
    for (const { pairs, removed, added } of [difference.tasks, difference.indicators, difference.units]) {
      expect([removed, added]).toEqual([[], []])
      expect(new Set(pairs.map((pair) => stateOf(pair)))).toEqual(new Set(['renumbered']))
    }
    expect(keepCodes(plan, anew, mappingOf(difference, everything))).toEqual(plan)
  })
})

const changedIndicator = (code: string, change: (indicator: Indicator) => Partial<Indicator>): Plan => ({
  ...smallPlan,
  indicators: smallPlan.indicators.map((one) => (one.code === code ? { ...one, ...change(one) } : one)),
})
const changedTask = (code: string, change: Partial<Task>): Plan => ({
  ...smallPlan,
  tasks: smallPlan.tasks.map((one) => (one.code === code ? { ...one, ...change } : one)),
})

describe('what a revised plan changed is told field by field', () => {
  it.each<[string, Plan, 'tasks' | 'indicators', object[]]>([
    [
      'a target raised',
      changedIndicator('I1001', ({ target }) => ({ target: { ...target, value: decimal(150) } })),
      'indicators',
      [{ field: 'target', before: '不低于138个', after: '不低于150个' }],
    ],
    [
      'another unit of measure',
      changedIndicator('I1003', () => ({ unitOfMeasure: '万元' })),
      'indicators',
      [
        { field: 'target', before: '不低于162亿元', after: '不低于162万元' },
        { field: 'unit-of-measure', before: '亿元', after: '万元' },
      ],
    ],
    [
      'a deadline moved',
      changedTask('1.1.2', { deadline: isoDate('2023-09-30') }),
      'tasks',
      [{ field: 'deadline', before: '2023-12-31', after: '2023-09-30' }],
    ],
    [
      'another printed number',
      changedTask('1.1.2', { number: '5.' }),
      'tasks',
      [{ field: 'number', before: '2.', after: '5.' }],
    ],
    [
      'another lead',
      {
        ...smallPlan,
        taskUnits: smallPlan.taskUnits.map((one) =>
          one.task === '1.1.2' && one.role === 'lead' ? { ...one, unit: REFORM } : one,
        ),
      },
      'tasks',
      [{ field: 'lead', before: nameOf(COMMERCE), after: nameOf(REFORM) }],
    ],
  ])('%s', (_, revised, part, changes) => {
    const { pairs, removed, added } = comparePlans(smallPlan, revised)[part]
    expect(pairs.flatMap((pair) => pair.changes)).toEqual(changes)
    expect([removed, added]).toEqual([[], []])
  })
})

function nameOf(code: string): string {
  return smallPlan.units.find((unit) => unit.code === code)?.name ?? ''
}

describe('what is only like another thing goes on if a person says so', () => {
  const renamed = recoded(changedIndicator('I1007', () => ({ name: '新增市场主体数' })))
  const difference = comparePlans(smallPlan, renamed)
  const pair = difference.indicators.pairs.find(({ before }) => before.code === 'I1007')

  it('is paired with a likeness below 1', () => {
    expect(pair?.after.name).toBe('新增市场主体数')
    expect(pair?.likeness).toBeGreaterThan(0.7)
    expect(pair?.likeness).toBeLessThan(1)
  })

  it.each([
    ['keeps its code where confirmed', everything, true],
    ['gets a code of its own where not', nothing, false],
  ])('%s', (_, confirmed, kept) => {
    const kind = keepCodes(smallPlan, renamed, mappingOf(difference, confirmed))
    const code = kind.indicators.find(({ name }) => name === '新增市场主体数')?.code
    expect(code === 'I1007').toBe(kept)
    expect(new Set(kind.indicators.map((one) => one.code)).size).toBe(smallPlan.indicators.length)
  })
})

describe('codes are never used again', () => {
  const withoutSecond: Plan = {
    ...smallPlan,
    tasks: smallPlan.tasks.map((one) => (one.code === '1.1.2' ? { ...one, title: '办好夜间集市' } : one)),
    indicators: smallPlan.indicators.map((one) =>
      one.code === 'I1003' ? indicator('I1003', '夜市摊位数', { kind: 'count' }) : one,
    ),
  }
  const difference = comparePlans(smallPlan, withoutSecond)
  const kept = keepCodes(smallPlan, withoutSecond, mappingOf(difference, nothing))

  it('names what went and what came', () => {
    expect(difference.tasks.removed.map(({ code }) => code)).toEqual(['1.1.2'])
    expect(difference.tasks.added.map(({ title }) => title)).toEqual(['办好夜间集市'])
    expect(difference.indicators.removed.map(({ name }) => name)).toEqual(['重点项目投资'])
  })

  it('gives what came the next code that was never there', () => {
    const current = new Set<string>([...smallPlan.tasks, ...smallPlan.indicators].map(({ code }) => code))
    const fair = kept.tasks.find(({ title }) => title === '办好夜间集市')?.code ?? ''
    const stalls = kept.indicators.find(({ name }) => name === '夜市摊位数')?.code ?? ''
    expect([fair, stalls].filter((code) => current.has(code))).toEqual([])
    expect(fair).toBe('1.1.3')
    expect(stalls).toBe('I1008')
  })
})

describe('figures of an indicator that goes on', () => {
  const [projects] = smallPlan.indicators
  it.each([
    ['say the same where only its target moved', { target: { ...projects!.target, comparator: 'at_most' } }, null],
    ['say something else in another unit of measure', { unitOfMeasure: '万元' }, 'unit-of-measure-changed'],
    ['say something else as a stock', { behaviour: 'stock' }, 'nature-changed'],
    ['say something else as a growth', { kind: 'growth' }, 'nature-changed'],
  ] as const)('%s', (_, changes, expected) => {
    expect(figureChangeOf(projects!, { ...projects!, ...changes })).toBe(expected)
  })
})

describe('archived figures go on by code', () => {
  const archive: PeriodArchive = {
    plan: smallPlan.code,
    period: periodOf('month', 2023, 6).key,
    figures: ['I1001', 'I1003', 'I1005', 'I1007'].map((code) => ({
      ...{ unit: code === 'I1007' ? TOWN_EAST : REFORM, indicator: indicatorCode(code), value: '12.50' },
      ...{ cumulative: '40', samePeriodBase: null, status: 'A' as const },
    })),
    tasks: [{ unit: REFORM, task: taskCode('1.1.1'), state: '推进中', completion: '50', progress: '已开工' }],
  }
  const revised = recoded({
    ...changedIndicator('I1003', () => ({ unitOfMeasure: '万元' })),
    units: smallPlan.units.filter(({ code }) => code !== TOWN_EAST),
  })
  const without: Plan = {
    ...revised,
    indicators: revised.indicators.filter(({ name }) => name !== '社会消费品零售总额'),
  }
  const mapping = mappingOf(comparePlans(smallPlan, without), nothing)
  const { archive: migrated, leftOut } = migrateArchive(archive, { current: smallPlan, revised: without, mapping })

  it('carries what is still counted the same way, under the new codes', () => {
    const projects = without.indicators.find(({ name }) => name === '重点项目数')?.code
    expect(migrated.figures).toMatchObject([{ indicator: projects, value: '12.50', cumulative: '40' }])
    expect(migrated.plan).toBe('typed-anew')
    expect(migrated.tasks).toHaveLength(1)
  })

  it('names what it leaves out, and why', () => {
    expect(leftOut.map(({ figure, reason }) => [figure.indicator, reason])).toEqual([
      ['I1003', 'unit-of-measure-changed'],
      ['I1005', 'indicator-gone'],
      ['I1007', 'unit-gone'],
    ])
  })
})
