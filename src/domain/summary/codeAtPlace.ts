import type { SheetSnapshot, WorkbookSnapshot } from '../model'
import { addressOf, parseAddress } from '../model'
import { summaryKeyOf } from './findSummary'
import { BEHIND, HEADLINE_COLUMNS, LAST_COLUMN } from './overviewGrid'
import type { PlaceInWorkbook } from './summaryTables'
import { sheetNamed, tableOf } from './summaryTables'

/** How 六仗总览 repeats a cell of 指标汇总, with or without quotes around the name. */
const REPEATED = /^=?IF\((?:'(?:[^']|'')+'|[^'!(]+)!\$?[A-Z]+\$?(\d+)="","",/

/** The row of 指标汇总 that a row of the overview repeats: the headline list on the left, what is behind on the right. */
function repeatedRow({ formulas }: SheetSnapshot, row: number, column: number): number | null {
  const [first, last] =
    column >= BEHIND.name ? [BEHIND.name, LAST_COLUMN] : [HEADLINE_COLUMNS[0], HEADLINE_COLUMNS.at(-1) ?? 0]
  if (column > last) return null
  for (let at = first; at <= last; at += 1) {
    const [, found] = REPEATED.exec(formulas.get(addressOf(row, at))?.text ?? '') ?? []
    if (found !== undefined) return Number(found) - 1
  }
  return null
}

interface Position {
  readonly row: number
  readonly column: number
}

function codeInOverview(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, { row, column }: Position): string | null {
  const indicators = tableOf(snapshot, 'indicators', sheet)?.table
  const repeated = repeatedRow(sheet, row, column)
  const isFigure = indicators && repeated !== null && indicators.rows.includes(repeated)
  return isFigure ? indicators.text(repeated, 'code') : null
}

function codeInTable(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, { row }: Position): string | null {
  const key = summaryKeyOf(sheet)
  const own = key === 'indicators' || key === 'sources' ? tableOf(snapshot, key, sheet) : null
  return own?.table.rows.includes(row) ? own.table.text(row, 'code') : null
}

/** The code of the indicator whose figure a place shows; null where it shows none. */
export function codeAtPlace(snapshot: WorkbookSnapshot, place: PlaceInWorkbook): string | null {
  const sheet = sheetNamed(snapshot, place.sheet)
  const at = parseAddress(place.address)
  if (!sheet || !at) return null
  return summaryKeyOf(sheet) === 'overview' ? codeInOverview(snapshot, sheet, at) : codeInTable(snapshot, sheet, at)
}
