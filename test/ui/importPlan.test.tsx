/** @jest-environment jsdom */
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { fail, succeed } from '../../src/domain/lib'
import type { PlanTables } from '../../src/domain/plan'
import { compilePlan, planTablesOf } from '../../src/domain/plan'
import type { PaneServices, PlanFilesRequest } from '../../src/ui/services'
import type { PaneOnScreen } from './support/paneOnScreen'
import { quietServices, showPane } from './support/paneOnScreen'

const TEXT = [
  '清河县2025年重点工作方案',
  '一、重点任务',
  '（一）做强工业。新增规模以上工业企业12家以上，工业增加值增长8%左右。（县工信局牵头，县商务局配合）',
  '（二）办好教育。新建学校10所，改造校舍和操场6处。（县教育局负责）',
  '（三）再抓工业。新增规模以上工业企业15家。（县工信局负责）',
].join('\n')

/** The compiler as the host's worker runs it, without the worker. */
const compileInProcess: PaneServices['compilePlan'] = ({ source, known }) => {
  const text = source.kind === 'text' ? source.text : ''
  return Promise.resolve(succeed({ text, proposal: compilePlan(text, known) }))
}

let pane: PaneOnScreen
afterEach(async () => pane.close())

async function show(changes: Partial<PaneServices> = {}): Promise<readonly PlanFilesRequest[]> {
  const kept: PlanFilesRequest[] = []
  pane = await showPane(
    quietServices({
      ...{ openingScreen: 'importPlan', compilePlan: compileInProcess },
      planFiles: (request) => {
        kept.push(request)
        const tables: PlanTables = planTablesOf(request.proposal, request.known, request.year)
        return Promise.resolve({ name: '方案表_2025年.zip', bytes: new Uint8Array([1]), tables, faults: [] })
      },
      ...changes,
    }),
  )
  return kept
}

async function read(): Promise<void> {
  await pane.type('粘贴方案原文', TEXT)
  await pane.press('读取方案')
}

const list = () => pane.place.querySelector<HTMLElement>('[role=listbox]')
const rows = () => [...pane.place.querySelectorAll<HTMLElement>('[role=option]')]
const chosen = () => rows().find((row) => row.getAttribute('aria-selected') === 'true')?.textContent ?? ''
const said = () => pane.place.querySelector('[role=status][aria-live=polite]')?.textContent ?? ''
const key = (name: string) =>
  pane.happen(() => list()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })))
/** All entries of a group, decided or not. */
const showAll = async (kind: string) => {
  const group = [...pane.place.querySelectorAll('button')].find(
    (one) => /^\S+ \d+\/\d+$/.test(one.textContent ?? '') && one.textContent?.startsWith(kind),
  )
  await pane.happen(() => group?.click())
  await pane.tick('全部')
}

