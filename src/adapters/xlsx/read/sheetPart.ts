import type { CellRange, SheetSnapshot, SheetVisibility, TableSnapshot } from '../../../domain/model'
import type { CellFormats } from './cellFormats'
import type { Allowance } from './cellGrid'
import { CellGrid } from './cellGrid'
import { parseRange } from './cellRange'
import type { ValueContext } from './cellValue'
import { LIMITS } from './limits'
import type { PartArchive } from './partArchive'
import { refuse } from './readFailure'
import { readSheetData } from './sheetData'
import { XmlScanner } from './xmlScanner'

/** What all sheets of a workbook are read against. */
export interface SheetContext extends ValueContext {
  readonly archive: PartArchive
  readonly formats: CellFormats
  readonly allowance: Allowance
}

/** A sheet as the workbook part names it. */
export interface SheetEntry {
  readonly name: string
  readonly visibility: SheetVisibility
  readonly part: string
}

/** Columns hidden by the entries so far. Entries may not overlap, so together they name no more columns than there are. */
function hideColumns(scanner: XmlScanner, hidden: number[]): void {
  if (!scanner.flag('hidden')) return
  const first = Number(scanner.attribute('min'))
  const last = Number(scanner.attribute('max'))
  if (!(first >= 1 && last >= first && last <= LIMITS.columns)) scanner.damaged(`hidden columns ${first} to ${last}`)
  for (let column = first - 1; column < last; column++) hidden.push(column)
  if (hidden.length > LIMITS.columns) scanner.damaged('more hidden columns than columns')
}

function addMerge(scanner: XmlScanner, merges: CellRange[]): void {
  const text = scanner.attribute('ref') ?? ''
  const range = parseRange(text)
  if (!range) scanner.damaged(`merged range ${text.slice(0, 40)}`)
  if (merges.push(range) > LIMITS.listed) refuse('too-many-cells', `more than ${LIMITS.listed} merged ranges`)
}

/** Reads one sheet's cells, merged ranges and hidden rows and columns. Its `dimension` is not believed. */
export function readSheet(entry: SheetEntry, context: SheetContext): SheetSnapshot {
  const { archive, formats, allowance } = context
  const scanner = new XmlScanner(archive.require(entry.part, LIMITS.sheetBytes), entry.part, archive.inflater)
  const grid = new CellGrid(formats.ofStyle, allowance)
  const merges: CellRange[] = []
  const hiddenColumns: number[] = []
  while (scanner.next()) {
    if (!scanner.isOpening) continue
    if (scanner.name === 'sheetData') readSheetData(scanner, grid, context)
    else if (scanner.name === 'mergeCell') addMerge(scanner, merges)
    else if (scanner.name === 'col') hideColumns(scanner, hiddenColumns)
  }
  return {
    name: entry.name,
    visibility: entry.visibility,
    values: grid.values,
    formats: grid.formats,
    formulas: grid.formulas,
    merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: hiddenColumns.sort((left, right) => left - right),
  }
}

/** The table of a table part, or null where its range makes no sense. */
export function readTable(archive: PartArchive, part: string, sheet: string): TableSnapshot | null {
  const scanner = new XmlScanner(archive.require(part), part, archive.inflater)
  while (scanner.next()) {
    if (scanner.name !== 'table' || !scanner.isOpening) continue
    const range = parseRange(scanner.attribute('ref') ?? '')
    const name = scanner.attribute('displayName') ?? scanner.attribute('name') ?? ''
    return range && { name, sheet, range }
  }
  return null
}
