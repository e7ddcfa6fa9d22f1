import type { Indicator, Plan, Relation, Target } from '../../../src/domain/model'
import { campaignCode, indicatorCode, isoDate, relationCode, taskCode, unitCode } from '../../../src/domain/model'
import { decimal, zero } from '../../../src/domain/lib'
import type { PlanRuleKind } from '../../../src/domain/plan'
import { ALL_TOWNS, COMMERCE, REFORM, TOWN_EAST, indicator, smallPlan } from '../../support/smallPlan'

export interface PlantedPlan {
  readonly fault: string
  readonly plan: Plan
  readonly kind: PlanRuleKind
  readonly where: string
  /** Words that the Chinese sentence must hold. */
  readonly says: string
}

/** The small plan with keepers that it knows: no rule stops at it. */
export const soundPlan: Plan = {
  ...smallPlan,
  rhythms: smallPlan.rhythms.map((rhythm) => ({ ...rhythm, sender: '各镇;U001', receiver: '市发改局' })),
}

type List = 'units' | 'aliases' | 'groupMembers' | 'tasks' | 'taskUnits' | 'indicators' | 'mentions' | 'relations'

/** The sound plan with one row changed (1-based). */
export function changed<Key extends List>(list: Key, row: number, changes: Partial<Plan[Key][number]>): Plan {
  return { ...soundPlan, [list]: soundPlan[list].map((one, at) => (at === row - 1 ? { ...one, ...changes } : one)) }
}

/** The sound plan with rows added at the end. */
export const added = <Key extends List>(list: Key, ...rows: Plan[Key][number][]): Plan => ({
  ...soundPlan,
  [list]: [...soundPlan[list], ...rows],
})

/** The sound plan with one more indicator, mentioned once. */
export function withIndicator(changes: Parameters<typeof indicator>[2]): Plan {
  const extra = indicator('I1099', '补充指标', changes)
  const mention = { indicator: extra.code, annex: '1', line: 1, text: '若干' }
  return { ...added('indicators', extra), mentions: [...soundPlan.mentions, mention] }
}

const targeting = (comparator: Target['comparator'], value: string | null, changes: Partial<Indicator> = {}): Plan =>
  withIndicator({ ...changes, target: { comparator, value: value === null ? null : decimal(value) } })

const relation = (changes: Partial<Relation>): Plan =>
  added('relations', {
    code: relationCode('R009'),
    type: 'comparison',
    left: [indicatorCode('I1001')],
    operator: 'equal_to',
    right: [indicatorCode('I1002')],
    tolerance: zero,
    level: '核实性',
    note: '',
    ...changes,
  })

const OPEN_GROUP = { code: unitCode('G009'), name: '各相关单位', kind: 'group' } as const
const MAYOR = { code: unitCode('P001'), name: '分管副市长', kind: 'person' } as const

const ledBy = (plan: Plan, unit: string): Plan => ({
  ...plan,
  taskUnits: [...plan.taskUnits, { task: taskCode('1.1.1'), unit: unitCode(unit), role: 'lead', basis: 'printed' }],
})

const planted = (
  kind: PlanRuleKind,
  where: string,
  [fault, says]: readonly [string, string],
  plan: Plan,
): PlantedPlan => ({
  fault,
  plan,
  kind,
  where,
  says,
})

const CODES: readonly PlantedPlan[] = [
  planted(
    'unknown-reference',
    'task_units:2 U777',
    ['a task of a unit nobody knows', '“unit”列的编码 U777'],
    changed('taskUnits', 2, { unit: unitCode('U777') }),
  ),
  planted('unknown-keeper', 'ledgers:1 L01', ['a ledger kept by a stranger', '「市气象局」'], {
    ...soundPlan,
    ledgers: soundPlan.ledgers.map((ledger) => ({ ...ledger, keeper: 'U001;市气象局' })),
  }),
  planted(
    'duplicate-code',
    'tasks:6 1.1.1',
    ['a task entered twice', '第 2 行已用'],
    added('tasks', soundPlan.tasks[1]!),
  ),
  planted(
    'duplicate-row',
    'task_units:7 1.1.1 U001 lead',
    ['a duty entered twice', '第 1 行已有'],
    added('taskUnits', soundPlan.taskUnits[0]!),
  ),
]

