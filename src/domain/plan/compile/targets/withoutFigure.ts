import type { Comparator, QuantityKind } from '../../../model'
import { doubt } from './draft'
import type { Doubt } from '../proposal'

/** A target said without a figure. */
export interface Unfigured {
  readonly indicator: string
  readonly kind: QuantityKind
  readonly comparator: Comparator
  readonly value: string | null
  readonly unitOfMeasure: string
  readonly scope: string
  readonly doubts: readonly Doubt[]
  /** Where its words stand in the clause. */
  readonly from: number
  readonly to: number
}

/** What is longer is no name. */
export const LONGEST_NAME = 40

/** What every target without a figure has in common. */
export const PLAIN = { value: null, unitOfMeasure: '', scope: '', doubts: [doubt('no-figure')] } as const

/** All of what is named. */
export const HUNDRED = { ...PLAIN, kind: 'progress', value: '100', unitOfMeasure: '%' } as const
