/** @jest-environment jsdom */
import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import type { CellValue, SheetSnapshot } from '../../src/domain/model'
import { addressOf } from '../../src/domain/model'
import { FILLED } from '../support/filledTemplate'
import { COMMERCE, REFORM } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'
import type { PaneOnScreen } from './support/paneOnScreen'
import { quietServices, showPane } from './support/paneOnScreen'
import { rollUpInProcess } from './support/rollUpInProcess'

let pane: PaneOnScreen
let workbook: MemoryOpenWorkbook

/** The workbook with the listeners to changes and to the selection counted. */
function counted(given: MemoryOpenWorkbook): MemoryOpenWorkbook & { readonly listening: { count: number } } {
  const listening = { count: 0 }
  const heard = (remove: () => void) => {
    listening.count += 1
    return () => {
      listening.count -= 1
      remove()
    }
  }
  return {
    ...given,
    listening,
    watch: (listener) => heard(given.watch(listener)),
    watchSelection: (listener) => heard(given.watchSelection(listener)),
  }
}

/** Two units' sheets, one filled in, with the summary written beside them by the pane itself. */
async function summarised(): Promise<MemoryOpenWorkbook> {
  const made = memoryOpenWorkbook({ file: '汇总簿.xlsx', layout: templateLayout(REFORM, COMMERCE) })
  for (const [address, value] of Object.entries(FILLED.指标填报 ?? {}))
    made.user.type({ sheet: '市发改局 指标', address }, value)
  // What Excel would have worked out: 本年累计 of the first two indicators.
  made.user.type({ sheet: '市发改局 指标', address: 'I4' }, 72)
  made.user.type({ sheet: '市发改局 指标', address: 'I5' }, 35)
  const writing = await showPane(quietServices({ workbook: made, openingScreen: 'rollUp', rollUp: rollUpInProcess }))
  await writing.press('开始汇总')
  await writing.press('写入本工作簿')
  await writing.close()
  return made
}

/** Where a city figure stands: the cell under 实际 in the row of the code. */
function figurePlace({ name, values }: SheetSnapshot, code: string) {
  const row = values.findIndex((cells) => cells?.some((value) => value === code))
  const header = values.findIndex((cells) => cells?.some((value) => value === '指标名称'))
  const column = values[header]?.findIndex((value) => String(value).startsWith('实际')) ?? -1
  if (row < 0 || column < 0) throw new Error(`No figure of ${code} in ${name}`)
  return { sheet: name, address: addressOf(row, column) }
}

async function sheetOf(name: string): Promise<SheetSnapshot> {
  const read = await workbook.readSnapshot()
  const found = read.ok ? read.value.sheets.find((sheet) => sheet.name === name) : undefined
  if (!found) throw new Error(`No sheet ${name}`)
  return found
}

const open = async () => {
  pane = await showPane(quietServices({ workbook, openingScreen: 'trace' }))
}
const select = (place: { readonly sheet: string; readonly address: string }) =>
  pane.happen(() => workbook.user.select(place))

afterEach(() => pane.close())

