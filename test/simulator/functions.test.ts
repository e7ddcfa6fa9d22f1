import { writeXlsx } from '../../src/adapters/xlsx'
import type { CellLayout, CellValue, SheetLayout, WorkbookLayout } from '../../src/domain/model'
import { isCellError, isoDate } from '../../src/domain/model'
import { layoutSummary } from '../../src/domain/summary'
import { casesLayout, judgedSamples } from '../domain/template/judgement'
import { everyRuleCity } from '../support/everyRuleCity'
import { recordFigure } from '../support/figures'
import { recalculate, type RecalculatedSheets, type RecalculatedValue } from '../support/recalculate'
import { seededPlan } from '../support/renderSummary'
import { seededCity, seededRandom } from '../support/seededCity'
import { TEMPLATE_LAYOUTS } from '../support/templateLayouts'
import { withLibreOffice } from '../support/withLibreOffice'
import { calculatedSheets } from './calculatedSheets'
import { CASE_CELLS, FUNCTION_CASES } from './functionCases'
import { inFileFormat, LIBRE_OFFICE_DIFFERS, NEWER_THAN_SOME_LIBRE_OFFICE, UNIVER_DIFFERS } from './functionDifferences'

const CASES = Object.entries(FUNCTION_CASES).flatMap(([name, cases]) =>
  cases.map(([formula, value]) => ({ name, formula, value })),
)
const COMMON_FUNCTIONS = 50

const sheet = (name: string, cells: readonly CellLayout[]): SheetLayout => ({
  ...{ key: name, name, visibility: 'visible', columns: [], cells, rowHeights: new Map(), merges: [], inputRules: [] },
  ...{ conditionalFormats: [], names: [], protected: false, freeze: { rows: 0, columns: 0 }, charts: [] },
  print: {
    orientation: 'portrait',
    pagesHigh: 0,
    header: { left: '', centre: '', right: '' },
    footer: { left: '', centre: '', right: '' },
  },
})

/** The cells on 数据 and one formula in each row of 公式. */
const workbook = (write: (formula: string) => string): WorkbookLayout => ({
  title: 'functions',
  createdOn: isoDate('2023-06-30'),
  properties: {},
  sheets: [
    sheet(
      '数据',
      CASE_CELLS.flatMap((line, row) =>
        line.map((value, column): CellLayout => ({ row, column, value, style: 'text' })),
      ),
    ),
    sheet(
      '公式',
      CASES.map(({ formula }, row): CellLayout => ({
        row,
        column: 0,
        value: null,
        formula: write(formula),
        style: 'text',
      })),
    ),
  ],
})

const results = (sheets: RecalculatedSheets): readonly RecalculatedValue[] =>
  CASES.map((_, row) => sheets.get('公式')?.[row]?.[0] ?? null)

/** Fifteen digits, as Excel computes; an empty text comes out of a file as a blank. */
function same(value: CellValue, given: RecalculatedValue | undefined): boolean {
  if (value !== null && isCellError(value)) return given === value.error
  if (typeof value === 'number' && typeof given === 'number')
    return Math.abs(value - given) <= 1e-12 * Math.max(1, Math.abs(value))
  return value === (given ?? '')
}

/** Functions that formulas, input rules and conditional formats of the layout call. */
const functionsOf = (layout: WorkbookLayout): readonly string[] =>
  layout.sheets
    .flatMap(({ cells, inputRules, conditionalFormats }) => [
      ...cells.map(({ formula = '' }) => formula),
      ...inputRules.map(({ test }) => (test.kind === 'custom' ? test.formula : '')),
      ...conditionalFormats.map(({ formula }) => formula),
    ])
    .flatMap((formula) => [...formula.replace(/"[^"]*"/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g)])
    .map(([, name = '']) => name)

describe('the functions that are held to Microsoft’s documentation', () => {
  it('are all that our sheets call, and fifty more', async () => {
    const ours = new Set(
      [
        ...TEMPLATE_LAYOUTS.map(([, layout]) => layout),
        ...[casesLayout(), judgedSamples(1, 200).layout],
        layoutSummary(seededCity(await seededPlan('yuanjiang-2023'), 20230630)),
        ...[1, 2, 3].map((seed) => layoutSummary(everyRuleCity(seededRandom(seed)))),
      ].flatMap(functionsOf),
    )
    const known = Object.keys(FUNCTION_CASES)
    expect([...ours].filter((name) => !known.includes(name))).toEqual([])
    expect(ours.size).toBeGreaterThan(15)
    expect(known.filter((name) => !ours.has(name)).length).toBeGreaterThanOrEqual(COMMON_FUNCTIONS)
  })

  it('are counted', () => {
    recordFigure({
      id: 'conformance-functions',
      what: `Functions held to Microsoft’s documentation (${CASES.length} formulas; Univer differs in ${UNIVER_DIFFERS.length}, LibreOffice in ${LIBRE_OFFICE_DIFFERS.length}, all named)`,
      value: `${Object.keys(FUNCTION_CASES).length} functions`,
      aim: '',
      measuredBy: 'test/simulator/functions.test.ts',
    })
    expect(Object.keys(FUNCTION_CASES).length).toBeGreaterThan(COMMON_FUNCTIONS)
  })

  it('call themselves in their cases', () => {
    expect(CASES.filter(({ name, formula }) => !formula.includes(`${name}(`))).toEqual([])
  })
})

describe('the engine gives the documented value', () => {
  let given: readonly RecalculatedValue[] = []
  beforeAll(async () => {
    given = results(await calculatedSheets(workbook((formula) => formula)))
  })

  it.each(CASES.map(({ formula, value }, row) => [formula, value, row] as const))('%s', (formula, value, row) => {
    const known = UNIVER_DIFFERS.find((difference) => difference.formula === formula)
    if (known) expect({ formula, given: given[row] }).toEqual({ formula, given: known.gives })
    else if (!same(value, given[row])) expect(given[row]).toEqual(value)
  })
})

withLibreOffice.describe('LibreOffice, asked as a second opinion', () => {
  it('gives the documented values too, but for the differences that are listed', async () => {
    const given = results(await recalculate(await writeXlsx(workbook(inFileFormat))))
    const isOld = CASES.some(({ name }, row) => name === 'XLOOKUP' && given[row] === '#NAME?')
    const surprises = CASES.flatMap(({ name, formula, value }, row) => {
      if (same(value, given[row])) return []
      if (isOld && NEWER_THAN_SOME_LIBRE_OFFICE.includes(name)) return []
      const known = LIBRE_OFFICE_DIFFERS.find((difference) => difference.formula === formula)
      return known?.gives === given[row] ? [] : [{ formula, value, given: given[row] }]
    })
    expect(surprises).toEqual([])
  })
})

describe('the lists of differences', () => {
  it.each([
    ['Univer', UNIVER_DIFFERS],
    ['LibreOffice', LIBRE_OFFICE_DIFFERS],
  ])('%s: name formulas that are tested and values that are not the documented ones', (_, differences) => {
    for (const { formula, gives } of differences) {
      const tested = CASES.find((one) => one.formula === formula)
      expect(tested).toBeDefined()
      expect(same(tested?.value ?? null, gives)).toBe(false)
    }
  })
})
