import type { Assessment } from '../assess'
import { divide, multiply, decimal, round, subtract, toNumber } from '../lib'
import type { Decimal } from '../lib'
import type { CityFigure, Indicator } from '../model'
import { LIGHT_MARKS } from '../model'
import { describeTarget } from '../plan'
import { figureFormat, hasGrowth, paceOf, plainFormat } from '../template'
import type { FormulaPlace } from './partRows'
import { actualFormula, baseFormula, countedUnitsFormula } from './actualFormula'
import { stateFormula } from './stateFormula'
import { CHANGE_FORMAT, SHARE_FORMAT } from './shareFormats'
import { judgementFormulas } from './judgementFormulas'
import type { SourceBlock } from './sourceRow'
import type { SummaryInput } from './summaryInput'
import { campaignName, unitName } from './summaryInput'
import { FIGURE_STATES, NONE, sheetName, TIME_RULES, UNIT_RULES } from './summaryTexts'
import type { CellContent, TableRow } from './tableCells'

/** What the sheet's formulas round computed shares to; the template's rule. */
const COMPUTED_PLACES = 6

/** As the indicator's figures are shown; a count of units is a whole number whatever is counted. */
export const actualFormat = (indicator: Indicator): string =>
  indicator.unitAggregation === 'COUNT' ? plainFormat(0) : figureFormat(indicator)

/** Everything one row of 指标汇总 is made of. */
export interface IndicatorRowInput {
  readonly block: SourceBlock
  readonly assessment: Assessment
  readonly input: SummaryInput
  readonly sourceRows: number
  readonly addressOfKey: (key: string) => string
}

/** Says what stands behind the light of a figure that is missing, in words that the light's formula knows. */
function stateOf({ value, partial, leftOut, sources }: CityFigure, { light }: Assessment): string {
  if (value !== null && sources.some(({ status }) => status === 'V')) return FIGURE_STATES.unverified.zh
  if (value !== null) return partial ? FIGURE_STATES.partial.zh : FIGURE_STATES.complete.zh
  const reasons = new Set(leftOut.map(({ reason }) => reason))
  if (light === 'none') {
    return FIGURE_STATES[reasons.has('not-applicable') ? 'not-applicable' : 'not-collected'].zh
  }
  return reasons.size === 0 ? FIGURE_STATES.silent.zh : FIGURE_STATES.unusable.zh
}

const placeOf = ({ sourceRows, addressOfKey }: IndicatorRowInput): FormulaPlace => ({
  code: addressOfKey('code'),
  actual: addressOfKey('actual'),
  rows: sourceRows,
})

/** What the figure's cells have become since is said beside it. */
function stateCell(given: IndicatorRowInput): CellContent {
  const { block, assessment } = given
  const value = stateOf(block.figure, assessment)
  const formula = stateFormula(block, placeOf(given), value)
  return formula === null ? { value } : { value, formula }
}

function growthOf({ value, samePeriodBase }: CityFigure): Decimal | null {
  if (value === null || samePeriodBase === null) return null
  return divide(multiply(subtract(value, samePeriodBase), decimal(100)), samePeriodBase.abs())
}

const shown = (value: Decimal | null): Decimal | null => (value === null ? null : round(value, COMPUTED_PLACES))

/** The gap as the sheet has it: of the rounded shares. */
function gapOf({ achievement, gap }: Assessment, pace: number | null): Decimal | null {
  const share = shown(achievement)
  return share === null || gap === null ? null : subtract(share, decimal(pace ?? 100))
}

const computed = (formula: string | null, value: Decimal | null, numberFormat: string): CellContent =>
  formula === null
    ? { value: NONE, style: 'centred' }
    : { value: value === null ? '' : toNumber(value), formula, numberFormat }

function judgedCells({ block, assessment, input, addressOfKey }: IndicatorRowInput): TableRow {
  const { indicator, figure } = block
  const formulas = judgementFormulas(indicator, input, addressOfKey)
  const pace = formulas.pace === null ? null : (paceOf(indicator, input.period)?.value ?? null)
  const light = LIGHT_MARKS[assessment.light]
  return {
    growth: computed(formulas.growth, hasGrowth(indicator) ? growthOf(figure) : null, CHANGE_FORMAT),
    achievement: computed(formulas.achievement, shown(assessment.achievement), SHARE_FORMAT),
    pace: computed(formulas.pace, pace === null ? null : decimal(pace), SHARE_FORMAT),
    gap: computed(formulas.gap, gapOf(assessment, pace), CHANGE_FORMAT),
    light: formulas.light === null ? { value: light } : { value: light, formula: formulas.light },
  }
}

function figureCells(given: IndicatorRowInput): TableRow {
  const { block, input } = given
  const { indicator, figure } = block
  const place = placeOf(given)
  const numberFormat = actualFormat(indicator)
  const timeRuleOf = (code: Indicator['numerator']) =>
    (code === null ? undefined : input.index.indicators.get(code))?.timeAggregation ?? indicator.timeAggregation
  const formula = actualFormula(block, place, timeRuleOf)
  const { value, samePeriodBase } = figure
  return {
    actual:
      formula === null ? { value: null } : { value: value === null ? '' : toNumber(value), formula, numberFormat },
    base:
      samePeriodBase === null
        ? { value: null }
        : { value: toNumber(samePeriodBase), formula: baseFormula(block, place), numberFormat },
    counted: {
      value: block.rows.filter(({ counts }) => counts === 1).length,
      formula: countedUnitsFormula(place),
    },
  }
}

/** One indicator: who, what, how far, which light, by which rule, from how many units. */
export function indicatorRow(given: IndicatorRowInput): TableRow {
  const { block, input } = given
  const { indicator, figure, rows, first } = block
  const { target } = indicator
  const link = { to: 'place', sheet: sheetName('sources'), address: `A${first + 1}` } as const
  return {
    code: { value: indicator.code, ...(rows.length === 0 ? {} : { style: 'codeLink', link }) },
    name: { value: indicator.name },
    campaign: { value: campaignName(input, indicator.campaign) },
    unitOfMeasure: { value: indicator.unitOfMeasure },
    targetText: { value: describeTarget(indicator) },
    targetValue: {
      value: target.value === null ? null : toNumber(target.value),
      numberFormat: figureFormat(indicator),
    },
    ...figureCells(given),
    ...judgedCells(given),
    state: stateCell(given),
    rule: { value: `${TIME_RULES[figure.time]}，${UNIT_RULES[figure.unit]}` },
    expected: { value: input.index.reportersOf(indicator).length },
    leadUnit: { value: unitName(input, indicator.leadUnit) },
  }
}
