import type { IsoDate } from './codes'
import type { EmphasisName, StyleName } from './look'
import type { CellRange, CellValue, SheetVisibility } from './snapshot'

/** A link inside the workbook or to a file beside it (relative path). */
export type CellLink =
  | { readonly to: 'place'; readonly sheet: string; readonly address: string }
  | { readonly to: 'file'; readonly path: string; readonly sheet: string; readonly address: string }

/** One cell of a layout; row and column are 0-based. */
export interface CellLayout {
  readonly row: number
  readonly column: number
  /** The value, or the result of `formula` as the engine computed it. */
  readonly value: CellValue
  /** Without the leading `=`. */
  readonly formula?: string
  readonly style: StyleName
  readonly numberFormat?: string
  /** Light fill of every second row. */
  readonly band?: boolean
  readonly link?: CellLink
}

export interface ColumnLayout {
  /** What the column means; names and the identity sheet carry it. Unique within the sheet. */
  readonly key: string
  /** In characters, as Excel counts them. */
  readonly width: number
  readonly hidden?: boolean
}

export interface Prompt {
  readonly title: string
  readonly message: string
}

export interface InputRule {
  readonly ranges: readonly CellRange[]
  readonly test:
    | { readonly kind: 'list'; readonly choices: readonly string[] }
    | { readonly kind: 'decimal'; readonly min: number; readonly max: number }
    | { readonly kind: 'whole'; readonly min: number; readonly max: number }
    | { readonly kind: 'date'; readonly first: IsoDate; readonly last: IsoDate }
    | { readonly kind: 'text-length'; readonly max: number }
    | { readonly kind: 'custom'; readonly formula: string }
  readonly severity: 'stop' | 'warning'
  readonly prompt: Prompt
  readonly error: Prompt
}

/** `formula` is written for the top-left cell of the first range, without `=`. Earlier rules win. */
export interface ConditionalFormat {
  readonly ranges: readonly CellRange[]
  readonly formula: string
  readonly emphasis: EmphasisName
}

export interface NameLayout {
  readonly name: string
  readonly row: number
  readonly column: number
}

export interface PrintLayout {
  readonly orientation: 'portrait' | 'landscape'
  /** Pages high; 0 means as many as it takes. Always one page wide. */
  readonly pagesHigh: 0 | 1
  /** 0-based, both included; repeated on every page. */
  readonly repeatRows?: readonly [number, number]
  readonly header: { readonly left: string; readonly centre: string; readonly right: string }
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string }
}

export interface ChartSeries {
  readonly name: string
  readonly sheet: string
  readonly categories: CellRange
  readonly values: CellRange
  readonly colour: string
}

export interface ChartLayout {
  /** `bar` is horizontal, `column` upright. */
  readonly kind: 'bar' | 'column' | 'line'
  readonly grouping?: 'clustered' | 'stacked'
  readonly title: string
  /** Cells that the drawing covers. */
  readonly area: CellRange
  readonly series: readonly ChartSeries[]
}

/** One sheet as data. `adapters/xlsx` and `adapters/excel` render the same layout. */
export interface SheetLayout {
  /** What the sheet is, independent of its visible name: `indicators`, `tasks`, `overview`… */
  readonly key: string
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string
  readonly visibility: SheetVisibility
  readonly columns: readonly ColumnLayout[]
  readonly cells: readonly CellLayout[]
  /** In points; absent rows keep the default height. */
  readonly rowHeights: ReadonlyMap<number, number>
  readonly merges: readonly CellRange[]
  readonly inputRules: readonly InputRule[]
  readonly conditionalFormats: readonly ConditionalFormat[]
  readonly names: readonly NameLayout[]
  /** Light protection without a password: filter, sort, column width and row height stay allowed. */
  readonly protected: boolean
  readonly freeze: { readonly rows: number; readonly columns: number }
  readonly autoFilter?: CellRange
  readonly print: PrintLayout
  readonly charts: readonly ChartLayout[]
}

/** A workbook as data: what the writer needs and nothing that depends on the moment of writing. */
export interface WorkbookLayout {
  readonly title: string
  /** Stamped into the document so that the same input gives the same bytes. */
  readonly createdOn: IsoDate
  readonly sheets: readonly SheetLayout[]
  /** Custom document properties: the identity's second copy. */
  readonly properties: Readonly<Record<string, string>>
}
