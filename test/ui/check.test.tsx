/** @jest-environment jsdom */
import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import type { CellPlace } from '../../src/usecases/ports'
import { paneMemoryTexts, DEFAULT_PANE_MEMORY } from '../../src/usecases/paneMemory'
import { FILLED } from '../support/filledTemplate'
import { COMMERCE, REFORM } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'
import type { PaneOnScreen } from './support/paneOnScreen'
import { onceOnly, quietServices, showPane } from './support/paneOnScreen'

let pane: PaneOnScreen
let workbook: MemoryOpenWorkbook
/** Who listens to the workbook now. */
let listening: number

/** The workbook with its listeners counted. */
function counted(given: MemoryOpenWorkbook): MemoryOpenWorkbook {
  listening = 0
  return {
    ...given,
    watch(listener) {
      listening += 1
      const remove = given.watch(listener)
      return () => {
        listening -= 1
        remove()
      }
    },
  }
}

const at = (sheet: string, address: string): CellPlace => ({ sheet, address })

/** The reform bureau's June file with its figures, typed into an open workbook. */
function filled(): MemoryOpenWorkbook {
  const open = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
  for (const [sheet, cells] of Object.entries(FILLED))
    for (const [address, value] of Object.entries(cells)) open.user.type(at(sheet, address), value)
  return open
}

async function open(given: MemoryOpenWorkbook, machine = onceOnly()): Promise<void> {
  workbook = counted(given)
  pane = await showPane(quietServices({ workbook, machine, openingScreen: 'check' }))
}

const cell = async ({ sheet, address }: CellPlace) => {
  const read = await workbook.readSnapshot()
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const column = letters.charCodeAt(0) - 65
  const found = read.ok ? read.value.sheets.find(({ name }) => name === sheet) : undefined
  return found?.values[Number(row) - 1]?.[column] ?? null
}

const headings = (tag: string) => [...pane.place.querySelectorAll(tag)].map(({ textContent }) => textContent)
const openFinding = (place: string) =>
  pane.happen(() =>
    [...pane.place.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(place))?.click(),
  )

afterEach(() => pane.close())

describe('填报审核', () => {
  it('counts what is filled in before it lists what is wrong, by level and sheet', async () => {
    const open1 = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    open1.user.type(at('指标填报', 'H4'), '基本完成')
    await open(open1)
    expect(pane.words()).toContain('应填 9 格，已填 0 格')
    expect(pane.words()).toContain('应填的是指标 7 项的“本期数”和任务 2 条的“进展状态”，其余格子不算在内。')
    expect(headings('h2')[0]).toMatch(/^强制性 \d+$/)
    expect(headings('h3')[0]).toMatch(/^指标填报（\d+）$/)
    expect(pane.words()).toContain('指标填报 H4 「重点项目数」填的是“基本完成”，读不出数。')
  })

  it('shows the cell of a finding that is opened, with what to do', async () => {
    const given = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    given.user.type(at('指标填报', 'H4'), '基本完成')
    await open(given)
    await openFinding('指标填报 H4')
    expect(await workbook.selection()).toEqual({ ok: true, value: at('指标填报', 'H4') })
    expect(pane.words()).toContain('请只填阿拉伯数字')
  })

  it('says so where the cell cannot be shown any more', async () => {
    await open(memoryOpenWorkbook({ layout: templateLayout(REFORM) }))
    workbook.user.obstruct({ kind: 'sheet-missing', sheet: '指标填报', detail: 'gone' })
    await openFinding('指标填报 H4')
    expect(pane.words()).toContain('找不到工作表“指标填报”，可能被删除或改名。')
  })

  it('checks again by itself, once, a moment after typing', async () => {
    const given = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    given.user.type(at('指标填报', 'H4'), '基本完成')
    await open(given)
    let reads = 0
    const read = workbook.readSnapshot.bind(workbook)
    Object.assign(workbook, { readSnapshot: () => ((reads += 1), read()) })
    await pane.happen(() => {
      workbook.user.type(at('指标填报', 'H4'), 12)
      workbook.user.type(at('指标填报', 'J4'), 66)
    })
    expect(pane.words()).toContain('基本完成')
    await pane.wait(900)
    expect(pane.words()).not.toContain('基本完成')
    expect(reads).toBe(1)
  })

  it('stops listening when the screen is left', async () => {
    await open(memoryOpenWorkbook({ layout: templateLayout(REFORM) }))
    expect(listening).toBe(1)
    await pane.press('设置')
    expect(listening).toBe(0)
  })

  it('goes on showing what it found while somebody is typing on', async () => {
    const given = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    given.user.type(at('指标填报', 'H4'), '基本完成')
    await open(given)
    await pane.happen(() => workbook.user.type(at('指标填报', 'J4'), 1))
    workbook.user.obstruct({ kind: 'editing', detail: 'typing' })
    await pane.wait(900)
    expect(pane.words()).toContain('基本完成')
    expect(pane.words()).not.toContain('有单元格正在输入')
  })

  it('says what is the matter when the workbook cannot be read, and checks when asked', async () => {
    const given = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    given.user.obstruct({ kind: 'interrupted', detail: 'gone' })
    await open(given)
    expect(pane.words()).toContain('与 Excel 的连接断了')
    workbook.user.obstruct(null)
    await pane.press('重新审核')
    expect(pane.words()).toMatch(/应填 \d+ 格/)
  })

  it('says what to do in a workbook that is no template', async () => {
    await open(memoryOpenWorkbook())
    expect(pane.words()).toContain('这个工作簿不是本方案的填报表。')
    await pane.press('建立模板')
    expect(headings('h1')).toEqual(['建立模板'])
  })

  it('shows one unit at a time, the one chosen at the start first', async () => {
    const given = memoryOpenWorkbook({ layout: templateLayout(REFORM, COMMERCE) })
    await given.remember(paneMemoryTexts({ ...DEFAULT_PANE_MEMORY, role: 'statistician', unit: COMMERCE }))
    await open(given)
    expect(pane.field<HTMLSelectElement>('填报单位').value).toBe(COMMERCE)
    expect(pane.words()).toContain('市商务局 指标')
    await pane.choose('填报单位', REFORM)
    expect(pane.words()).toContain('市发改局 指标')
    expect(pane.has('重新审核')).toBe(true)
  })

  it('lets a statistician reach the returned files, and a filler not', async () => {
    // A filler's own book, come back: on the statistician's machine it is the statistician's.
    const returned = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    await returned.remember(paneMemoryTexts({ ...DEFAULT_PANE_MEMORY, role: 'filler', unit: REFORM }))
    await open(returned, onceOnly('statistician'))
    expect(pane.has('重新审核')).toBe(true)
    await pane.press('审核收回的文件…')
    expect(headings('h1')).toEqual(['审核回收文件'])
    await pane.close()
    // The statistician's book, sent to the unit: there it is the filler's.
    const sent = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    await sent.remember(paneMemoryTexts({ ...DEFAULT_PANE_MEMORY, role: 'statistician' }))
    await open(sent)
    expect(pane.has('盖章上报')).toBe(true)
    expect(pane.has('审核收回的文件…')).toBe(false)
  })
})

