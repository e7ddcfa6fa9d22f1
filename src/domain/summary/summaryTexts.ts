import type { FigureSource, LeftOut, MessageText, Period, Plan, TimeAggregation, UnitAggregation } from '../model'
import { periodName } from '../model'

/** Every text of the summary workbook. Chinese is what the sheets show; English is beside it where the screen shows it too. */

export const SUMMARY_KEYS = ['overview', 'indicators', 'tasks', 'units', 'findings', 'sources', 'notes'] as const
export type SummaryKey = (typeof SUMMARY_KEYS)[number]

export const SUMMARY_SHEETS: Readonly<Record<SummaryKey, MessageText>> = {
  overview: { zh: '六仗总览', en: 'Overview' },
  indicators: { zh: '指标汇总', en: 'Indicators' },
  tasks: { zh: '任务进展', en: 'Tasks' },
  units: { zh: '单位情况', en: 'Units' },
  findings: { zh: '问题清单', en: 'Findings' },
  sources: { zh: '数据来源', en: 'Sources' },
  notes: { zh: '说明', en: 'Notes' },
}

export const sheetName = (key: SummaryKey): string => SUMMARY_SHEETS[key].zh

const text = (zh: string, en: string): MessageText => ({ zh, en })

/** How a source cell takes part in the city's figure. */
export const PART_WORDS: Readonly<Record<FigureSource['part'] | 'weight' | 'left-out' | 'missing', MessageText>> = {
  total: text('计入', 'counted'),
  'cross-check': text('参考', 'cross-check'),
  numerator: text('分子', 'numerator'),
  denominator: text('分母', 'denominator'),
  weight: text('权数', 'weight'),
  'left-out': text('未计入', 'left out'),
  missing: text('缺报', 'missing'),
}

export const REASON_WORDS: Readonly<Record<LeftOut['reason'], MessageText>> = {
  unreadable: text('不是数字', 'unreadable'),
  'not-applicable': text('不适用', 'not applicable'),
  'not-collected': text('未统计', 'not collected'),
  blocked: text('强制性审核未过', 'blocked by a mandatory check'),
  superseded: text('已被新报替代', 'superseded'),
}

/** What a row of 指标汇总 says about its own figure. 不适用 and 未统计 are the words that the light's formula knows. */
export const FIGURE_STATES = {
  complete: text('完整', 'complete'),
  partial: text('不完整', 'partial'),
  unverified: text('待核实', 'unverified'),
  silent: text('未报', 'not reported'),
  unusable: text('未计入', 'left out'),
  'not-applicable': REASON_WORDS['not-applicable'],
  'not-collected': REASON_WORDS['not-collected'],
} as const

export const TIME_RULES: Readonly<Record<TimeAggregation, string>> = {
  SUM: '累计数',
  AVERAGE: '期平均',
  LAST: '期末数',
  MIN: '期最小',
  MAX: '期最大',
  COUNT: '计期数',
  NONE: '不跨期',
}

export const UNIT_RULES: Readonly<Record<UnitAggregation, string>> = {
  SUM: '单位相加',
  AVERAGE: '单位平均',
  MIN: '取最小',
  MAX: '取最大',
  COUNT: '计单位数',
  NONE: '不汇总',
  RATIO: '合计相比',
  WEIGHTED: '加权',
  LEAD: '取牵头',
}

/** Longer words for 说明. */
export const RULE_SENTENCES: readonly string[] = [
  '先按时间、后按单位汇总。时点数从不跨期相加；百分数从不简单平均，有分子分母的用分子合计比分母合计。',
  '取牵头单位数的指标，其他单位上报的同一指标只作参考，列在“数据来源”，不计入。',
  '缺报不是零：应报而未报的单位逐一列在“数据来源”，该指标标明“不完整”。不适用、未统计、不是数字、强制性审核未过的数不计入，同样列出原因。',
  '指标的完成数、增速、完成率、差距、亮灯和各张表的合计都是公式，可以顺着公式查到“数据来源”，再点单元格链接回到上报文件。',
]

export const TASK_STATE_WORDS = { silent: '未报', nobody: '无填报单位' } as const
export const ARRIVAL_WORDS = { onTime: '按时', late: '迟报', missing: '未报', empty: '空表' } as const
export const INVOLVED = '√'
export const NONE = '—'

export const PART_OF_YEAR_WORDS: Readonly<Record<string, string>> = {
  daily: '每日',
  weekly: '每周',
  'ten-day': '每旬',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '全年',
}

/** 「截至6月底」, 「截至4月10日」. */
export function untilWords({ end }: Period): string {
  const [year, month, day] = [Number(end.slice(0, 4)), Number(end.slice(5, 7)), Number(end.slice(8))]
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day === lastDay ? `截至${month}月底` : `截至${month}月${day}日`
}

/** The line under the title: plan, period, unit of measure, source, made on. */
export const metaLine = (
  { plan, period, preparedOn }: { plan: Plan; period: Period; preparedOn: string },
  parts: readonly string[],
): string =>
  [`${META_OPENING}${plan.title}`, `报告期：${periodName(period)}`, ...parts, `制表日期：${preparedOn}`].join('　')

