import { endsWithDuties } from '../responsibility/dutyBrackets'
import type { Block } from './block'
import type { Knot } from './outline'

const isTask = (block: Block): boolean => endsWithDuties(block.text)

/** Paragraphs without numbers that each end with who has to do them are parts of their own. */
function paragraphsOf(knot: Knot): Knot {
  const children = knot.children.map(paragraphsOf)
  const heading = knot.style === 'top' ? 0 : 1
  const rest = knot.blocks.slice(heading)
  if (children.length > 0 || knot.cells.length > 0 || rest.filter(isTask).length < 2) return { ...knot, children }
  const [kept, parts] = [knot.blocks.slice(0, heading), grouped(rest)]
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
