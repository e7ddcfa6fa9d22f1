import type { CellLink, CellValue, StyleName } from '../model'

export interface SummaryColumn {
  readonly key: string
  readonly label: string
  /** In characters, as Excel counts them. */
  readonly width: number
  readonly style: StyleName
  readonly numberFormat?: string
}

/** What stands in one cell; style and format where they differ from the column's. */
export interface CellContent {
  readonly value: CellValue
  readonly formula?: string
  readonly style?: StyleName
  readonly numberFormat?: string
  readonly link?: CellLink
}

/** One row by column key; columns not named stay empty. */
export type TableRow = Readonly<Record<string, CellContent>>

const column = (label: string, key: string, width: number, style: StyleName): SummaryColumn => ({
  key,
  label,
  width,
  style,
})

/** Columns as `[key, label, width, style, number format]`. */
export const columnsOf = (
  rows: readonly (readonly [string, string, number, StyleName, string?])[],
): readonly SummaryColumn[] =>
  rows.map(([key, label, width, style, numberFormat]) => ({
    ...column(label, key, width, style),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }))
