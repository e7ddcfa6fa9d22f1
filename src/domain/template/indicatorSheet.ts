import { parseDecimal, toNumber } from '../lib'
import type { Indicator, SheetLayout, UnitCode } from '../model'
import { LIGHT_MARKS, periodName, predecessorOf } from '../model'
import type { PlanIndex } from '../plan'
import { describeTarget } from '../plan'
import { isDated } from './figureBounds'
import type { IndicatorFormulas } from './formulas'
import { indicatorFormulas } from './formulas'
import { indicatorFormats, indicatorRules } from './indicatorRules'
import { lightRuleSentences } from './lightWords'
import { listRanges } from './listRanges'
import type { CellContent, ListRow } from './listSheet'
import { layoutList } from './listSheet'
import { CHANGE_FORMAT, figureFormat, SHARE_FORMAT } from './numberFormats'
import { paceOf } from './pace'
import { perPlan } from './perPlan'
import { FIRST_DATA_ROW } from './rowGeometry'
import type { SheetFrame, TemplateRequest } from './sheetFrame'
import { unitOf } from './sheetFrame'

const NOT_APPLICABLE = '—'

/** Whether the unit leads the indicator, by itself or as one of a group. */
const leads = ({ index }: Pick<TemplateRequest, 'index'>, unit: UnitCode, { leadUnit }: Indicator): boolean =>
  index.membersOf(leadUnit).includes(unit)

const indicatorsOfPlan = perPlan((index, unit): readonly Indicator[] => {
  const indicators = index.indicatorsOf(unit)
  const led = indicators.filter((indicator) => leads({ index }, unit, indicator))
  return [...led, ...indicators.filter((indicator) => !led.includes(indicator))]
})

/** The indicators that the unit reports: those it leads first, then those it supports, each in the plan's order. */
export const templateIndicators = ({ index }: { readonly index: PlanIndex }, unit: UnitCode): readonly Indicator[] =>
  indicatorsOfPlan(index, unit)

/** 上期累计 by indicator: from the archive of the period just before, and only within one year, where cumulation starts anew. */
function lastCumulatives({ plan, previous, period }: TemplateRequest, unit: UnitCode): ReadonlyMap<string, string> {
  const before = predecessorOf(period)
  const usable = previous?.plan === plan.code && previous.period === before.key && before.year === period.year
  if (previous === null || !usable) return new Map()
  return new Map(
    previous.figures.flatMap(({ unit: reporter, indicator, cumulative, value }) => {
      const last = cumulative ?? value
      return reporter === unit && last !== null ? [[indicator, last] as const] : []
    }),
  )
}

const figure = (text: string | undefined): number | null => {
  const value = text === undefined ? null : parseDecimal(text)
  return value === null ? null : toNumber(value)
}

/** A formula as it stands before anything is filled in, or 「—」 where the column means nothing for the indicator. */
const formulaCell = (formula: string | null, numberFormat: string, initial: string | number = ''): CellContent =>
  formula === null ? { value: NOT_APPLICABLE, style: 'centred' } : { value: initial, formula, numberFormat }

/** The light before anything is filled in. */
const lightCell = (formula: string | null): CellContent =>
  formula === null ? { value: LIGHT_MARKS.none } : { value: LIGHT_MARKS.silent, formula }

function targetWords(indicator: Indicator, request: TemplateRequest, unit: UnitCode): string {
  const shared = indicator.unitAggregation === 'SUM' ? '（全市合计）' : ''
  const words = `${describeTarget(indicator)}${shared}`
  return leads(request, unit, indicator) ? words : `${words}\n配合${unitOf(request.index, indicator.leadUnit).name}`
}

function computedCells(formulas: IndicatorFormulas, indicator: Indicator, request: TemplateRequest): ListRow {
  const format = figureFormat(indicator)
  return {
    cumulative: formulaCell(formulas.cumulative, format),
    growth: formulaCell(formulas.growth, CHANGE_FORMAT),
    achievement: formulaCell(formulas.achievement, SHARE_FORMAT),
    pace: formulaCell(formulas.pace, SHARE_FORMAT, paceOf(indicator, request.period)?.value),
    gap: formulaCell(formulas.gap, CHANGE_FORMAT),
    light: lightCell(formulas.light),
  }
}

function indicatorRow(indicator: Indicator, row: number, frame: SheetFrame, last: string | undefined): ListRow {
  const { request, unit } = frame
  const format = figureFormat(indicator)
  const number = (value: number | null): CellContent => ({ value, numberFormat: format })
  const { target, baseline } = indicator
  return {
    code: { value: indicator.code },
    name: { value: indicator.name },
    unitOfMeasure: { value: indicator.unitOfMeasure },
    targetText: { value: targetWords(indicator, request, unit.code) },
    targetValue: number(target.value === null ? null : toNumber(target.value)),
    baseline: number(baseline === null ? null : toNumber(baseline)),
    lastCumulative: number(figure(last)),
    value: isDated(indicator) ? { value: null, style: 'entryDate' } : number(null),
    samePeriodBase: isDated(indicator) ? formulaCell(null, format) : number(null),
    ...computedCells(indicatorFormulas(indicator, row, request.period, request.policy), indicator, request),
  }
}

const FROZEN_COLUMNS = 2

/** 指标填报: one row per indicator that the unit reports, lead ones first. */
export function layoutIndicators(frame: SheetFrame): SheetLayout {
  const { request, unit } = frame
  const indicators = templateIndicators(request, unit.code)
  const last = lastCumulatives(request, unit.code)
  const led = indicators.filter((indicator) => leads(request, unit.code, indicator)).length
  const ranges = listRanges('indicators', indicators.length)
  return layoutList(frame, {
    list: 'indicators',
    title: `${unit.name}指标填报表`,
    meta: `填报单位：${unit.name}　报告期：${periodName(request.period)}　指标${indicators.length}项（牵头${led}项、配合${indicators.length - led}项）　计量单位见各行　数据来源：填报单位　报送截止：${request.dueOn}`,
    rows: indicators.map((indicator, position) =>
      indicatorRow(indicator, FIRST_DATA_ROW + position, frame, last.get(indicator.code)),
    ),
    notes: indicatorNotes(request, indicators.length, last.size > 0),
    inputRules: indicatorRules(indicators, request, ranges),
    conditionalFormats: indicatorFormats(indicators.length, ranges),
    frozenColumns: FROZEN_COLUMNS,
    entryLines: 2,
  })
}

function indicatorNotes(request: TemplateRequest, count: number, prefilled: boolean): readonly string[] {
  if (count === 0) return ['本单位没有需要填报的指标，本表不用填写。']
  const opening =
    request.period.ordinal === 1
      ? '本期为年内第一期，“上期累计”为空，本年累计等于本期数。'
      : prefilled
        ? '“上期累计”取自上期上报数，不能改动；需要订正的，改写“本年累计”，并在“上报说明”中写明。'
        : '没有上期存档，“上期累计”为空：累计类指标请把“本年累计”改写为1月以来的累计数。'
  return [
    '黄底为填写格：蓝字由填报人填写，黑字由公式预填、可以改写；白底为方案内容或自动计算，不能改动。',
    opening,
    '目标后注“全市合计”的，只报本单位的数，由全市汇总后评价，本表不亮灯。',
    '累计类指标（如投资额、个数）按“本年累计”评价；时点数和比率按“本期数”评价。“—”表示该栏不适用。',
    ...lightRuleSentences(request.policy),
  ]
}