describe('溯源', () => {
  beforeEach(async () => {
    workbook = await summarised()
  })

  it('follows the selected city figure down to its cells, and a click goes there', async () => {
    await open()
    await select(figurePlace(await sheetOf('指标汇总'), 'I1001'))
    expect(pane.place.querySelector('h2')?.textContent).toBe('重点项目数')
    expect(pane.words()).toContain('计入 1 格')
    expect(pane.words()).toContain('市发改局')
    const source = [...pane.place.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.startsWith('转到 市发改局 指标'),
    )
    await pane.happen(() => source?.click())
    expect(await workbook.selection()).toMatchObject({ value: { sheet: '市发改局 指标' } })
  })

  it('says where a source has moved since and goes there, and what a retyped cell means', async () => {
    const before = await sheetOf('市发改局 指标')
    const [row, other] = [3, 4].map((at) => before.values[at] ?? [])
    const swap = async (at: number, cells: readonly unknown[] = []) => {
      for (const [column, value] of cells.entries())
        if (column === 0 || column === 1 || column === 8)
          await pane.happen(() =>
            workbook.user.type({ sheet: '市发改局 指标', address: addressOf(at, column) }, value as CellValue),
          )
    }
    await open()
    await swap(3, other)
    await swap(4, row)
    await select(figurePlace(await sheetOf('指标汇总'), 'I1001'))
    expect(pane.words()).toContain('汇总时在 I4，后来行移动了。')
    expect(pane.words()).not.toContain('没有计入')
    await pane.press('转到 市发改局 指标 I5')
    expect(await workbook.selection()).toMatchObject({ value: { sheet: '市发改局 指标', address: 'I5' } })
    await pane.happen(() => workbook.user.type({ sheet: '市发改局 指标', address: 'I5' }, '2000万个'))
    await select(figurePlace(await sheetOf('指标汇总'), 'I1002'))
    await select(figurePlace(await sheetOf('指标汇总'), 'I1001'))
    expect(pane.words()).toContain('单元格现在写着“2000万个”，公式读不出数，没有计入。')
  })

  it('lists every source that changed since, while no city figure is selected', async () => {
    workbook.user.type({ sheet: '市发改局 指标', address: 'I4' }, 77)
    await open()
    await select({ sheet: '市发改局 指标', address: 'B2' })
    expect(pane.words()).toContain('汇总以后，本工作簿里有 1 个来源格变了')
    expect(pane.words()).toContain('后来改成 77；表里已跟着变，还没有审核。')
  })

  it('speaks English about everything but the plan’s words', async () => {
    pane = await showPane(quietServices({ workbook, openingScreen: 'trace' }))
    await pane.press('English')
    await select(figurePlace(await sheetOf('指标汇总'), 'I1001'))
    expect(pane.words()).toContain('normal · counted')
    for (const label of ['正常', '完整', '计入', '取牵头', '累计数']) expect(pane.words()).not.toContain(label)
    expect(pane.place.querySelector('h2')?.textContent).toBe('重点项目数')
  })

  it('keeps the figure while its source is looked at, says so, and goes back to it', async () => {
    await open()
    const place = figurePlace(await sheetOf('指标汇总'), 'I1001')
    await select(place)
    await select({ sheet: '市发改局 指标', address: 'B2' })
    expect(pane.words()).toContain('现在选中的 市发改局 指标 B2 不是全市数，下面仍是刚才的数。')
    expect(pane.words()).toContain('计入 1 格')
    await pane.press('转到这个数')
    expect(await workbook.selection()).toEqual({ ok: true, value: place })
    expect(pane.words()).not.toContain('现在选中的')
  })

  it('names units that should have reported, never counting them as zero', async () => {
    await open()
    await select(figurePlace(await sheetOf('指标汇总'), 'I2001'))
    expect(pane.words()).toMatch(/缺报 \d+ 个单位/)
    expect(pane.words()).toContain('东镇')
  })

  it('says what to select where the cell is no city figure', async () => {
    await open()
    await select({ sheet: '市发改局 指标', address: 'B2' })
    expect(pane.words()).toContain('市发改局 指标 B2 不是全市数。')
    expect(pane.words()).toContain('请在汇总表里选中一个全市数')
  })

  it('reads the workbook again only after something in it changed', async () => {
    let reads = 0
    const read = workbook.readSnapshot.bind(workbook)
    workbook = { ...workbook, readSnapshot: () => ((reads += 1), read()) }
    await open()
    const indicators = await sheetOf('指标汇总')
    reads = 0
    await select(figurePlace(indicators, 'I1001'))
    await select(figurePlace(indicators, 'I1002'))
    expect(reads).toBe(0)
    await pane.happen(() => workbook.user.type({ sheet: '市发改局 指标', address: 'H5' }, 6))
    await select(figurePlace(indicators, 'I1001'))
    expect(reads).toBe(1)
  })

  it('stops listening to changes and to the selection when the screen is left', async () => {
    const listened = counted(workbook)
    workbook = listened
    await open()
    expect(listened.listening.count).toBe(2)
    await pane.press('设置')
    expect(listened.listening.count).toBe(0)
  })

  it('says what is the matter when Excel does not answer, and looks again when asked', async () => {
    workbook.user.obstruct({ kind: 'editing', detail: 'typing' })
    await open()
    expect(pane.words()).toContain('有单元格正在输入。')
    workbook.user.obstruct(null)
    await pane.press('重新查')
    expect(pane.words()).toContain('不是全市数')
  })
})

describe('溯源 without a summary', () => {
  it('says in a plain browser where it works, and where to go meanwhile', async () => {
    pane = await showPane(quietServices({ openingScreen: 'trace' }))
    expect(pane.words()).toContain('溯源要在 Excel 里的汇总表上做。')
    await pane.press('去汇总')
    expect(pane.place.querySelector('h1')?.textContent).toBe('汇总')
  })
})
