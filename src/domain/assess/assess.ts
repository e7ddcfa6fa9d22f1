import type { Decimal } from '../lib'
import { decimal, subtract } from '../lib'
import type { CityFigure, Indicator, IndicatorCode, Light, LightPolicy, Period } from '../model'
import type { PlanIndex } from '../plan'
import { isMet } from '../plan'
import { achievementOf } from './achievement'
import { expectedShare } from './expectedShare'
import { lightOf } from './light'

const HUNDRED = decimal(100)

/** A city figure held against its target. All shares in per cent, the gap in percentage points. */
export interface Assessment {
  readonly indicator: IndicatorCode
  readonly figure: CityFigure
  readonly achievement: Decimal | null
  /** 序时进度; null for stocks, rates and limits. */
  readonly expected: Decimal | null
  readonly gap: Decimal | null
  readonly met: boolean | null
  readonly light: Light
}

export interface AssessInput {
  readonly index: PlanIndex
  readonly period: Period
  readonly figures: readonly CityFigure[]
  readonly policy: LightPolicy
}

/** 未报 where units were expected and said nothing; no light where what they said is 不适用 or 未统计. */
function lightWithoutFigure(figure: CityFigure): Light {
  const answered = figure.leftOut.some(({ reason }) => reason === 'not-applicable' || reason === 'not-collected')
  return answered && figure.missing.length === 0 ? 'none' : 'silent'
}

function assessFigure(indicator: Indicator, figure: CityFigure, { period, policy }: AssessInput): Assessment {
  const expected = expectedShare(indicator, period)
  const common = { indicator: indicator.code, figure, expected }
  if (figure.value === null) {
    return { ...common, achievement: null, gap: null, met: null, light: lightWithoutFigure(figure) }
  }
  const achievement = achievementOf(indicator, figure.value)
  const gap = achievement === null ? null : subtract(achievement, expected ?? HUNDRED)
  const met = isMet(indicator, figure.value, policy.aboutTolerance)
  return { ...common, achievement, gap, met, light: lightOf(indicator, { met, gap, paced: expected !== null }, policy) }
}

/** Holds every city figure against its target, in the order given. Throws where a figure names no indicator of the plan. */
export function assess(input: AssessInput): readonly Assessment[] {
  return input.figures.map((figure) => {
    const indicator = input.index.indicators.get(figure.indicator)
    if (!indicator) throw new Error(`No indicator ${figure.indicator} in the plan`)
    return assessFigure(indicator, figure, input)
  })
}
