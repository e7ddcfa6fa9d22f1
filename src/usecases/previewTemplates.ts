import type { Period, Plan, UnitCode } from '../domain/model'
import type { PlanIndex } from '../domain/plan'
import type { TemplateList } from '../domain/template'
import { templateIndicators, templateTasks } from '../domain/template'

/** Which templates a person has chosen. */
export interface TemplateChoice {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly period: Period
  readonly units: readonly UnitCode[]
  readonly lists: readonly TemplateList[]
}

/** What one unit will get. `cells` counts the cells that a figure or a state is expected in. */
export interface UnitPreview {
  readonly unit: UnitCode
  readonly name: string
  readonly indicators: number
  readonly tasks: number
  readonly cells: number
}

/** Counts before anything is written. Sheets include covers, not the hidden identity sheet. */
export interface TemplatePreview {
  readonly units: number
  readonly indicatorRows: number
  readonly taskRows: number
  readonly cells: number
  readonly sheets: { readonly oneWorkbook: number; readonly filePerUnit: number }
  /** In the plan's order of units. */
  readonly perUnit: readonly UnitPreview[]
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function unitPreview(unit: UnitCode, { index, lists }: TemplateChoice): UnitPreview {
  const indicators = lists.includes('indicators') ? templateIndicators({ index }, unit).length : 0
  const tasks = lists.includes('tasks') ? templateTasks({ index }, unit).length : 0
  return { unit, name: index.units.get(unit)?.name ?? unit, indicators, tasks, cells: indicators + tasks }
}

/** What will be made of the choice; units that do not report in this plan are left out. Writes nothing. */
export function previewTemplates(choice: TemplateChoice): TemplatePreview {
  const wanted = new Set(choice.units)
  const units = choice.index.reportingUnits().filter((unit) => wanted.has(unit))
  const perUnit = units.map((unit) => unitPreview(unit, choice))
  const lists = units.length * choice.lists.length
  return {
    units: units.length,
    indicatorRows: sumOf(perUnit.map(({ indicators }) => indicators)),
    taskRows: sumOf(perUnit.map(({ tasks }) => tasks)),
    cells: sumOf(perUnit.map(({ cells }) => cells)),
    sheets: { oneWorkbook: lists === 0 ? 0 : lists + 1, filePerUnit: lists === 0 ? 0 : lists + units.length },
    perUnit,
  }
}
