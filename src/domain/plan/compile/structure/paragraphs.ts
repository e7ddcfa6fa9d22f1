import { endsWithDuties } from '../responsibility/dutyBrackets'
import { startsWithUnits } from './unitHeads'
import type { Block } from './block'
import type { Knot } from './knot'

const isTask = (block: Block): boolean => endsWithDuties(block.text)
const isUnits = (block: Block): boolean => startsWithUnits(block.text)

/** Paragraphs without numbers that each end with who has to do them are parts of their own. */
function paragraphsOf(knot: Knot): Knot {
  const children = knot.children.map(paragraphsOf)
  const heading = knot.style === 'top' ? 0 : 1
  const rest = knot.blocks.slice(heading)
  const byUnits = rest.filter(isUnits).length >= 2
  const few = rest.filter(isTask).length < 2 && !byUnits
  if (children.length > 0 || knot.cells.length > 0 || few) return { ...knot, children }
  const [kept, parts] = byUnits ? byTheirUnits(knot.blocks, rest) : [knot.blocks.slice(0, heading), grouped(rest)]
  const first = kept[0]
  if (first && isTask(first)) return { ...knot, children }
  return {
    ...knot,
    blocks: kept,
    children: parts.map((blocks, at) => ({
      style: 'paragraph',
      value: at + 1,
      number: null,
      blocks,
      cells: [],
      children: [],
      doubts: [],
    })),
  }
}

/** A paragraph for each unit; what stands before the first stays above. */
function byTheirUnits(all: readonly Block[], rest: readonly Block[]): [Block[], Block[][]] {
  const first = rest.findIndex(isUnits)
  const parts: Block[][] = []
  for (const block of rest.slice(first)) {
    if (isUnits(block)) parts.push([block])
    else parts.at(-1)?.push(block)
  }
  return [[...all.slice(0, all.length - rest.length), ...rest.slice(0, first)], parts]
}

/** Lines up to and with the one that ends with duties. */
function grouped(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    parts.at(-1)?.push(block)
    if (isTask(block)) parts.push([])
  }
  const last = parts.pop() ?? []
  parts.at(-1)?.push(...last)
  return parts
}

export const withParagraphs = (top: Knot): Knot => paragraphsOf(top)
