import { memoryWorkbook } from '../../src/adapters/memory'
import { writeXlsx, xlsxWorkbook } from '../../src/adapters/xlsx'
import { schemaComplaints } from '../support/ooxmlValidator'
import { recalculate } from '../support/recalculate'
import { recalculationDifferences } from '../support/recalculationDifferences'
import { TEMPLATE_LAYOUTS } from '../support/templateLayouts'
import { lintWorkbook } from '../support/workbookLint'
import { readBack } from './workbook-portSuite'
import { withLibreOffice } from '../support/withLibreOffice'

describe.each(TEMPLATE_LAYOUTS)('%s', (_, layout) => {
  it('passes the Open XML SDK and the lint', async () => {
    const bytes = await writeXlsx(layout)
    expect(await schemaComplaints(bytes)).toEqual([])
    expect(lintWorkbook(bytes)).toEqual([])
  })

  it('is read back from memory and from .xlsx alike', async () => {
    expect(await readBack(xlsxWorkbook(), layout)).toEqual(await readBack(memoryWorkbook(), layout))
  })

  withLibreOffice.it('holds the results that LibreOffice computes', async () => {
    expect(recalculationDifferences(layout, await recalculate(await writeXlsx(layout)))).toEqual([])
  })
})
