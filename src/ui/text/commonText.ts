import type { Level, Period, PeriodKind } from '../../domain/model'
import { periodName } from '../../domain/model'

export interface PlanSize {
  readonly campaigns: number
  readonly units: number
  readonly indicators: number
}

export interface LevelText {
  readonly name: string
  /** What the level asks of the reader, in a few words. */
  readonly meaning: string
}

/** What every screen says. */
export interface CommonText {
  /** For the document's `lang`. */
  readonly locale: 'zh-CN' | 'en-US'
  readonly product: string
  /** The name of the other language, in that language. */
  readonly otherLanguage: string
  readonly otherLocale: 'zh-CN' | 'en-US'
  /** Between two names in a row. */
  readonly comma: string
  /** Between two sentences. */
  readonly space: string
  readonly plan: {
    readonly label: string
    readonly loading: string
    readonly failed: string
    /** It was to come from this workbook. */
    readonly gone: string
    readonly useShipped: string
    readonly size: (size: PlanSize) => string
  }
  readonly period: {
    readonly label: string
    readonly kinds: Readonly<Record<PeriodKind, string>>
    readonly name: (period: Period) => string
  }
  readonly due: string
  readonly levels: Readonly<Record<Level, LevelText>>
  readonly levelCount: (level: Level, count: number) => string
}

const levelsZh: CommonText['levels'] = {
  强制性: { name: '强制性', meaning: '必须改正' },
  核实性: { name: '核实性', meaning: '请核实或说明' },
  提示: { name: '提示', meaning: '供参考' },
}

export const commonZh: CommonText = {
  locale: 'zh-CN',
  product: 'PlanTally 指标汇',
  otherLanguage: 'English',
  otherLocale: 'en-US',
  comma: '、',
  space: '',
  plan: {
    label: '方案',
    loading: '正在装入方案…',
    failed: '方案没有装上。请重新打开本页；还不行，请告诉管理员。',
    gone: '上次选用的是存在本工作簿里的方案，现在找不到那些方案表了。请恢复方案表后重新打开，或改用自带的方案。',
    useShipped: '改用自带的方案',
    size: ({ campaigns, units, indicators }) => `${campaigns} 仗 · ${indicators} 项指标 · ${units} 个填报单位`,
  },
  period: {
    label: '报告期',
    kinds: { month: '月', quarter: '季', 'half-year': '半年', year: '全年', 'ten-day': '旬' },
    name: periodName,
  },
  due: '报送截止',
  levels: levelsZh,
  levelCount: (level, count) => `${levelsZh[level].name} ${count}`,
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const THIRDS = ['1–10', '11–20', '21–end']

function nameOf({ kind, year, ordinal }: Period): string {
  switch (kind) {
    case 'ten-day':
      return `${MONTHS[Math.ceil(ordinal / 3) - 1]} ${THIRDS[(ordinal - 1) % 3]}, ${year}`
    case 'month':
      return `${MONTHS[ordinal - 1]} ${year}`
    case 'quarter':
      return `Quarter ${ordinal}, ${year}`
    case 'half-year':
      return `${ordinal === 1 ? 'First' : 'Second'} half of ${year}`
    case 'year':
      return `Year ${year}`
  }
}

const levelsEn: CommonText['levels'] = {
  强制性: { name: 'Mandatory', meaning: 'must be fixed' },
  核实性: { name: 'Query', meaning: 'confirm or explain' },
  提示: { name: 'Notice', meaning: 'good to know' },
}

export const commonEn: CommonText = {
  locale: 'en-US',
  product: 'PlanTally 指标汇',
  otherLanguage: '中文',
  otherLocale: 'zh-CN',
  comma: ', ',
  space: ' ',
  plan: {
    label: 'Plan',
    loading: 'Loading the plan…',
    failed: 'The plan could not be loaded. Open this page again; if that does not help, tell your administrator.',
    gone: 'The plan in use was the one saved in this workbook, and its sheets are no longer here. Restore them and open the pane again, or use the plan that the pane brings.',
    useShipped: 'Use the plan that the pane brings',
    size: ({ campaigns, units, indicators }) =>
      `${campaigns} campaigns · ${indicators} indicators · ${units} reporting units`,
  },
  period: {
    label: 'Reporting period',
    kinds: { month: 'Month', quarter: 'Quarter', 'half-year': 'Half-year', year: 'Year', 'ten-day': 'Ten days' },
    name: nameOf,
  },
  due: 'Due on',
  levels: levelsEn,
  levelCount: (level, count) => `${levelsEn[level].name} ${count}`,
}

/** English counts: one file, two files. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
