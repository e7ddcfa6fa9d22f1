/** @jest-environment jsdom */
import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import type { HostReport } from '../../src/usecases/ports'
import { readPaneMemory } from '../../src/usecases/paneMemory'
import type { PaneOnScreen } from './support/paneOnScreen'
import { quietServices, showPane } from './support/paneOnScreen'

let pane: PaneOnScreen

const open = async (workbook: MemoryOpenWorkbook | null, report?: Partial<HostReport>) => {
  const told: HostReport = { application: 'excel', platform: '', version: '', excelApi: '1.8', missing: [], ...report }
  const answering = workbook && { ...workbook, report: () => Promise.resolve(told) }
  pane = await showPane(quietServices({ openingScreen: 'settings', workbook: answering }))
}
const kept = async (workbook: MemoryOpenWorkbook) => {
  const texts = await workbook.recall()
  if (!texts.ok) throw new Error('The workbook does not answer')
  return readPaneMemory(texts.value).memory.settings
}

afterEach(() => pane.close())

describe('设置', () => {
  it('keeps tolerance and bands with the document, full-width digits and signs understood', async () => {
    const workbook = memoryOpenWorkbook()
    await open(workbook)
    await pane.type('“左右”允许低于目标', '５')
    await pane.type('▲关注：差距不低于', '－15')
    await pane.press('保存设置')
    expect(pane.words()).toContain('已保存。')
    expect(await kept(workbook)).toMatchObject({
      aboutTolerance: '5',
      bands: [
        { light: 'normal', from: '0' },
        { light: 'watch', from: '-15' },
        { light: 'behind', from: null },
      ],
    })
  })

  it.each([
    ['“左右”允许低于目标', '很多', '请填 0 到 100 之间的数'],
    ['“左右”允许低于目标', '-1', '请填 0 到 100 之间的数'],
    ['“左右”允许低于目标', '101', '请填 0 到 100 之间的数'],
    ['▲关注：差距不低于', '3', '“关注”的界线要比“正常”的低'],
    ['▲关注：差距不低于', '', '“关注”的界线要比“正常”的低'],
  ])('does not take %s = %s, and says why', async (label, typed, sentence) => {
    await open(memoryOpenWorkbook())
    await pane.type(label, typed)
    expect(pane.words()).toContain(sentence)
    expect(pane.button('保存设置').disabled).toBe(true)
  })

  it('goes back to the defaults', async () => {
    await open(memoryOpenWorkbook())
    await pane.type('▲关注：差距不低于', '3')
    await pane.press('恢复默认')
    expect(pane.field('▲关注：差距不低于').value).toBe('-10')
    expect(pane.button('保存设置').disabled).toBe(false)
  })

  it('does not claim to have saved what Excel would not take', async () => {
    const workbook = memoryOpenWorkbook()
    await open(workbook)
    workbook.user.obstruct({ kind: 'editing', detail: 'typing' })
    await pane.press('保存设置')
    expect(pane.words()).not.toContain('已保存。')
    expect(pane.words()).toContain('有单元格正在输入。')
  })

  it('speaks English as soon as it is asked to', async () => {
    const workbook = memoryOpenWorkbook()
    await open(workbook)
    await pane.tick('English')
    expect(pane.words()).toContain('Light bands')
    expect((await kept(workbook)).language).toBe('en')
  })
})

describe('自检', () => {
  it('says what is missing and what that costs', async () => {
    await open(memoryOpenWorkbook(), { version: '16.0.1', platform: 'PC', missing: ['auto-filter', 'print-setup'] })
    expect(pane.words()).toContain('16.0.1')
    expect(pane.words()).toContain('ExcelApi 1.8')
    expect(pane.words()).toContain('缺 2 项功能，都有替代的做法：')
    expect(pane.words()).toContain('新建的表没有筛选箭头')
  })

  it('says that nothing is missing, and which facts are not known', async () => {
    await open(memoryOpenWorkbook())
    expect(pane.words()).toContain('需要的功能都有。')
    expect(pane.words()).toContain('版本不详')
  })

  it('has a sentence for a feature that it was not told of', async () => {
    await open(memoryOpenWorkbook(), { missing: ['something-new'] })
    expect(pane.words()).toContain('没有“something-new”：改用较慢的做法')
  })

  it('says in a browser page that there is no Excel', async () => {
    await open(null)
    expect(pane.words()).toContain('本页没有连接 Excel，只能处理文件。')
  })
})
