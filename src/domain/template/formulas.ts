import { compare, decimalText, zero } from '../lib'
import type { Decimal } from '../lib'
import type { Comparator, Indicator, Light, LightPolicy, Period } from '../model'
import { addressOf, LIGHT_MARKS } from '../model'
import type { IndicatorColumnKey } from './columns'
import { INDICATOR_COLUMNS, PROJECT_COLUMNS } from './columns'
import { COMPUTED_PLACES, paceOf } from './pace'
import { STATUS_WORDS } from './statusWords'

const GROWTH_PLACES = 1

/** What of an indicator its row's formulas depend on. */
export type JudgedIndicator = Pick<
  Indicator,
  'target' | 'direction' | 'behaviour' | 'decimals' | 'deadline' | 'kind' | 'unitOfMeasure' | 'unitAggregation'
>

/** The formulas of one row of 指标填报, without `=`; null where the column has no meaning for the indicator and shows 「—」. */
export interface IndicatorFormulas {
  readonly cumulative: string
  readonly growth: string | null
  readonly achievement: string | null
  readonly pace: string | null
  readonly gap: string | null
  readonly light: string | null
}

/** A target that the city reaches by adding its units up: one unit's part is not judged against the whole. */
const isShared = ({ unitAggregation }: Pick<Indicator, 'unitAggregation'>): boolean => unitAggregation === 'SUM'

/** The address of a row's cell by column key. */
type Reference = (key: IndicatorColumnKey) => string

const PLACES = new Map<string, number>(INDICATOR_COLUMNS.map(({ key }, column) => [key, column]))

const referencesOn =
  (row: number): Reference =>
  (key) =>
    addressOf(row, PLACES.get(key) ?? 0)

const numberText = (value: Decimal): string => decimalText(value)
const rounded = (expression: string, places: number): string => `ROUND(${expression},${places})`

/** Flows are judged by what has come together since January, stocks and rates by the figure itself. */
const judgedCell = (indicator: Pick<Indicator, 'behaviour'>, at: Reference): string =>
  at(indicator.behaviour === 'flow' ? 'cumulative' : 'value')

/** Growth of a growth rate, of a share or of a day says nothing in per cent: such rows show 「—」. */
export const hasGrowth = ({ behaviour, unitOfMeasure }: Pick<Indicator, 'behaviour' | 'unitOfMeasure'>): boolean =>
  behaviour !== 'rate' && !['%', '‰', '百分点', '日期'].includes(unitOfMeasure)

const shareOf = (part: string, whole: string): string => rounded(`${part}/${whole}*100`, COMPUTED_PLACES)

const towardsMore = (actual: string, target: string, wanted: Decimal): string =>
  compare(wanted, zero) === 0 ? `IF(${actual}>=0,100,0)` : shareOf(actual, target)

function towardsLess(actual: string, target: string, limit: Decimal): string {
  const over = compare(limit, zero) === 0 ? '0' : shareOf(target, actual)
  return `IF(${actual}<=${target},100,${over})`
}

function towardsPoint(actual: string, target: string, { decimals, wanted }: { decimals: number; wanted: Decimal }) {
  const miss = rounded(`ABS(${actual}-${target})/${target}*100`, COMPUTED_PLACES)
  const off = compare(wanted, zero) === 0 ? '0' : `MAX(0,100-${miss})`
  return `IF(${rounded(actual, decimals)}=${rounded(target, decimals)},100,${off})`
}

function towardsRange(indicator: JudgedIndicator, actual: string, target: string, high: Decimal): string {
  const low = towardsMore(actual, target, indicator.target.value ?? zero)
  const top = numberText(high)
  const above = indicator.direction === 'more' ? '100' : `IF(${actual}<=${top},100,${shareOf(top, actual)})`
  return `IF(${actual}<${target},${low},${above})`
}

