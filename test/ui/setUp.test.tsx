/** @jest-environment jsdom */
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { fail, succeed } from '../../src/domain/lib'
import type { PackTemplatesRequest, PackedTemplates, PaneServices } from '../../src/ui/services'
import { UNITS_AT_ONCE } from '../../src/usecases/setUpInBatches'
import { indexPlan } from '../../src/domain/plan'
import { repeatedPlan } from '../bench/repeatedPlan'
import { COMMERCE, REFORM, smallPlan } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'
import type { PaneOnScreen } from './support/paneOnScreen'
import { quietServices, showPane } from './support/paneOnScreen'

let pane: PaneOnScreen

const open = async (changes: Partial<PaneServices> = {}) => {
  pane = await showPane(quietServices({ openingScreen: 'setUp', ...changes }))
}
const units = () => [...pane.place.querySelectorAll('[role=group] label')].map(({ textContent }) => textContent)
const tiles = () => [...pane.place.querySelectorAll('main li')].map(({ textContent }) => textContent)

/** Packing that the test answers. */
function packing() {
  const asked: PackTemplatesRequest[] = []
  const answers: ((answer: Awaited<ReturnType<PaneServices['packTemplates']>>) => void)[] = []
  const packTemplates: PaneServices['packTemplates'] = (request) => {
    asked.push(request)
    return new Promise((answer) => answers.push(answer))
  }
  return { asked, answers, packTemplates }
}
const zip: PackedTemplates = { name: '填报表_2023年6月.zip', bytes: new Uint8Array([1]), workbooks: 2 }

afterEach(() => pane.close())

describe('the choice of units', () => {
  it('begins with none, and says so before anything can be made', async () => {
    await open()
    expect(units()).toEqual(['市发改局', '市商务局', '东镇', '西镇'])
    expect(pane.words()).toContain('请先选单位。')
    expect(pane.button('生成压缩包').disabled).toBe(true)
  })

  it('finds units by part of their name, and says when there is none', async () => {
    await open()
    await pane.type('按名称找单位', '镇')
    expect(units()).toEqual(['东镇', '西镇'])
    await pane.type('按名称找单位', '统计')
    expect(units()).toEqual([])
    expect(pane.words()).toContain('没有这个名称的单位。')
    expect(pane.button('选中列出的 0 个').disabled).toBe(true)
  })

  it('lists by campaign who has a task or an indicator of it', async () => {
    await open()
    await pane.choose('按仗选', '2')
    expect(units()).toEqual(['市发改局', '东镇', '西镇'])
    await pane.press('选中列出的 3 个')
    await pane.choose('按仗选', '')
    expect(pane.words()).toContain('已选 3 个，共 4 个')
    await pane.press('都不选')
    expect(pane.words()).toContain('已选 0 个，共 4 个')
  })

  it('is counted before anything is written: what is added up is what each unit answers for', async () => {
    await open({ workbook: memoryOpenWorkbook() })
    await pane.tick('市发改局')
    // The bureau reports seven indicators and leads two tasks; five lists and a cover.
    expect(tiles().slice(-4)).toEqual(['单位1', '指标行7', '任务行2', '工作表6'])
    expect(pane.words()).toContain('共有 9 格要填。')
    await pane.tick('任务清单')
    expect(tiles().slice(-4)).toEqual(['单位1', '指标行7', '任务行0', '工作表5'])
  })

  it('needs at least one list', async () => {
    await open({ workbook: memoryOpenWorkbook() })
    await pane.tick('市发改局')
    for (const list of ['指标填报', '任务清单', '项目清单', '政策清单', '问题与风险台账']) await pane.tick(list)
    expect(pane.words()).toContain('请至少选一种表。')
    expect(pane.button('写入本工作簿').disabled).toBe(true)
  })
})

/** Picks a file as last period's archive; jsdom's files cannot be read as text. */
async function pickArchive(text: string): Promise<void> {
  const input = pane.place.querySelector<HTMLInputElement>('input[accept=".json"]')
  if (!input) throw new Error('no place for an archive')
  const file = Object.assign(new File([text], '存档.json'), { text: () => Promise.resolve(text) })
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
  await pane.happen(() => void input.dispatchEvent(new Event('change', { bubbles: true })))
}

/** The investment of the reform bureau up to that month. */
const archiveOf = (period: string, plan = 'small-2023') => {
  const figure = {
    unit: REFORM,
    indicator: 'I1003',
    value: '20',
    cumulative: '82.5',
    samePeriodBase: null,
    status: 'A',
  }
  return JSON.stringify({ plan, period, figures: [figure], tasks: [] })
}

