import type { Plan } from '../../src/domain/model'
import {
  campaignCode,
  indicatorCode,
  isoDate,
  planCode,
  relationCode,
  taskCode,
  unitCode,
  type Indicator,
  type Task,
} from '../../src/domain/model'
import { decimal, zero } from '../../src/domain/lib'

/** A made-up city of four units, two campaigns, five tasks and ten indicators: small enough to add up by hand. */
export const REFORM = unitCode('U001')
export const COMMERCE = unitCode('U002')
export const TOWN_EAST = unitCode('U003')
export const TOWN_WEST = unitCode('U004')
export const ALL_TOWNS = unitCode('G001')

const task = (
  code: string,
  parent: string | null,
  level: Task['level'],
  title: string,
  deadline: string | null = null,
): Task => ({
  code: taskCode(code),
  parent: parent === null ? null : taskCode(parent),
  campaign: campaignCode(code.slice(0, 1)),
  level,
  number: `${code.split('.').at(-1)}.`,
  title,
  summary: `${title}的概要`,
  deadline: deadline === null ? null : isoDate(deadline),
  recurrence: null,
  annex: code.slice(0, 1),
  section: '二(一)',
  line: 10,
})

type Overrides = Partial<Omit<Indicator, 'target'>> & { target?: Partial<Indicator['target']> }

/** An indicator with sensible defaults: a yearly flow counted in 家, at least 100, led by the reform bureau. */
export function indicator(code: string, name: string, changes: Overrides = {}): Indicator {
  const { target, ...rest } = changes
  return {
    code: indicatorCode(code),
    name,
    campaign: campaignCode(code.slice(1, 2)),
    task: taskCode('1.1.1'),
    unitOfMeasure: '家',
    decimals: 0,
    kind: 'count',
    behaviour: 'flow',
    direction: 'more',
    target: { comparator: 'at_least', value: decimal(100), valueHigh: null, firmness: 'plain', ...target },
    baseline: null,
    deadline: null,
    leadUnit: REFORM,
    timeAggregation: 'SUM',
    unitAggregation: 'LEAD',
    numerator: null,
    denominator: null,
    review: '',
    note: '',
    ...rest,
  }
}

export const SMALL_INDICATORS = {
  projects: indicator('I1001', '重点项目数', { unitOfMeasure: '个', target: { value: decimal(138) } }),
  industryProjects: indicator('I1002', '其中：产业项目数', { unitOfMeasure: '个', target: { value: decimal(64) } }),
  investment: indicator('I1003', '重点项目投资', {
    unitOfMeasure: '亿元',
    decimals: 2,
    kind: 'money',
    target: { value: decimal(162) },
  }),
  gdpGrowth: indicator('I1004', '地区生产总值增速', {
    unitOfMeasure: '%',
    decimals: 1,
    kind: 'growth',
    behaviour: 'rate',
    timeAggregation: 'LAST',
    target: { comparator: 'about', value: decimal(8) },
  }),
  retail: indicator('I1005', '社会消费品零售总额', {
    unitOfMeasure: '亿元',
    decimals: 2,
    kind: 'level',
    leadUnit: COMMERCE,
    target: { comparator: 'more_than', value: decimal(118), firmness: 'aim' },
  }),
  retailGrowth: indicator('I1006', '社会消费品零售总额增速', {
    unitOfMeasure: '%',
    decimals: 1,
    kind: 'growth',
    behaviour: 'rate',
    timeAggregation: 'LAST',
    leadUnit: COMMERCE,
    target: { comparator: 'about', value: decimal('7.5') },
  }),
  newFirms: indicator('I1007', '新增市场主体', {
    task: taskCode('1.1.2'),
    kind: 'increment',
    leadUnit: COMMERCE,
    unitAggregation: 'SUM',
    target: { value: decimal(6000) },
  }),
  accidents: indicator('I2001', '一般事故起数', {
    task: taskCode('2.1.1'),
    unitOfMeasure: '起',
    direction: 'less',
    unitAggregation: 'SUM',
    target: { comparator: 'at_most', value: decimal(10) },
  }),
  coverage: indicator('I2002', '高危企业检查覆盖率', {
    task: taskCode('2.1.1'),
    unitOfMeasure: '%',
    kind: 'coverage',
    behaviour: 'stock',
    timeAggregation: 'LAST',
    target: { comparator: 'exactly', value: decimal(100), firmness: 'must' },
  }),
  teams: indicator('I2003', '应急队伍人数', {
    task: taskCode('2.1.1'),
    unitOfMeasure: '人',
    kind: 'level',
    behaviour: 'stock',
    timeAggregation: 'LAST',
    unitAggregation: 'SUM',
    target: { value: decimal(80) },
  }),
} as const

