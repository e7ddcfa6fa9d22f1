import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { simulatedExcel, type SimulatedExcelOptions } from '../../src/simulator'
import { univerEngine } from '../../src/simulator/engine/univerEngine'
import { launchBrowser } from '../support/browser'
import type { PaneInExcel, PaneLook } from '../support/excelOnTheWeb'
import { openInExcel } from '../support/excelOnTheWeb'
import { recordFigure } from '../support/figures'
import { threeReturnedFiles } from '../support/returnedFiles'
import { COVERED_MEMBERS } from '../simulator/conformance/allCases'

/**
 * The built pane with Microsoft's complete office.js, unmodified, in a frame of a page that plays Excel on the web: here
 * `Office.onReady` resolves as it does for a person. Shows that the client's contract is kept, not that Excel agrees.
 */
const root = path.resolve(__dirname, '../..')
const screens = path.join(root, 'out/screens')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const OWN = 'https://plantally.example/'
const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
/** An indicator that 市医保局 alone reports. */
const COVERAGE = '普通门诊异地结算二级以上定点医疗机构覆盖率'
/** Univer calculates on the machine that runs everything else as well. */
const PATIENT = { timeout: 180_000 }

let browser: Browser | null = null
type Opened = PaneInExcel & { readonly excel: ReturnType<typeof simulatedExcel> }

async function inExcel(look: PaneLook, options: SimulatedExcelOptions = {}): Promise<Opened | null> {
  if (!browser) {
    console.log(
      'No browser found (CHROME_PATH, Chrome, Chromium, @sparticuz/chromium): the pane was not opened in Excel.',
    )
    return null
  }
  const excel = simulatedExcel({ engine: univerEngine(), ...options })
  const opened = await openInExcel(browser, excel, look)
  const close = async () => {
    await opened.close()
    excel.dispose()
  }
  return { ...opened, excel, close }
}

const sheetsOf = ({ excel }: Opened): readonly string[] =>
  excel.document.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name)

const photograph = ({ page }: Opened, name: string) =>
  page.screenshot({ path: path.join(screens, `excel-${name}.png`) })

/** The row of 指标汇总 that an indicator stands in, as Excel counts. */
function summaryRowOf({ excel }: Opened, indicator: string): number {
  const sheet = excel.document.sheets.find(({ name }) => name === '指标汇总')
  for (let row = 0; row < 400; row += 1) {
    const content = sheet?.grid.at(row, 1)?.content
    if (content && 'value' in content && content.value === indicator) return row + 1
  }
  throw new Error(`指标汇总 has no ${indicator}`)
}

interface Words {
  readonly period: string
  readonly search: string
  readonly write: string
  readonly written: RegExp
  readonly screen: (name: 'check' | 'rollUp' | 'trace') => string
}

const ZH: Words = {
  ...{ period: '报告期', search: '按名称找单位', write: '写入本工作簿', written: /写好了 .* 张表/ },
  screen: (name) => ({ check: '审核', rollUp: '汇总', trace: '溯源' })[name],
}

const EN: Words = {
  ...{
    period: 'Reporting period',
    search: 'Find a unit by name',
    write: 'Write into this workbook',
    written: /written/i,
  },
  screen: (name) => ({ check: 'Check', rollUp: 'Roll up', trace: 'Trace' })[name],
}

/** 建立模板: the June templates of these units as sheets of the open workbook. */
async function setUp({ pane }: Opened, units: readonly string[], words: Words): Promise<void> {
  await pane.getByLabel(words.period).selectOption('2023-M06')
  for (const unit of units) {
    await pane.getByLabel(words.search).fill(unit)
    await pane.getByRole('checkbox', { name: unit }).check()
  }
  await pane.getByRole('button', { name: words.write }).click()
  await pane.getByText(words.written).first().waitFor(PATIENT)
}

const go = ({ pane }: Opened, words: Words, screen: Parameters<Words['screen']>[0]) =>
  pane
    .getByRole('navigation')
    .getByRole('button', { name: words.screen(screen), exact: true })
    .click()

async function addFiles({ page, pane }: Opened): Promise<void> {
  const files = await threeReturnedFiles()
  const chooser = page.waitForEvent('filechooser')
  await pane.getByRole('button', { name: '添加文件…' }).click()
  const payloads = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }))
  await (await chooser).setFiles(payloads)
}

