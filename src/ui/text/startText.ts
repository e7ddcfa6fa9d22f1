import type { ScreenName } from '../services'

export interface StartText {
  readonly workbook: string
  readonly looking: string
  readonly oneUnit: (unit: string, period: string) => string
  readonly manyUnits: (count: number, period: string) => string
  readonly withSummary: (period: string) => string
  readonly summary: (period: string) => string
  readonly anotherPlan: (plan: string) => string
  readonly neither: string
  readonly noWorkbook: string
  readonly role: string
  readonly filler: string
  readonly statistician: string
  readonly unit: string
  readonly chooseUnit: string
  readonly kept: string
  readonly damaged: string
  /** Why the next step is the next step. */
  readonly next: Readonly<Record<'setUp' | 'check' | 'rollUp' | 'trace' | 'checkReturns' | 'undecided', string>>
  readonly go: Readonly<Record<Exclude<ScreenName, 'start' | 'settings' | 'importPlan'> | 'undecided', string>>
  readonly importPlan: string
}

export const startZh: StartText = {
  workbook: '本工作簿',
  looking: '正在看这是什么工作簿…',
  oneUnit: (unit, period) => `这是${unit}的填报表，报告期${period}。`,
  manyUnits: (count, period) => `里面有 ${count} 个单位的填报表，报告期${period}。`,
  withSummary: (period) => `另有${period}的汇总表。`,
  summary: (period) => `这是${period}的汇总表。`,
  anotherPlan: (plan) => `这是另一个方案（${plan}）的表，本窗格没有装那个方案。`,
  neither: '里面还没有填报表，也没有汇总表。',
  noWorkbook: '本页没有连接 Excel：可以审核收回的文件、批量生成填报表、汇总并存成文件。',
  role: '我是',
  filler: '填报人',
  statistician: '汇总人',
  unit: '填报单位',
  chooseUnit: '请选择单位',
  kept: '以上选择记在本工作簿里，保存工作簿后下次打开还在。',
  damaged: '工作簿里记着的选择读不出来，已换成默认值，请重新选一次。',
  next: {
    setUp: '下一步：选好单位，建立填报表。',
    check: '下一步：边填边审核，没有问题后盖章上报。',
    rollUp: '下一步：收齐各单位的表，汇总成全市的数。',
    trace: '下一步：选中一个全市数，看它由哪些单位的数汇成。',
    checkReturns: '下一步：审核各单位交回的文件。',
    undecided: '请先选择您是填报人还是汇总人。',
  },
  go: {
    setUp: '建立模板',
    check: '审核填报',
    rollUp: '去汇总',
    trace: '查看来源',
    checkReturns: '审核收回的文件',
    undecided: '下一步',
  },
  importPlan: '导入方案',
}

export const startEn: StartText = {
  workbook: 'This workbook',
  looking: 'Looking at what this workbook is…',
  oneUnit: (unit, period) => `This is the template of ${unit} for ${period}.`,
  manyUnits: (count, period) => `It holds the templates of ${count} units for ${period}.`,
  withSummary: (period) => `It also holds the summary for ${period}.`,
  summary: (period) => `This is the summary for ${period}.`,
  anotherPlan: (plan) => `These sheets belong to another plan (${plan}) that the pane does not have.`,
  neither: 'There are no templates and no summary in it yet.',
  noWorkbook:
    'This page is not connected to Excel: you can check returned files, make templates in bulk, and roll up into a file.',
  role: 'I am',
  filler: 'Filling in',
  statistician: 'Rolling up',
  unit: 'Reporting unit',
  chooseUnit: 'Choose a unit',
  kept: 'Your choices are kept in this workbook; save it and they will be here next time.',
  damaged: 'The choices kept in this workbook could not be read; the defaults stand instead. Please choose again.',
  next: {
    setUp: 'Next: choose the units and set up their templates.',
    check: 'Next: check while you fill in; when nothing is open, stamp and submit.',
    rollUp: 'Next: gather the units’ sheets and roll them up into the city’s figures.',
    trace: 'Next: select a city figure and see which units’ figures it is made of.',
    checkReturns: 'Next: check the files that the units sent back.',
    undecided: 'First say whether you fill in or roll up.',
  },
  go: {
    setUp: 'Set up templates',
    check: 'Check my figures',
    rollUp: 'Go to the roll-up',
    trace: 'See the sources',
    checkReturns: 'Check returned files',
    undecided: 'Next',
  },
  importPlan: 'Import a plan',
}
