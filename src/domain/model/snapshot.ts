/** An error value in a cell, such as `#REF!`. */
export interface CellError {
  readonly error: string
}

/** What a cell holds. Dates are serial numbers with a date format; blank is null. */
export type CellValue = string | number | boolean | CellError | null

export const isCellError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden'

export interface CellFormula {
  /** Without the leading `=`; empty for the followers of a shared formula. */
  readonly text: string
  /** False where the file carries no result: such a cell's value is null and must never be read as 0. */
  readonly cached: boolean
}

/** 0-based, both ends included. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet as it stands in the file. Rows and columns are 0-based; absent rows and cells are blank. */
export interface SheetSnapshot {
  readonly name: string
  readonly visibility: SheetVisibility
  /** Sparse: `values[row]?.[column] ?? null`. */
  readonly values: ReadonlyArray<readonly CellValue[] | undefined>
  /** Sparse, beside `values`: index into the workbook's `numberFormats`; absent means General. */
  readonly formats: ReadonlyArray<readonly number[] | undefined>
  /** Keyed by address, `D7`. */
  readonly formulas: ReadonlyMap<string, CellFormula>
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

export interface DefinedName {
  readonly name: string
  /** As stored, without `=`: `'指标填报'!$D$6`. */
  readonly refersTo: string
  readonly hidden: boolean
}

export interface TableSnapshot {
  readonly name: string
  readonly sheet: string
  readonly range: CellRange
}

/** A part of the file that is listed and never opened: an external link, a macro, an embedded object, a web link. */
export interface ForeignPart {
  readonly kind: 'external-link' | 'hyperlink' | 'macro' | 'embedded-object' | 'other'
  readonly name: string
}

/** A whole workbook as values with addresses, without meaning. `intake` gives meaning. */
export interface WorkbookSnapshot {
  readonly file: string
  readonly dateSystem: 1900 | 1904
  readonly sheets: readonly SheetSnapshot[]
  /** Format codes; index 0 is General. */
  readonly numberFormats: readonly string[]
  readonly names: readonly DefinedName[]
  readonly tables: readonly TableSnapshot[]
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>
  readonly foreignParts: readonly ForeignPart[]
}

export const READ_PROBLEM_KINDS = [
  'empty-file',
  'not-a-zip',
  'legacy-xls',
  'password-protected',
  'truncated',
  'damaged',
  'not-a-workbook',
  'binary-workbook',
  'zip-bomb',
  'too-large',
  'too-many-cells',
  'reference-out-of-range',
  'entity-declaration',
] as const
export type ReadProblemKind = (typeof READ_PROBLEM_KINDS)[number]

/** Why a file could not be read as a workbook. `detail` is for the log, in English; the user's sentence comes from the kind (IN01). */
export interface ReadProblem {
  readonly kind: ReadProblemKind
  readonly file: string
  readonly detail: string
}

export const valueAt = (sheet: SheetSnapshot, row: number, column: number): CellValue =>
  sheet.values[row]?.[column] ?? null

/** Whether two cells hold the same; an empty text counts as blank, for a person sees no difference. */
export function sameCellValue(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) || isCellError(other)) return isCellError(one) && isCellError(other) && one.error === other.error
  return (one ?? '') === (other ?? '')
}
