import type { KnownUnits } from '../../../../src/domain/plan'
import { compilePlan } from '../../../../src/domain/plan'
import { unitCode } from '../../../../src/domain/model'

/** `code role name`, inherited ones marked with a star, in the order of the proposal. */
const dutiesOf = (text: string, known?: KnownUnits): readonly string[] =>
  compilePlan(text, known).duties.map(
    ({ task, role, name, basis }) => `${task} ${role}${basis === 'inherited' ? '*' : ''} ${name}`,
  )

interface Layout {
  readonly name: string
  readonly text: string
  readonly duties: readonly string[]
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'lead, and those who share the work',
    text: '1.促消费。办展会。（市商务局牵头，市市监局、市发展和改革委员会等按职责分工负责）',
    duties: ['0.1 lead 市商务局', '0.1 support 市市监局', '0.1 support 市发展和改革委员会'],
  },
  {
    name: 'names that wait for the verb behind the last',
    text: '1.促消费。（市文旅局牵头，城投集团，相关镇、街道等按职责分工负责）',
    duties: ['0.1 lead 市文旅局', '0.1 support 城投集团', '0.1 support 相关镇、街道'],
  },
  {
    name: 'labels in square brackets, persons and dates left out',
    text: '1.促消费。【牵头单位：市商务局；责任单位：市财政局、各区县政府；责任领导：王某某；完成时限：年底】',
    duties: ['0.1 lead 市商务局', '0.1 support 市财政局', '0.1 support 各区县政府'],
  },
  {
    name: 'labels without anything between but a blank',
    text: '1.促消费。（牵头单位：市商务局 配合单位：市财政局 市税务局）',
    duties: ['0.1 lead 市商务局', '0.1 support 市财政局', '0.1 support 市税务局'],
  },
  {
    name: 'governments of two kinds of places as one group',
    text: '1.抓冬种。（牵头单位：县农业农村局；责任单位：各乡、镇人民政府，各县、区政府，县财政局）',
    duties: [
      '0.1 lead 县农业农村局',
      '0.1 support 各乡、镇人民政府',
      '0.1 support 各县、区政府',
      '0.1 support 县财政局',
    ],
  },
  {
    name: 'towns beside the city itself, which is no part of their group',
    text: '1.抓冬种。（牵头单位：市农业农村局；责任单位：各镇、市政府办公室）',
    duties: ['0.1 lead 市农业农村局', '0.1 support 各镇', '0.1 support 市政府办公室'],
  },
  {
    name: 'labels on lines of their own, with who leads in person and who joins in',
    text: '1.稳投资。\n牵头负责领导：王某某。\n牵头责任单位：区发改委。\n协同责任单位：区财政局。',
    duties: ['0.1 lead 区发改委', '0.1 support 区财政局'],
  },
  {
    name: 'brackets inside brackets',
    text: '1.促消费。（市商务局牵头，各县（市、区）人民政府、各镇（街道、中心）配合）',
    duties: ['0.1 lead 市商务局', '0.1 support 各县（市、区）人民政府', '0.1 support 各镇（街道、中心）'],
  },
  {
    name: 'the first leads where the text says so',
    text: '1.促消费。（市商务局、市财政局负责，列第一位者为牵头单位）',
    duties: ['0.1 lead 市商务局', '0.1 support 市财政局'],
  },
  {
    name: 'names alone in square brackets in the middle of an item',
    text: '1.促消费。【市商务局、市财政局】办展会。',
    duties: ['0.1 lead 市商务局', '0.1 support 市财政局'],
  },
  {
    name: 'names alone before a comma, but not another name of the unit before them',
    text: '1.促消费。覆盖率提高（市商务局），由市发改委（市粮食局），按规定办展会。',
    duties: ['0.1 lead 市商务局'],
  },
  {
    name: 'labels that only blanks set apart',
    text: '1.促消费  牵头单位  市商务局  配合单位  市财政局、市税务局',
    duties: ['0.1 lead 市商务局', '0.1 support 市财政局', '0.1 support 市税务局'],
  },
  {
    name: 'roles in brackets behind names',
    text: '1.促消费。（责任单位：市商务局（牵头）、市财政局、市税务局（参与））',
    duties: ['0.1 lead 市商务局', '0.1 support 市财政局', '0.1 participate 市税务局'],
  },
  {
    name: 'remarks behind the names',
    text: '1.促消费。（市商务局牵头，市财政局参加，以下任务均需各区落实，不再列出）',
    duties: ['0.1 lead 市商务局', '0.1 participate 市财政局'],
  },
  {
    name: 'a date behind the names',
    text: '1.促消费。（市商务局牵头；市财政局配合；10月底前完成）',
    duties: ['0.1 lead 市商务局', '0.1 support 市财政局'],
  },
  {
    name: 'a name to a line behind a label',
    text: '1.促消费。\n牵头单位：市商务局\n配合单位：市财政局\n市税务局',
    duties: ['0.1 lead 市商务局', '0.1 support 市财政局', '0.1 support 市税务局'],
  },
  {
    name: 'words that end as names of units do and are none',
    text: '1.促消费。城镇新增就业。产业布局要优化。',
    duties: [],
  },
  {
    name: 'who guides and who does it',
    text: '1.促消费。（市商务局指导，各镇落实）',
    duties: ['0.1 guide 市商务局', '0.1 lead 各镇'],
  },
  {
    name: 'who takes part',
    text: '1.扩大参保。（市人社局牵头，市税务局参与）',
    duties: ['0.1 lead 市人社局', '0.1 participate 市税务局'],
  },
  {
    name: 'two sentences with a bracket each',
    text: '1.改造小区。改造老旧小区26个。（市住建局牵头）接收供电设施。（供电公司负责）',
    duties: ['0.1 lead 市住建局', '0.1 lead 供电公司'],
  },
  {
    name: 'a line after several items is about all of them',
    text: '1.抓交通安全。\n（1）查隐患。\n（2）严执法。\n市公安局牵头，市应急局、各镇（街道）等配合。',
    duties: [
      '0.1 lead 市公安局',
      '0.1 support 市应急局',
      '0.1 support 各镇（街道）',
      '0.1.1 lead* 市公安局',
      '0.1.1 support* 市应急局',
      '0.1.1 support* 各镇（街道）',
      '0.1.2 lead* 市公安局',
      '0.1.2 support* 市应急局',
      '0.1.2 support* 各镇（街道）',
    ],
  },
  {
    name: 'two lines in one item: each is about the items since the last',
    text: '1.防火。\n（1）巡山。\n（2）宣传。\n市林业局牵头，市应急局配合。\n（3）储物资。\n（4）练队伍。\n市应急局牵头，市财政局配合。',
    duties: [
      '0.1 lead 市林业局',
      '0.1 lead 市应急局',
      '0.1 support 市财政局',
      '0.1.1 lead* 市林业局',
      '0.1.1 support* 市应急局',
      '0.1.2 lead* 市林业局',
      '0.1.2 support* 市应急局',
      '0.1.3 lead* 市应急局',
      '0.1.3 support* 市财政局',
      '0.1.4 lead* 市应急局',
      '0.1.4 support* 市财政局',
    ],
  },
  {
    name: 'a line below each item is about that item alone',
    text: '一、建设交通\n（一）修路。\n牵头单位：市交通局\n责任单位：市财政局\n（二）架桥。\n牵头单位：市住建局',
    duties: ['0.1.1 lead 市交通局', '0.1.1 support 市财政局', '0.1.2 lead 市住建局'],
  },
  {
    name: 'a heading hands its lead down',
    text: '一、化解债务（牵头单位：市财政局）\n（一）严控增量。（市财政局、市发改局按职责分工负责）\n（二）盘活资产。',
    duties: ['0.1 lead 市财政局', '0.1.1 lead 市财政局', '0.1.1 support 市发改局', '0.1.2 lead* 市财政局'],
  },
  {
    name: 'units at the head of what they have to do',
    text: '（三）压实责任\n1.市气象局：负责预报。\n2.镇（街道）、高新区：负责辖区工作。',
    duties: ['0.3.1 lead 市气象局', '0.3.2 lead 镇（街道）', '0.3.2 lead 高新区'],
  },
  {
    name: 'who acts in the sentence',
    text: '1.市城管局负责清扫。\n2.由市优办牵头制订考核办法。\n3.各镇要成立小组。',
    duties: ['0.1 lead 市城管局', '0.2 lead 市优办', '0.3 lead 各镇'],
  },
  {
    name: 'who is told to act beside a lead helps',
    text: '1.排查隐患。各镇要每月排查。（市应急局牵头）',
    duties: ['0.1 lead 市应急局', '0.1 support 各镇'],
  },
  {
    name: 'persons are no units',
    text: '1.组建专班。由市委常委、常务副市长负责调度。（市发改局牵头）',
    duties: ['0.1 lead 市发改局'],
  },
  {
    name: 'what only stands in brackets is no duty',
    text: '1.完善设施。建设要素市场（北山工作站），服务各镇（街道、中心），执行《条例》（省令第3号）。（市发改局牵头）',
    duties: ['0.1 lead 市发改局'],
  },
  {
    name: 'columns of a table, an empty lead is the one above',
    text: '任务 | 牵头单位 | 配合单位\n修路 | 市交通局 | 市财政局、市发改局\n架桥 | |',
    duties: [
      '0.1 lead 市交通局',
      '0.1 support 市财政局',
      '0.1 support 市发改局',
      '0.2 lead 市交通局',
      '0.2 support 市财政局',
      '0.2 support 市发改局',
    ],
  },
  {
    name: 'a blank inside a name in a cell parts nothing, one between names does',
    text: '任务 | 牵头单位\n修路 | 市自然 资源局\n架桥 | 市城管 执法局 某某 供电公司\n通信 | 人民银行 某某支行',
    duties: ['0.1 lead 市自然资源局', '0.2 lead 市城管执法局', '0.2 lead 某某供电公司', '0.3 lead 人民银行某某支行'],
  },
]

