/** @jest-environment jsdom */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { fail, succeed } from '../../src/domain/lib'
import { isoDate } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { Pane } from '../../src/ui/Pane'
import type { CheckFilesRequest, PaneServices } from '../../src/ui/services'
import type { Checked } from '../../src/usecases/checkSubmissions'
import { smallPlan } from '../support/smallPlan'

type Answer = Awaited<ReturnType<PaneServices['checkFiles']>>

const plan = { plan: smallPlan, index: indexPlan(smallPlan), remarks: [], fit: true }
const nothing: Checked = {
  gathered: { arrivals: [], selection: { accepted: [], superseded: [], findings: [] }, cancelled: false },
  findings: [],
}

let root: Root
let place: HTMLElement

/** Services whose check is answered by the test, and what was asked of it. */
function desk(changes: Partial<PaneServices> = {}) {
  const asked: CheckFilesRequest[] = []
  const answers: { give(answer: Answer): void; breakDown(bug: Error): void }[] = []
  const services: PaneServices = {
    loadPlan: () => Promise.resolve(succeed(plan)),
    checkFiles: (request) => {
      asked.push(request)
      return new Promise((give, breakDown) => answers.push({ give, breakDown }))
    },
    today: () => isoDate('2023-07-03'),
    now: () => '2023-07-03 16:20',
    ...{ workbook: null, openingScreen: 'checkReturns' as const, onNavigate: () => () => undefined },
    packTemplates: () => new Promise(() => undefined),
    rollUp: () => new Promise(() => undefined),
    compilePlan: () => new Promise(() => undefined),
    planFiles: () => new Promise(() => undefined),
    fingerprint: () => Promise.resolve(''),
    machine: { role: () => null, rememberRole: () => undefined },
    saveFile: () => Promise.resolve(),
    ...changes,
  }
  return { services, asked, answers }
}

const show = (services: PaneServices) => act(async () => root.render(<Pane services={services} />))
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name) ?? fallOver(name)
const fallOver = (name: string): never => {
  throw new Error(`No button ${name} in: ${place.textContent}`)
}
const press = (name: string) => act(async () => button(name).click())

async function pick(...names: readonly string[]): Promise<void> {
  const input = place.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('No file input')
  Object.defineProperty(input, 'files', { value: names.map((name) => new File([''], name)), configurable: true })
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })))
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})

afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
})

describe('the pane', () => {
  it('waits for the plan before files can be picked, and says so', async () => {
    await show(desk({ loadPlan: () => new Promise(() => undefined) }).services)
    expect(place.textContent).toContain('正在装入方案…')
    expect(place.textContent).not.toContain('选择文件…')
  })

  it.each([
    ['names the faults of a plan', () => Promise.resolve(fail([{ zh: '第3行有误', en: 'row 3' }])), '第3行有误'],
    ['says what to do when the plan cannot be fetched', () => Promise.reject(new Error('404')), '方案没有装上'],
  ])('%s', async (_, loadPlan, sentence) => {
    await show(desk({ loadPlan }).services)
    expect(place.textContent).toContain(sentence)
  })

  it('checks the picked files for the period that was likely meant', async () => {
    const { services, asked } = desk()
    await show(services)
    await pick('甲.xlsx', '乙.xlsx')
    expect(asked.map(({ period, files }) => [period.key, ...files.map(({ name }) => name)])).toEqual([
      ['2023-M06', '甲.xlsx', '乙.xlsx'],
    ])
  })

  it('says how far it is and holds the period still while it works', async () => {
    const { services, asked } = desk()
    await show(services)
    await pick('甲.xlsx', '乙.xlsx')
    expect(place.textContent).toContain('正在准备…')
    await act(async () => asked[0]?.progress.report(1, 2, '乙.xlsx'))
    expect(place.textContent).toContain('正在读第 2 个，共 2 个')
    await act(async () => asked[0]?.progress.report(2, 2, ''))
    expect(place.textContent).toContain('正在核对数据…')
    expect(place.querySelector('select')?.disabled).toBe(true)
  })

  it('stops when asked, and shows what was read until then', async () => {
    const { services, asked, answers } = desk()
    await show(services)
    await pick('甲.xlsx', '乙.xlsx')
    await press('停止')
    expect(asked[0]?.cancellation.cancelled).toBe(true)
    await act(async () => answers[0]?.give(succeed({ ...nothing, gathered: { ...nothing.gathered, cancelled: true } })))
    expect(place.textContent).toContain('已按要求停止：选了 2 个，读了 0 个。')
  })

  it('says what to do when nothing picked was a workbook', async () => {
    const { services, answers } = desk()
    await show(services)
    await pick('说明.txt')
    await act(async () => answers[0]?.give(succeed(nothing)))
    expect(place.textContent).toContain('另有 1 个不是表格的文件，没有读。')
    expect(place.textContent).toContain('没有读到填报表')
  })

  it('names a file that cannot be read any more, and lets the person choose again', async () => {
    const { services, answers } = desk()
    await show(services)
    await pick('甲.xlsx')
    await act(async () => answers[0]?.give(fail({ kind: 'unreadable', file: '甲.xlsx' })))
    expect(place.textContent).toContain('读不到文件“甲.xlsx”')
    expect(button('选择文件…').disabled).toBe(false)
  })

  it('owns up to a mistake of the program, with its words for the administrator', async () => {
    const { services, answers } = desk()
    await show(services)
    await pick('甲.xlsx')
    await act(async () => answers[0]?.breakDown(new Error('No message x in rule CK99')))
    expect(place.textContent).toContain('程序出错')
    expect(place.textContent).toContain('No message x in rule CK99')
  })

  it('says everything in English after the switch, and tells the document', async () => {
    await show(desk().services)
    await press('English')
    expect(document.documentElement.lang).toBe('en-US')
    expect(document.title).toBe('Check returned files · PlanTally 指标汇')
    expect(place.textContent).toContain('Choose the templates')
    expect(button('Choose files…')).toBeTruthy()
  })

  it('stops a run that nobody waits for any more', async () => {
    const { services, asked } = desk()
    await show(services)
    await pick('甲.xlsx')
    await act(async () => root.unmount())
    expect(asked[0]?.cancellation.cancelled).toBe(true)
    root = createRoot(place)
  })
})
