import type { Comparator, Firmness, QuantityKind } from '../../../model'
import type { Doubt } from '../proposal'
import type { LeftSide } from './leftSide'

/** What one figure says, without its place and date. */
export interface Saying {
  readonly subjects: readonly string[]
  readonly names: readonly string[]
  readonly kind: QuantityKind
  readonly comparator: Comparator
  readonly unitOfMeasure: string
  readonly firmness: Firmness
  readonly scope: string
  readonly verb: string
  readonly left: LeftSide
  readonly doubts: readonly Doubt[]
}

/** What the clause has said before this figure. */
export interface Before {
  /** Subject of the figure or clause before; empty where there is none. */
  readonly subject: string
  readonly verb: string
  readonly comparator: Comparator | null
  readonly distributive: LeftSide['distributive']
  /** Subjects of 分别 that have had no figure yet. */
  readonly waiting: readonly string[]
  /** Trailing comparator of the last figure of the clause. */
  readonly lastTrailing: Comparator | null
  readonly firmness: Firmness
  /** How the figure before moves, for those of 分别 that follow. */
  readonly change: LeftSide['change']
}

/** What a figure is the figure of. */
export interface Named {
  readonly subjects: readonly string[]
  readonly verb: string
  readonly doubts: readonly Doubt[]
  /** The names where they are not made from the subjects. */
  readonly names?: readonly string[]
  readonly scope: string
  readonly firmness: Firmness
}

export const NOBODY = { scope: '', firmness: 'plain', verb: '', doubts: [] } as const