export const TITLES: Readonly<Record<SummaryKey, (period: Period) => string>> = {
  overview: (period) => `${TITLE_STEMS.overview}（${periodName(period)}）`,
  indicators: (period) => `${TITLE_STEMS.indicators}（${periodName(period)}）`,
  tasks: (period) => `${TITLE_STEMS.tasks}（${periodName(period)}）`,
  units: (period) => `${TITLE_STEMS.units}（${periodName(period)}）`,
  findings: (period) => `${TITLE_STEMS.findings}（${periodName(period)}）`,
  sources: (period) => `${TITLE_STEMS.sources}（${periodName(period)}）`,
  notes: () => TITLE_STEMS.notes,
}

/** How the line under every title begins: what tells a sheet of ours from a stranger's. */
export const META_OPENING = '方案：'

/** The titles without the period: a sheet is known by it however it is called. */
export const TITLE_STEMS: Readonly<Record<SummaryKey, string>> = {
  overview: '“六仗”总览',
  indicators: '指标汇总表',
  tasks: '任务进展表',
  units: '各单位上报情况',
  findings: '审核问题清单',
  sources: '数据来源',
  notes: '编制说明',
}

export const META = {
  unitsBelow: '计量单位：见各行',
  fromUnits: '数据来源：各单位上报表',
  fromSheets: '数据来源：本工作簿各表',
  counts: '计量单位：项、%',
  cells: '计量单位：格、%、条',
} as const

export const NOTES = {
  indicators: [
    '完成数由“数据来源”按编码和“计入”等标记汇总，公式可查；点编码到该指标的来源行。“—”表示该栏不适用。',
    '汇总方法先写按时间、后写按单位：取牵头＝取牵头单位的数，合计相比＝各单位分子合计÷分母合计，计单位数＝有该项的单位个数。',
    '“待核实”指有核实性问题还没有写上报说明，数先计入。“不完整”指有应报单位缺报，或其数不能计入；应报、计入单位数见右侧两栏，缺谁见“数据来源”。',
  ],
  tasks: [
    '一行为一项最末级任务的一个牵头单位；几个单位共同牵头的，各占一行。单位只承担上级任务的，列上级任务。',
    '“未报”指应报而没有填进展状态；“无填报单位”指方案没有写明具体填报单位，不催报。',
  ],
  units: [
    '完整率＝已填格数÷应填格数；不适用、未统计是有效回答，空白和不是数字的不算已填。',
    '“√”表示单位在该仗承担任务或指标。收到日期不明的按按时计。问题条数统计“问题清单”。',
  ],
  findings: [
    '强制性：改正前该数不计入汇总；核实性：须核实或写明理由；提示：仅供参考。点单元格链接可打开上报文件的原格。',
  ],
  noFindings: ['本期没有发现问题。'],
  sources: [
    '一行为一个来源格。计入、分子、分母、权数参加汇总，参考只作对照；未计入和缺报没有数值，原因写在“数据状态”。',
    '同一单位的同一指标有多个来源格时，“单位数”只在首行计1。点单元格可打开上报文件的原格。',
  ],
  outside: [
    '未报、未计入的数不在合计之内，不按零、也不按上期数推算；相关指标标明“不完整”。',
    '目标是参照系列、方向或日期的指标没有完成率，不亮灯，总览列在“不评价”。',
    '拒收的文件（打不开、不是本方案或本期的表）中的数不在汇总之内，列在“问题清单”。',
    '本工作簿的数字是上报时点的汇总，未经统计部门最终核定的，以核定数为准。',
  ],
} as const

/** The overview's own words. */
export const OVERVIEW = {
  campaigns: '一、各仗进度',
  headline: '二、主要指标',
  behind: (count: number, shown: number): string =>
    count > shown
      ? `三、滞后指标（共${count}项，列差距最大的${shown}项，另有${count - shown}项见指标汇总）`
      : `三、滞后指标（共${count}项）`,
  nothingBehind: '本期没有滞后指标。',
  total: '合　计',
  campaign: '仗',
  office: '专班办公室',
  indicators: '指标数',
  notJudged: '—\n不评价',
  onPace: '达标率\n（%）',
  tasks: '任务数',
  taskStates: ['任务\n已完成', '任务\n推进中', '任务\n滞后', '任务\n未启动', '任务\n未报', '其他'],
  onTime: '及时率\n（%）',
  headlineHeader: ['指标', '目标', '实际', '完成率', '序时', '差距', '亮灯'],
  behindHeader: ['指标', '牵头单位', '差距'],
  lightsChart: '各仗指标亮灯（项）',
  onPaceChart: '各仗达标率（%）',
  selection:
    '主要指标的选取：各仗轮流取，先取方案总目标中的数值指标，再取该仗牵头单位负责的增速、总量、金额类，同等的依方案次序。',
  rates:
    '达标率＝（●已完成＋●正常）÷（指标数－不评价）；任务“其他”指不适用和无填报单位；及时率＝按时上报单位÷承担该仗工作的单位；差距为百分点。',
} as const
