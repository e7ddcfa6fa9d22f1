/** @jest-environment jsdom */
import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { fail } from '../../src/domain/lib'
import type { ScreenName } from '../../src/ui/services'
import { DEFAULT_PANE_MEMORY, PANE_MEMORY_KEY, paneMemoryTexts, readPaneMemory } from '../../src/usecases/paneMemory'
import { writePlan } from '../../src/usecases/writePlan'
import { reviewedPlan } from '../support/reviewedPlan'
import { COMMERCE, REFORM, smallPlan } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'
import type { PaneOnScreen } from './support/paneOnScreen'
import { quietServices, showPane } from './support/paneOnScreen'

let pane: PaneOnScreen

const remembered = async (workbook: MemoryOpenWorkbook) => {
  const texts = await workbook.recall()
  return texts.ok ? readPaneMemory(texts.value).memory : fallOver()
}
const fallOver = (): never => {
  throw new Error('The workbook does not answer')
}

afterEach(() => pane.close())

describe('开始', () => {
  it('knows the template of one unit and offers its filler to check', async () => {
    pane = await showPane(quietServices({ workbook: memoryOpenWorkbook({ layout: templateLayout(REFORM) }) }))
    expect(pane.words()).toContain('这是市发改局的填报表，报告期2023年6月。')
    expect(pane.field<HTMLSelectElement>('填报单位').value).toBe(REFORM)
    await pane.press('审核填报')
    expect(pane.place.querySelector('h1')?.textContent).toBe('填报审核')
  })

  it('counts the units of a workbook of several and waits to be told who asks', async () => {
    const workbook = memoryOpenWorkbook({ layout: templateLayout(REFORM, COMMERCE) })
    pane = await showPane(quietServices({ workbook }))
    expect(pane.words()).toContain('里面有 2 个单位的填报表，报告期2023年6月。')
    expect(pane.words()).toContain('请先选择您是填报人还是汇总人。')
    expect(pane.button('下一步').disabled).toBe(true)
  })

  it('says that an empty workbook is empty and what a statistician does with it', async () => {
    pane = await showPane(quietServices({ workbook: memoryOpenWorkbook() }))
    expect(pane.words()).toContain('里面还没有填报表，也没有汇总表。')
    await pane.press('模板')
    expect(pane.place.querySelector('h1')?.textContent).toBe('建立模板')
  })

  it('keeps the choice with the document, and finds it there the next time', async () => {
    const workbook = memoryOpenWorkbook({ layout: templateLayout(REFORM, COMMERCE) })
    pane = await showPane(quietServices({ workbook }))
    await pane.choose('报告期', '2023-Q2')
    await pane.tick('汇总人')
    expect(await remembered(workbook)).toMatchObject({ period: '2023-Q2', role: 'statistician', plan: 'small-2023' })
    await pane.close()
    pane = await showPane(quietServices({ workbook }))
    expect(pane.field<HTMLSelectElement>('报告期').value).toBe('2023-Q2')
    expect(pane.button('去汇总').disabled).toBe(false)
  })

  it('never writes over a memory that it could not read at first', async () => {
    const workbook = memoryOpenWorkbook()
    pane = await showPane(quietServices({ workbook }))
    await pane.choose('报告期', '2023-Q2')
    await pane.close()
    workbook.user.obstruct({ kind: 'editing', detail: 'typing' })
    pane = await showPane(quietServices({ workbook }))
    workbook.user.obstruct(null)
    await pane.tick('汇总人')
    expect(await remembered(workbook)).toMatchObject({ period: '2023-Q2', role: 'statistician' })
  })

  it('owns up to a memory that cannot be read', async () => {
    const workbook = memoryOpenWorkbook()
    await workbook.remember({ [PANE_MEMORY_KEY]: '{"version":1,"memory":{"role":"king"}}' })
    pane = await showPane(quietServices({ workbook }))
    expect(pane.words()).toContain('工作簿里记着的选择读不出来')
  })

  it('says why the workbook cannot be looked at, and looks again when asked', async () => {
    const workbook = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    workbook.user.obstruct({ kind: 'editing', detail: 'typing' })
    pane = await showPane(quietServices({ workbook }))
    expect(pane.words()).toContain('有单元格正在输入。请按回车键结束输入，再试一次。')
    workbook.user.obstruct(null)
    await pane.press('再试一次')
    expect(pane.words()).toContain('这是市发改局的填报表')
  })

  it('says in a plain browser what works there', async () => {
    pane = await showPane(quietServices())
    expect(pane.words()).toContain('本页没有连接 Excel')
    await pane.tick('填报人')
    await pane.press('审核收回的文件')
    expect(pane.place.querySelector('h1')?.textContent).toBe('审核回收文件')
  })

  it('says everything in English after the switch, and keeps the language with the document', async () => {
    const workbook = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    pane = await showPane(quietServices({ workbook }))
    await pane.press('English')
    expect(pane.words()).toContain('This is the template of 市发改局 for June 2023.')
    expect(document.documentElement.lang).toBe('en-US')
    expect((await remembered(workbook)).settings.language).toBe('en')
  })
})

