import { besideBlank, NEWEST, OLDEST, openedExcel } from './excel-opened'
import { openWorkbookSuite } from './workbook-portOpenSuite'
import { workbookPortSuite } from './workbook-portSuite'

describe.each([OLDEST, NEWEST])('at ExcelApi %s', (apiVersion) => {
  const medium = `a simulated Excel of ExcelApi ${apiVersion}`

  workbookPortSuite(medium, () => besideBlank(openedExcel({ apiVersion, calculated: true }).workbook), {
    calculates: true,
  })

  openWorkbookSuite(medium, () => Promise.resolve(openedExcel({ apiVersion })))
})
