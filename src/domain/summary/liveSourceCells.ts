import { decimalText, toNumber } from '../lib'
import type { Decimal } from '../lib'
import { figureFormula, lostPartFormula, lostStateFormula, placeFormula, quotedText, rowFormula } from './liveFormulas'
import type { LiveGroup } from './liveGroups'
import { AFTERWARDS, CHANGED_WORDS, UNPAIRED } from './liveTexts'
import type { SourceRow } from './sourceRow'
import { rowsReference } from './summarySheets'
import { FIGURE_STATES, PART_WORDS, sheetName } from './summaryTexts'
import type { CellContent, TableRow } from './tableCells'
import type { Span } from './unitSpans'
import { isNamed, sameFormula } from './watchedCells'
import { parseAddress } from '../model'

/** One row of 数据来源 that changes with the unit sheets: its group, and where its own cells and the column of values stand. */
export interface LivePlace {
  readonly group: LiveGroup
  readonly at: (key: string) => string
  readonly valueColumn: number
}

const isSingle = ([first, last]: Span): boolean => first === last

/** The condition under which the row counts: its unit's whole group holds numbers. */
function countsWhile({ group: { own, partner }, at, valueColumn }: LivePlace): string {
  const filled = (span: Span): string => {
    const [first, last] = span
    return `COUNT(${rowsReference(sheetName('sources'), valueColumn, span)})=${last - first + 1}`
  }
  const self = isSingle(own) ? `ISNUMBER(${at('value')})` : filled(own)
  return partner === null ? self : `AND(${self},${filled(partner)})`
}

const isAlone = ({ group: { own, partner } }: LivePlace): boolean => partner === null && isSingle(own)

function partFormula({ live, part }: SourceRow, place: LivePlace): string {
  const { at } = place
  const leftOut = quotedText(PART_WORDS['left-out'].zh)
  const lost = live === null ? leftOut : lostPartFormula(live, at('row'))
  const otherwise = live === null || isAlone(place) ? lost : `IF(ISNUMBER(${at('value')}),${leftOut},${lost})`
  return `IF(${countsWhile(place)},${quotedText(part)},${otherwise})`
}

/** What is said while the row counts: as rolled up, or that the number has changed and what it was. */
function countedState(
  { value, samePeriodBase, live, baseLive, baseWatched, state }: SourceRow,
  { at }: LivePlace,
): string {
  const unless = (key: string, was: Decimal | null, words: string, otherwise: string): string => {
    if (was === null) return otherwise
    const before = decimalText(was)
    return `IF(${at(key)}=${before},${otherwise},${quotedText(`${words}${before}`)})`
  }
  const base = baseLive === null ? null : samePeriodBase
  const said =
    baseWatched && isNamed(baseWatched)
      ? `IF(IFERROR(${sameFormula(baseWatched, at('row'))},FALSE),${quotedText(state)},${quotedText(AFTERWARDS.base.zh)})`
      : quotedText(state)
  const kept = unless('base', base, CHANGED_WORDS.base, said)
  return unless('value', live === null ? null : value, CHANGED_WORDS.value, kept)
}

function stateFormula(row: SourceRow, place: LivePlace): string {
  const { at } = place
  const unpaired = quotedText(UNPAIRED.zh)
  const lost = row.live === null ? unpaired : lostStateFormula(at('row'), at('part'), FIGURE_STATES.silent.zh)
  const otherwise = isAlone(place) || row.live === null ? lost : `IF(ISNUMBER(${at('value')}),${unpaired},${lost})`
  return `IF(${at('part')}=${quotedText(row.part)},${countedState(row, place)},${otherwise})`
}

function baseCell({ samePeriodBase, baseLive, part }: SourceRow, { at }: LivePlace): CellContent {
  if (samePeriodBase === null) return { value: null }
  const figure = baseLive === null ? decimalText(samePeriodBase) : figureFormula(baseLive, at('row'))
  const formula = `IF(${at('part')}=${quotedText(part)},${figure},"")`
  return { value: toNumber(samePeriodBase), formula }
}

/** The cells of the row that the unit sheets change. Number formats are the caller's. */
export function liveSourceCells(row: SourceRow, place: LivePlace): TableRow {
  const { value, live, cell, part, counts, state } = row
  const { at } = place
  const read = cell === null ? null : parseAddress(cell.address)
  return {
    value: { value: value && toNumber(value), ...(live ? { formula: figureFormula(live, at('row')) } : {}) },
    base: baseCell(row, place),
    part: { value: part, formula: partFormula(row, place) },
    counts: counts === 1 ? { value: 1, formula: `IF(${at('part')}=${quotedText(part)},1,0)` } : { value: counts },
    state: { value: state, formula: stateFormula(row, place) },
    ...(live && cell && read
      ? {
          cell: { value: cell.address, formula: placeFormula(live, at('row'), cell.address), style: 'codeLink' },
          row: { value: read.row + 1, formula: rowFormula(live) },
        }
      : {}),
  }
}
