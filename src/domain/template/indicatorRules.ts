import type { ConditionalFormat, EmphasisName, Indicator, InputRule, Light, Period } from '../model'
import { LIGHT_EMPHASES, LIGHT_MARKS, periodName } from '../model'
import type { FigureBounds } from './figureBounds'
import { dateRule } from './entryRules'
import { figureBounds, isDated } from './figureBounds'
import { hasGrowth } from './formulas'
import type { ListRanges } from './listRanges'
import { FIRST_DATA_ROW } from './rowGeometry'
import type { TemplateRequest } from './sheetFrame'
import { STATUS_CHOICES, STATUS_WORDS } from './statusWords'

const EXPLANATION_LENGTH = 500
const SOURCE_LENGTH = 100

const WHAT_TO_FILL: Readonly<Record<Indicator['behaviour'], string>> = {
  flow: '只填本期发生的数，不填累计',
  stock: '填本期末的时点数',
  rate: '填截至本期末的比率',
}

interface FigureGroup {
  readonly bounds: FigureBounds
  readonly unitOfMeasure: string
  readonly behaviour: Indicator['behaviour']
  readonly rows: number[]
}

/** Rows that are filled in the same way share their rules: a sheet of sixty indicators needs a handful. */
function groupsOf(indicators: readonly Indicator[]): readonly FigureGroup[] {
  const groups = new Map<string, FigureGroup>()
  indicators.forEach((indicator, position) => {
    if (isDated(indicator)) return
    const bounds = figureBounds(indicator)
    const { unitOfMeasure, behaviour } = indicator
    const key = [bounds.words, unitOfMeasure, behaviour].join('|')
    const group = groups.get(key) ?? { bounds, unitOfMeasure, behaviour, rows: [] }
    group.rows.push(FIRST_DATA_ROW + position)
    groups.set(key, group)
  })
  return [...groups.values()]
}

function figureRules(
  { bounds, unitOfMeasure, behaviour, rows }: FigureGroup,
  period: Period,
  ranges: ListRanges,
): readonly InputRule[] {
  const { test, severity, words, complaint } = bounds
  const rule = (key: string, label: string, message: string): InputRule => ({
    ranges: ranges.on(key, rows),
    test,
    severity,
    prompt: { title: `${label}（${unitOfMeasure}）`, message },
    error: { title: `${label}填写有误`, message: complaint },
  })
  const cumulative =
    behaviour === 'flow'
      ? `自动等于上期累计加本期数；上期累计为空或有订正的，可直接改写为1月以来的累计数。${words}`
      : `自动等于本期数，一般不用改。${words}`
  return [
    rule(
      'value',
      '本期数',
      `${periodName(period)}，${WHAT_TO_FILL[behaviour]}。${words}没有发生填0；不适用或未统计的留空，在“数据状态”中选择。`,
    ),
    rule('cumulative', '本年累计', cumulative),
    rule('samePeriodBase', '上年同期累计', `按可比口径填上年同一时期的数（与本年累计对应）。${words}没有的留空。`),
  ]
}

const rowsWhere = (indicators: readonly Indicator[], holds: (indicator: Indicator) => boolean): readonly number[] =>
  indicators.flatMap((indicator, position) => (holds(indicator) ? [FIRST_DATA_ROW + position] : []))

/** 「某日前完成」 is answered with the day on which it was done. */
function datedRules(
  indicators: readonly Indicator[],
  { plan }: Pick<TemplateRequest, 'plan'>,
  ranges: ListRanges,
): readonly InputRule[] {
  const rows = rowsWhere(indicators, isDated)
  const days = { first: plan.periodStart, last: plan.periodEnd, severity: 'warning' } as const
  return rows.length === 0 ? [] : [dateRule(ranges.on('value', rows), '完成日期', days)]
}

