import type { Plan, TaskUnit } from '../../../src/domain/model'
import { UNIT_AGGREGATIONS, taskCode, unitCode } from '../../../src/domain/model'
import { indexPlan } from '../../../src/domain/plan'
import {
  ALL_TOWNS,
  COMMERCE,
  REFORM,
  SMALL_INDICATORS,
  TOWN_EAST,
  TOWN_WEST,
  indicator,
  smallPlan,
} from '../../support/smallPlan'

const OPEN_GROUP = unitCode('G002')
const OUTER_GROUP = unitCode('G003')
const MAYOR = unitCode('P001')
const IDLE = unitCode('U009')

/** The small plan with a group of groups that contains itself, an open group, a person and a unit without duties. */
const plan: Plan = {
  ...smallPlan,
  units: [
    ...smallPlan.units,
    { code: OPEN_GROUP, name: '各相关单位', kind: 'group' },
    { code: OUTER_GROUP, name: '各镇（街道、中心）', kind: 'group' },
    { code: MAYOR, name: '分管副市长', kind: 'person' },
    { code: IDLE, name: '市档案馆', kind: 'department' },
  ],
  groupMembers: [
    ...smallPlan.groupMembers,
    { group: OUTER_GROUP, member: ALL_TOWNS, basis: 'printed' },
    { group: OUTER_GROUP, member: COMMERCE, basis: 'printed' },
    { group: ALL_TOWNS, member: OUTER_GROUP, basis: 'printed' },
  ],
}
const index = indexPlan(plan)

const duty = (unit: string, role: TaskUnit['role']): TaskUnit => ({
  task: taskCode('1.1.1'),
  unit: unitCode(unit),
  role,
  basis: 'printed',
})

describe('indexPlan: names', () => {
  it.each([
    ['市发改局', REFORM],
    ['发改局', REFORM],
    ['市 商 务 局', COMMERCE],
    ['　市商务局\n', COMMERCE],
    ['各镇(街道、中心)', OUTER_GROUP],
    ['各镇（街道、中心)', OUTER_GROUP],
  ])('finds the unit behind “%s”', (name, code) => {
    expect(index.unitByName(name)?.code).toBe(code)
  })

  it.each(['', '财政局', '发改', '各镇（街道）'])('finds no unit behind “%s”', (name) => {
    expect(index.unitByName(name)).toBeNull()
  })
})

describe('indexPlan: groups', () => {
  it('expands groups in groups, each member once, and ends on a cycle', () => {
    expect(index.membersOf(OUTER_GROUP)).toEqual([TOWN_EAST, TOWN_WEST, COMMERCE])
    expect(index.membersOf(ALL_TOWNS)).toEqual([TOWN_EAST, TOWN_WEST, COMMERCE])
  })

  it('gives an open group no members and any other unit itself', () => {
    expect(index.membersOf(OPEN_GROUP)).toEqual([])
    expect(index.membersOf(REFORM)).toEqual([REFORM])
    expect(index.membersOf(unitCode('nobody'))).toEqual([unitCode('nobody')])
  })
})

describe('indexPlan: duties', () => {
  it('gives a unit its tasks in plan order, by itself and through groups', () => {
    const { tasksOf } = indexPlan(smallPlan)
    const duties = (unit: string) => tasksOf(unitCode(unit)).map(({ task, role }) => `${task.code} ${role}`)
    expect(duties(REFORM)).toEqual(['1.1.1 lead', '2.1.1 lead'])
    expect(duties(COMMERCE)).toEqual(['1.1.1 support', '1.1.2 lead'])
    expect(duties(TOWN_EAST)).toEqual(['1.1.2 support', '2.1.1 support'])
    expect(duties('nobody')).toEqual([])
  })

  it.each([
    [['lead', 'support'], 'lead'],
    [['support', 'lead'], 'lead'],
    [['member', 'support'], 'support'],
    [['member'], 'member'],
  ] as const)('of the roles %j in one task keeps %s', (roles, strongest) => {
    const { tasksOf } = indexPlan({ ...smallPlan, taskUnits: roles.map((role) => duty(TOWN_EAST, role)) })
    expect(tasksOf(TOWN_EAST).map(({ role }) => role)).toEqual([strongest])
  })

  it('lists as reporting only units that have something to report, never groups or persons', () => {
    const busy = indexPlan({
      ...plan,
      taskUnits: [...plan.taskUnits, duty(MAYOR, 'lead'), duty(OPEN_GROUP, 'support')],
    })
    expect(busy.reportingUnits()).toEqual([REFORM, COMMERCE, TOWN_EAST, TOWN_WEST])
  })
})

describe('indexPlan: who reports an indicator', () => {
  const { reportersOf, indicatorsOf } = indexPlan(smallPlan)

  it.each(UNIT_AGGREGATIONS)('asks the right units under %s', (unitAggregation) => {
    const one = indicator('I1007', '新增市场主体', { task: taskCode('1.1.2'), leadUnit: COMMERCE, unitAggregation })
    const alone = unitAggregation === 'LEAD' || unitAggregation === 'NONE'
    expect(reportersOf(one)).toEqual(alone ? [COMMERCE] : [COMMERCE, TOWN_EAST, TOWN_WEST])
  })

  it('asks the lead unit alone where there is no task', () => {
    expect(reportersOf(indicator('I1009', '其他', { task: null, unitAggregation: 'SUM' }))).toEqual([REFORM])
  })

  it('asks no person and nobody twice', () => {
    const withMayor = indexPlan({ ...plan, taskUnits: [duty(MAYOR, 'support'), duty(REFORM, 'support')] })
    expect(withMayor.reportersOf(indicator('I1009', '其他', { unitAggregation: 'SUM' }))).toEqual([REFORM])
  })

  it('turns round to the indicators of a unit, in plan order', () => {
    const { newFirms, accidents, teams, retail, retailGrowth } = SMALL_INDICATORS
    expect(indicatorsOf(TOWN_WEST)).toEqual([newFirms, accidents, teams])
    expect(indicatorsOf(COMMERCE)).toEqual([retail, retailGrowth, newFirms])
    expect(indicatorsOf(IDLE)).toEqual([])
  })
})
