import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryWorkbook } from '../../src/adapters/memory'
import { writeXlsx, xlsxWorkbook } from '../../src/adapters/xlsx'
import type { WorkbookLayout } from '../../src/domain/model'
import { layoutSummary } from '../../src/domain/summary'
import { readBack } from '../contract/workbook-portSuite'
import { everyRuleCity } from '../support/everyRuleCity'
import { convert } from '../support/libreOffice'
import { schemaComplaints } from '../support/ooxmlValidator'
import { recalculate } from '../support/recalculate'
import { recalculationDifferences } from '../support/recalculationDifferences'
import { seededPlan } from '../support/renderSummary'
import { seededCity, seededRandom } from '../support/seededCity'
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

  it('holds the results that LibreOffice computes, in every formula of every sheet', async () => {
    expect(layout.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula)).length).toBeGreaterThan(2000)
    expect(recalculationDifferences(layout, await recalculate(bytes))).toEqual([])
  })

  it('is read back from memory and from .xlsx alike', async () => {
    expect(await readBack(xlsxWorkbook(), layout)).toEqual(await readBack(memoryWorkbook(), layout))
  })

  it('prints the overview on one page and shows no ####', async () => {
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
  it('is computed by LibreOffice as the engine computed it', async () => {
    const layout = layoutSummary(everyRuleCity(seededRandom(seed)))
    expect(recalculationDifferences(layout, await recalculate(await writeXlsx(layout)))).toEqual([])
  })
})