describe('上期数据', () => {
  it('fills in 上期累计 from the archive that is picked', async () => {
    const workbook = memoryOpenWorkbook()
    await open({ workbook })
    expect(pane.words()).toContain('选上一期的存档“存档_2023-M05.json”')
    await pickArchive(archiveOf('2023-M05'))
    expect(pane.words()).toContain('2023年5月的存档，有 1 个数，会填进“上期累计”。')
    await pane.tick('市发改局')
    await pane.press('写入本工作簿')
    const read = await workbook.readSnapshot()
    const sheet = read.ok ? read.value.sheets.find(({ name }) => name === '指标填报') : undefined
    expect(sheet?.values.find((row) => row?.includes('I1003'))).toContain(82.5)
  })

  it('goes into the files of a zip as well', async () => {
    const { asked, packTemplates } = packing()
    await open({ packTemplates })
    await pickArchive(archiveOf('2023-M05'))
    await pane.press('选中列出的 4 个')
    await pane.press('生成压缩包')
    expect(asked[0]?.previous).toMatchObject({ period: '2023-M05' })
  })

  it.each([
    ['another period', archiveOf('2023-M03'), '这是2023年3月的存档，上一期是2023年5月'],
    ['another plan', archiveOf('2023-M05', 'other'), '这份存档属于另一个方案'],
    ['no archive', '{"figures":3}', '这个文件不是汇总时保存的存档'],
    ['a figure that is none', archiveOf('2023-M05').replace('82.5', '很多'), '这个文件不是汇总时保存的存档'],
  ])('says so where the file is of %s', async (_, text, sentence) => {
    await open()
    await pickArchive(text)
    expect(pane.words()).toContain(sentence)
  })

  it('is not asked for where cumulation starts anew', async () => {
    await open()
    await pane.choose('报告期', '2023-M01')
    expect(pane.words()).toContain('新的一年从头累计，不用上期数据。')
    expect(pane.has('选上期存档…')).toBe(false)
  })
})

describe('报送截止', () => {
  it('that was typed stays with the document, for its period, under 汇总 as well', async () => {
    const workbook = memoryOpenWorkbook()
    await open({ workbook })
    await pane.type('报送截止', '2023-07-08')
    await pane.press('汇总')
    expect(pane.field('报送截止').value).toBe('2023-07-08')
    await pane.choose('报告期', '2023-M05')
    expect(pane.field('报送截止').value).toBe('2023-06-05')
    await pane.close()
    await open({ workbook })
    await pane.choose('报告期', '2023-M06')
    expect(pane.field('报送截止').value).toBe('2023-07-08')
  })
})

