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
  readonly whichPlan: string
  readonly shippedPlan: (title: string) => string
  readonly savedPlan: (title: string, open: number) => string
  readonly planReadOnce: string
  readonly comparing: string
  readonly planChanges: string
  readonly planFaulty: string
  /** Counts by state, in the words of 对照表. */
  readonly planCounts: (part: 'units' | 'tasks' | 'indicators', counts: Readonly<Record<string, number>>) => string
  readonly moreChanges: (count: number) => string
  readonly planErrors: (errors: readonly string[]) => string
  readonly otherPlanStays: string
  readonly usePlan: string
  readonly keepPlan: string
}

/** More of them would not help. */
const FIRST_ERRORS = 3

const countedStates = (
  counts: Readonly<Record<string, number>>,
  word: (state: string) => string,
  comma: string,
): string =>
  Object.entries(counts)
    .flatMap(([state, count]) => (count > 0 ? [`${word(state)} ${count}`] : []))
    .join(comma)

const STATES_EN: Readonly<Record<string, string>> = {
  ...{ 存疑: 'in doubt', 删除: 'removed', 新增: 'added', 改动: 'changed', 改号: 'renumbered', 同: 'same' },
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
  whichPlan: '用哪个方案',
  shippedPlan: (title) => `自带的：${title}`,
  savedPlan: (title, open) => `本工作簿里的：${title}${open > 0 ? `（${open} 条待确认）` : ''}`,
  planReadOnce: '方案表改动后，请重新打开窗格再用。',
  comparing: '正在比对两个方案…',
  planChanges: '与现用方案的差别',
  planFaulty: '工作簿里的方案表还有错误，改好前不能用：',
  planCounts: (part, counts) =>
    `${{ units: '单位', tasks: '任务', indicators: '指标' }[part]}：${countedStates(counts, (state) => state, '，')}`,
  moreChanges: (count) => `还有 ${count} 处，请用命令 plantally plan diff 看全部。`,
  planErrors: (errors) =>
    `这个方案有 ${errors.length} 处对不上，改好前建立的模板和汇总可能出错：${errors.slice(0, FIRST_ERRORS).join('；')}${errors.length > FIRST_ERRORS ? '等' : ''}`,
  otherPlanStays: '按现用方案发出的填报表仍属于现用方案，可用命令 plantally plan migrate 换成新模板。',
  usePlan: '改用这份方案',
  keepPlan: '先不换',
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
  whichPlan: 'Which plan',
  shippedPlan: (title) => `The pane’s own: ${title}`,
  savedPlan: (title, open) => `In this workbook: ${title}${open > 0 ? ` (${open} to confirm)` : ''}`,
  planReadOnce: 'After changing the plan’s sheets, open the pane again.',
  comparing: 'Comparing the two plans…',
  planChanges: 'Differences from the plan in use',
  planFaulty: 'The plan’s sheets in this workbook have faults; it cannot be used before they are mended:',
  planCounts: (part, counts) =>
    `${{ units: 'Units', tasks: 'Tasks', indicators: 'Indicators' }[part]}: ${countedStates(counts, (state) => STATES_EN[state] ?? state, ', ')}`,
  moreChanges: (count) => `${count} more; see all of them with plantally plan diff.`,
  planErrors: (errors) =>
    `${errors.length} things in this plan do not agree; templates and roll-ups may be wrong before they are mended: ${errors.slice(0, FIRST_ERRORS).join('; ')}${errors.length > FIRST_ERRORS ? '…' : ''}`,
  otherPlanStays:
    'Templates issued under the plan in use stay with it; plantally plan migrate turns them into new ones.',
  usePlan: 'Use this plan',
  keepPlan: 'Not now',
}
