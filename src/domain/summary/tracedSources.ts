import type { WorkbookSnapshot } from '../model'
import { isoDateOfSerial } from '../model'
import type { SinceRollUp } from './sinceRollUp'
import { sourcesNow } from './sourceNow'
import type { PlaceInWorkbook, Table } from './summaryTables'

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
  /** The address that it had when it was rolled up, where it has moved since. */
  readonly movedFrom: string | null
  readonly since: SinceRollUp
}

/** A serial number as a day; 数据来源 holds true dates. */
const dayText = (text: string): string => (/^\d{5}$/.test(text) ? isoDateOfSerial(Number(text)) : text)

/** Reads rows of 数据来源. */
export function sourceReader(snapshot: WorkbookSnapshot, sources: Table): (row: number) => TracedSource {
  const now = sourcesNow(snapshot, sources)
  return (row) => {
    const text = (key: string): string => sources.table.text(row, key)
    const value = text('value')
    const { place, movedFrom, since } = now(row)
    return {
      ...{ unit: text('unit'), period: text('period'), indicator: text('name'), value: value === '' ? null : value },
      ...{ unitOfMeasure: text('unitOfMeasure'), part: text('part'), status: text('state') },
      ...{ file: text('file'), sheet: place?.sheet ?? text('sheet'), address: place?.address ?? text('cell') },
      ...{ filler: text('filler'), receivedOn: dayText(text('receivedOn')), place, movedFrom, since },
    }
  }
}
