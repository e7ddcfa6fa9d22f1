import type { WorkbookLayout } from '../../src/domain/model'
import { sampleLayout } from '../support/sampleLayout'
import { NEWEST, news, OLDEST, openedExcel, type OpenedExcel } from './excel-opened'
import { FIGURE, INDICATORS, valueOf } from './workbook-portOpenSuite'

const LOCKED = { sheet: INDICATORS, address: 'B4' }
const OVERVIEW = '总览'

async function issued(apiVersion = NEWEST, bytesPerRequest?: number): Promise<OpenedExcel> {
  const opened = openedExcel({ apiVersion, ...(bytesPerRequest === undefined ? {} : { bytesPerRequest }) })
  const written = await opened.workbook.applyLayout(sampleLayout)
  if (!written.ok) throw new Error(written.problem.detail)
  opened.excel.faults.reset()
  opened.excel.traffic.reset()
  return opened
}

const sheetOf = ({ excel }: OpenedExcel, name: string) => {
  const sheet = excel.document.findSheet(name)
  if (sheet === null) throw new Error(`no sheet ${name}`)
  return sheet
}

/** Somebody else protects the sheet with a password of theirs. */
function lockedByOthers(opened: OpenedExcel, name: string): void {
  sheetOf(opened, name).protection = { options: {}, password: '别人的密码' }
}

describe('a sheet under a stranger’s password', () => {
  it('is left alone, and so is every other sheet of the same layout', async () => {
    const opened = await issued()
    lockedByOthers(opened, INDICATORS)
    const [, overview, ...others] = sampleLayout.sheets
    if (overview === undefined) throw new Error('the sample has an overview')
    const changed: WorkbookLayout = { ...sampleLayout, sheets: [{ ...overview, cells: [], charts: [] }, ...others] }
    const written = await opened.workbook.applyLayout(changed)
    expect(written).toMatchObject({ ok: false, problem: { kind: 'locked' } })
    expect(await valueOf(opened.workbook, { sheet: OVERVIEW, address: 'A5' })).toBe('产业发展仗')
    expect(opened.excel.document.eventsEnabled).toBe(true)
  })

  it('takes figures in its open cells all the same', async () => {
    const opened = await issued()
    lockedByOthers(opened, INDICATORS)
    expect(await opened.workbook.editCells([{ ...FIGURE, expected: null, value: 5 }])).toMatchObject({ ok: true })
    expect(await valueOf(opened.workbook, FIGURE)).toBe(5)
  })

  it('takes nothing in its locked cells, nor do the other sheets of the same edit', async () => {
    const opened = await issued()
    lockedByOthers(opened, INDICATORS)
    const outcome = await opened.workbook.editCells([
      { sheet: OVERVIEW, address: 'A5', expected: '产业发展仗', value: '产业仗' },
      { ...LOCKED, expected: '地区生产总值增长', value: '改' },
    ])
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'locked' } })
    expect(await valueOf(opened.workbook, { sheet: OVERVIEW, address: 'A5' })).toBe('产业发展仗')
  })

  it('is named where it is the only one meant', async () => {
    const opened = await issued()
    lockedByOthers(opened, INDICATORS)
    const outcome = await opened.workbook.editCells([{ ...LOCKED, expected: '地区生产总值增长', value: '改' }])
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'locked', sheet: INDICATORS } })
  })
})

describe('our own light protection', () => {
  it('is lifted for a locked cell and put back as it was', async () => {
    const opened = await issued()
    const before = sheetOf(opened, INDICATORS).protection
    const outcome = await opened.workbook.editCells([{ ...LOCKED, expected: '地区生产总值增长', value: '改' }])
    expect(outcome).toMatchObject({ ok: true, value: { written: [LOCKED] } })
    expect(await valueOf(opened.workbook, LOCKED)).toBe('改')
    expect(sheetOf(opened, INDICATORS).protection).toEqual(before)
    expect(before).toMatchObject({
      password: null,
      options: {
        allowAutoFilter: true,
        allowSort: true,
        allowFormatColumns: true,
        allowFormatRows: true,
        allowInsertRows: false,
      },
    })
  })
})

