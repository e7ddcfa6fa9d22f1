import type { WorkbookSnapshot } from '../../src/domain/model'
import { addressOf } from '../../src/domain/model'
import { changedSources, traceFigure } from '../../src/usecases/traceFigure'
import { writeSummary } from '../../src/usecases/writeSummary'
import { GOOD_FIGURES, snapshotOf } from '../support/openCity'
import { news } from './excel-opened'
import { REFORM_SHEET, summarised, summaryOf } from './excel-summarised'

/** What 指标汇总 shows of an indicator, and its passport. */
function seen(snapshot: WorkbookSnapshot, code: string) {
  const rows = snapshot.sheets.find(({ name }) => name === '指标汇总')?.values ?? []
  const row = rows.findIndex((cells) => cells?.[0] === code)
  const traced = traceFigure({ snapshot, place: { sheet: '指标汇总', address: addressOf(row, 6) } })
  if (!traced.ok) throw new Error(traced.problem.kind)
  const { value, completeness, counted, missing, leftOut } = traced.value
  return { value, completeness, sources: [...counted, ...missing, ...leftOut] }
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

  it('tell of what is filled in or mended after the roll-up, and count none of it until it is rolled up again', async () => {
    const { H7: _growth, ...blank } = GOOD_FIGURES
    const opened = await summarised({ [REFORM_SHEET]: { ...blank, H9: '见附件' } })
    const { workbook, excel } = opened
    const before = await snapshotOf(workbook)
    expect(seen(before, 'I1004')).toMatchObject({ value: null, completeness: '未计入' })
    expect(seen(before, 'I1004').sources).toMatchObject([
      { status: '强制性审核未过', place: { sheet: REFORM_SHEET, address: 'H7' }, since: { kind: 'same' } },
    ])
    expect(seen(before, 'I2002').sources).toMatchObject([{ status: '不是数字', since: { kind: 'same' } }])
    expect(seen(before, 'I1005')).toMatchObject({
      ...{ value: null, completeness: '未报' },
      sources: [{ part: '缺报', status: '未报', place: { sheet: '市商务局 指标', address: 'H4' } }],
    })
    expect(changedSources(before)).toEqual([])

    excel.user.type(REFORM_SHEET, 'H7', '7.8')
    excel.user.type(REFORM_SHEET, 'H9', '90')
    excel.user.type('市商务局 指标', 'H4', '2000万')
    await news()
    const filled = await snapshotOf(workbook)
    expect(seen(filled, 'I1004')).toMatchObject({ value: null, completeness: '有补报' })
    expect(seen(filled, 'I1004').sources).toMatchObject([
      { value: null, status: '后来填了，未计入', since: { kind: 'filled', now: '7.8' } },
    ])
    expect(seen(filled, 'I2002')).toMatchObject({ value: null, completeness: '有补报' })
    expect(seen(filled, 'I2002').sources).toMatchObject([
      { status: '后来改了，未计入', since: { kind: 'mended', was: '见附件', now: '90' } },
    ])
    expect(seen(filled, 'I1005')).toMatchObject({
      ...{ value: null, completeness: '有补报' },
      sources: [{ part: '缺报', since: { kind: 'filled', now: '2000万' } }],
    })
    // The commerce bureau's template was untouched: no return, and still its first entry is told.
    expect(changedSources(filled).map(({ indicator, address }) => [indicator, address])).toEqual([
      ['地区生产总值增速', 'H7'],
      ['社会消费品零售总额', 'H4'],
      ['高危企业检查覆盖率', 'H9'],
    ])

    excel.user.sortRows(REFORM_SHEET, 'A4:R10', { column: 7, descending: true })
    excel.user.renameSheet('市商务局 指标', '商务（改名）')
    await news()
    const moved = changedSources(await snapshotOf(workbook))
    expect(moved.map(({ since }) => since)).toEqual(changedSources(filled).map(({ since }) => since))
    expect(moved.map(({ place }) => place?.sheet)).toEqual([REFORM_SHEET, '商务（改名）', REFORM_SHEET])

    expect(await writeSummary({ summary: await summaryOf(workbook) }, opened)).toMatchObject({ ok: true })
    const again = await snapshotOf(workbook)
    expect([seen(again, 'I1004').value, seen(again, 'I2002').value]).toEqual(['7.8', '90'])
    expect(changedSources(again)).toEqual([])
  })

  it('tell of a same-period base that changed, was cleared, or came in after the roll-up', async () => {
    const { J4: _none, ...without } = GOOD_FIGURES
    const { workbook, excel } = await summarised({ [REFORM_SHEET]: without })
    excel.user.type(REFORM_SHEET, 'J4', '50')
    excel.user.type(REFORM_SHEET, 'J5', '25')
    excel.user.clear(REFORM_SHEET, 'J6')
    await news()
    const since = await snapshotOf(workbook)
    expect(changedSources(since).map(({ status, since: change }) => [status, change])).toEqual([
      ['同期后来填了', { kind: 'base', was: null, now: '50', followed: false }],
      ['同期改过，原28', { kind: 'base', was: '28', now: '25', followed: true }],
      ['同期改过，原78', { kind: 'base', was: '78', now: '', followed: false }],
    ])
    expect(seen(since, 'I1001')).toMatchObject({ value: '60', completeness: '有补报' })
    expect(seen(since, 'I1002')).toMatchObject({ value: '30', completeness: '有改动' })
  })

  it('is not written where a blank was filled in since the roll-up', async () => {
    const { H7: _growth, ...blank } = GOOD_FIGURES
    const opened = await summarised({ [REFORM_SHEET]: blank })
    const summary = await summaryOf(opened.workbook)
    opened.excel.user.type(REFORM_SHEET, 'H7', '7.8')
    await news()
    expect(await writeSummary({ summary }, opened)).toEqual({
      ok: false,
      problem: { kind: 'changed-since', places: [{ sheet: REFORM_SHEET, address: 'H7' }] },
    })
  })
})
