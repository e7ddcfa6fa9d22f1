import type { SheetSnapshot, WorkbookSnapshot } from '../model'
import { summarySheet } from './findSummary'
import { INDICATOR_SUMMARY_COLUMNS } from './indicatorSheet'
import { SOURCE_COLUMNS } from './sourceSheet'
import type { TableReader } from './tableReader'
import { readTable } from './tableReader'

/** A cell of the workbook that the summary stands in. */
export interface PlaceInWorkbook {
  readonly sheet: string
  readonly address: string
}

/** A sheet of the summary with its table read back. */
export interface Table {
  readonly sheet: SheetSnapshot
  readonly table: TableReader
}

/** 指标汇总 or 数据来源 of the workbook, of the summary that `beside` belongs to; null where it is gone. */
export function tableOf(
  snapshot: WorkbookSnapshot,
  key: 'indicators' | 'sources',
  beside?: SheetSnapshot,
): Table | null {
  const sheet = summarySheet(snapshot, key, beside)
  const table = sheet && readTable(sheet, key === 'indicators' ? INDICATOR_SUMMARY_COLUMNS : SOURCE_COLUMNS)
  return sheet && table ? { sheet, table } : null
}

/** A sheet by its name, as Excel compares names. */
export const sheetNamed = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
