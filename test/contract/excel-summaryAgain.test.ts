import { summaryPeriod } from '../../src/domain/summary'
import { changedSources, traceFigure } from '../../src/usecases/traceFigure'
import type { SummaryReplacement } from '../../src/usecases/writeSummary'
import { writeSummary } from '../../src/usecases/writeSummary'
import { cellIn, snapshotOf } from '../support/openCity'
import { news } from './excel-opened'
import { REFORM_SHEET, summarised, summaryOf } from './excel-summarised'

type Opened = Awaited<ReturnType<typeof summarised>>

/** Rolls up what stands in the workbook now and writes it; what the person is asked, null where it was written unasked. */
async function writtenAgain(opened: Opened): Promise<SummaryReplacement | null> {
  await news()
  const written = await writeSummary({ summary: await summaryOf(opened.workbook) }, opened)
  if (written.ok) return null
  if (written.problem.kind !== 'asks-first') throw new Error(written.problem.kind)
  return written.problem.replacement
}

describe('[WB3] a summary written again in a simulated Excel', () => {
  it('asks nothing where nobody wrote in it', async () => {
    expect(await writtenAgain(await summarised())).toBeNull()
  })

  it.each<[string, (opened: Opened) => void]>([
    ['a unit sheet is renamed', ({ excel }) => excel.user.renameSheet(REFORM_SHEET, '发改（改名）')],
    ['a unit sheet is deleted', ({ excel }) => excel.user.deleteSheet(REFORM_SHEET)],
    ['a column is inserted in a unit sheet', ({ excel }) => excel.user.insertColumns(REFORM_SHEET, 'C', 1)],
    ['a column is deleted in a unit sheet', ({ excel }) => excel.user.deleteColumns(REFORM_SHEET, 'I', 1)],
    ['数据来源 is renamed', ({ excel }) => excel.user.renameSheet('数据来源', '来源（六月）')],
    ['数据来源 is deleted', ({ excel }) => excel.user.deleteSheet('数据来源')],
  ])('asks nothing where %s, so that Excel wrote the formulas anew', async (_, change) => {
    const opened = await summarised()
    change(opened)
    expect(await writtenAgain(opened)).toBeNull()
  })

  it.each([['a formula of ours that was made to show another row', '六仗总览']])('names %s', async (_, sheet) => {
    const opened = await summarised()
    const found = opened.excel.document.findSheet(sheet)
    if (found) found.protection = null
    opened.excel.user.type(sheet, 'B20', `=IF('指标汇总'!$G$5="","",'指标汇总'!$G$5)`)
    expect((await writtenAgain(opened))?.typed).toEqual([{ sheet, address: 'B20' }])
  })
})

describe('[WB7] summaries that were kept under other names, beside the one that is written now', () => {
  const passportIn = async ({ workbook }: Opened, sheet: string) => {
    const snapshot = await snapshotOf(workbook)
    const row = snapshot.sheets.find(({ name }) => name === sheet)?.values.findIndex((cells) => cells?.[0] === 'I1001')
    const traced = traceFigure({ snapshot, place: { sheet, address: `G${(row ?? 0) + 1}` } })
    if (!traced.ok) throw new Error(traced.problem.kind)
    return traced.value
  }

  it('are not taken for it: nothing has changed since it was written', async () => {
    const opened = await summarised()
    opened.excel.user.renameSheet('数据来源', '来源（六月）')
    opened.excel.user.type(REFORM_SHEET, 'I4', '70')
    expect(await writtenAgain(opened)).toBeNull()
    expect(changedSources(await snapshotOf(opened.workbook))).toEqual([])
    expect((await passportIn(opened, '指标汇总')).counted).toMatchObject([{ value: '70', since: { kind: 'same' } }])
  })

  it('are traced by their own sources, and the new one by its own', async () => {
    const opened = await summarised()
    const { user } = opened.excel
    for (const [name, kept] of [
      ['指标汇总', '五月指标'],
      ['数据来源', '五月来源'],
    ] as const) {
      const line = String(cellIn(await snapshotOf(opened.workbook), name, 'A2'))
      user.type(name, 'A2', line.replace('2023年6月', '2023年5月'))
      user.renameSheet(name, kept)
    }
    user.type(REFORM_SHEET, 'I4', '70')
    expect(await writtenAgain(opened)).toBeNull()
    expect((await passportIn(opened, '五月指标')).counted).toMatchObject([
      { since: { kind: 'followed', was: '60', now: '70' } },
    ])
    expect((await passportIn(opened, '指标汇总')).counted).toMatchObject([{ since: { kind: 'same' } }])
    expect(summaryPeriod(await snapshotOf(opened.workbook))).toBe('2023-M06')
  })
})
