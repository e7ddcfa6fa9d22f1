import type { WorkbookSnapshot } from '../../src/domain/model'
import { addressOf } from '../../src/domain/model'
import { traceFigure } from '../../src/usecases/traceFigure'
import { snapshotOf } from '../support/openCity'
import { news } from './excel-opened'
import { REFORM_SHEET, summarised } from './excel-summarised'

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
    excel.user.sortRows(REFORM_SHEET, 'A4:R10', { column: 7, descending: true })
    await news()
    const sorted = await snapshotOf(workbook)
    // By 本期数 from large to small: I2002 (100), I2003 (85), I1003 (80.5), I1001 (60), I1002 (30), I1004, I2001.
    for (const code of ['I1001', 'I1002', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003'])
      expect([code, seen(sorted, code).value]).toEqual([code, seen(before, code).value])
    expect(seen(sorted, 'I1001').sources).toMatchObject([
      {
        value: '60',
        status: '正常',
        place: { sheet: REFORM_SHEET, address: 'I7' },
        movedFrom: 'I4',
        since: { kind: 'same' },
      },
    ])
    excel.user.deleteRows(REFORM_SHEET, 7)
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
