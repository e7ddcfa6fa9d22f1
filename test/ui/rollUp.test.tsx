/** @jest-environment jsdom */
import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { fail, succeed } from '../../src/domain/lib'
import type { Level } from '../../src/domain/model'
import { isoDate } from '../../src/domain/model'
import type { PaneServices, RollUpOutcome, RollUpRequest } from '../../src/ui/services'
import type { ReturnLine } from '../../src/usecases/rollUpReturns'
import { FILLED } from '../support/filledTemplate'
import { COMMERCE, REFORM, TOWN_EAST, TOWN_WEST } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'
import type { PaneOnScreen } from './support/paneOnScreen'
import { quietServices, showPane } from './support/paneOnScreen'
import { rollUpInProcess } from './support/rollUpInProcess'

type Answer = Awaited<ReturnType<PaneServices['rollUp']>>

let pane: PaneOnScreen
let asked: RollUpRequest[]
let answers: ((answer: Answer) => void)[]
const saved: string[] = []

const open = async (changes: Partial<PaneServices> = {}) => {
  asked = []
  answers = []
  saved.length = 0
  pane = await showPane(
    quietServices({
      openingScreen: 'rollUp',
      saveFile: async (name) => void saved.push(name),
      rollUp: (request) => {
        asked.push(request)
        return new Promise((answer) => answers.push(answer))
      },
      ...changes,
    }),
  )
}

const none: Readonly<Record<Level, number>> = { 强制性: 0, 核实性: 0, 提示: 0 }
const line = (changes: Partial<ReturnLine>): ReturnLine => ({
  ...{ state: 'arrived', unit: REFORM, file: '发改局.xlsx', receivedOn: isoDate('2023-07-04'), filled: 8, expected: 9 },
  ...{ findings: none, about: null, counts: true },
  ...changes,
})

const outcome: RollUpOutcome = {
  lines: [
    line({ file: '发改局（2）.xlsx' }),
    line({ counts: false }),
    line({ state: 'late', unit: COMMERCE, file: '商务局.xlsx', findings: { ...none, 强制性: 2 } }),
    line({ state: 'empty', unit: TOWN_WEST, file: null, receivedOn: null, filled: 0, counts: false }),
    line({ state: 'missing', unit: TOWN_EAST, file: null, receivedOn: null, filled: 0, expected: 4 }),
    line({
      ...{ state: 'refused', unit: null, file: '妇联.xlsx' },
      about: {
        ...{ rule: 'IN01', level: '强制性', message: 'truncated', values: { file: '妇联.xlsx' } },
        ...{ unit: null, period: null, indicator: null, task: null, cells: [] },
      },
    }),
  ],
  resubmissions: [
    {
      unit: REFORM,
      kept: { file: '发改局（2）.xlsx', receivedOn: isoDate('2023-07-04'), stampedBy: '甲一', faults: 0 },
      dropped: { file: '发改局.xlsx', receivedOn: isoDate('2023-07-05'), stampedBy: null, faults: 2 },
      why: 'other-faulty',
      differences: [{ about: 'I1001', column: '本期数', dropped: '12', kept: '', droppedCell: null, keptCell: null }],
    },
  ],
  figures: { all: 10, counted: 7, partial: 2 },
  findings: { 强制性: 2, 核实性: 1, 提示: 0 },
  layout: () => Promise.reject(new Error('not asked for')),
  file: () => Promise.resolve({ name: '汇总_2023年6月.xlsx', bytes: new Uint8Array() }),
  archive: () => Promise.resolve({ name: '存档_2023-M06.json', bytes: new Uint8Array() }),
}

const tiles = () => [...pane.place.querySelectorAll('main li')].map(({ textContent }) => textContent)

/** A workbook of two units, one of them filled in. */
function workbookOfTwo(): MemoryOpenWorkbook {
  const workbook = memoryOpenWorkbook({ file: '汇总簿.xlsx', layout: templateLayout(REFORM, COMMERCE) })
  for (const [address, value] of Object.entries(FILLED.指标填报 ?? {}))
    workbook.user.type({ sheet: '市发改局 指标', address }, value)
  return workbook
}

afterEach(() => pane.close())

