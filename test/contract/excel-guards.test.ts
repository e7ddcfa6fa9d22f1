import { sampleLayout } from '../support/sampleLayout'
import { NEWEST, news, OLDEST, openedExcel, type OpenedExcel } from './excel-opened'
import { FIGURE, INDICATORS, valueOf } from './workbook-portOpenSuite'

async function issued(apiVersion = NEWEST): Promise<OpenedExcel> {
  const opened = openedExcel({ apiVersion })
  const written = await opened.workbook.applyLayout(sampleLayout)
  if (!written.ok) throw new Error(written.problem.detail)
  opened.excel.faults.reset()
  opened.excel.traffic.reset()
  return opened
}

const OTHER = { sheet: INDICATORS, address: 'E6' }
const THIRD = { sheet: '总览', address: 'A5' }
const EDITS = [
  { ...FIGURE, expected: null, value: 13 },
  { ...THIRD, expected: '产业发展仗', value: '产业仗' },
]

const textAt = ({ excel: { document } }: OpenedExcel, { sheet, address }: typeof FIGURE) => {
  const found = document.findSheet(sheet)
  const [, letter = '', digits = ''] = /^([A-Z])(\d+)$/.exec(address) ?? []
  const [row, column] = [Number(digits) - 1, letter.charCodeAt(0) - 65]
  return found && document.formulasOf(found, { top: row, left: column, bottom: row, right: column })[0]?.[0]
}

describe.each([OLDEST, NEWEST])('single cells that somebody types into, at ExcelApi %s', (apiVersion) => {
  it.each(['each', 'together'] as const)('lose nothing at whichever sync it happens, %s', async (how) => {
    const clean = await issued(apiVersion)
    expect(await clean.workbook.editCells(EDITS, how)).toMatchObject({ ok: true, value: { changedMeanwhile: [] } })
    expect(clean.excel.traffic.syncs).toBe(2)
    for (const typed of ['7', '=1+1', '暂缺']) {
      for (let k = 1; k <= 2; k++) {
        const opened = await issued(apiVersion)
        opened.excel.faults.beforeSync(k, () => opened.excel.user.type(FIGURE.sheet, FIGURE.address, typed))
        const outcome = await opened.workbook.editCells(EDITS, how)
        const others = how === 'each' ? [THIRD] : []
        expect(outcome).toEqual({ ok: true, value: { written: others, changedMeanwhile: [FIGURE] } })
        const kept = textAt(opened, FIGURE)
        if (typed.startsWith('=')) expect(kept).toEqual({ formula: expect.stringContaining('1+1') as unknown })
        else expect(await valueOf(opened.workbook, FIGURE)).toBe(typed === '7' ? 7 : typed)
        expect(await valueOf(opened.workbook, THIRD)).toBe(how === 'each' ? '产业仗' : '产业发展仗')
      }
    }
  })

  it('keep what is typed while they are being given back', async () => {
    const opened = await issued(apiVersion)
    const { faults, user } = opened.excel
    faults.beforeSync(2, () => user.type(FIGURE.sheet, FIGURE.address, '7'))
    faults.beforeSync(3, () => user.type(FIGURE.sheet, FIGURE.address, '8'))
    const outcome = await opened.workbook.editCells(EDITS, 'together')
    expect(outcome).toEqual({ ok: true, value: { written: [], changedMeanwhile: [FIGURE] } })
    expect(await valueOf(opened.workbook, FIGURE)).toBe(8)
    expect(await valueOf(opened.workbook, THIRD)).toBe('产业发展仗')
  })

  it('are left alone where a formula gives what was expected', async () => {
    const opened = openedExcel({ apiVersion, calculated: true })
    await opened.workbook.applyLayout(sampleLayout)
    opened.excel.user.type(OTHER.sheet, OTHER.address, '=6+6')
    const outcome = await opened.workbook.editCells([{ ...OTHER, expected: 12, value: 13 }])
    expect(outcome).toEqual({ ok: true, value: { written: [], changedMeanwhile: [OTHER] } })
    expect(await valueOf(opened.workbook, OTHER)).toBe(12)
  })
})

describe('an input rule of the right kind', () => {
  const rulesOf = (opened: OpenedExcel) =>
    opened.workbook.restoreRules(sampleLayout.sheets.filter(({ name }) => name === INDICATORS))

  const change = (opened: OpenedExcel, validation: (given: Excel.DataValidation) => void) =>
    opened.client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(INDICATORS)
      sheet.protection.unprotect()
      await context.sync()
      for (const rule of sampleLayout.sheets.flatMap(({ name, inputRules }) =>
        name === INDICATORS ? inputRules : [],
      )) {
        if (rule.test.kind !== 'decimal') continue
        for (const { top, left, bottom, right } of rule.ranges)
          validation(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).dataValidation)
      }
      await context.sync()
    })

  it('is left alone as it was issued', async () => {
    expect(await rulesOf(await issued())).toEqual({ ok: true, value: [] })
  })

  it('is put back where its bounds are others', async () => {
    const opened = await issued()
    await change(opened, (given) => {
      given.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }
    })
    const mended = await rulesOf(opened)
    expect(mended.ok && mended.value.length).toBeGreaterThan(0)
    expect(await rulesOf(opened)).toEqual({ ok: true, value: [] })
  })

  it('is put back where it only warns, or says nothing', async () => {
    const opened = await issued()
    await change(opened, (given) => {
      given.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' }
    })
    const mended = await rulesOf(opened)
    expect(mended.ok && mended.value.length).toBeGreaterThan(0)
    expect(await rulesOf(opened)).toEqual({ ok: true, value: [] })
  })
})

describe('a workbook that counts days from 1904', () => {
  it('is read as such, and nothing is written into it', async () => {
    const opened = openedExcel({ countsFrom1904: true })
    expect(await opened.workbook.readSnapshot()).toMatchObject({ ok: true, value: { dateSystem: 1904 } })
    expect(await opened.workbook.applyLayout(sampleLayout)).toMatchObject({
      ok: false,
      problem: { kind: 'other-dates' },
    })
    expect(opened.excel.document.sheets.map(({ name }) => name)).toEqual(['Sheet1'])
  })

  it('is told apart from every other', async () => {
    expect(await (await issued()).workbook.readSnapshot()).toMatchObject({ ok: true, value: { dateSystem: 1900 } })
  })
})

describe('a blank sheet', () => {
  it('is read in two syncs by an Excel that answers nothing below a null object', async () => {
    const opened = await issued()
    opened.excel.user.addSheet('空白')
    opened.excel.faults.refusesBelowNull = true
    const read = await opened.workbook.readSnapshot()
    expect(opened.excel.traffic.syncs).toBe(2)
    expect(read.ok && read.value.sheets.find(({ name }) => name === '空白')?.values).toEqual([])
  })
})

describe('a change', () => {
  it('is told after the typing into another cell has ended, not dropped', async () => {
    const opened = await issued()
    const heard: (readonly string[])[] = []
    const remove = opened.workbook.watch((sheets) => heard.push(sheets))
    await news()
    const { faults, user } = opened.excel
    user.type(FIGURE.sheet, FIGURE.address, '5')
    faults.cellEditMode = true
    await news()
    expect(heard).toEqual([])
    faults.cellEditMode = false
    for (let looks = 0; looks < 500 && heard.length === 0; looks++) await news()
    expect(heard).toEqual([[INDICATORS]])
    remove()
    await news()
  })
})