const UNITS: readonly PlantedPlan[] = [
  planted(
    'name-of-two-units',
    'units:6 U009',
    ['two units of one name', 'U001'],
    added('units', { code: unitCode('U009'), name: '市 发改局', kind: 'department' }),
  ),
  planted(
    'alias-of-two-units',
    'unit_aliases:3 U002',
    ['an alias of two units', 'U001'],
    added('aliases', { alias: '发 改局', unit: COMMERCE }),
  ),
  planted(
    'members-of-no-group',
    'unit_groups:3 U001',
    ['a department with members', '成员 U003'],
    added('groupMembers', { group: REFORM, member: TOWN_EAST, basis: 'printed' }),
  ),
  planted(
    'group-in-cycle',
    'units:5 G001',
    ['a group that is its own member', '「各镇」'],
    added('groupMembers', { group: ALL_TOWNS, member: ALL_TOWNS, basis: 'printed' }),
  ),
  planted('open-group', 'units:6 G009', ['a group without members', '「各相关单位」'], added('units', OPEN_GROUP)),
]

const TASKS: readonly PlantedPlan[] = [
  planted(
    'parent-off-path',
    'tasks:3 1.1.2',
    ['a task below another section', '“2.1”'],
    changed('tasks', 3, { parent: taskCode('2.1') }),
  ),
  planted(
    'parent-off-path',
    'tasks:3 1.1.2',
    ['an item without its section', '“”'],
    changed('tasks', 3, { parent: null }),
  ),
  planted('parent-off-path', 'tasks:6 1.11.1', ['an item of 1.11 below 1.1', '“1.1”'], {
    ...added('tasks', { ...soundPlan.tasks[1]!, code: taskCode('1.11.1') }),
    taskUnits: [...soundPlan.taskUnits, { ...soundPlan.taskUnits[0]!, task: taskCode('1.11.1') }],
  }),
  planted(
    'level-not-below-parent',
    'tasks:3 1.1.2',
    ['a section below a section', '上级 1.1'],
    changed('tasks', 3, { level: 'section' }),
  ),
  planted(
    'campaign-off-path',
    'tasks:4 2.1',
    ['a section of campaign 2 entered under 1', '第 1 仗'],
    changed('tasks', 4, { campaign: campaignCode('1') }),
  ),
  planted(
    'task-without-lead',
    'tasks:2 1.1.1',
    ['a task with supporters only', '「推进重点项目」'],
    changed('taskUnits', 1, { role: 'support' }),
  ),
  planted('group-leads-task', 'task_units:7 1.1.1', ['a group as lead', '单位组「各镇」'], ledBy(soundPlan, ALL_TOWNS)),
  planted(
    'person-leads-task',
    'task_units:7 1.1.1',
    ['a person as lead', '「分管副市长」'],
    ledBy(added('units', MAYOR), MAYOR.code),
  ),
]

const INDICATORS: readonly PlantedPlan[] = [
  planted(
    'group-leads-indicator',
    'indicators:11 I1099',
    ['a group answering for an indicator', '「各镇」'],
    withIndicator({ leadUnit: ALL_TOWNS }),
  ),
  planted('ratio-incomplete', 'indicators:11 I1099', ['a ratio of nothing', 'numerator; denominator'], {
    ...withIndicator({ unitAggregation: 'RATIO' }),
  }),
  planted(
    'ratio-incomplete',
    'indicators:11 I1099',
    ['a ratio without its denominator', '缺少 denominator'],
    withIndicator({ unitAggregation: 'RATIO', numerator: indicatorCode('I1002') }),
  ),
  planted(
    'ratio-incomplete',
    'indicators:11 I1099',
    ['a weighted mean without its weight', '缺少 denominator'],
    withIndicator({ unitAggregation: 'WEIGHTED' }),
  ),
  planted(
    'stock-summed-over-time',
    'indicators:11 I1099',
    ['a stock summed over months', 'stock'],
    withIndicator({ behaviour: 'stock' }),
  ),
  planted(
    'rate-summed-over-units',
    'indicators:11 I1099',
    ['percentages added up over units', 'SUM'],
    withIndicator({ behaviour: 'rate', timeAggregation: 'LAST', unitOfMeasure: '%', unitAggregation: 'SUM' }),
  ),
  planted(
    'contradiction',
    'indicators:11 I1099',
    ['a contradiction of the plan itself', '第60行15家；第13行10家以上'],
    withIndicator({ review: 'contradiction', note: '第60行15家；第13行10家以上' }),
  ),
  planted('without-mention', 'indicators:1 I1001', ['an indicator from nowhere', '「重点项目数」'], {
    ...soundPlan,
    mentions: soundPlan.mentions.slice(1),
  }),
]

