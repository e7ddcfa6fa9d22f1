import { writeXlsx } from '../../src/adapters/xlsx'
import type { WorkbookLayout } from '../../src/domain/model'
import { isoDate, predecessorOf } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { layoutSummary } from '../../src/domain/summary'
import { FIRST_DATA_ROW, INDICATOR_COLUMNS } from '../../src/domain/template'
import { growReturns } from '../../src/hosts/cli/demo/growReturns'
import { CASES, casesLayout, expectJudgedAlike, judgedSamples } from '../domain/template/judgement'
import { period } from '../domain/template/requests'
import { everyRuleCity } from '../support/everyRuleCity'
import { recalculate, type RecalculatedSheets } from '../support/recalculate'
import { recalculationDifferences } from '../support/recalculationDifferences'
import { seededPlan } from '../support/renderSummary'
import { seededCity, seededRandom } from '../support/seededCity'
import { withLibreOffice } from '../support/withLibreOffice'
import { calculatedSheets } from './calculatedSheets'

const SEED = 20230630
const formulasIn = (layout: WorkbookLayout) =>
  layout.sheets.flatMap(({ cells }) => cells.filter((cell) => cell.formula))

/** Rows of 指标填报 by column key; a blank for an empty text. */
const indicatorRows = (sheets: RecalculatedSheets) =>
  (sheets.get('指标填报') ?? [])
    .slice(FIRST_DATA_ROW)
    .map((row) =>
      Object.fromEntries(INDICATOR_COLUMNS.map(({ key }, at) => [key, row[at] === '' ? null : (row[at] ?? null)])),
    )

describe('the template as the engine computes it', () => {
  it('gives what was worked out by hand', async () => {
    const rows = indicatorRows(await calculatedSheets(casesLayout()))
    CASES.forEach(({ about, gives }, position) =>
      expect({ about, ...rows[position] }).toMatchObject({ about, ...gives }),
    )
  })

  it('judges as domain/assess does, on random indicators and figures', async () => {
    const { layout, judged } = judgedSamples(SEED, 300)
    expectJudgedAlike(indicatorRows(await calculatedSheets(layout)), judged)
  })
})

describe(`the summary of an invented city on Yuanjiang's plan (seed ${SEED})`, () => {
  it('gives what the domain computed, in every formula of every sheet', async () => {
    const layout = layoutSummary(seededCity(await seededPlan('yuanjiang-2023'), SEED))
    expect(formulasIn(layout).length).toBeGreaterThan(2000)
    expect(recalculationDifferences(layout, await calculatedSheets(layout))).toEqual([])
  })

  it.each([1, 2, 3])('every rule of roll-up over units and time, seed %s', async (seed) => {
    const layout = layoutSummary(everyRuleCity(seededRandom(seed)))
    expect(recalculationDifferences(layout, await calculatedSheets(layout))).toEqual([])
  })
})

/** The layout with the engine's results in place of those that it carries. */
function withResults(layout: WorkbookLayout, results: RecalculatedSheets): WorkbookLayout {
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula === undefined
        ? cell
        : { ...cell, value: results.get(sheet.name)?.[cell.row]?.[cell.column] ?? null },
    ),
  }))
  return { ...layout, sheets }
}

withLibreOffice.describe(`templates of Yuanjiang's plan, filled with figures and mistakes (seed ${SEED})`, () => {
  let richest: readonly WorkbookLayout[] = []
  beforeAll(async () => {
    const plan = await seededPlan('yuanjiang-2023')
    const june = period('2023-M06')
    const dueOn = isoDate('2023-07-05')
    const { files } = growReturns({
      ...{ plan, index: indexPlan(plan), period: june, before: predecessorOf(june), dueOn, seed: SEED },
    })
    richest = files.map(({ layout }) => layout).sort((one, other) => formulasIn(other).length - formulasIn(one).length)
  })

  it.each([0, 1, 2])('the %d. of the fullest: LibreOffice and the engine agree in every formula', async (position) => {
    const layout = richest[position]!
    expect(formulasIn(layout).length).toBeGreaterThan(100)
    const ours = withResults(layout, await calculatedSheets(layout))
    expect(recalculationDifferences(ours, await recalculate(await writeXlsx(layout)))).toEqual([])
  })
})
