import type { WorkbookSnapshot } from '../model'
import { addressOf, columnLetters, isoDateOfSerial, parseAddress } from '../model'
import type { PlaceInWorkbook, Table } from './summaryTables'
import { sheetNamed } from './summaryTables'

/** A source cell of a city figure. Words as the sheet shows them; numbers as plain digits. */
export interface TracedSource {
  readonly unit: string
  readonly period: string
  /** Whose figure it is: a ratio's parts are figures of other indicators. */
  readonly indicator: string
  /** Null for what was left out and for what is missing. */
  readonly value: string | null
  readonly unitOfMeasure: string
  /** 计入, 参考, 分子, 分母, 权数, 未计入, 缺报. */
  readonly part: string
  /** 数据状态, or why the figure was left out. */
  readonly status: string
  readonly file: string
  readonly sheet: string
  readonly address: string
  readonly filler: string
  /** `2023-07-03`; empty where unknown. */
  readonly receivedOn: string
  /** Where the source stands in this very workbook, so that a click can go there; null where it lies in another file. */
  readonly place: PlaceInWorkbook | null
}

/** The cell that a live value of 数据来源 refers to. */
const LIVE = /^=?IF\(ISNUMBER\((?:'((?:[^']|'')+)'|([^'!(]+))!(\$?[A-Z]{1,3}\$?\d{1,7})\)/

/** Where a live value leads: it follows renamed sheets, as Excel keeps its formulas. */
function livePlace(snapshot: WorkbookSnapshot, { sheet, table }: Table, row: number): PlaceInWorkbook | null {
  const column = table.column('value')
  const formula = column === null ? undefined : sheet.formulas.get(addressOf(row, column))
  const [, quoted, bare, address = ''] = LIVE.exec(formula?.text ?? '') ?? []
  const referred = sheetNamed(snapshot, quoted?.replaceAll("''", "'") ?? bare ?? '')
  const at = parseAddress(address)
  return referred && at ? { sheet: referred.name, address: `${columnLetters(at.column)}${at.row + 1}` } : null
}

/** Where the row's own words lead, if the file that they name is this one. */
function statedPlace(snapshot: WorkbookSnapshot, { table }: Table, row: number): PlaceInWorkbook | null {
  const [sheet, address] = [sheetNamed(snapshot, table.text(row, 'sheet')), table.text(row, 'cell')]
  const isHere = table.text(row, 'file') === snapshot.file && parseAddress(address) !== null
  return sheet && isHere ? { sheet: sheet.name, address } : null
}

/** A serial number as a day; 数据来源 holds true dates. */
const dayText = (text: string): string => (/^\d{5}$/.test(text) ? isoDateOfSerial(Number(text)) : text)

/** One row of 数据来源. */
export function sourceAt(snapshot: WorkbookSnapshot, sources: Table, row: number): TracedSource {
  const text = (key: string): string => sources.table.text(row, key)
  const value = text('value')
  return {
    ...{ unit: text('unit'), period: text('period'), indicator: text('name'), value: value === '' ? null : value },
    ...{ unitOfMeasure: text('unitOfMeasure'), part: text('part'), status: text('state') },
    ...{ file: text('file'), sheet: text('sheet'), address: text('cell'), filler: text('filler') },
    receivedOn: dayText(text('receivedOn')),
    place: livePlace(snapshot, sources, row) ?? statedPlace(snapshot, sources, row),
  }
}
