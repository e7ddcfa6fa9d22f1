import type { NumberLevel, Numbering } from './numbering'
import { numberText } from './numberFormats'

/** Which list and level a paragraph is numbered by. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/** Counts the numbered paragraphs in their order, as Word does when it shows them. */
export class Counters {
  private readonly counted = new Map<string, number[]>()

  constructor(private readonly numbering: Numbering) {}

  /** The number of the next paragraph at this place, as shown; empty for bullets and for lists that are not declared. */
  next({ list, level }: ListPlace): string {
    const levels = this.numbering.get(list)
    const own = levels?.get(level)
    if (!levels || !own) return ''
    const counts = this.counted.get(list) ?? []
    this.counted.set(list, counts)
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    return own.format === 'bullet' ? '' : filled(own.pattern, levels, counts)
  }
}

/** The pattern with every `%n` replaced by the count of that level. */
function filled(pattern: string, levels: ReadonlyMap<number, NumberLevel>, counts: readonly number[]): string {
  return pattern.replace(/%([1-9])/g, (_, place: string) => {
    const level = levels.get(Number(place) - 1)
    return level ? numberText(level.format, counts[Number(place) - 1] ?? level.start) : ''
  })
}
