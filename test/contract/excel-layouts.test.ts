import fc from 'fast-check'
import { memoryWorkbook } from '../../src/adapters/memory'
import type { Plan, UnitCode, WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { layoutSummary } from '../../src/domain/summary'
import { layoutTemplate } from '../../src/domain/template'
import { everyRuleCity } from '../support/everyRuleCity'
import { seededPlan } from '../support/renderSummary'
import { sampleLayout } from '../support/sampleLayout'
import { seededCity, seededRandom } from '../support/seededCity'
import { TEMPLATE_LAYOUTS } from '../support/templateLayouts'
import { besideBlank, NEWEST, OLDEST, openedExcel } from './excel-opened'
import { anyCells } from './workbook-portCells'
import { readBack, type ComparableWorkbook } from './workbook-portSuite'

interface Cell {
  readonly value: unknown
  readonly format: string
  readonly formula: string | null
}

interface Sheet {
  readonly name: string
  readonly cells: Readonly<Record<string, Cell>>
}

/** Results of formulas as far as two ways of calculating must agree; null leaves them out. */
type ResultOf = (value: unknown) => unknown

/** Binary arithmetic may differ in the last digits. */
const roughly: ResultOf = (value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)
const leftOut: ResultOf = () => null

/** A range of one cell, which renaming a sheet shortens in the simulated Excel. */
const ONE_CELL_RANGE = /(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g

const withResults = (workbook: ComparableWorkbook, resultOf: ResultOf): ComparableWorkbook => ({
  ...workbook,
  sheets: (workbook.sheets as readonly Sheet[]).map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells).map(([address, { value, format, formula }]) => [
        address,
        {
          format,
          formula: formula?.replace(ONE_CELL_RANGE, '$1') ?? null,
          value: formula === null ? value : resultOf(value),
        },
      ]),
    ),
  })),
})

/** What the floor of Excel cannot tell: merged cells. */
const withoutMerges = (workbook: ComparableWorkbook): ComparableWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...(sheet as object), merges: [] })),
})

const SEED = 20230630

function templateOf(plan: Plan, units: readonly UnitCode[]): WorkbookLayout {
  const period = parsePeriod('2023-M06')
  if (!period.ok) throw new Error('2023-M06 is a period')
  const dueOn = isoDate('2023-07-05')
  const index = indexPlan(plan)
  return layoutTemplate({
    plan,
    index,
    units,
    period: period.value,
    dueOn,
    policy: DEFAULT_LIGHT_POLICY,
    previous: null,
  })
}

/** The plan's units that report most, least and in between, and several in one workbook. */
async function realLayouts(): Promise<readonly WorkbookLayout[]> {
  const plan = await seededPlan('yuanjiang-2023')
  const units = indexPlan(plan).reportingUnits()
  const picked = [0, 20, 40, units.length - 1].map((at) => units[at] as UnitCode)
  return [
    ...picked.map((unit) => templateOf(plan, [unit])),
    templateOf(plan, units.slice(0, 12)),
    layoutSummary(seededCity(plan, SEED)),
  ]
}

describe('every layout is read back from Excel as from memory', () => {
  it.each(TEMPLATE_LAYOUTS)('with the results that Univer calculates: %s', async (_, layout) => {
    const back = await readBack(besideBlank(openedExcel({ calculated: true }).workbook), layout)
    expect(withResults(back, roughly)).toEqual(withResults(await readBack(memoryWorkbook(), layout), roughly))
  })

  it('with the results that Univer calculates: a summary by every rule of roll-up', async () => {
    const layout = layoutSummary(everyRuleCity(seededRandom(SEED)))
    const back = await readBack(besideBlank(openedExcel({ calculated: true }).workbook), layout)
    expect(withResults(back, roughly)).toEqual(withResults(await readBack(memoryWorkbook(), layout), roughly))
  })

  const equal = async (layout: WorkbookLayout, apiVersion: string): Promise<void> => {
    const back = withResults(await readBack(besideBlank(openedExcel({ apiVersion }).workbook), layout), leftOut)
    const expected = withResults(await readBack(memoryWorkbook(), layout), leftOut)
    expect(back).toEqual(apiVersion === OLDEST ? withoutMerges(expected) : expected)
  }

  it('those of the real plan, at the newest ExcelApi', async () => {
    for (const layout of await realLayouts()) await equal(layout, NEWEST)
  })

  it.each([['the sample', sampleLayout] as const, ...TEMPLATE_LAYOUTS])('%s, at ExcelApi 1.8', async (_, layout) => {
    await equal(layout, OLDEST)
  })

  it(`any cells, exchanged again and again in the same sheet (seed ${SEED})`, async () => {
    const [, template] = sampleLayout.sheets
    if (template === undefined) throw new Error('the sample has no second sheet')
    const workbook = besideBlank(openedExcel().workbook)
    await fc.assert(
      fc.asyncProperty(anyCells, async (cells) => {
        const layout = { ...sampleLayout, sheets: [{ ...template, cells, charts: [], merges: [] }] }
        const back = withResults(await readBack(workbook, layout), leftOut)
        expect(back).toEqual(withResults(await readBack(memoryWorkbook(), layout), leftOut))
      }),
      { seed: SEED, numRuns: 60 },
    )
  })
})
