import { officeClient } from '../../support/officeClient'
import { CONFORMANCE_CASES } from './allCases'

describe.each(Object.entries(CONFORMANCE_CASES))('%s', (_, cases) => {
  it.each(cases.map((each) => [`${each.members[0] ?? 'Range.values'}: ${each.says}`, each] as const))(
    '%s',
    async (_says, each) => {
      const client = officeClient()
      const outcome = client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1')
        return each.run({ context, sheet, excel: client.excel, client })
      })
      if (each.refuses === undefined) expect(await outcome).toEqual(each.gives)
      else await expect(outcome).rejects.toMatchObject({ code: each.refuses })
      expect([...client.excel.traffic.members]).toEqual(expect.arrayContaining([...each.members]))
    },
  )
})
