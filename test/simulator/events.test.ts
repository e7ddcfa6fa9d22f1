import { officeClient } from '../support/officeClient'

/** Time for events that must not come. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60))

/** Events come when they come: tries until it holds, for a second at most. */
async function eventually(holds: () => void): Promise<void> {
  for (let left = 50; ; left--) {
    try {
      return holds()
    } catch (problem) {
      if (left === 0) throw problem
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

async function listening() {
  const client = officeClient()
  const heard: string[] = []
  const changes: Excel.WorksheetChangedEventArgs[] = []
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook
    worksheets.onChanged.add(async (event) => {
      heard.push(`changed ${event.changeType} ${event.address} ${event.triggerSource}`)
      changes.push(event)
    })
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`))
    worksheets.onActivated.add(async () => void heard.push('activated'))
    worksheets.onDeactivated.add(async () => void heard.push('deactivated'))
    worksheets.onAdded.add(async ({ source }) => void heard.push(`added ${source}`))
    worksheets.onDeleted.add(async () => void heard.push('deleted'))
    await context.sync()
  })
  return { ...client, heard, changes }
}

describe('events', () => {
  it('tell what a person does, with the value before and after of a single cell', async () => {
    const { excel, heard, changes } = await listening()
    excel.user.type('Sheet1', 'B2', '12%')
    excel.user.type('Sheet1', 'B2', '')
    excel.user.paste('Sheet1', 'A1', [[1, 2]])
    await eventually(() =>
      expect(heard).toEqual([
        'changed RangeEdited B2 Unknown',
        'changed RangeEdited B2 Unknown',
        'changed RangeEdited A1:B1 Unknown',
      ]),
    )
    expect(changes.map(({ details }) => details)).toEqual([
      { valueBefore: '', valueAfter: 0.12, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
      { valueBefore: 0.12, valueAfter: '', valueTypeBefore: 'Double', valueTypeAfter: 'Empty' },
      undefined,
    ])
  })

  it('tell what the add-in itself does, as its own', async () => {
    const { Excel, heard } = await listening()
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]]
      await context.sync()
    })
    await eventually(() => expect(heard).toEqual(['changed RangeEdited A1 ThisLocalAddin']))
  })

  it('say which rows and columns came and went', async () => {
    const { excel, heard } = await listening()
    excel.user.insertRows('Sheet1', 2, 3)
    excel.user.deleteRows('Sheet1', 2)
    excel.user.insertColumns('Sheet1', 'B')
    excel.user.deleteColumns('Sheet1', 'B')
    await eventually(() =>
      expect(heard.map((each) => each.split(' ').slice(1, 3).join(' '))).toEqual([
        'RowInserted 2:4',
        'RowDeleted 2:2',
        'ColumnInserted B:B',
        'ColumnDeleted B:B',
      ]),
    )
  })

  it('follow sheets as they come, go and are shown', async () => {
    const { excel, heard } = await listening()
    excel.user.addSheet('甲')
    excel.user.activate('甲')
    excel.user.select('甲', 'B2:C3')
    excel.user.deleteSheet('甲')
    await eventually(() =>
      expect(heard).toEqual(['added Local', 'deactivated', 'activated', 'selected B2:C3', 'activated', 'deleted']),
    )
  })

  it('lead the handler to the range that changed', async () => {
    const { Excel, excel, changes } = await listening()
    excel.user.type('Sheet1', 'B2', '甲')
    await eventually(() => expect(changes).toHaveLength(1))
    const values = await Excel.run(async (context) => {
      const range = changes[0]?.getRange(context)
      range?.load('values')
      await context.sync()
      return range?.values
    })
    expect(values).toEqual([['甲']])
  })

  it('reach handlers of one sheet only from that sheet, and nobody after the remover ran', async () => {
    const { Excel, excel } = officeClient({ sheets: ['甲', '乙'] })
    const heard: string[] = []
    const registered = await Excel.run(async (context) => {
      const handler = context.workbook.worksheets
        .getItem('甲')
        .onChanged.add(async ({ address }) => void heard.push(address))
      await context.sync()
      return handler
    })
    excel.user.type('乙', 'A1', '1')
    excel.user.type('甲', 'A2', '2')
    await eventually(() => expect(heard).toEqual(['A2']))
    expect(excel.host.events.count).toBe(1)
    await Excel.run(registered.context as Excel.RequestContext, async (context) => {
      registered.remove()
      await context.sync()
    })
    excel.user.type('甲', 'A3', '3')
    await quiet()
    expect(heard).toEqual(['A2'])
    expect(excel.host.events.count).toBe(0)
  })

  it('rest while the runtime switches them off', async () => {
    const { Excel, heard } = await listening()
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]]
      context.runtime.enableEvents = true
      await context.sync()
    })
    await quiet()
    expect(heard).toEqual([])
  })
})
