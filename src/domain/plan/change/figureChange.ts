import type { Indicator } from '../../model'

/** Why figures of an indicator that goes on mean something else in a revised plan. Nothing is ever converted. */
export type FigureChange = 'unit-of-measure-changed' | 'nature-changed'

/** What makes figures of one plan's indicator say something else in the other's; null where they say the same. */
export function figureChangeOf(before: Indicator, after: Indicator): FigureChange | null {
  if (before.unitOfMeasure !== after.unitOfMeasure) return 'unit-of-measure-changed'
  return before.kind === after.kind && before.behaviour === after.behaviour ? null : 'nature-changed'
}
