import type { CalculationEngine, EngineValue, LineShift } from '../engine/engine'
import { cellArea, columnsOf, rowsOf, type Area } from './area'
import type { DocumentEvent } from './events'
import { refused } from './refusals'
import { Sheet, type NameState } from './sheet'
import type { TableState } from './tableState'

export interface DocumentOptions {
  readonly engine: CalculationEngine
  readonly name: string
  /** The year of dates that are typed without one. */
  readonly yearNow: number
  /** Days are counted from 1904, as old Excel for Mac did. Only the functions that are asked without a cell know it. */
  readonly countsFrom1904?: boolean
}

/** The workbook behind both the API objects and the person at the window. */
export class WorkbookDocument {
  readonly sheets: Sheet[] = []
  readonly names: NameState[] = []
  readonly tables: TableState[] = []
  readonly settings = new Map<string, unknown>()
  readonly properties = new Map<string, string>()
  readonly customProperties = new Map<string, unknown>()
  calculationMode = 'Automatic'
  structureProtected = false
  eventsEnabled = true
  onEvent: (event: DocumentEvent) => void = () => undefined
  /** Told of moved lines, so that ranges which the client keeps move along. */
  onShift: (sheet: Sheet, shift: LineShift) => void = () => undefined
  private activeSheet: Sheet | null = null
  private serial = 0

  constructor(readonly options: DocumentOptions) {}

  get engine(): CalculationEngine {
    return this.options.engine
  }

  get active(): Sheet {
    const sheet = this.activeSheet ?? this.sheets.find((candidate) => candidate.visibility === 'Visible')
    if (sheet === undefined) throw new Error('A workbook always has a visible sheet.')
    return sheet
  }

  set active(sheet: Sheet) {
    this.activeSheet = sheet
  }

  nextId(kind: string): string {
    this.serial += 1
    return kind === 'sheet'
      ? `{${String(this.serial).padStart(8, '0')}-0000-0000-0000-000000000000}`
      : `${kind}-${this.serial}`
  }

  findSheet(key: string): Sheet | null {
    const wanted = key.toLowerCase()
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null
  }

  sheetById(id: string): Sheet {
    const sheet = this.sheets.find((candidate) => candidate.id === id)
    if (sheet === undefined) throw refused.deletedObject()
    return sheet
  }

  raise(event: DocumentEvent): void {
    if (this.eventsEnabled) this.onEvent(event)
  }

  /** Values as they are calculated; the engine is asked only where there are formulas. */
  valuesOf(sheet: Sheet, area: Area): EngineValue[][] {
    const grid = Array.from({ length: rowsOf(area) }, () => new Array<EngineValue>(columnsOf(area)).fill(null))
    let calculated: readonly (readonly EngineValue[])[] | null = null
    sheet.grid.visit(area, (row, column, { content }) => {
      const line = grid[row - area.top]
      if (line === undefined || content === null) return
      if ('value' in content) {
        line[column - area.left] = content.value
      } else {
        calculated ??= this.engine.valuesOf(sheet.id, area)
        line[column - area.left] = calculated[row - area.top]?.[column - area.left] ?? null
      }
    })
    return grid
  }

  valueAt(sheet: Sheet, row: number, column: number): EngineValue {
    return this.valuesOf(sheet, cellArea(row, column))[0]?.[0] ?? null
  }

  /** Contents as typed: formulas as they stand today, else the values. */
  formulasOf(sheet: Sheet, area: Area): (EngineValue | { readonly formula: string })[][] {
    const values = this.valuesOf(sheet, area)
    let hasFormula = false
    sheet.grid.visit(area, (_row, _column, { content }) => {
      hasFormula ||= content !== null && 'formula' in content
    })
    if (!hasFormula) return values
    const formulas = this.engine.formulasOf(sheet.id, area)
    return values.map((line, row) =>
      line.map((value, column) => {
        const formula = formulas[row]?.[column]
        return formula === null || formula === undefined ? value : { formula }
      }),
    )
  }

  /** The merged area that covers the cell, or the cell itself. */
  mergedAreaAt(sheet: Sheet, row: number, column: number): Area {
    const found = sheet.merges.find(
      (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
    )
    return found ?? cellArea(row, column)
  }

  /** The area with content, or with content and formats; null on an empty sheet. */
  usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
    return sheet.grid.boundsOf(within, (cell) => !valuesOnly || cell.content !== null)
  }
}
