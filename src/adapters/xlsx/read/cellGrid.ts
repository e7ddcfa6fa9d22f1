import type { CellFormula, CellValue } from '../../../domain/model'
import { columnLetters } from '../../../domain/model'
import { LIMITS } from './limits'
import { refuse } from './readFailure'

/** How much of a file has been read so far; one for all its sheets. */
export class Allowance {
  private cells = 0
  private extent = 0

  /** Counts stored cells and what a loop over them will visit. */
  take(cells: number, extent: number): void {
    this.cells += cells
    this.extent += extent
    if (this.cells > LIMITS.cells) refuse('too-many-cells', `more than ${LIMITS.cells} cells`)
    if (this.extent > LIMITS.extent) refuse('too-many-cells', `cells spread over more than ${LIMITS.extent} places`)
  }
}

/** Collects one sheet's cells row by row; arrays stay sparse, so a lone cell far away costs nothing. */
export class CellGrid {
  readonly values: CellValue[][] = []
  readonly formats: number[][] = []
  readonly formulas = new Map<string, CellFormula>()
  readonly hiddenRows: number[] = []
  /** 0-based row being read; -1 before the first. */
  row = -1
  /** 0-based column of the last cell read in this row; -1 before the first. */
  column = -1
  private rowValues: CellValue[] | undefined
  private rowFormats: number[] | undefined
  private rowNumber = ''
  private readonly letters: string[] = []
  private stored = 0

  constructor(
    private readonly formatOfStyle: readonly number[],
    private readonly allowance: Allowance,
  ) {}

  startRow(row: number): void {
    if (!(row >= 0 && row < LIMITS.rows)) refuse('reference-out-of-range', `row ${row + 1}`)
    this.endRow()
    this.row = row
    this.rowNumber = String(row + 1)
    this.column = -1
    this.rowValues = this.values[row]
    this.rowFormats = this.formats[row]
  }

  /** A cell is here, whether or not anything is stored for it. */
  moveTo(column: number): void {
    if (!(column >= 0 && column < LIMITS.columns)) refuse('reference-out-of-range', `column ${column + 1}`)
    this.column = column
  }

  /** Stores at the current cell. */
  store(value: CellValue, style: number): void {
    const values = this.rowValues ?? this.openRow()
    values[this.column] = value
    this.stored++
    this.storeFormat(style)
  }

  storeFormula(formula: CellFormula, style: number): void {
    this.formulas.set(this.lettersOf(this.column) + this.rowNumber, formula)
    this.stored++
    this.storeFormat(style)
  }

  /** To be called after the last row. */
  close(): void {
    this.endRow()
    this.allowance.take(0, this.values.length)
  }

  private lettersOf(column: number): string {
    return (this.letters[column] ??= columnLetters(column))
  }

  private storeFormat(style: number): void {
    const format = this.formatOfStyle[style] ?? 0
    if (format === 0) return
    const formats = this.rowFormats ?? this.openFormats()
    formats[this.column] = format
  }

  private openRow(): CellValue[] {
    return (this.rowValues = this.values[this.row] = [])
  }

  private openFormats(): number[] {
    return (this.rowFormats = this.formats[this.row] = [])
  }

  private endRow(): void {
    this.allowance.take(this.stored, this.rowValues?.length ?? 0)
    this.stored = 0
  }
}