const TARGETS: readonly PlantedPlan[] = [
  planted('value-missing', 'indicators:11 I1099', ['at least nothing', 'at_least'], targeting('at_least', null)),
  planted('value-not-wanted', 'indicators:11 I1099', ['in step with 8', '目标值 8'], targeting('in_step_with', '8')),
  planted(
    'range-ends',
    'indicators:11 I1099',
    ['a range upside down', '下限“20”，上限“10”'],
    withIndicator({ target: { comparator: 'between', value: decimal(20), valueHigh: decimal(10) } }),
  ),
  planted('range-ends', 'indicators:11 I1099', ['a range of one end', '上限“”'], targeting('between', '20')),
  planted(
    'range-ends',
    'indicators:11 I1099',
    ['a high end outside a range', '上限“10”'],
    withIndicator({ target: { valueHigh: decimal(10) } }),
  ),
  planted('date-missing', 'indicators:11 I1099', ['due by no date', '完成时限'], targeting('by_date', null)),
  planted(
    'share-out-of-range',
    'indicators:11 I1099',
    ['a coverage of 120 per cent', '120 不在 0–100'],
    targeting('exactly', '120', { kind: 'coverage', unitOfMeasure: '%' }),
  ),
  planted(
    'share-out-of-range',
    'indicators:11 I1099',
    ['a share of 1001 per mille', '1001 不在 0–1000'],
    targeting('exactly', '1001', { kind: 'share', unitOfMeasure: '‰' }),
  ),
  planted(
    'count-not-whole',
    'indicators:11 I1099',
    ['half a firm', '0.5'],
    targeting('exactly', '0.5', { decimals: 1 }),
  ),
  planted(
    'finer-than-declared',
    'indicators:11 I1099',
    ['a target finer than its decimals', '7.55'],
    targeting('about', '7.55', { kind: 'growth', unitOfMeasure: '%', decimals: 1 }),
  ),
]

const RELATIONS: readonly PlantedPlan[] = [
  planted(
    'units-of-measure-differ',
    'relations:3 R009',
    ['pieces held against money', '个、亿元'],
    relation({ operator: 'less_than', right: [indicatorCode('I1003')] }),
  ),
  planted('sum-does-not-hold', 'relations:3 R009', ['138 that is not 64', '左边 138，右边 64'], relation({})),
]

/** One fault each. */
export const PLANTED_PLANS: readonly PlantedPlan[] = [
  ...CODES,
  ...UNITS,
  ...TASKS,
  ...INDICATORS,
  ...TARGETS,
  ...RELATIONS,
]

const sumOfThree = (third: string, tolerance = '0', comparator: Target['comparator'] = 'at_least'): Plan => {
  const plan = withIndicator({ unitOfMeasure: '个', target: { comparator, value: decimal(third) } })
  const whole = relation({ right: ['I1002', 'I1099'].map(indicatorCode), tolerance: decimal(tolerance) })
  return { ...plan, relations: whole.relations }
}

/** Plans that look like the faults above and are sound. */
export const SOUND_PLANS: readonly (readonly [string, Plan])[] = [
  ['the small plan', soundPlan],
  [
    'a count in ten thousands with places after the point',
    targeting('at_least', '24.5', { unitOfMeasure: '万户', decimals: 1 }),
  ],
  ['a growth above 100 per cent', targeting('at_least', '120', { kind: 'growth', unitOfMeasure: '%' })],
  [
    'a date without a value',
    withIndicator({ deadline: isoDate('2023-06-30'), target: { comparator: 'by_date', value: null } }),
  ],
  ['a rising range', withIndicator({ target: { comparator: 'between', value: decimal(1), valueHigh: decimal(2) } })],
  [
    'a ratio with both parts',
    withIndicator({ unitAggregation: 'RATIO', numerator: indicatorCode('I1002'), denominator: indicatorCode('I1001') }),
  ],
  ['a sum that holds: 138 = 64 + 74', sumOfThree('74')],
  ['a sum within its tolerance: 138 against 64 + 73', sumOfThree('73', '1')],
  ['a sum of which one part is 「左右」', sumOfThree('50', '0', 'about')],
  ['a pair of different units of measure', relation({ type: 'compulsory_pair', right: [indicatorCode('I1003')] })],
  ['an alias in two spellings of one unit', added('aliases', { alias: '发 改 局', unit: REFORM })],
]

/** An open group that leads: two remarks belong together. */
export const openGroupLeads = ledBy(added('units', OPEN_GROUP), OPEN_GROUP.code)
