import { HostError, type SimulatedExcel } from '../../src/simulator'
import { officeClient, type OfficeClient } from '../support/officeClient'

const write = (client: OfficeClient, address: string, value: unknown) =>
  client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]]
    await context.sync()
  })
const valueAt = ({ document }: SimulatedExcel, row: number, column: number) => {
  const sheet = document.findSheet('Sheet1')
  return sheet === null ? undefined : document.valueAt(sheet, row, column)
}

describe('troubles on demand', () => {
  it('a sync that fails before it ran changes nothing, and only the k-th fails', async () => {
    const { excel, ...client } = officeClient()
    excel.faults.failSync(2, 'before')
    await write(client, 'A1', 1)
    await expect(write(client, 'A2', 2)).rejects.toMatchObject({ code: 'GeneralException' })
    expect([valueAt(excel, 0, 0), valueAt(excel, 1, 0)]).toEqual([1, null])
    excel.faults.reset()
    await write(client, 'A2', 3)
    expect(valueAt(excel, 1, 0)).toBe(3)
  })

  it('a sync whose answer is lost has run', async () => {
    const { excel, ...client } = officeClient()
    excel.faults.failSync(1, 'after', new HostError('ServiceNotAvailable', 'gone', 503))
    await expect(write(client, 'A1', 1)).rejects.toMatchObject({ code: 'ServiceNotAvailable' })
    expect(valueAt(excel, 0, 0)).toBe(1)
  })

  it('somebody edits just before a sync', async () => {
    const { excel, ...client } = officeClient()
    excel.faults.beforeSync(2, () => excel.user.type('Sheet1', 'A1', '插手'))
    await client.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1')
      cell.load('values')
      await context.sync()
      expect(cell.values).toEqual([['']])
      cell.load('values')
      await context.sync()
      expect(cell.values).toEqual([['插手']])
    })
  })

  it('a request over 5 MB is refused and does nothing; so is an answer', async () => {
    const { excel, ...client } = officeClient()
    const texts = Array.from({ length: 200 }, () => ['字'.repeat(10_000)])
    const writeAll = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').values = texts
      await context.sync()
    })
    await expect(writeAll).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' })
    expect(valueAt(excel, 0, 0)).toBeNull()
    excel.user.paste('Sheet1', 'A1', texts)
    const readAll = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').load('values')
      await context.sync()
    })
    await expect(readAll).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' })
    expect(excel.traffic.largestRequestBytes).toBeGreaterThan(5 * 1024 * 1024)
  })

  it('nothing runs while a cell is being typed into', async () => {
    const { excel, ...client } = officeClient()
    excel.faults.cellEditMode = true
    await expect(write(client, 'A1', 1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' })
    excel.faults.cellEditMode = false
    await write(client, 'A1', 1)
    expect(valueAt(excel, 0, 0)).toBe(1)
  })

  it('answers take as long as is asked', async () => {
    const { excel, ...client } = officeClient()
    excel.faults.latencyMilliseconds = 60
    const start = performance.now()
    await write(client, 'A1', 1)
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  it.each([
    ['1.8', 'ApiNotFound'],
    ['1.9', null],
    ['1.10', null],
    ['1.18', null],
  ])('at ExcelApi %s the client refuses what is newer', async (apiVersion, refused) => {
    const { excel, ...client } = officeClient({ apiVersion })
    const asked = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRanges('A1,C1').format.font.bold = true
      await context.sync()
    })
    if (refused === null) await expect(asked).resolves.toBeUndefined()
    else await expect(asked).rejects.toMatchObject({ code: refused })
    expect(excel.traffic.syncs).toBe(refused === null ? 1 : 0)
  })
})

describe('the traffic', () => {
  it('counts syncs and members, not what the client gives back afterwards', async () => {
    const { excel, ...client } = officeClient()
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1')
      range.load('values')
      await context.sync()
      range.values = [[1]]
      await context.sync()
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(excel.host.keptReferences).toBe(0)
    expect(excel.traffic.syncs).toBeLessThanOrEqual(3)
    expect(excel.traffic.requestBytes).toBeGreaterThan(100)
    const members = [...excel.traffic.members].filter((member) => !member.includes('._'))
    expect(members).toEqual([
      'Workbook.worksheets',
      'WorksheetCollection.getItem',
      'Worksheet.getRange',
      'Range.values',
    ])
    excel.traffic.reset()
    expect([excel.traffic.syncs, excel.traffic.members.size]).toEqual([0, 0])
  })
})