describe('a workbook whose structure is protected', () => {
  it('takes no new sheets, and keeps those that it has', async () => {
    const opened = await issued()
    await opened.client.Excel.run(async (context) => {
      context.workbook.protection.protect('密码')
      await context.sync()
    })
    const [first] = sampleLayout.sheets.slice(1)
    if (first === undefined) throw new Error('the sample has an overview')
    const written = await opened.workbook.applyLayout({
      ...sampleLayout,
      sheets: [{ ...first, name: '另一张', charts: [] }],
    })
    expect(written).toMatchObject({ ok: false, problem: { kind: 'locked' } })
    expect(opened.excel.document.sheets.map(({ name }) => name)).toHaveLength(4)
  })
})

describe('a sheet that the person filtered', () => {
  it('says which rows are hidden', async () => {
    const opened = await issued()
    opened.excel.user.filter(INDICATORS, 'A3:J9', 2, ['%'])
    const read = await opened.workbook.readSnapshot()
    const sheet = read.ok ? read.value.sheets.find(({ name }) => name === INDICATORS) : undefined
    expect(sheet?.hiddenRows).toEqual([4, 5, 7, 8])
  })

  it('is exchanged whole, its hidden rows too', async () => {
    const opened = await issued()
    opened.excel.user.filter(INDICATORS, 'A3:J9', 2, ['%'])
    expect(await opened.workbook.applyLayout(sampleLayout)).toMatchObject({ ok: true })
    const read = await opened.workbook.readSnapshot()
    const sheet = read.ok ? read.value.sheets.find(({ name }) => name === INDICATORS) : undefined
    expect(sheet?.hiddenRows).toEqual([])
  })
})

describe.each([OLDEST, NEWEST])('rows and columns that the person hid, at ExcelApi %s', (apiVersion) => {
  it('are told apart from those that are shown', async () => {
    const opened = await issued(apiVersion)
    await opened.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(OVERVIEW)
      sheet.getRange('6:7').rowHidden = true
      sheet.getRange('C:C').columnHidden = true
      await context.sync()
    })
    opened.excel.traffic.reset()
    const read = await opened.workbook.readSnapshot()
    const sheet = read.ok ? read.value.sheets.find(({ name }) => name === OVERVIEW) : undefined
    expect(sheet).toMatchObject({ hiddenRows: [5, 6], hiddenColumns: [2] })
    expect(opened.excel.traffic.syncs).toBe(apiVersion === NEWEST ? 2 : 3)
  })
})

describe('between two syncs', () => {
  it('a sheet is renamed: nothing is written into it, and the problem names the old name', async () => {
    const opened = await issued()
    opened.excel.faults.beforeSync(2, () => opened.excel.user.renameSheet(OVERVIEW, '我的总览'))
    const written = await opened.workbook.applyLayout({ ...sampleLayout, sheets: sampleLayout.sheets.slice(1, 2) })
    expect(written).toMatchObject({ ok: false, problem: { kind: 'sheet-missing', sheet: OVERVIEW } })
    expect(await valueOf(opened.workbook, { sheet: '我的总览', address: 'A5' })).toBe('产业发展仗')
  })

  it('a sheet is deleted: reading and editing say which', async () => {
    for (const act of [
      (opened: OpenedExcel) => opened.workbook.readSnapshot(),
      (opened: OpenedExcel) => opened.workbook.editCells([{ ...FIGURE, expected: null, value: 1 }]),
      (opened: OpenedExcel) => opened.workbook.applyLayout(sampleLayout),
    ]) {
      const opened = await issued()
      opened.excel.faults.beforeSync(2, () => opened.excel.user.deleteSheet(INDICATORS))
      expect(await act(opened)).toMatchObject({ ok: false, problem: { kind: 'sheet-missing', sheet: INDICATORS } })
    }
  })

  it('a figure is typed: what the person typed stays', async () => {
    const opened = await issued()
    const outcome = await opened.workbook.editCells([{ ...FIGURE, expected: 7, value: 8 }])
    expect(outcome).toMatchObject({ ok: true, value: { written: [], changedMeanwhile: [FIGURE] } })
    expect(await valueOf(opened.workbook, FIGURE)).toBeNull()
  })
})

