import type { IsoDate, UnitCode, WorkbookLayout } from '../../../domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, type Period, type PeriodArchive, type Plan } from '../../../domain/model'
import { decimalText } from '../../../domain/lib'
import type { PlanIndex } from '../../../domain/plan'
import { layoutTemplate } from '../../../domain/template'
import { remarkLayout } from '../../../usecases/remarkLayout'
import { editWorkbook } from '../../demo/editWorkbook'
import { FIGURE_PLANTS } from '../../demo/figurePlants'
import { FILE_PLANTS } from './filePlants'
import { fillWorkbook } from '../../demo/fillWorkbook'
import { figureKey, inventFigures, type InventedFigures } from '../../demo/inventFigures'
import type { Plant, Planted, PlantPlot } from '../../demo/plant'

export const REMARK = '演示：数据均为虚构'

/** A file as a unit sends it back. `state` other than good says what happens to the bytes. */
export interface ReturnedFile {
  readonly name: string
  readonly unit: UnitCode
  readonly layout: WorkbookLayout
  readonly receivedOn: IsoDate
  readonly fate: 'good' | 'damaged' | 'saved-again'
}

export interface DemoCity {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly period: Period
  readonly before: Period
  readonly dueOn: IsoDate
  readonly seed: number
}

export interface Harvest {
  readonly files: readonly ReturnedFile[]
  readonly planted: readonly Planted[]
  readonly archive: PeriodArchive
  readonly missing: UnitCode
  readonly late: UnitCode
}

const ON_TIME = isoDate('2023-07-03')
const LATE = isoDate('2023-07-09')
const DRAFT = isoDate('2023-07-01')
const SAVED_AGAIN = 3

/** May's archive, so that June's templates know the last cumulative figures. */
function inventArchive({ plan, index, before }: DemoCity, figures: InventedFigures): PeriodArchive {
  const reported = plan.indicators.flatMap((indicator) =>
    index
      .reportersOf(indicator)
      .map((unit) => ({ unit, indicator, invented: figures.get(figureKey(unit, indicator.code))! })),
  )
  return {
    plan: plan.code,
    period: before.key,
    figures: reported.map(({ unit, indicator, invented }) => ({
      unit,
      indicator: indicator.code,
      value: decimalText(invented.last),
      cumulative: decimalText(invented.last),
      samePeriodBase: null,
      status: 'A',
    })),
    tasks: [],
  }
}

/** Filled workbooks of every unit, and the plots to plant mistakes in. */
function makePlots(city: DemoCity, figures: InventedFigures, archive: PeriodArchive): PlantPlot[] {
  const { plan, index, period, dueOn, seed } = city
  return index.reportingUnits().map((unit) => {
    const layout = layoutTemplate({
      plan,
      index,
      units: [unit],
      period,
      dueOn,
      policy: DEFAULT_LIGHT_POLICY,
      previous: archive,
    })
    const editor = editWorkbook(remarkLayout(layout, REMARK))
    fillWorkbook(editor, { unit, index, figures, seed })
    const sheet = editor.sheet('indicators')
    const rows = index.indicatorsOf(unit).flatMap((indicator) => {
      const row = sheet.rows.get(indicator.code)
      const invented = figures.get(figureKey(unit, indicator.code))
      return row === undefined || !invented ? [] : [{ indicator, row, invented, sheet }]
    })
    return { plan, index, unit, editor, rows }
  })
}

interface Garden {
  readonly free: PlantPlot[]
  readonly planted: { readonly plant: Plant; readonly plot: PlantPlot }[]
}

/** One unit to a mistake, so that none hides another; the poorest plot that has room is taken, so that the city loses little. */
function plantAll(plots: readonly PlantPlot[]): Garden {
  const free = [...plots].sort((one, other) => one.rows.length - other.rows.length)
  const planted: Garden['planted'] = []
  for (const plant of [...FIGURE_PLANTS, ...FILE_PLANTS]) {
    const at = free.findIndex((plot) => plant.plant(plot))
    if (at < 0) throw new Error(`No unit has room for a mistake of ${plant.rule}`)
    planted.push({ plant, plot: free.splice(at, 1)[0]! })
  }
  return { free, planted }
}

const nameOf = ({ index, unit }: PlantPlot): string => `${index.units.get(unit)?.name ?? unit}_2023年6月.xlsx`

/** Formulas without stored results, as any program leaves them that does not calculate: whoever opens the file computes them. */
const uncalculated = (layout: WorkbookLayout): WorkbookLayout => ({
  ...layout,
  sheets: layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
  })),
})

/** The unit that sends two versions: a draft, and a corrected file two days later. */
function sentTwice(plot: PlantPlot, asFile: (plot: PlantPlot) => ReturnedFile): [ReturnedFile, ReturnedFile] {
  const draft = asFile(plot)
  const [first] = plot.rows
  first?.sheet.type(first.row, 'explanation', '初稿后有更正')
  return [{ ...draft, name: draft.name.replace('.xlsx', '_初稿.xlsx'), receivedOn: DRAFT }, asFile(plot)]
}

/** The unit that sends last month's form by mistake. */
function wrongPeriod(city: DemoCity, file: ReturnedFile): ReturnedFile {
  const request = { ...city, units: [file.unit], period: city.before, policy: DEFAULT_LIGHT_POLICY, previous: null }
  return { ...file, layout: remarkLayout(layoutTemplate(request), REMARK) }
}

/** Invents a city's returns for the period: filled templates, one mistake of every kind, one unit silent, one late, one damaged. */
export function growReturns(city: DemoCity): Harvest {
  const figures = inventFigures(city.plan, city.index, city.seed)
  const archive = inventArchive(city, figures)
  const plots = makePlots(city, figures, archive)
  const { free, planted } = plantAll(plots)
  const [silent, late, damaged, twice, early, ...others] = free.filter(({ rows }) => rows.length > 0)
  if (!silent || !late || !damaged || !twice || !early) throw new Error('Too few units for the demo')
  const again = new Set(others.slice(0, SAVED_AGAIN))
  const asFile = (plot: PlantPlot): ReturnedFile => ({
    name: nameOf(plot),
    unit: plot.unit,
    layout: uncalculated(plot.editor.layout()),
    receivedOn: plot === late ? LATE : ON_TIME,
    fate: plot === damaged ? 'damaged' : again.has(plot) ? 'saved-again' : 'good',
  })
  const ordinary = plots.filter((plot) => ![silent, early, twice].includes(plot)).map(asFile)
  const [draft, corrected] = sentTwice(twice, asFile)
  return {
    archive,
    missing: silent.unit,
    late: late.unit,
    files: [...ordinary, draft, corrected, wrongPeriod(city, asFile(early))],
    planted: [
      ...planted.map(({ plant, plot }) => ({ ...plant, unit: plot.unit, file: nameOf(plot) })),
      { rule: 'IN01', about: '文件传坏了', unit: null, file: nameOf(damaged) },
      { rule: 'IN11', about: '交成了上个月的表', unit: null, file: nameOf(early) },
      { rule: 'IN12', about: '同一单位交了两次', unit: twice.unit, file: draft.name },
    ],
  }
}