function achievementExpression(indicator: JudgedIndicator, actual: string, target: string): string | null {
  const { comparator, value, valueHigh } = indicator.target
  if (value === null || compare(value, zero) < 0) return null
  if (comparator === 'between' && valueHigh !== null) return towardsRange(indicator, actual, target, valueHigh)
  switch (indicator.direction) {
    case 'more':
      return towardsMore(actual, target, value)
    case 'less':
      return towardsLess(actual, target, value)
    case 'range':
      return towardsPoint(actual, target, { decimals: indicator.decimals, wanted: value })
  }
}

/** For 「左右」: no further below than the slack where more is better, no further above where less is, neither else. */
function aboutExpression({ direction }: JudgedIndicator, low: string, high: string): string {
  if (direction === 'more') return low
  return direction === 'less' ? high : `AND(${low},${high})`
}

const EXACTLY: Readonly<Record<Indicator['direction'], string>> = { more: '>=', less: '<=', range: '=' }

/** Null where there is nothing on the sheet to compare with: another series, a date, a direction. */
const OPERATORS: Readonly<Record<Comparator, Readonly<Record<Indicator['direction'], string>> | null>> = {
  at_least: { more: '>=', less: '>=', range: '>=' },
  more_than: { more: '>', less: '>', range: '>' },
  at_most: { more: '<=', less: '<=', range: '<=' },
  less_than: { more: '<', less: '<', range: '<' },
  about: EXACTLY,
  exactly: EXACTLY,
  between: { more: '>=', less: '>=', range: '>=' },
  not_worse_than: null,
  in_step_with: null,
  by_date: null,
  keep_direction: null,
}

/** The condition under which the target is met; null where the target is no number. */
function metExpression(
  indicator: JudgedIndicator,
  actual: string,
  target: string,
  { aboutTolerance }: LightPolicy,
): string | null {
  const { decimals, direction } = indicator
  const { comparator, value, valueHigh } = indicator.target
  const operators = OPERATORS[comparator]
  if (value === null || operators === null) return null
  const against = (operator: string, limit = target): string =>
    `${rounded(actual, decimals)}${operator}${rounded(limit, decimals)}`
  if (comparator === 'about') {
    const slack = aboutTolerance === null ? '0' : `ABS(${target})*${numberText(aboutTolerance)}/100`
    return aboutExpression(indicator, against('>=', `${target}-${slack}`), against('<=', `${target}+${slack}`))
  }
  const low = against(operators[direction])
  return comparator === 'between' && valueHigh !== null && direction !== 'more'
    ? `AND(${low},${against('<=', numberText(valueHigh))})`
    : low
}

const quoted = (light: Light): string => `"${LIGHT_MARKS[light]}"`

/** Bands from the best down as nested conditions. Without pace a missed target is never 正常. */
function bandsExpression({ bands }: LightPolicy, gap: string, paced: boolean): string {
  return bands.reduceRight((below, { light, from }) => {
    const mark = quoted(!paced && light === 'normal' ? 'watch' : light)
    return from === null ? mark : `IF(${gap}>=${numberText(from)},${mark},${below})`
  }, quoted('none'))
}

function lightFormula(indicator: JudgedIndicator, at: Reference, policy: LightPolicy): string | null {
  const actual = judgedCell(indicator, at)
  const met = metExpression(indicator, actual, at('targetValue'), policy)
  if (met === null) return null
  const { behaviour, direction, target } = indicator
  const reached = quoted(direction === 'more' && behaviour !== 'rate' ? 'done' : 'normal')
  const ratio = target.value !== null && compare(target.value, zero) >= 0
  const paced = behaviour === 'flow' && direction === 'more'
  const missed = ratio ? bandsExpression(policy, at('gap'), paced) : quoted('behind')
  const status = at('status')
  const unanswerable = `OR(${status}="${STATUS_WORDS.M}",${status}="${STATUS_WORDS.L}")`
  const judged = `IF(ISNUMBER(${actual}),IF(${met},${reached},${missed}),${quoted('silent')})`
  return `IF(${unanswerable},${quoted('none')},${judged})`
}

