import type { Indicator } from '../model'
import type { FormulaPlace } from './partRows'
import type { SourceBlock } from './sourceRow'
import { sourceColumn } from './sourceSheet'
import { PART_WORDS } from './summaryTexts'

/** Whether the figure can change after it was rolled up: one of its cells, or of what it is paired with, is looked up. */
export const isFollowing = ({ groups, rows }: SourceBlock): boolean =>
  rows.some(({ source }, at) => groups[at] && source?.part !== 'cross-check')

/** The part that a figure counts its units by. */
export const mainPart = ({ unitAggregation }: Indicator): 'numerator' | 'total' =>
  unitAggregation === 'RATIO' ? 'numerator' : 'total'

/** The condition under which one of the cells that were rolled up takes no part any more. */
export function lossCondition(block: SourceBlock, place: FormulaPlace): string {
  const part = mainPart(block.indicator)
  const counted = block.rows.filter(({ source }) => source?.part === part).length
  const { code, rows } = place
  return `COUNTIFS(${sourceColumn('code', rows)},${code},${sourceColumn('part', rows)},"${PART_WORDS[part].zh}")<${counted}`
}
