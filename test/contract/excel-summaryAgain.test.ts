import type { SummaryReplacement } from '../../src/usecases/writeSummary'
import { writeSummary } from '../../src/usecases/writeSummary'
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
