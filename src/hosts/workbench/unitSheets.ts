import type { CellValue, UnitCode } from '../../domain/model'
import {
  localAddress,
  parseLocalAddress,
  type Sheet,
  type SimulatedExcel,
  type WorkbookDocument,
} from '../../simulator'
import type { SheetEditor } from '../demo/editWorkbook'

/** A list of one unit in the open workbook: where its header row and its columns stand today. */
export interface UnitSheet {
  readonly sheet: Sheet
  readonly header: number
  readonly columns: ReadonlyMap<string, number>
}

/** Unit and list (`U012 indicators`) to sheet. */
export type UnitSheets = ReadonlyMap<string, UnitSheet>

const COLUMN_NAME = /^PT\.([^.]+)\.([^.]+)\.([^.]+)$/
const REFERENCE = /^=?'?((?:[^']|'')+?)'?!(\$?[A-Z]+\$?\d+)$/

export const unitSheetKey = (unit: string, list: string): string => `${unit} ${list}`

/** Finds the template's sheets by the names that travel with their columns. */
export function unitSheets(document: WorkbookDocument): UnitSheets {
  const found = new Map<string, { sheet: Sheet; header: number; columns: Map<string, number> }>()
  for (const { name, formula } of document.names) {
    const [, unit, list, column] = COLUMN_NAME.exec(name) ?? []
    const [, sheetName = '', address = ''] = REFERENCE.exec(formula) ?? []
    const sheet = document.findSheet(sheetName.replaceAll("''", "'"))
    if (unit === undefined || list === undefined || column === undefined || sheet === null || address === '') continue
    const { top, left } = parseLocalAddress(address.replaceAll('$', ''))
    const key = unitSheetKey(unit, list)
    const known = found.get(key) ?? { sheet, header: top, columns: new Map<string, number>() }
    found.set(key, known)
    known.columns.set(column, left)
  }
  return found
}

/** Units that have sheets here, in the order of the names. */
export const unitsOf = (sheets: UnitSheets): readonly UnitCode[] => [
  ...new Set([...sheets.keys()].map((key) => key.split(' ')[0] as UnitCode)),
]

/** A list that the workbook does not have: what is typed into it goes nowhere. */
const ABSENT: SheetEditor = { rows: new Map(), get: () => undefined, type: () => undefined }

const plain = (value: CellValue): string | number | boolean =>
  value === null ? '' : typeof value === 'object' ? value.error : value

/** Types as a person does, so that the add-in hears of it. */
export function unitSheetEditor({ document, user }: SimulatedExcel, place: UnitSheet | undefined): SheetEditor {
  if (!place) return ABSENT
  const { sheet, header, columns } = place
  const code = columns.get('code')
  const rows = new Map<string, number>()
  for (let row = header + 1; code !== undefined && rows.size === row - header - 1; row += 1) {
    const value = document.valueAt(sheet, row, code)
    if (typeof value === 'string' && value !== '') rows.set(value, row)
  }
  return {
    rows,
    get(row, column) {
      const at = columns.get(column)
      return at === undefined
        ? undefined
        : { row, column: at, style: 'text', value: document.valueAt(sheet, row, at) as CellValue }
    },
    type(row, column, value) {
      const at = columns.get(column)
      if (at === undefined) return
      user.paste(sheet.name, localAddress({ top: row, left: at, bottom: row, right: at }), [[plain(value)]])
    },
  }
}
