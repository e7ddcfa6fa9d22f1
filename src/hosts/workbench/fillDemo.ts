import type { UnitCode } from '../../domain/model'
import type { SimulatedExcel } from '../../simulator'
import type { ImportedPlan } from '../../usecases/importPlan'
import type { SheetEditor } from '../demo/editWorkbook'
import { FIGURE_PLANTS } from '../demo/figurePlants'
import { fillWorkbook } from '../demo/fillWorkbook'
import { figureKey, inventFigures, type InventedFigures } from '../demo/inventFigures'
import type { FigurePlot, PlantRow } from '../demo/plant'
import { unitSheetEditor, unitSheetKey, unitSheets, unitsOf, type UnitSheets } from './unitSheets'

const SEED = 20230630
const MISTAKES_PER_UNIT = 3
/** They are mistakes only beside last month's figure, which a first template does not have. */
const BESIDE_LAST_MONTH: ReadonlySet<string> = new Set(['CK05', 'CK09'])

export interface DemoFilling {
  readonly units: number
  /** What was done wrong on purpose, in the order of the units. */
  readonly mistakes: readonly string[]
}

/** Remembers the rows that were typed into, so that no mistake covers another. */
function watched(sheet: SheetEditor, touched: Set<number>): SheetEditor {
  return {
    ...sheet,
    type(row, column, value) {
      touched.add(row)
      sheet.type(row, column, value)
    },
  }
}

interface Stage extends ImportedPlan {
  readonly excel: SimulatedExcel
  readonly sheets: UnitSheets
  readonly figures: InventedFigures
}

const editorOf = ({ excel, sheets }: Stage, unit: UnitCode) => ({
  sheet: (list: string) => unitSheetEditor(excel, sheets.get(unitSheetKey(unit, list))),
})

function rowsOf({ index, figures }: Stage, unit: UnitCode, sheet: SheetEditor): PlantRow[] {
  return index.indicatorsOf(unit).flatMap((indicator) => {
    const row = sheet.rows.get(indicator.code)
    const invented = figures.get(figureKey(unit, indicator.code))
    return row === undefined || !invented ? [] : [{ indicator, row, invented, sheet }]
  })
}

/** Some mistakes of different kinds; those that the city has not seen yet come first. */
function plantInto(stage: Stage, unit: UnitCode, used: ReadonlyMap<string, number>): string[] {
  const { plan, index } = stage
  const touched = new Set<number>()
  const editor = editorOf(stage, unit)
  const sheet = watched(editor.sheet('indicators'), touched)
  const rows = rowsOf(stage, unit, sheet)
  const planted: string[] = []
  const knowsLastMonth = rows.some(({ row }) => (sheet.get(row, 'lastCumulative')?.value ?? null) !== null)
  const kinds = FIGURE_PLANTS.filter(({ rule }) => knowsLastMonth || !BESIDE_LAST_MONTH.has(rule)).sort(
    (one, other) => (used.get(one.rule) ?? 0) - (used.get(other.rule) ?? 0),
  )
  for (const { rule, plant } of kinds) {
    if (planted.length === MISTAKES_PER_UNIT) break
    const free = rows.filter(({ row }) => !touched.has(row))
    const plot: FigurePlot = { plan, index, unit, editor, rows: free }
    if (plant(plot)) planted.push(rule)
  }
  return planted
}

/** Fills the unit sheets of the open workbook with invented figures, as their fillers would; with mistakes where asked. */
export function fillDemo(excel: SimulatedExcel, imported: ImportedPlan, withMistakes: boolean): DemoFilling {
  const { plan, index } = imported
  const sheets = unitSheets(excel.document)
  const stage: Stage = { ...imported, excel, sheets, figures: inventFigures(plan, index, SEED) }
  const used = new Map<string, number>()
  const mistakes: string[] = []
  const units = unitsOf(sheets)
  for (const unit of units) {
    fillWorkbook(editorOf(stage, unit), { unit, index, figures: stage.figures, seed: SEED })
    for (const rule of withMistakes ? plantInto(stage, unit, used) : []) {
      used.set(rule, (used.get(rule) ?? 0) + 1)
      mistakes.push(`${index.units.get(unit)?.name ?? unit}：${aboutOf(rule)}`)
    }
  }
  return { units: units.length, mistakes }
}

const aboutOf = (rule: string): string => FIGURE_PLANTS.find((plant) => plant.rule === rule)?.about ?? rule