/** What axe objects to in the pane's frame. */
async function violationsIn({ page }: Opened): Promise<readonly string[]> {
  const frame = page.frames()[1]
  if (!frame) throw new Error('the pane has no frame')
  await frame.evaluate(axe)
  return frame.evaluate(async () => {
    const judge = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await judge.run(document)
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}

/** Nothing was asked for beyond the pane's own folder and office.js, and nothing broke the page's security rules. */
function expectQuiet({ requests, complaints }: Opened): void {
  expect(requests.filter((url) => ![OWN, LIBRARY].some((known) => url.startsWith(known)))).toEqual([])
  expect(requests).toContain(`${LIBRARY}office.js`)
  expect(complaints).toEqual([])
}

beforeAll(async () => {
  if (!existsSync(path.join(root, 'dist/pane/taskpane.html'))) throw new Error('dist/pane is missing: npm run build')
  mkdirSync(screens, { recursive: true })
  browser = await launchBrowser()
})

afterAll(async () => browser?.close())

describe('the pane in Excel on the web', () => {
  it('sets up, checks while a person types, rolls up with returned files and traces, in Chinese and light', async () => {
    const opened = await inExcel({ page: 'taskpane.html?screen=setUp' })
    if (!opened) return
    const { pane, excel, host } = opened
    await setUp(opened, ['市妇联', '市医保局'], ZH)
    expect(sheetsOf(opened)).toEqual(
      expect.arrayContaining(['市妇联 指标', '市妇联 任务', '市医保局 指标', '市医保局 任务']),
    )
    expect(host.settings.get('Office.AutoShowTaskpaneWithDocument')).toBe('true')
    await photograph(opened, 'zh-light-setUp')

    await go(opened, ZH, 'check')
    await pane.getByText('应填 5 格，已填 0 格').first().waitFor(PATIENT)
    excel.user.type('市医保局 指标', 'H4', '基本完成')
    await pane
      .getByText(/填的是“基本完成”，读不出数/)
      .first()
      .waitFor(PATIENT)
    await photograph(opened, 'zh-light-check')
    excel.user.type('市医保局 指标', 'H4', '100')
    await pane.getByText('应填 5 格，已填 1 格').first().waitFor(PATIENT)

    await go(opened, ZH, 'rollUp')
    await addFiles(opened)
    await pane.getByRole('button', { name: '开始汇总' }).click()
    await pane.getByText('汇总结果').first().waitFor(PATIENT)
    const said = await pane.locator('main').innerText()
    expect(said).toMatch(/退回\s+1/)
    await photograph(opened, 'zh-light-rollUp')
    await pane.getByRole('button', { name: '写入本工作簿' }).click()
    await pane
      .getByText(/写好了 7 张汇总表/)
      .first()
      .waitFor(PATIENT)
    expect(sheetsOf(opened)).toEqual(expect.arrayContaining(['六仗总览', '指标汇总', '数据来源']))

    await go(opened, ZH, 'trace')
    excel.user.activate('指标汇总')
    excel.user.select('指标汇总', `G${summaryRowOf(opened, COVERAGE)}`)
    await pane.getByText('计入 1 格').first().waitFor(PATIENT)
    const traced = await pane.locator('main').innerText()
    expect(traced).toContain(COVERAGE)
    expect(traced).toMatch(/市医保局/)
    await photograph(opened, 'zh-light-trace')
    expectQuiet(opened)
    // Members that start with an underscore are the protocol's own, and office.js itself says that it is ready.
    const called = [...excel.traffic.members].filter((member) => !/\._|^AddinInternalService\./.test(member))
    expect(called.length).toBeGreaterThan(100)
    expect(called.filter((member) => !COVERED_MEMBERS.has(member))).toEqual([])
    recordFigure({
      id: 'syncs-whole-cycle',
      what: 'Round trips to Excel for set-up of two units, live checks, roll-up and writing the summary, by the pane itself',
      value: `${excel.traffic.syncs} syncs`,
      aim: '',
      measuredBy: 'test/e2e/officeReady.test.ts',
    })
    await opened.close()
  }, 600_000)

  it('sets up and checks in English and dark', async () => {
    const opened = await inExcel({ page: 'taskpane.html?screen=setUp', colorScheme: 'dark' })
    if (!opened) return
    const { pane, excel } = opened
    await pane.getByRole('button', { name: 'English' }).click()
    await setUp(opened, ['市医保局'], EN)
    await photograph(opened, 'en-dark-setUp')
    await go(opened, EN, 'check')
    await pane.getByText('0 of 5 cells filled in').first().waitFor(PATIENT)
    excel.user.type('指标填报', 'H4', '-5')
    await pane.getByText('1 of 5 cells filled in').first().waitFor(PATIENT)
    expect(await pane.locator('html').getAttribute('lang')).toBe('en-US')
    await photograph(opened, 'en-dark-check')
    expectQuiet(opened)
    await opened.close()
  }, 600_000)
})

describe('the pane where Excel cannot be used', () => {
  it('says so when office.js cannot be had, and goes on checking files', async () => {
    const opened = await inExcel({ online: false, page: 'taskpane.html?screen=checkReturns' })
    if (!opened) return
    const { page, pane } = opened
    await pane
      .getByText(/连不上 Office 的程序库（https:\/\/appsforoffice/)
      .first()
      .waitFor(PATIENT)
    const chooser = page.waitForEvent('filechooser')
    await pane.getByRole('button', { name: '选择文件…' }).click()
    const [good] = await threeReturnedFiles()
    if (!good) throw new Error('no returned file')
    await (await chooser).setFiles([{ name: good.name, mimeType: '', buffer: Buffer.from(good.bytes) }])
    await pane.getByRole('heading', { name: '审核结果' }).waitFor(PATIENT)
    expect(await violationsIn(opened)).toEqual([])
    await photograph(opened, 'zh-light-offline')
    await opened.close()
  }, 120_000)

  it('says so when Excel is too old', async () => {
    const opened = await inExcel({ width: 320, colorScheme: 'dark' }, { apiVersion: '1.7' })
    if (!opened) return
    await opened.pane
      .getByText(/缺少 ExcelApi 1\.8/)
      .first()
      .waitFor(PATIENT)
    expect(await violationsIn(opened)).toEqual([])
    expectQuiet(opened)
    await opened.close()
  }, 120_000)
})

describe('the page’s security rules', () => {
  it('are in force: styles without the nonce, scripts and messages to anybody are refused', async () => {
    const opened = await inExcel({})
    if (!opened) return
    const { pane, complaints } = opened
    await pane.getByRole('navigation').waitFor(PATIENT)
    expect(complaints).toEqual([])
    const outcome = await pane.locator('body').evaluate(async (body) => {
      const style = document.createElement('style')
      style.textContent = 'body { outline: 3px solid red }'
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      body.append(style, script)
      const sent = await fetch('taskpane.css').then(
        () => 'sent',
        () => 'refused',
      )
      return [getComputedStyle(body).outlineStyle, 'planted' in window, sent]
    })
    expect(outcome).toEqual(['none', false, 'refused'])
    expect(complaints.length).toBeGreaterThanOrEqual(3)
    await opened.close()
  }, 120_000)
})
