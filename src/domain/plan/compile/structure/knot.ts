import type { Doubt } from '../proposal'
import type { Span } from '../text'
import type { Block, ColumnRole } from './block'
import type { LevelStyle } from './numbering'

/** A numbered part of the text with what stands under it. */
export interface Knot {
  readonly style: LevelStyle
  readonly value: number
  /** The number as printed; null where there is none. */
  readonly number: Span | null
  /** Its words up to the first of its parts, the number included. */
  readonly blocks: Block[]
  readonly cells: { readonly block: Block; readonly role: ColumnRole }[]
  readonly children: Knot[]
  readonly doubts: Doubt[]
}

export const knot = (style: LevelStyle, value: number, number: Span | null): Knot => ({
  style,
  value,
  number,
  blocks: [],
  cells: [],
  children: [],
  doubts: [],
})

/** By these words headings are known again. */
export const headWords = (text: string): string => text.replace(/[\s"]/g, '').slice(0, 30)