describe('汇总', () => {
  it('says what to add while there is nothing to roll up', async () => {
    await open()
    expect(pane.words()).toContain('添加各单位交回的填报表（.xlsx），可以一次选多个。')
    expect(pane.words()).toContain('还没有可汇总的表。')
    expect(pane.button('开始汇总').disabled).toBe(true)
  })

  it('takes files once, lets them be removed, and keeps them while another screen is looked at', async () => {
    await open()
    await pane.pick('甲.xlsx', '乙.xlsx')
    await pane.press('去掉 甲.xlsx')
    await pane.press('设置')
    await pane.press('汇总')
    expect(pane.words()).toContain('收回的文件 1 个')
    expect(pane.words()).not.toContain('甲.xlsx')
    await pane.press('全部去掉')
    expect(pane.button('开始汇总').disabled).toBe(true)
  })

  it('asks for the period, the day and the files, says how far it is, and stops when asked', async () => {
    await open()
    await pane.pick('甲.xlsx', '乙.xlsx')
    await pane.press('开始汇总')
    expect(asked[0]).toMatchObject({ period: { key: '2023-M06' }, dueOn: '2023-07-05', workbook: null })
    await pane.happen(() => asked[0]?.progress.report(1, 2, '乙.xlsx'))
    expect(pane.words()).toContain('正在读第 2 个，共 2 个')
    await pane.press('停止')
    expect(asked[0]?.cancellation.cancelled).toBe(true)
    await pane.happen(() => answers[0]?.(fail({ kind: 'stopped' })))
    expect(pane.words()).toContain('已按要求停止，没有汇总。')
    expect(pane.words()).toContain('收回的文件 2 个')
  })

  it('counts first, then tells of every return in which state it is', async () => {
    await open()
    await pane.pick('甲.xlsx')
    await pane.press('开始汇总')
    await pane.happen(() => answers[0]?.(succeed(outcome)))
    // What was chosen between two copies, and why, is read before the counts.
    expect(pane.words().indexOf('采用“发改局（2）.xlsx”')).toBeLessThan(pane.words().indexOf('按单位计'))
    expect(tiles().slice(3, 11)).toEqual([
      ...['已到1', '迟报1', '版本旧0', '缺报1', '空表1'],
      ...['退回1', '非本单位0', '没有采用1'],
    ])
    expect(pane.words()).toContain('按单位计，一个单位只算采用的那一份')
    expect(pane.words()).toContain('10 项指标中 7 项有数，其中 2 项不完整。')
    expect(pane.words()).toContain('文件“妇联.xlsx”不完整')
    await pane.press('没有采用 1 个文件')
    expect(pane.words()).toMatch(/市发改局发改局\.xlsx · 2023-07-04 收到 · 应填 9，已填 8/)
    await pane.press('缺报 1 个单位')
    expect(pane.words()).toContain('东镇没有收到表')
    await pane.press('空表 1 个单位')
    expect(pane.words()).toContain('西镇本工作簿里有它的表，一格也没填，按缺报算')
    expect(document.activeElement?.textContent).toBe('汇总结果')
  })

  it('says first which copy is used and why, with what tells the copies apart', async () => {
    await open()
    await pane.pick('甲.xlsx')
    await pane.press('开始汇总')
    await pane.happen(() => answers[0]?.(succeed(outcome)))
    const said = '市发改局采用“发改局（2）.xlsx”“发改局.xlsx”收到得更晚，但有 2 处强制性问题，所以没有采用。'
    expect(pane.words()).toContain(said)
    expect(pane.words()).toContain('发改局（2）.xlsx2023-07-04 收到 · 甲一 盖章 · 没有强制性问题')
    expect(pane.words()).toContain('发改局.xlsx2023-07-05 收到 · 强制性问题 2 处改用这份，重新汇总')
    expect(pane.has('改用“发改局（2）.xlsx”，重新汇总')).toBe(false)
  })

  it('shows what a unit changed when it reported again, and rolls up with the file that is chosen', async () => {
    await open()
    await pane.pick('甲.xlsx')
    await pane.press('开始汇总')
    await pane.happen(() => answers[0]?.(succeed(outcome)))
    expect(pane.words()).toContain('发改局.xlsx：1 格不同')
    expect(pane.words()).toContain('I1001 本期数这份 12、采用 空白')
    await pane.press('改用“发改局.xlsx”，重新汇总')
    expect(asked[1]?.counting).toEqual({ [REFORM]: '发改局.xlsx' })
    await pane.happen(() => answers[1]?.(succeed(outcome)))
    expect(pane.has('另存为 .xlsx')).toBe(true)
    expect(pane.words()).not.toContain('选择变了')
  })

  it('is outdated by another period or another file', async () => {
    await open()
    await pane.pick('甲.xlsx')
    await pane.press('开始汇总')
    await pane.happen(() => answers[0]?.(succeed(outcome)))
    expect(pane.has('另存为 .xlsx')).toBe(true)
    await pane.pick('乙.xlsx')
    expect(pane.has('重新汇总')).toBe(true)
  })

  it('is saved as a file', async () => {
    await open()
    await pane.pick('甲.xlsx')
    await pane.press('开始汇总')
    await pane.happen(() => answers[0]?.(succeed(outcome)))
    await pane.press('另存为 .xlsx')
    expect(saved).toEqual(['汇总_2023年6月.xlsx'])
    expect(pane.words()).toContain('已交给浏览器保存：汇总_2023年6月.xlsx。')
    await pane.press('保存存档（下期建立模板用）')
    expect(saved).toEqual(['汇总_2023年6月.xlsx', '存档_2023-M06.json'])
  })

  it('names a file that cannot be read any more', async () => {
    await open()
    await pane.pick('甲.xlsx')
    await pane.press('开始汇总')
    await pane.happen(() => answers[0]?.(fail({ kind: 'unreadable', file: '甲.xlsx' })))
    expect(pane.words()).toContain('读不到文件“甲.xlsx”')
    expect(pane.button('开始汇总').disabled).toBe(false)
  })
})

