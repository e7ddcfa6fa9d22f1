import type { ConditionalFormat, InputRule, IsoDate, SheetLayout } from '../model'
import { daysAfter, periodName } from '../model'
import { dateRule, listRule, missingFormat, numberRule, textFormat, textRule } from './entryRules'
import { projectPaceFormula } from './formulas'
import type { ListRanges } from './listRanges'
import { listRanges } from './listRanges'
import type { ListRow } from './listSheet'
import { layoutList } from './listSheet'
import { plainFormat, SHARE_FORMAT } from './numberFormats'
import { FIRST_DATA_ROW } from './rowGeometry'
import type { SheetFrame } from './sheetFrame'

/** Empty rows of 项目清单, 政策清单 and 问题与风险台账. */
export const LEDGER_ROWS = 20

/** Choices of 项目类别. */
export const PROJECT_KINDS = ['产业', '基础设施', '民生', '其他'] as const
/** Choices of 等级, the gravest first. */
export const RISK_GRADES = ['红', '黄', '蓝'] as const
/** Choices of every 是否… column. */
export const YES_NO = ['是', '否'] as const

const NAME_LENGTH = 100
const SHORT_TEXT = 50
const LONG_TEXT = 500
const LARGEST_MONEY = 100_000_000
const MONEY = { max: LARGEST_MONEY, severity: 'stop', about: '单位为万元，填不小于0的数字，1亿元填10000。' } as const

interface Ledger {
  readonly list: 'projects' | 'policies' | 'risks'
  readonly title: string
  readonly unitOfMeasure: string
  readonly row: (row: number) => ListRow
  readonly notes: readonly string[]
  readonly inputRules: (ranges: ListRanges, year: PlanYear) => readonly InputRule[]
  readonly conditionalFormats: (ranges: ListRanges) => readonly ConditionalFormat[]
}

/** `last` is the later of the plan's end and the due date. */
interface PlanYear {
  readonly first: IsoDate
  readonly last: IsoDate
}

const DAYS_IN_TWO_YEARS = 730
const wide = ({ first, last }: PlanYear): { first: IsoDate; last: IsoDate } => ({
  first: daysAfter(first, -DAYS_IN_TWO_YEARS),
  last: daysAfter(last, DAYS_IN_TWO_YEARS),
})

const PROJECTS: Ledger = {
  list: 'projects',
  title: '项目清单',
  unitOfMeasure: '万元',
  row: (row) => ({
    totalInvestment: { value: null, numberFormat: plainFormat(0) },
    plannedThisYear: { value: null, numberFormat: plainFormat(0) },
    cumulativeDone: { value: null, numberFormat: plainFormat(0) },
    pace: { value: '', formula: projectPaceFormula(row), numberFormat: SHARE_FORMAT },
  }),
  notes: [
    '填本单位牵头或承担的项目，一个项目一行；没有的不填。投资额以万元为单位，投资完成率自动计算。',
    '形象进度写实物量，例：主体结构封顶、完成管网铺设3公里；未开工的写前期工作到哪一步。',
  ],
  inputRules: ({ over }) => [
    textRule(over('name'), '项目名称', NAME_LENGTH, '填立项或备案的名称，各期保持一致，'),
    listRule(over('kind'), '项目类别', PROJECT_KINDS),
    numberRule(over('totalInvestment'), '总投资（万元）', MONEY),
    numberRule(over('plannedThisYear'), '本年计划投资（万元）', MONEY),
    numberRule(over('cumulativeDone'), '本年累计完成（万元）', MONEY),
    listRule(over('started'), '是否开工', YES_NO),
    textRule(over('physicalProgress'), '形象进度', LONG_TEXT, '写完成的实物量和工程部位，'),
  ],
  conditionalFormats: ({ over, first }) => [
    ...['totalInvestment', 'plannedThisYear', 'cumulativeDone'].map((key) => textFormat(over(key), first(key))),
    missingFormat(over('name'), first('name'), ['kind', 'totalInvestment', 'cumulativeDone'].map(first)),
    missingFormat(over('kind'), first('kind'), [first('name')]),
    missingFormat(over('started'), first('started'), [first('name')]),
    missingFormat(over('plannedThisYear'), first('plannedThisYear'), [first('cumulativeDone')]),
  ],
}

const POLICIES: Ledger = {
  list: 'policies',
  title: '政策清单',
  unitOfMeasure: '万元',
  row: () => ({ funds: { value: null, numberFormat: plainFormat(2) } }),
  notes: ['填本单位制发或负责兑现的政策，一项一行；没有的不填。兑现资金为今年以来累计数。'],
  inputRules: ({ over }, year) => [
    textRule(over('name'), '政策名称', NAME_LENGTH, '填文件标题全称，'),
    textRule(over('documentNumber'), '文号', SHORT_TEXT, '例：×政办发〔2023〕1号，'),
    dateRule(over('issuedOn'), '印发日期', { ...wide(year), severity: 'warning' }),
    textRule(over('issuer'), '制发单位', SHORT_TEXT, '填落款单位，'),
    textRule(over('beneficiaries'), '惠及对象', NAME_LENGTH, '写企业、群体和数量，'),
    numberRule(over('funds'), '兑现资金（万元）', MONEY),
    textRule(over('progress'), '落实情况', LONG_TEXT, '写兑现了什么、还差什么，'),
  ],
  conditionalFormats: ({ over, first }) => [
    ...['issuedOn', 'funds'].map((key) => textFormat(over(key), first(key))),
    missingFormat(over('name'), first('name'), ['documentNumber', 'issuer', 'funds', 'progress'].map(first)),
  ],
}