describe('what others built on our sheets', () => {
  it('stays whole when a sheet is issued again: formulas, charts and comments of a person', async () => {
    const opened = await issued()
    const { user } = opened.excel
    user.addSheet('领导看的')
    user.type('领导看的', 'A1', `='${OVERVIEW}'!B5`)
    await opened.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(OVERVIEW)
      sheet.charts.add('Line', sheet.getRange('B5:B9')).name = '我的图'
      context.workbook.comments.add(`${OVERVIEW}!B5`, '核过了')
      await context.sync()
    })
    const id = sheetOf(opened, OVERVIEW).id
    expect(await opened.workbook.applyLayout(sampleLayout)).toMatchObject({ ok: true })
    const formulas = opened.excel.document.formulasOf(sheetOf(opened, '领导看的'), {
      top: 0,
      left: 0,
      bottom: 0,
      right: 0,
    })
    expect(formulas[0]?.[0]).toEqual({ formula: expect.stringContaining(`${OVERVIEW}'!B5`) as unknown })
    expect(sheetOf(opened, OVERVIEW).id).toBe(id)
    expect(sheetOf(opened, OVERVIEW).notes).toMatchObject([{ content: '核过了' }])
    expect(
      sheetOf(opened, OVERVIEW)
        .charts.map(({ name }) => name)
        .sort(),
    ).toEqual(['PlanTally 1', 'PlanTally 2', 'PlanTally 3', '我的图'])
  })
})

describe('too much at once', () => {
  it('for one answer: the cells come in blocks, and are the same', async () => {
    const opened = await issued()
    const whole = await opened.workbook.readSnapshot()
    opened.excel.faults.payloadLimitBytes = 16_000
    const blocks = await opened.workbook.readSnapshot()
    expect(blocks).toEqual(whole)
  })

  it('for one request: nothing is written', async () => {
    const opened = await issued()
    opened.excel.faults.payloadLimitBytes = 16_000
    const written = await opened.workbook.applyLayout({
      ...sampleLayout,
      sheets: [],
      properties: { long: 'x'.repeat(20_000) },
    })
    expect(written).toMatchObject({ ok: false, problem: { kind: 'too-large' } })
  })
})

describe.each([OLDEST, NEWEST])('watchers, at ExcelApi %s', (apiVersion) => {
  it('put their handlers there once, and take them away with the last', async () => {
    const opened = await issued(apiVersion)
    const { events } = opened.excel.host
    const first = opened.workbook.watch(() => undefined)
    const second = opened.workbook.watch(() => undefined)
    const third = opened.workbook.watchSelection(() => undefined)
    await news()
    const registered = events.count
    expect(registered).toBeGreaterThan(0)
    first()
    await news()
    expect(events.count).toBe(registered)
    second()
    third()
    await news()
    expect(events.count).toBe(0)
  })

  it('hear of sheets that are added later', async () => {
    const opened = await issued(apiVersion)
    const heard: (readonly string[])[] = []
    const remove = opened.workbook.watch((sheets) => heard.push(sheets))
    await news()
    opened.excel.user.addSheet('新来的')
    await opened.person.type({ sheet: '新来的', address: 'A1' }, 1)
    expect(heard.flat()).toContain('新来的')
    remove()
    await news()
    expect(opened.excel.host.events.count).toBe(0)
  })

  it('are told once of a whole layout, not of every range', async () => {
    const opened = await issued(apiVersion)
    const heard: (readonly string[])[] = []
    opened.workbook.watch((sheets) => heard.push(sheets))
    await news()
    await opened.workbook.applyLayout(sampleLayout)
    await news()
    expect(heard).toEqual([sampleLayout.sheets.map(({ name }) => name)])
  })

  it('that come and go at once leave nothing behind', async () => {
    const opened = await issued(apiVersion)
    opened.workbook.watch(() => undefined)()
    await news()
    expect(opened.excel.host.events.count).toBe(0)
  })
})
