import { officeClient } from '../support/officeClient'

it('keeps a small conversation with Microsoft’s client', async () => {
  const { Excel, OfficeExtension, excel } = officeClient()
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('甲')
    const missing = context.workbook.worksheets.getItemOrNullObject('乙')
    const range = sheet.getRange('A1:B2')
    range.values = [
      ['a', '12%'],
      ['2024-5-1', '=B1*2'],
    ]
    range.load('values,address,formulas,numberFormat,text,valueTypes')
    const used = sheet.getUsedRange()
    used.load('address')
    await context.sync()
    expect(missing.isNullObject).toBe(true)
    expect(range.address).toBe('甲!A1:B2')
    expect(range.values).toEqual([
      ['a', 0.12],
      [45413, 0],
    ])
    expect(range.formulas).toEqual([
      ['a', 0.12],
      [45413, '=B1*2'],
    ])
    expect(range.text).toEqual([
      ['a', '12%'],
      ['2024/5/1', '0'],
    ])
    expect(used.address).toBe('甲!A1:B2')
    range.getCell(0, 0).format.fill.color = '#ff0000'
    const fill = range.getCell(0, 0).format.fill
    fill.load('color')
    range.format.borders.getItem('EdgeTop').style = 'Continuous'
    await context.sync()
    expect(fill.color).toBe('#FF0000')
  })
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name')
      await context.sync()
    }),
  ).rejects.toMatchObject({ code: 'ItemNotFound' })
  expect(OfficeExtension.Error).toBeDefined()
  expect(excel.traffic.syncs).toBe(4)
  expect(excel.host.keptReferences).toBe(0)
})

it('handles tables, charts, formats, events', async () => {
  const { Excel, excel } = officeClient()
  const seen: Excel.WorksheetChangedEventArgs[] = []
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.getRange('A1:B3').values = [
      ['名', '数'],
      ['甲', 1],
      ['乙', 2],
    ]
    const table = sheet.tables.add('A1:B3', true)
    table.name = '表'
    table.rows.add(undefined, [['丙', 3]])
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'))
    chart.title.text = '图'
    chart.axes.valueAxis.format.font.size = 9
    chart.setPosition('D1', 'F9')
    const format = sheet.getRange('B2:B4').conditionalFormats.add('Custom')
    format.custom.rule.formula = '=B2>1'
    format.custom.format.fill.color = '#00FF00'
    sheet.getRange('B2:B9').dataValidation.rule = { list: { inCellDropDown: true, source: '1,2,3' } }
    sheet.pageLayout.orientation = 'Landscape'
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P'
    context.workbook.names.add('数', sheet.getRange('B2:B4'))
    sheet.freezePanes.freezeRows(1)
    sheet.protection.protect({ allowFormatCells: true })
    context.workbook.properties.custom.add('k', 'v')
    chart.load('name,title/text,width')
    table.rows.load('items/values')
    format.load('type,id')
    const names = context.workbook.names
    names.load('items/name,items/formula')
    sheet.onChanged.add(async (event) => void seen.push(event))
    await context.sync()
    expect(chart.title.text).toBe('图')
    expect(table.rows.items.map((row) => row.values[0])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ])
    expect(names.items[0]!.formula).toBe('=Sheet1!$B$2:$B$4')
  })
  expect(() => excel.user.type('Sheet1', 'A9', 'x')).toThrow('cannot perform')
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet()
    sheet.protection.unprotect()
    await context.sync()
  })
  excel.user.type('Sheet1', 'A9', 'x')
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(seen).toMatchObject([{ address: 'A9', details: { valueBefore: '', valueAfter: 'x' } }])
})