describe('写入本工作簿', () => {
  it('writes the sheets and says how many; the start screen knows of them', async () => {
    const workbook = memoryOpenWorkbook()
    await open({ workbook })
    await pane.tick('市发改局')
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('写好了 6 张表，现在本工作簿里有 1 个单位的填报表。')
    expect(await workbook.selection()).toEqual({ ok: true, value: { sheet: '封面与说明', address: 'A1' } })
    const read = await workbook.readSnapshot()
    expect(read.ok && read.value.sheets.filter(({ visibility }) => visibility === 'visible')).toHaveLength(6)
    await pane.press('开始')
    expect(pane.words()).toContain('这是市发改局的填报表')
  })

  it('stops between two batches of units when asked, and goes on', async () => {
    const large = repeatedPlan(smallPlan, 6)
    const plan = { plan: large, index: indexPlan(large), remarks: [], fit: true }
    const workbook = memoryOpenWorkbook()
    const applied: (() => void)[] = []
    // Writing waits until the test lets it end.
    const slow = {
      ...workbook,
      applyLayout: async (...given: Parameters<typeof workbook.applyLayout>) => {
        await new Promise<void>((resolve) => applied.push(resolve))
        return workbook.applyLayout(...given)
      },
    }
    await open({ workbook: slow, loadPlan: () => Promise.resolve(succeed(plan)) })
    await pane.press('选中列出的 24 个')
    await pane.press('写入本工作簿')
    await pane.press('停止')
    expect(pane.words()).toContain('写完这一批单位就停…')
    await pane.happen(() => applied[0]?.())
    expect(pane.words()).toContain(`现在本工作簿里有 ${UNITS_AT_ONCE} 个单位的填报表。`)
    expect(pane.words()).toContain('已按要求停止，还有 4 个单位没有写。写好的都是完整的，可以接着写。')
    await pane.press('接着写')
    for (let turn = 1; turn < 4; turn += 1) await pane.happen(() => applied[turn]?.())
    expect(pane.words()).toContain('现在本工作簿里有 24 个单位的填报表。')
  }, 120_000)

  it('says which units stand and which do not where a later batch fails, and goes on when pressed again', async () => {
    const large = repeatedPlan(smallPlan, 6)
    const plan = { plan: large, index: indexPlan(large), remarks: [], fit: true }
    const workbook = memoryOpenWorkbook()
    let batches = 0
    const breaking = {
      ...workbook,
      applyLayout: (...given: Parameters<typeof workbook.applyLayout>) =>
        ++batches === 2
          ? Promise.resolve(fail({ kind: 'interrupted', detail: 'x' } as const))
          : workbook.applyLayout(...given),
    }
    await open({ workbook: breaking, loadPlan: () => Promise.resolve(succeed(plan)) })
    await pane.press('选中列出的 24 个')
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('写到一半停下了')
    expect(pane.words()).toContain('与 Excel 的连接断了，这一步没有做完。')
    expect(pane.words()).toMatch(/已写好 20 个单位：市发改局、/)
    expect(pane.words()).toMatch(/还没写 4 个单位：市发改局5、市商务局5、东镇5、西镇5。/)
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain('现在本工作簿里有 24 个单位的填报表。')
  }, 120_000)

  it('names the sheets that must not be written over, and lets the person choose again', async () => {
    const workbook = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    await open({ workbook })
    await pane.choose('报告期', '2023-M07')
    await pane.tick('市商务局')
    await pane.press('写入本工作簿')
    expect(pane.words()).toMatch(/有 \d+ 张表不能覆盖，这一步什么都没有写。/)
    expect(pane.words()).toContain('（属于别的报告期）')
    expect(pane.button('写入本工作簿').disabled).toBe(false)
  })

  it.each([
    ['editing', undefined, '有单元格正在输入。'],
    ['locked', '指标填报', '工作表“指标填报”有密码保护，写不进去。'],
    ['too-large', undefined, '内容太多，Excel 一次接不下。请少选几个单位，分几次做。'],
    ['interrupted', undefined, '与 Excel 的连接断了，这一步没有做完。'],
    ['unsupported', undefined, '这个版本的 Excel 做不了这一步。'],
    ['sheet-missing', '封面与说明', '找不到工作表“封面与说明”'],
  ] as const)('says what is the matter when Excel answers %s', async (kind, sheet, sentence) => {
    const workbook = memoryOpenWorkbook()
    await open({ workbook })
    await pane.tick('市发改局')
    workbook.user.obstruct({ kind, ...(sheet === undefined ? {} : { sheet }), detail: 'x' })
    await pane.press('写入本工作簿')
    expect(pane.words()).toContain(sentence)
  })
})

describe('每单位一个文件', () => {
  it('asks for the chosen units, lists, period and day, says how far it is, and hands the zip over', async () => {
    const { asked, answers, packTemplates } = packing()
    const saved: string[] = []
    await open({ packTemplates, saveFile: async (name) => void saved.push(name) })
    await pane.press('选中列出的 4 个')
    await pane.choose('报告期', '2023-M05')
    await pane.press('生成压缩包')
    expect(asked[0]).toMatchObject({ period: { key: '2023-M05' }, dueOn: '2023-06-05', policy: { code: 'default' } })
    expect(asked[0]?.units).toHaveLength(4)
    await pane.happen(() => asked[0]?.progress.report(1, 4, '市商务局.xlsx'))
    expect(pane.words()).toContain('已做好 1 个文件，共 4 个')
    await pane.happen(() => answers[0]?.(succeed(zip)))
    expect(pane.words()).toContain('2 个文件已装进“填报表_2023年6月.zip”')
    await pane.press('再存一次')
    expect(saved).toEqual([zip.name, zip.name])
  })

  it('goes on while another screen is looked at, and stops when asked', async () => {
    const { asked, answers, packTemplates } = packing()
    await open({ packTemplates, workbook: memoryOpenWorkbook() })
    await pane.tick('市商务局')
    await pane.tick('每单位一个文件（压缩包）')
    await pane.press('生成压缩包')
    await pane.press('设置')
    await pane.press('模板')
    expect(pane.has('停止')).toBe(true)
    await pane.press('停止')
    expect(asked[0]?.cancellation.cancelled).toBe(true)
    expect(pane.button('停止').disabled).toBe(true)
    await pane.happen(() => answers[0]?.(fail({ kind: 'stopped' })))
    expect(pane.words()).toContain('已按要求停止，没有生成文件。')
    expect(asked[0]?.units).toEqual([COMMERCE])
  })

  it('owns up to a mistake of the program, with its words for the administrator', async () => {
    await open({ packTemplates: () => Promise.reject(new Error('worker gone')) })
    await pane.press('选中列出的 4 个')
    await pane.press('生成压缩包')
    expect(pane.words()).toContain('程序出错，这一步没有做完。')
    expect(pane.words()).toContain('worker gone')
  })
})
