import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryWorkbook } from '../../src/adapters/memory'
import { writeXlsx, xlsxWorkbook } from '../../src/adapters/xlsx'
import type { WorkbookLayout } from '../../src/domain/model'
import { assess } from '../../src/domain/assess'
import { rollUp } from '../../src/domain/rollup'
import { layoutSummary } from '../../src/domain/summary'
import { readBack } from '../contract/workbook-portSuite'
import { everyRuleCity } from '../support/everyRuleCity'
import { convert } from '../support/libreOffice'
import { withLibreOffice } from '../support/withLibreOffice'
import { makeSubmission } from '../support/makeSubmission'
import { schemaComplaints } from '../support/ooxmlValidator'
import { recalculate } from '../support/recalculate'
import { recalculationDifferences } from '../support/recalculationDifferences'
import { seededPlan } from '../support/renderSummary'
import { seededCity, seededRandom } from '../support/seededCity'
import { REFORM, SMALL_INDICATORS, smallPlan } from '../support/smallPlan'
import { lintWorkbook } from '../support/workbookLint'

const SEED = 20230630

describe(`the summary of an invented city on Yuanjiang's plan (seed ${SEED})`, () => {
  let layout: WorkbookLayout
  let bytes: Uint8Array

  beforeAll(async () => {
    layout = layoutSummary(seededCity(await seededPlan('yuanjiang-2023'), SEED))
    bytes = await writeXlsx(layout)
  })

  it('passes the Open XML SDK and the lint', async () => {
    expect(await schemaComplaints(bytes)).toEqual([])
    expect(lintWorkbook(bytes)).toEqual([])
  })

  withLibreOffice.it('holds the results that LibreOffice computes, in every formula of every sheet', async () => {
    expect(layout.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula)).length).toBeGreaterThan(2000)
    expect(recalculationDifferences(layout, await recalculate(bytes))).toEqual([])
  })

  it('is read back from memory and from .xlsx alike', async () => {
    expect(await readBack(xlsxWorkbook(), layout)).toEqual(await readBack(memoryWorkbook(), layout))
  })

  withLibreOffice.it('prints the overview on one page and shows no ####', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plantally-summary-'))
    try {
      const file = join(folder, 'summary.xlsx')
      await writeFile(file, bytes)
      const pdf = await convert(file, 'pdf', folder)
      const page = (from: number, to: number) =>
        execFileSync('pdftotext', ['-f', `${from}`, '-l', `${to}`, pdf, '-'], { encoding: 'utf8' })
      expect(page(1, 1)).toContain('六仗')
      expect(page(2, 2)).toContain('指标汇总表')
      expect(page(1, 999)).not.toContain('###')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe.each([1, 2, 3])('every rule of roll-up over units and time (seed %s)', (seed) => {
  withLibreOffice.it('is computed by LibreOffice as the engine computed it', async () => {
    const layout = layoutSummary(everyRuleCity(seededRandom(seed)))
    expect(recalculationDifferences(layout, await recalculate(await writeXlsx(layout)))).toEqual([])
  })
})

withLibreOffice.describe('growth that ends in an exact half', () => {
  // -6.25: LibreOffice rounds the binary result to -6.2, the engine's decimals to -6.3.
  it.each([['0.45', '0.48']])(
    '%s against %s is the same number in LibreOffice and in the engine',
    async (cumulative, base) => {
      const input = seededCity(smallPlan, SEED)
      const { investment } = SMALL_INDICATORS
      const submissions = [makeSubmission(REFORM, [[investment, { value: '0.01', cumulative, base }]])]
      const figures = rollUp({ ...input, submissions, open: { blocked: new Set(), doubtful: new Set() } })
      const assessments = assess({ ...input, figures })
      const layout = layoutSummary({ ...input, submissions, figures, assessments, findings: [] })
      expect(recalculationDifferences(layout, await recalculate(await writeXlsx(layout)))).toEqual([])
    },
  )
})
