import type { Indicator, Plan, UnitCode } from '../../domain/model'
import type { PlanIndex } from '../../domain/plan'
import type { SheetEditor, WorkbookEditor } from './editWorkbook'
import type { Invented } from './inventFigures'

/** A row of 指标填报 that a mistake can be planted in. */
export interface PlantRow {
  readonly indicator: Indicator
  readonly row: number
  readonly invented: Invented
  readonly sheet: SheetEditor
}

/** What a mistake in the figures has at hand: the sheets of one unit. */
export interface FigurePlot {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly unit: UnitCode
  readonly editor: Pick<WorkbookEditor, 'sheet'>
  readonly rows: readonly PlantRow[]
}

/** What a mistake in the file has at hand as well: one unit's filled workbook. */
export interface PlantPlot extends FigurePlot {
  readonly editor: WorkbookEditor
}

/** One mistake: the rule that must find it, what it is, and how to plant it; false where the plot has no room for it. */
export interface Plant<Plot = PlantPlot> {
  readonly rule: string
  readonly about: string
  readonly plant: (plot: Plot) => boolean
}

/** A mistake that was planted, and where. */
export interface Planted {
  readonly rule: string
  readonly about: string
  readonly unit: UnitCode | null
  readonly file: string
}

/** Plants in the first row of the unit's own indicators that fits. */
export const inRow =
  (fits: (row: PlantRow) => boolean, plant: (row: PlantRow) => void): Plant<FigurePlot>['plant'] =>
  ({ rows, unit }) => {
    const row = rows.find((one) => one.indicator.leadUnit === unit && fits(one))
    if (row) plant(row)
    return row !== undefined
  }
