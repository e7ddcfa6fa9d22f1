import type { FormulaPlace } from './partRows'
import { isFollowing, lossCondition } from './followingFigures'
import { AFTERWARDS_PATTERN, CHANGED_PATTERN, CHANGED_STATE, SUPPLIED_STATE } from './liveTexts'
import { quotedText } from './liveFormulas'
import type { SourceBlock } from './sourceRow'
import { sourceColumn } from './sourceSheet'
import { FIGURE_STATES, PART_WORDS } from './summaryTexts'

/** Counts the source rows that hold another number than was rolled up; what is only shown beside a figure does not count. */
function changedCount({ indicator }: SourceBlock, { code, rows }: FormulaPlace): string {
  const changed = `${sourceColumn('code', rows)},${code},${sourceColumn('state', rows)},"${CHANGED_PATTERN}"`
  const own = `,${sourceColumn('part', rows)},"${PART_WORDS.total.zh}"`
  return `COUNTIFS(${changed}${indicator.unitAggregation === 'LEAD' ? own : ''})`
}

/** What the roll-up said, or that a unit has filled in or mended since what is not counted yet. */
function unlessSupplied({ rows }: SourceBlock, place: FormulaPlace, said: string): string {
  if (!rows.some(({ watched, baseWatched }) => watched.length > 0 || baseWatched)) return quotedText(said)
  const supplied = `${sourceColumn('code', place.rows)},${place.code},${sourceColumn('state', place.rows)},"${AFTERWARDS_PATTERN}"`
  return `IF(COUNTIFS(${supplied})>0,${quotedText(SUPPLIED_STATE.zh)},${quotedText(said)})`
}

/** Of a figure whose cells are looked up. */
function followingState(block: SourceBlock, place: FormulaPlace, rolledUp: string): string {
  const [partial, silent] = [FIGURE_STATES.partial.zh, FIGURE_STATES.silent.zh]
  const number = `ISNUMBER(${place.actual})`
  const said = unlessSupplied(block, place, rolledUp)
  if (block.figure.value === null) return `IF(${number},${quotedText(CHANGED_STATE.zh)},${said})`
  const unchanged =
    rolledUp === partial ? said : `IF(${changedCount(block, place)}>0,${quotedText(CHANGED_STATE.zh)},${said})`
  const counted = `IF(${lossCondition(block, place)},${quotedText(partial)},${unchanged})`
  return `IF(${number},${counted},${quotedText(silent)})`
}

/**
 * 完整性 of a figure that follows its cells: 不完整 as soon as one of them takes no part any more, 有改动 where one holds
 * another number than was rolled up, 有补报 where one that had no figure holds something now, else what the roll-up said.
 * Null where nothing can change.
 */
export function stateFormula(block: SourceBlock, place: FormulaPlace, rolledUp: string): string | null {
  if (isFollowing(block)) return followingState(block, place, rolledUp)
  return block.rows.some(({ watched }) => watched.length > 0) ? unlessSupplied(block, place, rolledUp) : null
}