describe('who has to do it', () => {
  it.each(LAYOUTS)('$name', ({ text, duties }) => {
    expect(dutiesOf(text)).toEqual(duties)
  })
})

describe('known units', () => {
  const known: KnownUnits = {
    units: [
      { code: unitCode('U01'), name: '市住房和城乡建设局' },
      { code: unitCode('U02'), name: '市教育局' },
    ],
    aliases: [{ alias: '教育', unit: unitCode('U02') }],
  }
  const dutyOf = (name: string) => compilePlan(`1.建学校。（${name}牵头）`, known).duties[0]

  it('are found by name and by alias', () => {
    expect(dutyOf('市教育局')?.unit).toBe('U02')
    expect(dutyOf('教育')?.unit).toBe('U02')
  })

  it('that a name resembles are proposed for a person to confirm', () => {
    const duty = dutyOf('市住建局')
    expect(duty?.unit).toBeNull()
    expect(duty?.likely[0]?.unit).toBe('U01')
    expect(duty?.sureness.doubts).toContainEqual({ kind: 'unit-by-similarity', about: '市住建局' })
    expect(duty?.sureness.confidence).toBeLessThan(0.8)
  })

  it('do not make others disappear', () => {
    const duty = dutyOf('市气象台')
    expect(duty?.name).toBe('市气象台')
    expect(duty?.sureness.doubts).toContainEqual({ kind: 'unit-unknown', about: '市气象台' })
  })
})

describe('the heading of a task', () => {
  it('leaves out the brackets that name units and nothing else', () => {
    const { tasks } = compilePlan('一、改造（含续建）小区（市住建局牵头）和街道（市城管局负责）。加快实施。')
    expect(tasks.map(({ heading }) => heading)).toEqual(['改造（含续建）小区和街道'])
  })
})

describe('doubts', () => {
  it('are told where nobody is said to lead', () => {
    const [first] = compilePlan('1.建学校。（市教育局、市财政局按职责分工负责）').duties
    expect(first?.role).toBe('lead')
    expect(first?.sureness.doubts).toContainEqual({ kind: 'lead-not-printed', about: '市教育局' })
  })
})