describe('导入方案', () => {
  it('says in a sentence what is wrong with a file, and lets another be picked', async () => {
    await show({ compilePlan: () => Promise.resolve(fail({ kind: 'legacy-document', file: '方案.doc', detail: '' })) })
    await pane.pick('方案.doc')
    expect(pane.words()).toContain('方案.doc 是旧版 .doc，读不了')
    expect(pane.has('选择方案文件')).toBe(true)
  })

  it('shows the text with marks beside what was read out of it', async () => {
    await show()
    await read()
    const marks = [...pane.place.querySelectorAll('[data-mark]')].map((mark) => mark.textContent)
    expect(marks.join(' ')).toContain('学校')
    expect(pane.words()).toContain('清河县2025年重点工作方案')
  })

  it('works by keys: on, accept, reject, undo, and says what happened', async () => {
    await show()
    await read()
    await showAll('指标')
    const before = rows().length
    const first = chosen()
    await key('ArrowDown')
    expect(chosen()).not.toBe(first)
    await key('Home')
    await key('Enter')
    expect(said()).toContain('已采用')
    await key('Delete')
    expect(said()).toContain('不要')
    await key('z')
    expect(said()).toContain('已撤销上一步')
    expect(rows()).toHaveLength(before)
  })

  it('follows a click in the text: the list is that of the words, with them chosen, and the keys go on from there', async () => {
    await show()
    await read()
    const marked = (words: string) =>
      [...pane.place.querySelectorAll<HTMLElement>('[data-mark]')].find((mark) => mark.textContent?.includes(words))
    await pane.happen(() => marked('办好教育')?.click())
    expect(chosen()).toContain('办好教育')
    expect(list()?.getAttribute('aria-label')).toBe('读出的任务')
    await pane.happen(() => marked('县教育局')?.click())
    expect(chosen()).toContain('县教育局')
    const at = rows().findIndex((row) => row.getAttribute('aria-selected') === 'true')
    await key('ArrowUp')
    expect(rows()[at - 1]?.getAttribute('aria-selected')).toBe('true')
  })

  it('lists what was undone, although it was never open', async () => {
    await show()
    await read()
    await showAll('任务')
    const task = chosen()
    await key('Delete')
    await pane.tick('待确认 ' + (pane.words().match(/待确认 (\d+)/)?.[1] ?? ''))
    await key('z')
    expect(chosen()).toBe(task)
  })

  it('splits one into two by key, and says when something cannot be done', async () => {
    await show()
    await read()
    await showAll('指标')
    const before = rows().length
    await key('s')
    expect(rows()).toHaveLength(before + 1)
    await showAll('任务')
    await key('m')
    expect(said()).toContain('只有指标可以合并')
  })

  it('corrects a target in a form; a wrong value is refused beside its field and nothing is lost', async () => {
    await show()
    await read()
    await showAll('指标')
    await key('e')
    await pane.type('目标值', '约12')
    await pane.press('改好并采用')
    expect(pane.words()).toContain('请填数字')
    await pane.type('目标值', '13')
    await pane.press('改好并采用')
    expect(said()).toContain('已改好')
    expect(rows().some((row) => row.textContent?.includes('13'))).toBe(true)
  })

  it('saves the tables and the list of what is open, and says how much of it is', async () => {
    const kept = await show()
    await read()
    await pane.press('存为 CSV')
    expect(kept).toHaveLength(1)
    expect(kept[0]?.proposal.tasks).toHaveLength(3)
    expect(kept[0]?.openList.length).toBeGreaterThan(0)
    expect(pane.words()).toContain('已存为 方案表_2025年.zip')
    expect(pane.words()).toMatch(/其中 \d+ 条还没有确认/)
  })

  it('writes the tables into the workbook, and asks before it writes over what somebody changed there', async () => {
    const workbook = memoryOpenWorkbook()
    await show({ workbook })
    await read()
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('已写入本工作簿：方案指标（')
    const sheets = async () => {
      const snapshot = await workbook.readSnapshot()
      return snapshot.ok ? snapshot.value.sheets : []
    }
    const names = (await sheets()).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['方案指标', '方案任务', '方案待确认', '方案台账']))
    const typed = async () => (await sheets()).find(({ name }) => name === '方案指标')?.values[3]?.[1]
    workbook.user.type({ sheet: '方案指标', address: 'B4' }, '改过的名称')
    await pane.press('返回确认')
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('本工作簿里已存有方案《清河县2025年重点工作方案》')
    expect(pane.words()).toContain('其中 1 行被人改过（方案指标 A4）')
    await pane.press('保留原来的')
    expect(await typed()).toBe('改过的名称')
    await pane.press('写入本工作簿')
    await pane.press('换成这一份')
    expect(await typed()).not.toBe('改过的名称')
    expect(pane.words()).toContain('已写入本工作簿')
  })

  it('goes on another day with the review that is saved in the workbook', async () => {
    const workbook = memoryOpenWorkbook()
    await show({ workbook })
    await read()
    await showAll('指标')
    const first = chosen()
    await key('Delete')
    const left = /还有 (\d+) 条待确认/.exec(pane.words())?.[1]
    const rejected = rows().find((row) => row.textContent?.startsWith(first.slice(0, 6)))?.textContent
    await pane.press('写入本工作簿')
    await pane.close()
    await show({ workbook })
    await pane.press(`继续确认已存的方案《清河县2025年重点工作方案》（${left} 条待确认）`)
    expect(pane.words()).toContain(`还有 ${left} 条待确认`)
    await showAll('指标')
    expect(rows().find((row) => row.textContent?.startsWith(first.slice(0, 6)))?.textContent).toBe(rejected)
    const marks = [...pane.place.querySelectorAll('[data-mark]')].map((mark) => mark.textContent)
    expect(marks.join(' ')).toContain('学校')
  })

  it('keeps the review while another screen is looked at', async () => {
    await show()
    await read()
    await showAll('指标')
    await key('Delete')
    const left = pane.words().match(/还有 \d+ 条待确认/)?.[0]
    await pane.press('设置')
    await pane.press('开始')
    await pane.press('导入方案')
    expect(left).toBeDefined()
    expect(pane.words()).toContain(left ?? '')
  })
})
