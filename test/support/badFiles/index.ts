import type { BadFile } from './badFile'
import { disguises, truncated } from './disguises'
import { farCells, rowNumbers, wholeSheetRanges } from './farCells'
import { hostileXml } from './hostileXml'
import { lyingSizes, zipBombs } from './zipBomb'

export type { BadFile } from './badFile'

/** Every fault of the design's list, each with a file made on the spot. */
export const BAD_FILES: readonly BadFile[] = [
  ...disguises,
  ...[1, 100, 700, 1200].map(truncated),
  ...zipBombs,
  ...lyingSizes,
  ...farCells,
  ...rowNumbers,
  ...wholeSheetRanges,
  ...hostileXml,
]
