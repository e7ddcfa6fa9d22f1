import type { NamedRange } from 'hucre'
import type { SheetLayout } from '../../../domain/model'
import { quotedSheet } from '../../../domain/model'
import { absoluteCell, absoluteRange } from './sheetRanges'

/** The name by which Excel keeps the range of an auto filter; it is hidden in every file that Excel writes. */
export const FILTER_NAME = '_xlnm._FilterDatabase'

const cellNames = (sheet: SheetLayout): NamedRange[] =>
  sheet.names.map(({ name, row, column }) => ({ name, range: absoluteCell(sheet.name, row, column) }))

function filterName({ name, autoFilter }: SheetLayout): NamedRange[] {
  return autoFilter === undefined ? [] : [{ name: FILTER_NAME, range: absoluteRange(name, autoFilter), scope: name }]
}

/** The repeated rows; hucre's own setting does not quote the sheet. */
function printTitles({ name, print }: SheetLayout): NamedRange[] {
  const rows = print.repeatRows
  if (rows === undefined) return []
  const range = `${quotedSheet(name)}!$${rows[0] + 1}:$${rows[1] + 1}`
  return [{ name: '_xlnm.Print_Titles', range, scope: name }]
}

/** Every defined name of a sheet, absolute, with the sheet quoted: ours and those that the format itself needs. */
export const definedNames = (sheet: SheetLayout): NamedRange[] => [
  ...cellNames(sheet),
  ...filterName(sheet),
  ...printTitles(sheet),
]
