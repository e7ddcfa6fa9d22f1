import type { Decimal } from '../lib'

/** How a figure is held against its target; the words of the plan that lead to each stand in docs/rules.md. */
export const COMPARATORS = [
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'about',
  'exactly',
  'between',
  'not_worse_than',
  'in_step_with',
  'by_date',
  'keep_direction',
] as const
export type Comparator = (typeof COMPARATORS)[number]

/** 确保 is a must, 力争 an aim; everything else is plain. */
export const FIRMNESSES = ['must', 'aim', 'plain'] as const
export type Firmness = (typeof FIRMNESSES)[number]

/** What the plan wants reached. `value` is null where the target is another series, a date or a direction. */
export interface Target {
  readonly comparator: Comparator
  readonly value: Decimal | null
  /** Upper end, for `between` only. */
  readonly valueHigh: Decimal | null
  readonly firmness: Firmness
}
