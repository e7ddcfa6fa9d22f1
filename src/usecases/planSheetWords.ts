import type { PlanTableName } from '../domain/plan'

/** A column that people read: its width in characters; `ifAny`: only where some row says something there. */
export interface ShownColumn {
  readonly key: string
  readonly width: number
  readonly ifAny?: boolean
}

/** How a table of the plan stands in a workbook. Its other columns, and tables without any, are kept but hidden. */
export interface PlanSheetForm {
  readonly table: PlanTableName
  readonly sheet: string
  readonly shown: readonly ShownColumn[]
}

const shown = (key: string, width: number): ShownColumn => ({ key, width })
const ifAny = (key: string, width: number): ShownColumn => ({ key, width, ifAny: true })

/** The twelve tables in the order of their sheets; what is shown of one fits the width of an A4 page. */
export const PLAN_SHEETS: readonly PlanSheetForm[] = [
  {
    ...{ table: 'indicators', sheet: '方案指标' },
    shown: [
      ...[shown('code', 8), shown('name', 28), shown('comparator', 9), shown('value', 9), ifAny('value_high', 7)],
      ...[shown('unit_of_measure', 9), ifAny('firmness', 6), ifAny('baseline', 8), ifAny('deadline', 11)],
      ...[shown('lead_unit', 24), ifAny('task', 24), ifAny('note', 24)],
    ],
  },
  {
    ...{ table: 'tasks', sheet: '方案任务' },
    shown: [
      ...[shown('code', 11), shown('number', 9), shown('title', 48), shown('level', 8), ifAny('deadline', 11)],
      ...[ifAny('recurrence', 8), ifAny('section', 12), ifAny('summary', 40)],
    ],
  },
  {
    ...{ table: 'task_units', sheet: '方案职责' },
    shown: [shown('task', 60), shown('unit', 46), shown('role', 10), shown('basis', 12)],
  },
  { table: 'units', sheet: '方案单位', shown: [shown('code', 12), shown('name', 80), shown('kind', 14)] },
  { table: 'plan', sheet: '方案概况', shown: [] },
  { table: 'campaigns', sheet: '方案分块', shown: [] },
  { table: 'unit_aliases', sheet: '方案单位别名', shown: [] },
  { table: 'unit_groups', sheet: '方案单位组', shown: [] },
  { table: 'mentions', sheet: '方案出处', shown: [] },
  { table: 'relations', sheet: '方案关系', shown: [] },
  { table: 'rhythms', sheet: '方案报送制度', shown: [] },
  { table: 'ledgers', sheet: '方案台账', shown: [] },
]

/** Where what nobody has confirmed is listed. */
export const OPEN_SHEET = '方案待确认'
/** Widths of its six columns: what it is, code, content, words, line, why. */
export const OPEN_WIDTHS: readonly number[] = [8, 10, 44, 44, 7, 32]
/** Where the review itself is kept, for going on with it. */
export const REVIEW_SHEET = '方案确认记录'
/** Begins the line under the title of every sheet of a plan: by both they are known, whatever they are called. */
export const PLAN_META_OPENING = '方案表：'

/** What the columns of the tables are called; no two of one table alike. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  alias: '别名',
  annex: '附件',
  basis: '依据',
  baseline: '基期值',
  behaviour: '累计方式',
  cadence: '周期',
  campaign: '分块',
  code: '编码',
  comparator: '比较方式',
  deadline: '完成时限',
  decimals: '小数位',
  denominator: '分母',
  direction: '方向',
  document_number: '文号',
  due: '截止',
  firmness: '力度',
  group: '单位组',
  indicator: '指标',
  issued_on: '印发日期',
  keeper: '登记单位',
  kind: '类别',
  lead_unit: '牵头单位',
  left: '左边',
  level: '层级',
  line: '行',
  member: '成员',
  name: '名称',
  note: '说明',
  number: '序号',
  numerator: '分子',
  office_unit: '办公室',
  operator: '关系符',
  parent: '上级任务',
  period_end: '期末',
  period_start: '期初',
  receiver: '接收单位',
  recurrence: '频次',
  review: '复核',
  right: '右边',
  role: '职责',
  section: '章节',
  sender: '报送单位',
  short_name: '简称',
  summary: '概要',
  task: '任务',
  text: '原文',
  time_aggregation: '按时间汇总',
  title: '标题',
  tolerance: '容差',
  type: '类型',
  unit: '单位',
  unit_aggregation: '按单位汇总',
  unit_of_measure: '计量单位',
  value: '目标值',
  value_high: '上限',
}

/** Words for what may stand in a column that people read; no two of one column alike. */
export const CHOICE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'indicators.comparator': {
    ...{ at_least: '不低于', more_than: '突破', at_most: '不超过', less_than: '低于', about: '左右', exactly: '等于' },
    ...{ between: '区间', not_worse_than: '不差于参照', in_step_with: '与参照同步', by_date: '按期完成' },
    keep_direction: '保持方向',
  },
  'indicators.firmness': { must: '确保', aim: '力争', plain: '一般' },
  'tasks.level': { section: '节', item: '项', measure: '举措', submeasure: '子举措' },
  'tasks.recurrence': {
    ...{ daily: '每日', weekly: '每周', 'ten-day': '每旬', month: '每月', quarter: '每季', 'half-year': '每半年' },
    year: '每年',
  },
  'task_units.role': { lead: '牵头', support: '配合', member: '成员' },
  'task_units.basis': { printed: '原文', inherited: '承上' },
  'units.kind': {
    ...{ department: '部门', court: '法院检察院', town: '乡镇', street: '街道', park: '园区', company: '企业' },
    ...{ bank: '银行', office: '办公室', group: '单位组', person: '个人' },
  },
}

/** Columns that name something by its code, and the table that it stands in with what it is called there. */
export const REFERENCES: Readonly<Record<string, { readonly table: PlanTableName; readonly name: string }>> = {
  lead_unit: { table: 'units', name: 'name' },
  unit: { table: 'units', name: 'name' },
  task: { table: 'tasks', name: 'title' },
}

/** Columns whose cells are figures where nothing of the text is lost by it; codes stay texts: `1.10` is not `1.1`. */
export const FIGURE_COLUMNS: readonly string[] = ['value', 'value_high', 'baseline', 'decimals', 'line', 'tolerance']
export const DATE_COLUMNS: readonly string[] = ['deadline', 'issued_on', 'period_start', 'period_end']
