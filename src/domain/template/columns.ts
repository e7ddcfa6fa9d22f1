/** Every column of every list that a unit fills in. Keys are the identity of a column: names, the hidden sheet and intake use them. */

/**
 * reference: locked, from the plan or the archive. entry: typed by the filler. prefilled: a formula that may be typed over.
 * computed: a locked formula. `required`: a blank is an error when the row asks for a figure.
 */
export type ColumnRole = 'reference' | 'entry' | 'prefilled' | 'computed'

export interface TemplateColumn {
  readonly key: string
  readonly label: string
  readonly role: ColumnRole
  readonly width: number
}

const column = (key: string, label: string, role: ColumnRole, width: number): TemplateColumn => ({
  key,
  label,
  role,
  width,
})

export const INDICATOR_COLUMNS = [
  column('code', '指标编码', 'reference', 8),
  column('name', '指标名称', 'reference', 21),
  column('unitOfMeasure', '计量单位', 'reference', 8),
  column('targetText', '目标（文字）', 'reference', 15),
  column('targetValue', '目标值', 'reference', 10),
  column('baseline', '基期值', 'reference', 9),
  column('lastCumulative', '上期累计', 'reference', 10.5),
  column('value', '本期数', 'entry', 10.5),
  column('cumulative', '本年累计', 'prefilled', 10.5),
  column('samePeriodBase', '上年同期累计', 'entry', 10.5),
  column('growth', '同比增长（%）', 'prefilled', 9.5),
  column('achievement', '完成率（%）', 'computed', 8.5),
  column('pace', '序时进度（%）', 'computed', 9.5),
  column('gap', '差距（百分点）', 'computed', 10.5),
  column('light', '亮灯', 'computed', 9),
  column('status', '数据状态', 'entry', 8.5),
  column('explanation', '上报说明', 'entry', 18),
  column('source', '数据来源', 'entry', 12),
] as const

export const TASK_COLUMNS = [
  column('code', '任务编码', 'reference', 9.5),
  column('title', '工作任务', 'reference', 16),
  column('measure', '工作举措', 'reference', 30),
  column('role', '职责分工', 'reference', 8.5),
  column('leadUnits', '牵头单位', 'reference', 13),
  column('supportUnits', '责任单位', 'reference', 18),
  column('deadline', '完成时限', 'reference', 11),
  column('state', '进展状态', 'entry', 9),
  column('completion', '完成率（%）', 'entry', 8),
  column('progress', '进展情况', 'entry', 26),
  column('problems', '存在问题', 'entry', 16),
  column('nextSteps', '下一步措施', 'entry', 16),
  column('evidence', '佐证材料', 'entry', 12),
  column('filler', '填报人', 'entry', 9),
  column('phone', '联系电话', 'entry', 13),
  column('reportedOn', '填报日期', 'entry', 11),
] as const

export const PROJECT_COLUMNS = [
  column('name', '项目名称', 'entry', 32),
  column('kind', '项目类别', 'entry', 10),
  column('totalInvestment', '总投资（万元）', 'entry', 13),
  column('plannedThisYear', '本年计划投资（万元）', 'entry', 13),
  column('cumulativeDone', '本年累计完成（万元）', 'entry', 13),
  column('started', '是否开工', 'entry', 9),
  column('physicalProgress', '形象进度', 'entry', 40),
  column('pace', '投资完成率（%）', 'computed', 11),
] as const

export const POLICY_COLUMNS = [
  column('name', '政策名称', 'entry', 34),
  column('documentNumber', '文号', 'entry', 20),
  column('issuedOn', '印发日期', 'entry', 12),
  column('issuer', '制发单位', 'entry', 16),
  column('beneficiaries', '惠及对象', 'entry', 20),
  column('funds', '兑现资金（万元）', 'entry', 12),
  column('progress', '落实情况', 'entry', 34),
] as const

/** 一单四制: the list itself, and hand-over, responsible person, progress and closing of each entry. */
export const RISK_COLUMNS = [
  column('name', '问题（风险）描述', 'entry', 34),
  column('grade', '等级（红黄蓝）', 'entry', 10.5),
  column('foundOn', '发现日期', 'entry', 11.5),
  column('handedOverTo', '交办单位（交办制）', 'entry', 14),
  column('responsible', '责任人（台账制）', 'entry', 12),
  column('measures', '整改措施', 'entry', 30),
  column('dueOn', '整改时限', 'entry', 11.5),
  column('closed', '是否销号（销号制）', 'entry', 10.5),
  column('closedOn', '销号日期', 'entry', 11.5),
  column('notified', '是否通报（通报制）', 'entry', 10.5),
] as const

export type IndicatorColumnKey = (typeof INDICATOR_COLUMNS)[number]['key']
export type TaskColumnKey = (typeof TASK_COLUMNS)[number]['key']

/** Which list a sheet is. */
export const LIST_KEYS = ['cover', 'indicators', 'tasks', 'projects', 'policies', 'risks'] as const
export type ListKey = (typeof LIST_KEYS)[number]

/** A list that has rows: everything but the cover. */
export type TemplateList = Exclude<ListKey, 'cover'>
export const TEMPLATE_LISTS: readonly TemplateList[] = ['indicators', 'tasks', 'projects', 'policies', 'risks']

/** The columns of each list that has rows. */
export const LIST_COLUMNS: Readonly<Record<Exclude<ListKey, 'cover'>, readonly TemplateColumn[]>> = {
  indicators: INDICATOR_COLUMNS,
  tasks: TASK_COLUMNS,
  projects: PROJECT_COLUMNS,
  policies: POLICY_COLUMNS,
  risks: RISK_COLUMNS,
}

export const LIST_NAMES: Readonly<Record<ListKey, string>> = {
  cover: '封面与说明',
  indicators: '指标填报',
  tasks: '任务清单',
  projects: '项目清单',
  policies: '政策清单',
  risks: '问题与风险台账',
}