function growthRule(indicators: readonly Indicator[], ranges: ListRanges): readonly InputRule[] {
  const rows = rowsWhere(indicators, hasGrowth)
  if (rows.length === 0) return []
  return [
    {
      ranges: ranges.on('growth', rows),
      test: { kind: 'decimal', min: -100, max: 1000 },
      severity: 'warning',
      prompt: {
        title: '同比增长（%）',
        message: '由本年累计和上年同期累计自动算出；按可比价等口径另有核定增速的，可改写，并在“上报说明”中写明口径。',
      },
      error: {
        title: '同比增长填写有误',
        message: '增速一般在−100到1000之间，只填数字，不带%。确属实情请选“是”，并在“上报说明”中写明原因。',
      },
    },
  ]
}

function wordRules(ranges: ListRanges): readonly InputRule[] {
  return [
    {
      ranges: ranges.over('status'),
      test: { kind: 'list', choices: STATUS_CHOICES },
      severity: 'stop',
      prompt: {
        title: '数据状态',
        message:
          '不选即为正常。暂定：以后可能订正；估计：按典型情况推算；不适用：本单位没有这项内容；未统计：有此内容但没有统计；缺报：应报而未取得；未核实：来源尚待核对。',
      },
      error: { title: '请从列表中选择', message: `数据状态只能是：${STATUS_CHOICES.join('、')}。` },
    },
    {
      ranges: ranges.over('explanation'),
      test: { kind: 'text-length', max: EXPLANATION_LENGTH },
      severity: 'stop',
      prompt: {
        title: '上报说明',
        message: '数据大幅变动、与上期不衔接、进度滞后或缺报的，写明原因和依据。数据正常的可不填。',
      },
      error: { title: '文字过长', message: `上报说明请控制在${EXPLANATION_LENGTH}字以内，详细材料另附。` },
    },
    {
      ranges: ranges.over('source'),
      test: { kind: 'text-length', max: SOURCE_LENGTH },
      severity: 'stop',
      prompt: { title: '数据来源', message: '写明取数的报表、系统或台账名称，例：统计联网直报平台、项目台账。' },
      error: { title: '文字过长', message: `数据来源请控制在${SOURCE_LENGTH}字以内。` },
    },
  ]
}

/** The input rules of 指标填报, one set per way of filling in. */
export function indicatorRules(
  indicators: readonly Indicator[],
  request: Pick<TemplateRequest, 'plan' | 'period'>,
  ranges: ListRanges,
): readonly InputRule[] {
  if (indicators.length === 0) return []
  return [
    ...groupsOf(indicators).flatMap((group) => figureRules(group, request.period, ranges)),
    ...datedRules(indicators, request, ranges),
    ...growthRule(indicators, ranges),
    ...wordRules(ranges),
  ]
}

/** True where the first cell of the column holds a text that is no figure; 「—」 and 「…」 are answers. */
const textInFigure = (cell: string): string => `AND(ISTEXT(${cell}),LEN(TRIM(${cell}))>0,${cell}<>"—",${cell}<>"…")`

const FIGURE_COLUMNS = ['value', 'cumulative', 'samePeriodBase', 'growth'] as const

/** Texts in figure cells, missing figures and lights, in this order of precedence. */
export function indicatorFormats(rowCount: number, ranges: ListRanges): readonly ConditionalFormat[] {
  if (rowCount === 0) return []
  const { first, over } = ranges
  const wrong = FIGURE_COLUMNS.map((key): ConditionalFormat => ({
    ranges: over(key),
    formula: textInFigure(first(key)),
    emphasis: 'wrongType',
  }))
  const answered = [STATUS_WORDS.M, STATUS_WORDS.L].map((word) => `${first('status')}<>"${word}"`).join(',')
  const words = ['status', 'explanation', 'source'].map((key) => `${first(key)}<>""`)
  const others = [`ISNUMBER(${first('samePeriodBase')})`, ...words].join(',')
  const missing: ConditionalFormat = {
    ranges: over('value'),
    formula: `AND(${first('value')}="",${answered},OR(${others}))`,
    emphasis: 'missing',
  }
  const lights = Object.entries(LIGHT_EMPHASES).map(([light, emphasis]: [string, EmphasisName]): ConditionalFormat => ({
    ranges: over('light'),
    formula: `${first('light')}="${LIGHT_MARKS[light as Light]}"`,
    emphasis,
  }))
  return [...wrong, missing, ...lights]
}