describe('汇总 in the open workbook', () => {
  it('takes its unit sheets, writes the result beside them, and leads to the sources', async () => {
    const workbook = workbookOfTwo()
    await open({ workbook, rollUp: rollUpInProcess })
    expect(pane.words()).toContain('本工作簿里有 2 个单位的填报表，一起汇总。')
    await pane.press('开始汇总')
    await pane.press('写入本工作簿')
    expect(pane.words()).toMatch(/写好了 \d+ 张汇总表。/)
    const read = await workbook.readSnapshot()
    const sheets = read.ok ? read.value.sheets.map(({ name }) => name) : []
    expect(sheets).toEqual(expect.arrayContaining(['市发改局 指标', '指标汇总', '数据来源']))
    expect(await workbook.selection()).toEqual({ ok: true, value: { sheet: '六仗总览', address: 'A1' } })
    await pane.press('查看来源')
    expect(pane.place.querySelector('h1')?.textContent).toBe('溯源')
  })

  it('does not overwrite a sheet of the same name that is not ours', async () => {
    const workbook = workbookOfTwo()
    const [cover] = templateLayout(REFORM).sheets
    if (!cover) throw new Error('a template has a cover')
    const own = { ...cover, name: '指标汇总', names: [] }
    await workbook.applyLayout({ title: '', createdOn: isoDate('2023-07-01'), properties: {}, sheets: [own] })
    await open({ workbook, rollUp: rollUpInProcess })
    await pane.press('开始汇总')
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('工作簿里已有同名的表（指标汇总），不是本程序写的，没有覆盖。')
  })

  it('asks before a summary goes that somebody wrote in, and keeps it or replaces it as told', async () => {
    const workbook = workbookOfTwo()
    await open({ workbook, rollUp: rollUpInProcess })
    await pane.press('开始汇总')
    await pane.press('写入本工作簿')
    const note = { sheet: '指标汇总', address: 'B99' }
    await pane.close()
    workbook.user.type(note, '请核实')
    await open({ workbook, rollUp: rollUpInProcess })
    await pane.press('开始汇总')
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('汇总表里有人写过 1 个单元格（指标汇总 B99），写入后就没有了。')
    const holds = async (): Promise<unknown> => {
      const read = await workbook.readSnapshot()
      return read.ok && read.value.sheets.find(({ name }) => name === note.sheet)?.values[98]?.[1]
    }
    await pane.press('取消，不写入')
    expect(await holds()).toBe('请核实')
    await pane.press('写入本工作簿')
    await pane.press('替换')
    expect(pane.words()).toMatch(/写好了 \d+ 张汇总表。/)
    expect(await holds()).toBeUndefined()
  })

  it('lists what has changed since the summary in this workbook was made, goes there, and rolls up again', async () => {
    const workbook = workbookOfTwo()
    await open({ workbook, rollUp: rollUpInProcess })
    await pane.press('开始汇总')
    await pane.press('写入本工作簿')
    await pane.close()
    workbook.user.type({ sheet: '市商务局 指标', address: 'H4' }, 60)
    await open({ workbook, rollUp: rollUpInProcess })
    expect(pane.words()).toContain('本工作簿里的汇总写好以后，有 1 个来源格变了。')
    expect(pane.words()).toContain('汇总时是空的；单元格现在写着“60”，没有计入。')
    await pane.press('转到 市商务局 指标 H4')
    expect(await workbook.selection()).toEqual({ ok: true, value: { sheet: '市商务局 指标', address: 'H4' } })
    await pane.press('重新汇总')
    expect(pane.words()).not.toContain('个来源格变了')
    await pane.press('设置')
    await pane.press('汇总')
    // The roll-up on the screen knows of the change, though the summary in the workbook does not yet.
    expect(pane.words()).not.toContain('个来源格变了')
    await pane.press('写入本工作簿')
    expect(pane.words()).toMatch(/写好了 \d+ 张汇总表。/)
  })

  it('offers to roll up again where a unit sheet was changed between rolling up and writing', async () => {
    const workbook = workbookOfTwo()
    await open({ workbook, rollUp: rollUpInProcess })
    await pane.press('开始汇总')
    await pane.happen(() => workbook.user.type({ sheet: '市商务局 指标', address: 'H4' }, 60))
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('市商务局 指标 H4')
    expect(pane.has('写入本工作簿')).toBe(false)
    await pane.press('重新汇总')
    await pane.press('写入本工作簿')
    expect(pane.words()).toMatch(/写好了 \d+ 张汇总表。/)
  })

  it('says what is the matter when Excel does not take the result', async () => {
    const workbook = workbookOfTwo()
    await open({ workbook, rollUp: rollUpInProcess })
    await pane.press('开始汇总')
    workbook.user.obstruct({ kind: 'too-large', detail: '5 MB' })
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('内容太多，Excel 一次接不下。')
    expect(pane.button('写入本工作簿').disabled).toBe(false)
  })
})
