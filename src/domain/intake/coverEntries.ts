import type { CellRef, CellValue, UnitCode, WorkbookSnapshot } from '../model'
import { excelSerialOf, isoDateOfSerial, parseAddress, unitCode, valueAt } from '../model'
import type { CoverEntry } from '../template'
import { namePartsOf } from './readIdentity'
import { isBlank } from './sheetCells'
import { placeOf, STAMPED } from './stamps'

function valueIn({ sheets }: WorkbookSnapshot, { sheet: name, address }: CellRef): CellValue {
  const [sheet, at] = [sheets.find((one) => one.name === name), parseAddress(address)]
  return sheet && at ? valueAt(sheet, at.row, at.column) : null
}

/** Days count from 1900, whatever the workbook does. */
const sameDay = (key: string, value: CellValue, { dateSystem }: WorkbookSnapshot): CellValue =>
  typeof value === 'number' && key === 'reportedOn' && dateSystem === 1904
    ? excelSerialOf(isoDateOfSerial(value, 1904))
    : value

/** What stands in the cells of the covers that people fill in, by unit. */
export function coverEntriesIn(snapshot: WorkbookSnapshot): ReadonlyMap<UnitCode, readonly CoverEntry[]> {
  const found = new Map<UnitCode, CoverEntry[]>()
  for (const { name, refersTo } of snapshot.names) {
    const { list, column: key, unit: code } = namePartsOf(name) ?? {}
    if (list !== 'cover' || key === undefined || code === undefined || STAMPED.has(key)) continue
    const cell = placeOf(snapshot, refersTo)
    const stored = cell && valueIn(snapshot, cell)
    if (!cell || isBlank(stored)) continue
    const unit = unitCode(code)
    found.set(unit, [...(found.get(unit) ?? []), { key, value: sameDay(key, stored, snapshot), cell }])
  }
  return found
}
