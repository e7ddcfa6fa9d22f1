import type { FigureSource, LeftOut, MessageText, TimeAggregation, UnitAggregation } from '../model'

/** The words of the summary's sheets. Chinese is what the sheets show; English is beside it where the screen shows it too. */

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
