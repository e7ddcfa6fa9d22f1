/** What a cell holds, as Excel's values do: an error is its name. */
export type EngineValue = string | number | boolean | { readonly error: string } | null

/** One cell as typed: a value, or a formula with its leading `=`. */
export type EngineCell = { readonly value: EngineValue } | { readonly formula: string }

/** 0-based, both ends included. */
export interface EngineRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface LineShift {
  readonly axis: 'rows' | 'columns'
  readonly kind: 'insert' | 'delete'
  readonly at: number
  readonly count: number
}

/**
 * Whatever calculates behind the simulated Excel. The document model is the host's; the engine keeps a mirror of cells and names
 * and answers values. Sheets are told apart by the host's ids. Univer implements it today; anything else may tomorrow.
 */
export interface CalculationEngine {
  addSheet(sheet: { readonly id: string; readonly name: string; readonly position: number }): void
  removeSheet(id: string): void
  renameSheet(id: string, name: string): void
  moveSheet(id: string, position: number): void
  setCells(id: string, row: number, column: number, cells: readonly (readonly EngineCell[])[]): void
  /** Moves rows or columns and adjusts the formulas of every sheet. */
  shift(id: string, change: LineShift): void
  defineName(name: string, refersTo: string): void
  removeName(name: string): void
  /** Resolves when everything written so far is calculated; at once where nothing is. */
  settle(): Promise<void>
  valuesOf(id: string, range: EngineRange): readonly (readonly EngineValue[])[]
  /** Formulas with `=`, else null, as they stand after shifts and renames. */
  formulasOf(id: string, range: EngineRange): readonly (readonly (string | null)[])[]
  dispose(): void
}
