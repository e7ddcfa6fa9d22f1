import { writeXlsx } from '../../../src/adapters/xlsx'
import type { WorkbookLayout } from '../../../src/domain/model'
import { FIRST_DATA_ROW, INDICATOR_COLUMNS } from '../../../src/domain/template'
import { recalculate } from '../../support/recalculate'
import { withLibreOffice } from '../../support/withLibreOffice'
import { CASES, casesLayout, expectJudgedAlike, judgedSamples, type Row } from './judgement'

const SEED = 20230630

/** What LibreOffice computes in the rows of 指标填报, by column key; a blank for an empty text. */
async function computed(layout: WorkbookLayout, sheet: string): Promise<readonly Row[]> {
  const rows = (await recalculate(await writeXlsx(layout))).get(sheet) ?? []
  return rows
    .slice(FIRST_DATA_ROW)
    .map((row) =>
      Object.fromEntries(
        INDICATOR_COLUMNS.map(({ key }, column) => [key, row[column] === '' ? null : (row[column] ?? null)]),
      ),
    )
}

withLibreOffice.describe('the formulas of 指标填报 as LibreOffice computes them', () => {
  let rows: readonly Row[] = []
  beforeAll(async () => {
    rows = await computed(casesLayout(), '指标填报')
  })

  it.each(CASES.map((one, position) => [one.about, position, one.gives] as const))('%s', (_, position, gives) => {
    expect(rows[position]).toMatchObject(gives)
  })
})

withLibreOffice.describe('the sheet and domain/assess judge alike', () => {
  it(`on 300 random indicators and figures (seed ${SEED})`, async () => {
    const { layout, judged } = judgedSamples(SEED, 300)
    expectJudgedAlike(await computed(layout, '指标填报'), judged)
  })
})
