import type { FormulaPlace } from './actualFormula'
import { isFollowing, lossCondition } from './actualFormula'
import { CHANGED_PATTERN, CHANGED_STATE } from './liveTexts'
import { quotedText } from './liveFormulas'
import type { SourceBlock } from './sourceRows'
import { sourceColumn } from './sourceSheet'
import { FIGURE_STATES, PART_WORDS } from './summaryTexts'

/** Counts the source rows that hold another number than was rolled up; what is only shown beside a figure does not count. */
function changedCount({ indicator }: SourceBlock, { code, rows }: FormulaPlace): string {
  const changed = `${sourceColumn('code', rows)},${code},${sourceColumn('state', rows)},"${CHANGED_PATTERN}"`
  const own = `,${sourceColumn('part', rows)},"${PART_WORDS.total.zh}"`
  return `COUNTIFS(${changed}${indicator.unitAggregation === 'LEAD' ? own : ''})`
}

/**
 * 完整性 of a figure that follows its cells: 不完整 as soon as one of them takes no part any more, 有改动 where one holds
 * another number than was rolled up, else what the roll-up said. Null where nothing can change.
 */
export function stateFormula(block: SourceBlock, place: FormulaPlace, rolledUp: string): string | null {
  if (!isFollowing(block)) return null
  const [partial, silent] = [FIGURE_STATES.partial.zh, FIGURE_STATES.silent.zh]
  const number = `ISNUMBER(${place.actual})`
  if (block.figure.value === null) return `IF(${number},${quotedText(CHANGED_STATE.zh)},${quotedText(rolledUp)})`
  const unchanged =
    rolledUp === partial
      ? quotedText(partial)
      : `IF(${changedCount(block, place)}>0,${quotedText(CHANGED_STATE.zh)},${quotedText(rolledUp)})`
  const counted = `IF(${lossCondition(block, place)},${quotedText(partial)},${unchanged})`
  return `IF(${number},${counted},${quotedText(silent)})`
}