/**
 * 上期累计 + 本期数. Without 上期累计 a flow's cumulative figure is unknown and stays blank for the filler to write, but for
 * the year's first period, where it is the figure itself.
 */
function cumulativeFormula({ behaviour }: JudgedIndicator, { ordinal }: Period, at: Reference): string {
  const [value, last] = [at('value'), at('lastCumulative')] as const
  if (behaviour !== 'flow' || ordinal === 1) return `IF(ISNUMBER(${value}),${value},"")`
  return `IF(AND(ISNUMBER(${value}),ISNUMBER(${last})),${rounded(`${last}+${value}`, COMPUTED_PLACES)},"")`
}

/**
 * The formulas of an indicator's row (0-based) of 指标填报. They repeat domain/assess on the sheet; a blank or a text
 * in a figure cell gives a blank, never an error and never 0.
 */
export const indicatorFormulas = (
  indicator: JudgedIndicator,
  row: number,
  period: Period,
  policy: LightPolicy,
): IndicatorFormulas => ({
  ...figureFormulas(indicator, row, period),
  light: isShared(indicator) ? null : lightFormula(indicator, referencesOn(row), policy),
})

/** Those of them that no light policy changes: intake knows them again in a returned file. */
export function figureFormulas(
  indicator: JudgedIndicator,
  row: number,
  period: Period,
): Omit<IndicatorFormulas, 'light'> {
  const at = referencesOn(row)
  const [cumulative, base] = [at('cumulative'), at('samePeriodBase')] as const
  const growth = rounded(`(${cumulative}-${base})/ABS(${base})*100`, GROWTH_PLACES)
  return {
    ...measuringFormulas(indicator, at, period),
    cumulative: cumulativeFormula(indicator, period, at),
    growth: hasGrowth(indicator)
      ? `IF(AND(ISNUMBER(${cumulative}),ISNUMBER(${base})),IF(${base}=0,"",${growth}),"")`
      : null,
  }
}

/** The formulas that judge a figure, over whatever cells its row has: of 指标填报, or of a sheet that judges by the same rule. */
export const judgingFormulas = (
  indicator: JudgedIndicator,
  at: Reference,
  period: Period,
  policy: LightPolicy,
): Pick<IndicatorFormulas, 'achievement' | 'pace' | 'gap' | 'light'> => ({
  ...measuringFormulas(indicator, at, period),
  light: isShared(indicator) ? null : lightFormula(indicator, at, policy),
})

/** How far a figure has come. */
function measuringFormulas(
  indicator: JudgedIndicator,
  at: Reference,
  period: Period,
): Pick<IndicatorFormulas, 'achievement' | 'pace' | 'gap'> {
  const actual = judgedCell(indicator, at)
  const target = at('targetValue')
  const shared = isShared(indicator)
  const achieved = shared ? null : achievementExpression(indicator, actual, target)
  const pace = shared || indicator.target.value === null ? null : (paceOf(indicator, period)?.formula ?? null)
  const expected = pace === null ? '100' : at('pace')
  return {
    achievement: achieved === null ? null : `IF(ISNUMBER(${actual}),${achieved},"")`,
    pace,
    gap:
      achieved === null
        ? null
        : `IF(ISNUMBER(${at('achievement')}),${rounded(`${at('achievement')}-${expected}`, COMPUTED_PLACES)},"")`,
  }
}

/** 投资完成率 of a project row (0-based): what is done of what is planned this year, in per cent. */
export function projectPaceFormula(row: number): string {
  const at = (key: string): string =>
    addressOf(
      row,
      PROJECT_COLUMNS.findIndex((column) => column.key === key),
    )
  const [planned, done] = [at('plannedThisYear'), at('cumulativeDone')] as const
  return `IF(AND(ISNUMBER(${planned}),ISNUMBER(${done})),IF(${planned}=0,"",ROUND(${done}/${planned}*100,1)),"")`
}