const RISKS: Ledger = {
  list: 'risks',
  title: '问题与风险台账',
  unitOfMeasure: '—',
  row: () => ({}),
  notes: [
    '实行“一单四制”：一张清单，交办、台账、销号、通报四项制度逐条落实；一个问题一行，没有的不填。',
    '等级：红为重大、须立即处置，黄为较大、须限期整改，蓝为一般、须持续关注。销号的填销号日期。',
  ],
  inputRules: ({ over, first }, year) => [
    textRule(over('name'), '问题（风险）描述', LONG_TEXT, '写清地点、对象和危害，'),
    listRule(over('grade'), '等级（红黄蓝）', RISK_GRADES, '红为重大，黄为较大，蓝为一般。'),
    dateRule(over('foundOn'), '发现日期', { ...wide(year), last: year.last, severity: 'warning' }),
    textRule(over('handedOverTo'), '交办单位（交办制）', SHORT_TEXT, '填交给哪个单位办，'),
    textRule(over('responsible'), '责任人（台账制）', SHORT_TEXT, '填姓名和职务，'),
    textRule(over('measures'), '整改措施', LONG_TEXT, '写做什么、谁来做、到什么程度，'),
    dateRule(over('dueOn'), '整改时限', { ...wide(year), severity: 'warning' }),
    listRule(over('closed'), '是否销号（销号制）', YES_NO, '整改到位并验收后选“是”。'),
    {
      ranges: over('closedOn'),
      test: { kind: 'custom', formula: closedAfterFound(first) },
      severity: 'stop',
      prompt: { title: '销号日期', message: '销号的填日期，不早于发现日期，例：2023-6-30。' },
      error: { title: '销号日期有误', message: '请填真实日期，且不早于同一行的发现日期；未销号的留空。' },
    },
    listRule(over('notified'), '是否通报（通报制）', YES_NO),
  ],
  conditionalFormats: ({ over, first }) => [
    ...['foundOn', 'dueOn', 'closedOn'].map((key) => textFormat(over(key), first(key))),
    missingFormat(over('name'), first('name'), ['grade', 'foundOn', 'responsible', 'measures', 'dueOn'].map(first)),
    missingFormat(over('grade'), first('grade'), [first('name')]),
    missingFormat(over('responsible'), first('responsible'), [first('name')]),
    missingFormat(over('dueOn'), first('dueOn'), [first('name')]),
    { ranges: over('closedOn'), formula: `AND(${first('closedOn')}="",${first('closed')}="是")`, emphasis: 'missing' },
    { ranges: over('grade'), formula: `${first('grade')}="红"`, emphasis: 'behind' },
    { ranges: over('grade'), formula: `${first('grade')}="黄"`, emphasis: 'watch' },
    { ranges: over('grade'), formula: `${first('grade')}="蓝"`, emphasis: 'done' },
  ],
}

function closedAfterFound(first: ListRanges['first']): string {
  const [closed, found] = [first('closedOn'), first('foundOn')]
  return `AND(ISNUMBER(${closed}),OR(NOT(ISNUMBER(${found})),${closed}>=${found}))`
}

function layoutLedger(frame: SheetFrame, ledger: Ledger): SheetLayout {
  const { request, unit } = frame
  const { periodStart, periodEnd } = request.plan
  const year = { first: periodStart, last: request.dueOn > periodEnd ? request.dueOn : periodEnd }
  const ranges = listRanges(ledger.list, LEDGER_ROWS)
  return layoutList(frame, {
    list: ledger.list,
    title: `${unit.name}${ledger.title}`,
    meta: `填报单位：${unit.name}　报告期：${periodName(request.period)}　计量单位：${ledger.unitOfMeasure}　数据来源：填报单位　报送截止：${request.dueOn}`,
    rows: Array.from({ length: LEDGER_ROWS }, (_, position) => ledger.row(FIRST_DATA_ROW + position)),
    notes: ledger.notes,
    inputRules: ledger.inputRules(ranges, year),
    conditionalFormats: ledger.conditionalFormats(ranges),
    frozenColumns: 1,
    entryLines: 1,
  })
}

/** 项目清单: twenty empty rows; 投资完成率 by formula. */
export const layoutProjects = (frame: SheetFrame): SheetLayout => layoutLedger(frame, PROJECTS)

/** 政策清单: twenty empty rows. */
export const layoutPolicies = (frame: SheetFrame): SheetLayout => layoutLedger(frame, POLICIES)

/** 问题与风险台账 with the fields of 一单四制: twenty empty rows. */
export const layoutRisks = (frame: SheetFrame): SheetLayout => layoutLedger(frame, RISKS)
