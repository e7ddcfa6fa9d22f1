import { shiftedKeys } from '../document/cellGrid'
import { renameInFormula, shiftFormula, withoutSheet } from '../document/formulaReferences'
import type { CalculationEngine, EngineCell, EngineRange, EngineValue, LineShift } from './engine'

type Cells = Map<number, Map<number, EngineCell>>

/**
 * Keeps cells and calculates nothing: a formula's value is 0, as in a cell that was never calculated. For tests of everything
 * but calculation. `calculated` lets a test say what a formula would give.
 */
export function plainEngine(calculated: (formula: string) => EngineValue = () => 0): CalculationEngine {
  return new PlainEngine(calculated)
}

class PlainEngine implements CalculationEngine {
  private readonly sheets = new Map<string, { name: string; cells: Cells }>()

  constructor(private readonly calculated: (formula: string) => EngineValue) {}

  addSheet(sheet: { readonly id: string; readonly name: string }): void {
    this.sheets.set(sheet.id, { name: sheet.name, cells: new Map() })
  }

  removeSheet(id: string): void {
    const gone = this.sheets.get(id)
    this.sheets.delete(id)
    if (gone !== undefined) this.everyFormula((formula) => withoutSheet(formula, gone.name))
  }

  renameSheet(id: string, name: string): void {
    const sheet = this.sheets.get(id)
    if (sheet === undefined) return
    this.everyFormula((formula) => renameInFormula(formula, sheet.name, name))
    sheet.name = name
  }

  moveSheet(): void {}

  setCells(id: string, row: number, column: number, cells: readonly (readonly EngineCell[])[]): void {
    const sheet = this.sheets.get(id)
    for (const [down, line] of cells.entries()) {
      const target = sheet?.cells.get(row + down) ?? new Map<number, EngineCell>()
      sheet?.cells.set(row + down, target)
      for (const [across, cell] of line.entries()) target.set(column + across, cell)
    }
  }

  shift(id: string, change: LineShift): void {
    const moved = this.sheets.get(id)
    if (moved === undefined) return
    if (change.axis === 'rows') moved.cells = shiftedKeys(moved.cells, change)
    else for (const [row, line] of moved.cells) moved.cells.set(row, shiftedKeys(line, change))
    this.everyFormula((formula, home) => shiftFormula(formula, { home, moved: moved.name }, change))
  }

  defineName(): void {}

  removeName(): void {}

  settle(): Promise<void> {
    return Promise.resolve()
  }

  valuesOf(id: string, range: EngineRange): EngineValue[][] {
    return this.read(id, range, (cell) => {
      if (cell === undefined) return null
      return 'formula' in cell ? this.calculated(cell.formula) : cell.value
    })
  }

  formulasOf(id: string, range: EngineRange): (string | null)[][] {
    return this.read(id, range, (cell) => (cell !== undefined && 'formula' in cell ? cell.formula : null))
  }

  dispose(): void {
    this.sheets.clear()
  }

  private read<Value>(id: string, range: EngineRange, valueOf: (cell: EngineCell | undefined) => Value): Value[][] {
    const cells = this.sheets.get(id)?.cells
    return Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      Array.from({ length: range.right - range.left + 1 }, (_unused, across) =>
        valueOf(cells?.get(range.top + down)?.get(range.left + across)),
      ),
    )
  }

  private everyFormula(change: (formula: string, home: string) => string): void {
    for (const { name, cells } of this.sheets.values()) {
      for (const line of cells.values()) {
        for (const [column, cell] of line) {
          if ('formula' in cell) line.set(column, { formula: change(cell.formula, name) })
        }
      }
    }
  }
}
