import type { PlanText } from '../text'
import type { Knot } from './knot'

const LONGEST = 60

/** The words behind the number up to the first full stop, bracket or line end. */
export function headingOf({ folded }: PlanText, { blocks, number }: Knot): string {
  const [first] = blocks
  if (!first) return ''
  const start = number && number.start === first.start ? number.end : first.start
  const words = folded.slice(start, first.end).replace(/\s/g, '')
  const end = words.search(/[。;(:]/)
  return words.slice(0, end > 0 ? end : LONGEST)
}
