import { HostError, parseLocalAddress, simulatedExcel, type SimulatedExcel } from '../../src/simulator'

const SHEET = 'Sheet1'

function sheetOf({ document }: SimulatedExcel, name = SHEET) {
  const sheet = document.findSheet(name)
  if (sheet === null) throw new Error(`no sheet ${name}`)
  return sheet
}
const values = (excel: SimulatedExcel, address: string) =>
  excel.document.valuesOf(sheetOf(excel), parseLocalAddress(address))
const refusal = (code: string) => expect.objectContaining({ code }) as HostError

describe('a person', () => {
  it('types by Excel’s entry rules; under a percent format a bare number is a percentage', () => {
    const excel = simulatedExcel()
    excel.user.type(SHEET, 'A1', '1,234.5')
    sheetOf(excel).grid.restyle(parseLocalAddress('A2'), 'numberFormat', '0.0%')
    excel.user.type(SHEET, 'A2', '12')
    excel.user.type(SHEET, 'A3', '=A1*2')
    expect(values(excel, 'A1:A2')).toEqual([[1234.5], [0.12]])
    expect(excel.document.formulasOf(sheetOf(excel), parseLocalAddress('A3'))).toEqual([[{ formula: '=A1*2' }]])
  })

  it('is held off locked cells of a protected sheet, whatever is tried', () => {
    const excel = simulatedExcel()
    const sheet = sheetOf(excel)
    sheet.grid.restyle(parseLocalAddress('B2'), 'locked', false)
    sheet.protection = { options: {}, password: null }
    excel.user.type(SHEET, 'B2', '1')
    expect(values(excel, 'B2')).toEqual([[1]])
    const attempts = [
      () => excel.user.type(SHEET, 'A1', '1'),
      () => excel.user.paste(SHEET, 'A2', [[1, 2]]),
      () => excel.user.clear(SHEET, 'A1:B2'),
      () => excel.user.insertRows(SHEET, 1),
      () => excel.user.deleteColumns(SHEET, 'A'),
      () => excel.user.sortRows(SHEET, 'A1:B3', { column: 0 }),
      () => excel.user.filter(SHEET, 'A1:B3', 0, ['x']),
    ]
    for (const attempt of attempts) expect(attempt).toThrow(refusal('AccessDenied'))
    expect(values(excel, 'B2')).toEqual([[1]])
  })

  it('pastes over cells, which takes their input rules, looks and locks away', () => {
    const excel = simulatedExcel()
    const sheet = sheetOf(excel)
    sheet.grid.restyle(parseLocalAddress('A1:A3'), 'locked', false)
    const settings = { rule: { list: { source: '是,否' } }, errorAlert: null, prompt: null, ignoreBlanks: true }
    sheet.validations.push({ area: parseLocalAddress('A1:A3'), settings })
    excel.user.pasteCells(SHEET, 'A2', [['约十二']])
    expect(sheet.validations.map(({ area }) => area)).toEqual([parseLocalAddress('A1'), parseLocalAddress('A3')])
    expect([0, 1, 2].map((row) => sheet.grid.styleAt(row, 0).locked)).toEqual([false, true, false])
    expect(values(excel, 'A2')).toEqual([['约十二']])
  })

  it('sorts whole rows: numbers, then texts, blanks last', () => {
    const excel = simulatedExcel()
    excel.user.paste(SHEET, 'A1', [
      ['乙', 'b'],
      [null, 'blank'],
      [3, 'three'],
      [-1, 'minus'],
    ])
    excel.user.sortRows(SHEET, 'A1:B4', { column: 0 })
    expect(values(excel, 'B1:B4')).toEqual([['minus'], ['three'], ['b'], ['blank']])
    excel.user.sortRows(SHEET, 'A1:B4', { column: 0, descending: true })
    expect(values(excel, 'B1:B4')).toEqual([['b'], ['three'], ['minus'], ['blank']])
  })

  it('filters by what cells show, and sees all again', () => {
    const excel = simulatedExcel()
    excel.user.paste(SHEET, 'A1', [['状态'], ['已填'], ['缺报'], ['已填']])
    excel.user.filter(SHEET, 'A1:A4', 0, ['已填'])
    expect([...sheetOf(excel).filteredRows]).toEqual([2])
    excel.user.clearFilter(SHEET)
    expect(sheetOf(excel).filteredRows.size).toBe(0)
  })

  it('inserts and deletes lines, and everything that lies on the sheet moves along', () => {
    const excel = simulatedExcel()
    const sheet = sheetOf(excel)
    const at = parseLocalAddress
    excel.user.type(SHEET, 'C3', '=B2')
    sheet.merges.push(at('B5:C6'))
    sheet.hiddenRows.add(6)
    sheet.rowHeights.set(7, 40)
    sheet.pageSetup.printArea = [at('A1:D9')]
    excel.user.insertRows(SHEET, 2, 2)
    excel.user.deleteColumns(SHEET, 'A')
    expect(excel.document.formulasOf(sheet, at('B5'))).toEqual([[{ formula: '=A4' }]])
    expect(sheet.merges).toEqual([at('A7:B8')])
    expect([...sheet.hiddenRows]).toEqual([8])
    expect(sheet.rowHeights.get(9)).toBe(40)
    expect(sheet.pageSetup.printArea).toEqual([at('A1:C11')])
  })

  it('renames, moves, hides and deletes sheets under Excel’s rules', () => {
    const excel = simulatedExcel({ sheets: ['甲', '乙', '丙'] })
    excel.user.renameSheet('甲', '甲 改')
    excel.user.moveSheet('丙', 0)
    excel.user.hideSheet('乙')
    excel.user.deleteSheet('丙')
    expect(excel.document.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      '甲 改 Visible',
      '乙 Hidden',
    ])
    expect(() => excel.user.deleteSheet('甲 改')).toThrow(refusal('InvalidOperation'))
    expect(() => excel.user.renameSheet('甲 改', '乙')).toThrow(refusal('ItemAlreadyExists'))
    excel.user.unhideSheet('乙')
    excel.user.deleteSheet('甲 改')
    expect(excel.document.active.name).toBe('乙')
  })
})