describe('上报说明', () => {
  it('is written beside a doubtful figure, bound to its rule, and counts from then on', async () => {
    const given = filled()
    given.user.type(at('指标填报', 'Q4'), null)
    given.user.type(at('指标填报', 'H6'), 900)
    await open(given)
    const before = /核实性(\d+)请核实/.exec(pane.words())?.[1]
    expect(Number(before)).toBeGreaterThan(0)
    const doubtful = [...pane.place.querySelectorAll('section')]
      .filter(({ textContent }) => textContent?.startsWith('核实性'))
      .flatMap((section) => [...section.querySelectorAll('button')])[0]
    await pane.happen(() => doubtful?.click())
    await pane.type('上报说明', '一季度项目集中入库')
    await pane.press('写入说明')
    expect(pane.words()).toContain('已写说明')
    const written = await Promise.all([4, 5, 6, 7, 8, 9, 10].map((row) => cell(at('指标填报', `Q${row}`))))
    expect(written.filter((text) => /〔CK\d{2}：.*〕一季度项目集中入库/.test(String(text)))).toHaveLength(1)
  })
})

describe('填写限制', () => {
  it('that pasting destroyed are put back, and the pane says where', async () => {
    const given = filled()
    given.user.paste(at('指标填报', 'H4'), 12)
    await open(given)
    await pane.press('修复填写限制')
    expect(pane.words()).toMatch(/已修复：指标填报!H4.*填的数没有动。/)
    expect(await cell(at('指标填报', 'H4'))).toBe(12)
    await pane.press('修复填写限制')
    expect(pane.words()).toContain('填写限制都是好的，不用修复。')
  })

  it('of a sheet whose rows were moved are left alone', async () => {
    const given = filled()
    given.user.type(at('指标填报', 'A4'), 'I9999')
    await open(given)
    await pane.press('修复填写限制')
    expect(pane.words()).toContain('指标填报的行或列被移动过')
  })
})

/** The bureau's file with everything answered: two queries are explained, nothing mandatory stands. */
async function openFit(): Promise<void> {
  const given = filled()
  given.user.type(at('指标填报', 'Q6'), '项目集中入库')
  await open(given)
}

describe('盖章上报', () => {
  it('takes a name and stamps, and says after a change that the stamp holds no more', async () => {
    await openFit()
    expect(pane.words()).toContain('可以盖章上报。')
    expect(pane.button('盖章上报').disabled).toBe(true)
    await pane.type('填报人', '张三')
    await pane.press('盖章上报')
    expect(pane.words()).toMatch(
      /✓ 已盖章上报上报人张三上报时间2023-07-03 16:20审核状态通过.*校验码[0-9a-f]{64}接下来：保存工作簿/,
    )
    expect(document.activeElement?.textContent).toBe('✓ 已盖章上报')
    expect(pane.has('盖章上报')).toBe(false)
    await pane.happen(() => workbook.user.type(at('指标填报', 'H10'), 86))
    await pane.wait(900)
    expect(pane.words()).toContain('张三 于 2023-07-03 16:20 盖章后又有改动，请重新盖章。')
    expect(pane.words()).not.toContain('已盖章上报')
    await pane.press('重新盖章')
    expect(pane.words()).toContain('✓ 已盖章上报')
  })

  it('keeps the name with the document, for the unit that it was typed for', async () => {
    await openFit()
    await pane.type('填报人', '张三')
    await pane.happen(() => {
      pane.field('填报人').focus()
      pane.field('填报人').blur()
    })
    await pane.press('设置')
    await pane.press('审核')
    expect(pane.field('填报人').value).toBe('张三')
  })

  it('says why it could not stamp', async () => {
    await openFit()
    await pane.type('填报人', '张三')
    workbook.user.obstruct({ kind: 'locked', sheet: '封面与说明', detail: 'locked' })
    await pane.press('盖章上报')
    expect(pane.words()).toContain('工作表“封面与说明”有密码保护，写不进去。')
  })

  it('waits until nothing is open, and says what is', async () => {
    await open(memoryOpenWorkbook({ layout: templateLayout(REFORM) }))
    expect(pane.words()).toMatch(/改正 \d+ 条强制性问题.*才能盖章上报。/)
    expect(pane.button('盖章上报').disabled).toBe(true)
  })
})
