import type { CellRange } from '../../../domain/model'
import { rangeOn } from '../ranges'
import { BLOCK_PARTS, type LoadedBlock } from './sheetContents'
import type { ReadPart, UsedPart } from './usedCells'

/** Cells of one sheet that are read together. */
interface Block {
  readonly sheet: string
  readonly range: CellRange
}

/** Four answers a cell; long texts are rare, and 5 MB leave room for them. */
const CELLS_PER_REQUEST = 25_000

const cellsIn = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1)

/** A sheet in blocks of whole rows. */
function blocksOf({ name, range }: UsedPart): Block[] {
  if (range === null) return []
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / (range.right - range.left + 1)))
  const blocks: Block[] = []
  for (let top = range.top; top <= range.bottom; top += height) {
    blocks.push({ sheet: name, range: { ...range, top, bottom: Math.min(range.bottom, top + height - 1) } })
  }
  return blocks
}

/** Blocks in their order, as many together as one answer holds. */
export function blockRequests(parts: readonly UsedPart[]): Block[][] {
  const requests: Block[][] = []
  let room = 0
  for (const block of parts.flatMap(blocksOf)) {
    const size = cellsIn(block.range)
    const last = requests.at(-1)
    if (last === undefined || size > room) {
      requests.push([block])
      room = CELLS_PER_REQUEST - size
    } else {
      last.push(block)
      room -= size
    }
  }
  return requests
}

export type { Block }

/** One sync: the cells of these blocks. */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<readonly (readonly [string, LoadedBlock])[]> {
  const queued = blocks.map(({ sheet, range }) => {
    const cells = rangeOn(context.workbook.worksheets.getItem(sheet), range)
    cells.load(BLOCK_PARTS)
    return [sheet, cells] as const
  })
  await context.sync()
  return queued
}

/** The parts with the blocks that belong to them. */
export const withBlocks = (
  parts: readonly UsedPart[],
  read: readonly (readonly [string, LoadedBlock])[],
): readonly ReadPart[] =>
  parts.map((part) => ({ ...part, blocks: read.flatMap(([sheet, block]) => (sheet === part.name ? [block] : [])) }))
