import type { Period, Plan } from '../model'
import { periodName } from '../model'
import type { SummaryKey } from './summaryTexts'

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
