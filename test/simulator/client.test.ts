import { officeClient } from '../support/officeClient'

/** The libraries that Microsoft ships for the hosts where the add-in may run. */
const LIBRARIES = [
  'excel-web-16.00.js',
  'excel-web-16.00.debug.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
]

describe.each(LIBRARIES)('Microsoft’s %s, unmodified', (file) => {
  it('writes, reads, refuses and hears over the native bridge', async () => {
    const { Excel, OfficeExtension, excel } = officeClient({ file })
    const heard: string[] = []
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('填报')
      sheet.onChanged.add(async ({ address }) => void heard.push(address))
      sheet.getRange('A1:B2').values = [
        ['名', '数'],
        ['甲', '12%'],
      ]
      const { worksheets } = context.workbook
      worksheets.load('items/name,items/visibility')
      const range = sheet.getUsedRange()
      range.load('address,values,text')
      await context.sync()
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1', '填报'])
      expect([range.address, range.values, range.text[1]]).toEqual([
        '填报!A1:B2',
        [
          ['名', '数'],
          ['甲', 0.12],
        ],
        ['甲', '12%'],
      ])
    })
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name')
      await context.sync()
    })
    await expect(missing).rejects.toBeInstanceOf(OfficeExtension.Error)
    await expect(missing).rejects.toMatchObject({ code: 'ItemNotFound' })
    excel.user.type('填报', 'C3', '1')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard).toEqual(['A1:B2', 'C3'])
  })
})

describe('the client’s own ways of asking', () => {
  it('set() and load() with objects, pages and nested names', async () => {
    const { Excel } = officeClient({ sheets: ['甲', '乙', '丙'] })
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook
      worksheets
        .getItem('乙')
        .getRange('A1')
        .set({ values: [['x']], format: { font: { bold: true } } })
      worksheets.load({ name: true, position: true, $top: 2, $skip: 1 } as never)
      const cell = worksheets.getItem('乙').getRange('A1')
      cell.load(['values', 'format/font/bold'])
      await context.sync()
      expect(worksheets.items.map(({ name, position }) => `${position} ${name}`)).toEqual(['1 乙', '2 丙'])
      expect([cell.values, cell.format.font.bold]).toEqual([[['x']], true])
    })
  })

  it('keeps a range across syncs, and it moves along with inserted rows', async () => {
    const { Excel, excel } = officeClient()
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2')
      range.load('address')
      await context.sync()
      excel.user.insertRows('Sheet1', 1, 2)
      range.load('address')
      await context.sync()
      expect(range.address).toBe('Sheet1!B4')
    })
  })

  it('an object of a deleted sheet is an invalid reference', async () => {
    const { Excel, excel } = officeClient({ sheets: ['甲', '乙'] })
    const asked = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('乙').getRange('B2')
      range.load('address')
      await context.sync()
      excel.user.deleteSheet('乙')
      range.load('values')
      await context.sync()
    })
    await expect(asked).rejects.toMatchObject({ code: 'InvalidReference' })
  })

  it('properties that were not loaded are the caller’s mistake', async () => {
    const { Excel } = officeClient()
    const asked = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1')
      await context.sync()
      return sheet.tabColor
    })
    await expect(asked).rejects.toMatchObject({ code: 'PropertyNotLoaded' })
  })
})
