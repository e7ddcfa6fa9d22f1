import type { WorkbookLayout, WorkbookSnapshot } from '../../src/domain/model'
import { addressOf, DEFAULT_LIGHT_POLICY, isoDate } from '../../src/domain/model'
import { fail } from '../../src/domain/lib'
import { rollUpReturns } from '../../src/usecases/rollUpReturns'
import { traceFigure } from '../../src/usecases/traceFigure'
import { writeSummary } from '../../src/usecases/writeSummary'
import { checkRequest, fingerprint, GOOD_FIGURES, JUNE_PERIOD, snapshotOf } from '../support/openCity'
import { COMMERCE, REFORM } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'
import { news, NEWEST, openedExcel } from './excel-opened'

const SHEET = '市发改局 指标'

/** Templates in which the reform bureau has typed its figures, cumulative ones too. */
function filled(): WorkbookLayout {
  const layout = templateLayout(REFORM, COMMERCE)
  const sheets = layout.sheets.map((sheet) => {
    if (sheet.name !== SHEET) return sheet
    const cells = sheet.cells.map((cell) => {
      const value = GOOD_FIGURES[addressOf(cell.row, cell.column)]
      const { formula: _typedOver, ...kept } = cell
      return value === undefined ? cell : { ...kept, value }
    })
    return { ...sheet, cells }
  })
  return { ...layout, sheets }
}

/** A simulated Excel, calculating as Univer does, with the summary written beside the unit sheets. */
async function summarised() {
  const opened = openedExcel({ apiVersion: NEWEST, calculated: true })
  expect(await opened.workbook.applyLayout(filled())).toEqual({ ok: true })
  const rolledUp = await rollUpReturns(
    {
      ...{ ...checkRequest, period: JUNE_PERIOD, policy: DEFAULT_LIGHT_POLICY, dueOn: isoDate('2023-07-05') },
      ...{ preparedOn: isoDate('2023-07-06'), workbook: await snapshotOf(opened.workbook), files: [], counting: {} },
    },
    {
      ...{ files: { read: () => fail({ kind: 'empty-file', file: '', detail: '' }) }, fingerprint },
      ...{ progress: { report: () => undefined }, cancellation: { cancelled: false } },
    },
  )
  if (!rolledUp.ok) throw new Error(rolledUp.problem.kind)
  expect(await writeSummary({ summary: rolledUp.value.summary }, opened)).toMatchObject({ ok: true })
  const sheet = opened.excel.document.findSheet(SHEET)
  if (sheet) sheet.protection = null
  return opened
}

/** What 指标汇总 shows of an indicator, and its passport. */
function seen(snapshot: WorkbookSnapshot, code: string) {
  const rows = snapshot.sheets.find(({ name }) => name === '指标汇总')?.values ?? []
  const row = rows.findIndex((cells) => cells?.[0] === code)
  const traced = traceFigure({ snapshot, place: { sheet: '指标汇总', address: addressOf(row, 6) } })
  if (!traced.ok) throw new Error(traced.problem.kind)
  const { value, completeness, counted, missing } = traced.value
  return { value, completeness, sources: [...counted, ...missing] }
}

describe('[WB6] live figures in a simulated Excel', () => {
  it('stay with their indicators when a person sorts the unit sheet, and fall away with a deleted row', async () => {
    const { workbook, excel } = await summarised()
    const before = await snapshotOf(workbook)
    expect(seen(before, 'I1003')).toMatchObject({ value: '80.5', completeness: '完整', sources: [{ address: 'I6' }] })
    excel.user.sortRows(SHEET, 'A4:R10', { column: 7, descending: true })
    await news()
    const sorted = await snapshotOf(workbook)
    // By 本期数 from large to small: I2002 (100), I2003 (85), I1003 (80.5), I1001 (60), I1002 (30), I1004, I2001.
    for (const code of ['I1001', 'I1002', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003'])
      expect([code, seen(sorted, code).value]).toEqual([code, seen(before, code).value])
    expect(seen(sorted, 'I1001').sources).toMatchObject([
      { value: '60', status: '正常', place: { sheet: SHEET, address: 'I7' }, movedFrom: 'I4', since: { kind: 'same' } },
    ])
    excel.user.deleteRows(SHEET, 7)
    await news()
    const cut = await snapshotOf(workbook)
    expect(seen(cut, 'I1001')).toMatchObject({
      ...{ value: null, completeness: '未报' },
      sources: [
        { value: null, part: '缺报', status: '编码不在', place: null, since: { kind: 'code-gone', was: '60' } },
      ],
    })
    expect(seen(cut, 'I1002').value).toBe(seen(before, 'I1002').value)
  })
})