describe('the screens', () => {
  it.each(['setUp', 'check', 'rollUp', 'trace', 'settings', 'checkReturns'] as const)(
    'open at %s when the ribbon says so',
    async (screen) => {
      pane = await showPane(quietServices({ openingScreen: screen, workbook: memoryOpenWorkbook() }))
      const titles = { setUp: '建立模板', check: '填报审核', rollUp: '汇总', trace: '溯源', settings: '设置与自检' }
      expect(pane.place.querySelector('h1')?.textContent).toBe({ ...titles, checkReturns: '审核回收文件' }[screen])
    },
  )

  it('follow the ribbon while the pane is open, say so by the focus, and stop listening with the pane', async () => {
    const listeners = new Set<(screen: ScreenName) => void>()
    const onNavigate = (listener: (screen: ScreenName) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
    pane = await showPane(quietServices({ onNavigate }))
    await pane.happen(() => listeners.forEach((tell) => tell('settings')))
    expect(document.activeElement?.textContent).toBe('设置与自检')
    await pane.close()
    expect(listeners.size).toBe(0)
  })

  it('mark the open one for screen readers, and leave the focus on what was pressed', async () => {
    pane = await showPane(quietServices())
    pane.button('汇总').focus()
    await pane.press('汇总')
    expect(pane.button('汇总').getAttribute('aria-current')).toBe('page')
    expect(document.activeElement).toBe(pane.button('汇总'))
  })

  it('say that the plan cannot be had, the settings aside', async () => {
    pane = await showPane(quietServices({ loadPlan: () => Promise.resolve(fail([{ zh: '第3行有误', en: 'row 3' }])) }))
    expect(pane.words()).toContain('第3行有误')
    await pane.press('设置')
    expect(pane.words()).toContain('亮灯界线')
  })

  it('tell what was missing at the start, on every screen', async () => {
    pane = await showPane(quietServices({ startUpProblem: { kind: 'office-silent' } }))
    expect(pane.words()).toContain('Excel 没有回应')
    await pane.press('汇总')
    expect(pane.words()).toContain('Excel 没有回应')
  })
})

describe('which plan', () => {
  /** A workbook that carries the county's reviewed plan. */
  async function withSavedPlan() {
    const workbook = memoryOpenWorkbook()
    const { layout } = reviewedPlan()
    const written = await writePlan({ plan: layout, agreed: null }, { workbook })
    expect(written).toMatchObject({ ok: true })
    return workbook
  }
  const SAVED = /本工作簿里的：清河县2025年重点工作方案/
  const savedLabel = () =>
    [...pane.place.querySelectorAll('label')].map((one) => one.textContent ?? '').find((text) => SAVED.test(text)) ?? ''

  it('is not asked where the workbook carries none', async () => {
    pane = await showPane(quietServices({ workbook: memoryOpenWorkbook() }))
    expect(pane.words()).not.toContain('用哪个方案')
  })

  it('shows what the saved plan changes before it is used, and changes nothing until a person says so', async () => {
    const workbook = await withSavedPlan()
    pane = await showPane(quietServices({ workbook }))
    await pane.tick(savedLabel())
    expect(pane.words()).toMatch(/单位：删除 \d+，新增 3/)
    expect(pane.words()).toMatch(/指标：删除 \d+，新增 \d+/)
    expect((await remembered(workbook)).planFrom).toBeNull()
    await pane.press('先不换')
    expect(pane.words()).not.toContain('与现用方案的差别')
    expect(pane.words()).toContain(smallPlan.title)
  })

  it('is used by every screen once it was chosen, and again the next day', async () => {
    const workbook = await withSavedPlan()
    pane = await showPane(quietServices({ workbook }))
    await pane.tick(savedLabel())
    await pane.press('改用这份方案')
    expect((await remembered(workbook)).planFrom).toBe('workbook')
    expect(pane.place.querySelector('section[aria-label=方案]')?.textContent).toContain('清河县2025年重点工作方案')
    await pane.close()
    pane = await showPane(quietServices({ workbook }))
    expect(pane.place.querySelector('section[aria-label=方案]')?.textContent).toContain('清河县2025年重点工作方案')
    await pane.press('模板')
    expect(pane.words()).toContain('县教育局')
    await pane.press('开始')
    await pane.tick('自带的：' + smallPlan.title)
    expect((await remembered(workbook)).planFrom).toBeNull()
    expect(pane.place.querySelector('section[aria-label=方案]')?.textContent).toContain(smallPlan.title)
  })

  it('never falls back in silence: where the sheets are gone it says so and offers the pane’s own', async () => {
    const workbook = memoryOpenWorkbook()
    await workbook.remember(paneMemoryTexts({ ...DEFAULT_PANE_MEMORY, planFrom: 'workbook' }))
    pane = await showPane(quietServices({ workbook }))
    expect(pane.words()).toContain('现在找不到那些方案表了')
    expect(pane.words()).not.toContain('报告期')
    await pane.press('改用自带的方案')
    expect(pane.words()).toContain(smallPlan.title)
    expect((await remembered(workbook)).planFrom).toBeNull()
  })

  it('names the fault of sheets that make no plan, and does not use them', async () => {
    const workbook = await withSavedPlan()
    workbook.user.type({ sheet: '方案职责', address: 'B4' }, '无此单位')
    pane = await showPane(quietServices({ workbook }))
    await pane.tick(savedLabel())
    expect(pane.words()).toContain('工作簿里的方案表还有错误')
    expect(pane.words()).toContain('无此单位')
    expect(pane.has('改用这份方案')).toBe(false)
  })
})