/** The small plan. Commerce leads 1.1.2 with all towns in support; the reform bureau leads the rest. */
export const smallPlan: Plan = {
  code: planCode('small-2023'),
  title: '小城2023年工作方案',
  documentNumber: '小政办发〔2023〕1号',
  issuedOn: isoDate('2023-04-23'),
  periodStart: isoDate('2023-01-01'),
  periodEnd: isoDate('2023-12-31'),
  campaigns: [
    {
      code: campaignCode('1'),
      name: '打好经济增长主动仗',
      shortName: '经济增长',
      leadUnit: REFORM,
      officeUnit: REFORM,
      annex: '1',
    },
    {
      code: campaignCode('2'),
      name: '打好安全生产巩固提升仗',
      shortName: '安全生产',
      leadUnit: REFORM,
      officeUnit: REFORM,
      annex: '2',
    },
  ],
  units: [
    { code: REFORM, name: '市发改局', kind: 'department' },
    { code: COMMERCE, name: '市商务局', kind: 'department' },
    { code: TOWN_EAST, name: '东镇', kind: 'town' },
    { code: TOWN_WEST, name: '西镇', kind: 'town' },
    { code: ALL_TOWNS, name: '各镇', kind: 'group' },
  ],
  aliases: [
    { alias: '发改局', unit: REFORM },
    { alias: '市 商务局', unit: COMMERCE },
  ],
  groupMembers: [
    { group: ALL_TOWNS, member: TOWN_EAST, basis: 'printed' },
    { group: ALL_TOWNS, member: TOWN_WEST, basis: 'general knowledge' },
  ],
  tasks: [
    task('1.1', null, 'section', '扩大内需'),
    task('1.1.1', '1.1', 'item', '推进重点项目'),
    task('1.1.2', '1.1', 'item', '培育市场主体', '2023-12-31'),
    task('2.1', null, 'section', '安全监管'),
    task('2.1.1', '2.1', 'item', '开展隐患排查', '2023-06-30'),
  ],
  taskUnits: [
    { task: taskCode('1.1.1'), unit: REFORM, role: 'lead', basis: 'printed' },
    { task: taskCode('1.1.1'), unit: COMMERCE, role: 'support', basis: 'printed' },
    { task: taskCode('1.1.2'), unit: COMMERCE, role: 'lead', basis: 'printed' },
    { task: taskCode('1.1.2'), unit: ALL_TOWNS, role: 'support', basis: 'printed' },
    { task: taskCode('2.1.1'), unit: REFORM, role: 'lead', basis: 'printed' },
    { task: taskCode('2.1.1'), unit: ALL_TOWNS, role: 'support', basis: 'inherited' },
  ],
  indicators: Object.values(SMALL_INDICATORS),
  mentions: Object.values(SMALL_INDICATORS).map(({ code }) => ({ indicator: code, annex: '1', line: 1, text: '若干' })),
  relations: [
    {
      code: relationCode('R001'),
      type: 'part_whole',
      left: [indicatorCode('I1002')],
      operator: 'less_than_or_equal_to',
      right: [indicatorCode('I1001')],
      tolerance: zero,
      level: '强制性',
      note: '产业项目是重点项目的其中项',
    },
    {
      code: relationCode('R002'),
      type: 'compulsory_pair',
      left: [indicatorCode('I1005')],
      operator: 'equal_to',
      right: [indicatorCode('I1006')],
      tolerance: zero,
      level: '核实性',
      note: '同一指标的总量与增速',
    },
  ],
  rhythms: [
    {
      code: 'RH01',
      name: '月通报',
      campaign: null,
      sender: '各责任单位',
      receiver: '专班办公室',
      cadence: 'month',
      due: '次月5日',
      line: 28,
    },
  ],
  ledgers: [
    {
      code: 'L01',
      name: '隐患台账',
      campaign: campaignCode('2'),
      task: taskCode('2.1.1'),
      keeper: '市发改局',
      line: 30,
    },
  ],
}
