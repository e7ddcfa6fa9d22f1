import { assess } from '../../src/domain/assess'
import { decimalText } from '../../src/domain/lib'
import type { CellValue, FigureEntry, SheetLayout, Submission, WorkbookLayout } from '../../src/domain/model'
import { parseAddress } from '../../src/domain/model'
import { rollUp } from '../../src/domain/rollup'
import type { OpenCells, SummaryInput } from '../../src/domain/summary'
import { layoutSummary } from '../../src/domain/summary'
import { everyRuleCity } from '../support/everyRuleCity'
import { seededRandom } from '../support/seededCity'
import { calculatedSheets } from './calculatedSheets'

const FILE = '全市.xlsx'

/** The city with all its returns as sheets of one workbook. */
const inOneWorkbook = (submissions: readonly Submission[]): readonly Submission[] =>
  submissions.map((submission) => {
    const sheet = submission.file.name.replace(/\.xlsx$/, '')
    const moved = (entry: FigureEntry): FigureEntry => ({ ...entry, cell: { ...entry.cell, file: FILE, sheet } })
    const observations = submission.observations.map((one) => ({
      ...one,
      ...{ value: moved(one.value), cumulative: moved(one.cumulative), samePeriodBase: moved(one.samePeriodBase) },
    }))
    return { ...submission, observations, file: { ...submission.file, name: FILE } }
  })

/** The sheets that the observations were read from: codes in column A. */
function unitSheets(submissions: readonly Submission[]): readonly SheetLayout[] {
  const sheets = new Map<string, Map<string, CellValue>>()
  for (const { code, entries } of submissions.flatMap(({ observations }) =>
    observations.map((one) => ({ code: one.indicator, entries: [one.value, one.cumulative, one.samePeriodBase] })),
  ))
    for (const { cell, typed } of entries) {
      const cells = sheets.get(cell.sheet) ?? new Map<string, CellValue>()
      sheets.set(cell.sheet, cells.set(cell.address, typed).set(cell.address.replace(/^[A-Z]+/, 'A'), code))
    }
  return [...sheets].map(([name, cells]) => ({
    ...{ key: name, name, visibility: 'visible', columns: [], rowHeights: new Map(), merges: [], inputRules: [] },
    ...{ conditionalFormats: [], names: [], protected: false, freeze: { rows: 0, columns: 0 }, charts: [] },
    cells: [...cells].flatMap(([address, value]) => {
      const at = parseAddress(address)
      return at ? [{ ...at, value, style: 'plain' as const }] : []
    }),
    print: { orientation: 'portrait', pagesHigh: 0, header: NOTHING, footer: NOTHING },
  }))
}

const NOTHING = { left: '', centre: '', right: '' }

function openCells(sheets: readonly SheetLayout[]): OpenCells {
  return {
    file: FILE,
    sheets: sheets.map(({ name, cells }) => {
      const values: CellValue[][] = []
      for (const { row, column, value } of cells) (values[row] ??= [])[column] = value
      return {
        ...{ name, visibility: 'visible', values, formats: [], formulas: new Map(), merges: [] },
        ...{ hiddenRows: [], hiddenColumns: [] },
      }
    }),
  }
}

/** Some returns with some of their figures cleared. */
function cleared(submissions: readonly Submission[], random: () => number): readonly Submission[] {
  const blank = { typed: null, reading: { kind: 'blank' as const } }
  return submissions.map((submission) => ({
    ...submission,
    observations: submission.observations.map((one) =>
      random() < 0.15
        ? { ...one, value: { ...one.value, ...blank }, cumulative: { ...one.cumulative, ...blank } }
        : one,
    ),
  }))
}

const engineFigures = ({ index, period }: SummaryInput, submissions: readonly Submission[]) =>
  rollUp({ index, period, submissions, open: { blocked: new Set(), doubtful: new Set() } })

describe('[WB6] figures of every rule, from cells of the same workbook of which some were cleared since', () => {
  it.each([1, 2, 3, 4])('never show another number than a new roll-up gives, seed %s', async (seed) => {
    const random = seededRandom(seed)
    const city = everyRuleCity(random)
    const submissions = inOneWorkbook(city.submissions)
    const figures = engineFigures(city, submissions)
    const assessments = assess({ ...city, figures })
    const open = openCells(unitSheets(submissions))
    const summary = layoutSummary({ ...city, submissions, figures, assessments, open })
    const later = cleared(submissions, random)
    const workbook: WorkbookLayout = { ...summary, sheets: [...unitSheets(later), ...summary.sheets] }
    const rows = (await calculatedSheets(workbook)).get('指标汇总') ?? []
    const column = (label: string) => rows[2]!.indexOf(label)
    const again = new Map(engineFigures(city, later).map((one) => [one.indicator as string, one]))
    let compared = 0
    for (const before of figures) {
      const row = rows.find(([code]) => code === before.indicator)!
      const [shown, state] = [row[column('实际')], row[column('完整性')]]
      const now = again.get(before.indicator)!
      const lost = now.sources.length < before.sources.length
      if (typeof shown === 'number') {
        expect([before.indicator, now.value]).not.toEqual([before.indicator, null])
        expect([before.indicator, shown]).toEqual([
          before.indicator,
          expect.closeTo(Number(decimalText(now.value!)), 9),
        ])
        compared += 1
      }
      if (lost)
        expect([before.indicator, state]).toEqual([before.indicator, expect.stringMatching(/^(不完整|未报|有改动)$/)])
      else if (now.value !== null) expect(shown).toBeCloseTo(Number(decimalText(now.value)), 9)
      const base = row[column('上年同期')]
      if (typeof base === 'number') expect(base).toBeCloseTo(Number(decimalText(now.samePeriodBase!)), 9)
    }
    expect(compared).toBeGreaterThan(3)
  })
})
