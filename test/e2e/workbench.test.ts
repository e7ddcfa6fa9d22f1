import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { readXlsx } from '../../src/adapters/xlsx'
import { intake } from '../../src/domain/intake'
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/model'
import { addressOf, periodOf } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { enUS } from '../../src/ui/text/enUS'
import type { PaneText } from '../../src/ui/text/paneText'
import { zhCN } from '../../src/ui/text/zhCN'
import { launchBrowser } from '../support/browser'
import { recordFigure } from '../support/figures'
import { convert, findLibreOffice } from '../support/libreOffice'
import { seededPlan } from '../support/renderSummary'
import { threeReturnedFiles } from '../support/returnedFiles'
import { startWorkbench, type RunningWorkbench } from '../support/workbench/startWorkbench'
import type { ColorScheme, WorkbenchPage } from '../support/workbench/workbenchPage'
import * as person from '../support/workbench/workbenchPage'

/**
 * The workbench as `npm start` serves it, driven by mouse and keyboard as its three users would: one story for each
 * language and theme, told in the order of the tests.
 */
const { PATIENT } = person
const MINUTES = 60_000
const screens = path.resolve(__dirname, '../../out/screens')
const UNITS = ['市发改局', '市住建局', '市医保局', '市妇联', '市残联']
const FIGURES = '市残联 指标'
const TASKS = '市残联 任务'

function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const read = readXlsx('工作簿.xlsx', bytes)
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}

function sheetIn({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const found = sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`There is no sheet ${name}`)
  return found
}

/** The cell of the row with this code under this heading. */
function cellOf({ values }: SheetSnapshot, code: string, heading: string): string {
  const row = values.findIndex((line) => line?.includes(code))
  const column = values.flatMap((line) => line?.indexOf(heading) ?? -1).find((at) => at >= 0) ?? -1
  if (row < 0 || column < 0) throw new Error(`${code} has no ${heading}`)
  return addressOf(row, column)
}

interface Story {
  readonly name: string
  readonly theme: ColorScheme
  readonly text: PaneText
}

const STORIES: readonly Story[] = [
  { name: 'zh-light', theme: 'light', text: zhCN },
  { name: 'en-dark', theme: 'dark', text: enUS },
]

let browser: Browser | null = null
let running: RunningWorkbench | null = null
const stops: string[] = []
const violations: string[] = []

beforeAll(async () => {
  mkdirSync(screens, { recursive: true })
  browser = await launchBrowser()
  if (browser) running = await startWorkbench()
  else
    console.log('No browser found (CHROME_PATH, Chrome, Chromium, @sparticuz/chromium): the workbench was not driven.')
}, 10 * MINUTES)

afterAll(async () => {
  if (stops.length > 0) {
    recordFigure({
      id: 'axe-workbench',
      what: `Violations that axe finds in the pane beside the drawn workbook, at ${stops.length} stops in two languages and two themes`,
      value: `${violations.length} violations`,
      aim: '0',
      measuredBy: 'test/e2e/workbench.test.ts',
    })
  }
  await browser?.close()
  running?.stop()
})

describe.each(STORIES)('three users at the workbench, $name', ({ name, theme, text }) => {
  let workbench: WorkbenchPage | null = null
  const { check, rollUp, setUp, shell, start, trace } = text

  /** A stop of the story: photographed and judged. */
  async function stop(at: WorkbenchPage, title: string): Promise<void> {
    await person.photograph(at, `${name}-${title}`)
    const found = await person.violationsIn(at)
    stops.push(`${name} ${title}`)
    violations.push(...found)
    expect(found).toEqual([])
  }
  const press = (at: WorkbenchPage, button: string | RegExp) =>
    // The screen's own button comes after the tab of the same name.
    at.pane.getByRole('button', { name: button }).last().click()
  const shows = (at: WorkbenchPage, words: string | RegExp) => at.pane.getByText(words).first().waitFor(PATIENT)
  const said = (at: WorkbenchPage) => at.pane.locator('body').innerText()
  async function beAt(at: WorkbenchPage, screen: keyof typeof shell.screens): Promise<void> {
    await person.answerSheetMessage(at)
    await at.pane.getByRole('navigation').getByRole('button', { name: shell.screens[screen].tab, exact: true }).click()
  }

  /** A part of the story, in its order. */
  const part = (title: string, tell: (at: WorkbenchPage) => Promise<void>) =>
    it(
      title,
      async () => {
        const at = workbench
        if (at) await person.witnessed(at, `${name}-${stops.length}`, () => tell(at))
      },
      10 * MINUTES,
    )

  beforeAll(async () => {
    if (!browser || !running) return
    workbench = await person.openWorkbench(browser, running.address, theme)
    if (text.locale !== 'zh-CN') await press(workbench, 'English')
  }, 5 * MINUTES)
  afterAll(async () => workbench?.close())

  part('the statistician sets up templates of five units in the workbook', async (workbench) => {
    const { pane } = workbench
    await pane.getByLabel(start.statistician).check()
    await stop(workbench, '1-start')
    await person.pressRibbon(workbench, 'SetUp')
    await pane.getByLabel(text.period.label).selectOption('2023-M06')
    for (const unit of UNITS) {
      await pane.getByLabel(setUp.search).fill(unit)
      await pane.getByRole('checkbox', { name: unit }).check()
    }
    await shows(workbench, setUp.chosen(5, 95))
    const preview = pane.getByRole('heading', { name: setUp.preview }).locator('..')
    expect((await preview.innerText()).match(/\d+/g)).toEqual(['5', '41', '159', '26', '200'])
    await stop(workbench, '2-setUp')
    await press(workbench, setUp.write)
    await shows(workbench, setUp.written(26, 5))
    await person.openSheet(workbench, '封面与说明')
    await stop(workbench, '3-written')
    // Bars follow the system; cells stay paper, since templates name their colours.
    const grounds = await workbench.page.evaluate(() => {
      const [canvas, bar] = ['#sheet canvas', '#sheet footer > section'].map((part) => document.querySelector(part))
      if (!canvas || !bar) throw new Error('no sheet is drawn')
      return [canvas, bar].map((element) => getComputedStyle(element).backgroundColor)
    })
    expect(grounds[0]).toBe('rgb(255, 255, 255)')
    expect([theme, grounds[1] === grounds[0]]).toEqual([theme, theme === 'light'])
  })

  part('the filler sees mistakes while typing, mends them, gives a reason and stamps', async (workbench) => {
    const { page, pane } = workbench
    await beAt(workbench, 'start')
    await pane.getByLabel(start.filler).check()
    await pane.getByLabel(start.unit).selectOption({ label: '市残联' })
    await person.pressRibbon(workbench, 'Check')
    await shows(workbench, check.filled(0, 4))
    await person.openSheet(workbench, FIGURES)
    await person.typeRefused(workbench, 'H5', '基本完成', '请填不小于0的整数')
    await person.typeInto(workbench, 'H4', '50')
    await person.typeInto(workbench, 'H5', '30')
    await person.typeInto(workbench, 'I5', '30')
    await person.typeInto(workbench, 'J4', '40')
    await person.typeInto(workbench, 'K4', '99')
    await pane.getByRole('button', { name: /I4/ }).waitFor(PATIENT)
    expect(await said(workbench)).not.toContain('基本完成')
    await stop(workbench, '4-mistakes')

    await press(workbench, /I4/)
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#sheet input')?.value === 'I4')
    await person.typeInto(workbench, 'I4', '50')
    await pane.getByRole('button', { name: /K4/ }).waitFor(PATIENT)
    await press(workbench, /任务 H4/)
    await person.openSheet(workbench, TASKS)
    await person.typeInto(workbench, 'H4', '推进中')
    await shows(workbench, check.stampNeeds(0, 1))
    expect(await pane.getByRole('button', { name: check.stamp }).isDisabled()).toBe(true)
    await press(workbench, /K4/)
    await pane.getByLabel(check.reason).fill('上年同期数按可比口径调整')
    await stop(workbench, '5-reason')
    await press(workbench, check.saveReason)
    await shows(workbench, check.stampReady)
    await pane.getByLabel(check.stampBy).fill('甲一')
    await press(workbench, check.stamp)
    await pane.getByText(/甲一/).first().waitFor(PATIENT)
    await person.openSheet(workbench, '封面与说明')
    await stop(workbench, '6-stamped')
  })

  part(
    'the statistician rolls up with three returned files, one of them damaged, and traces a figure',
    async (workbench) => {
      const { page, pane } = workbench
      await beAt(workbench, 'start')
      await pane.getByLabel(start.statistician).check()
      await person.pressRibbon(workbench, 'RollUp')
      await person.pickFiles(workbench, rollUp.addFiles, await threeReturnedFiles())
      await press(workbench, rollUp.run)
      await shows(workbench, rollUp.results)
      const result = await said(workbench)
      for (const file of ['沅江市妇联_2023年6月.xlsx', '沅江市残联_2023年6月.xlsx']) expect(result).toContain(file)
      await stop(workbench, '7-rolledUp')
      // 市残联 reported twice: the file came later, but is faulty; the stamped sheets count.
      await shows(workbench, rollUp.kept(await page.locator('#document-name').innerText()))
      await press(workbench, rollUp.write)
      await shows(workbench, rollUp.written(7))
      const summary = sheetIn(snapshotOf((await person.saveWorkbook(workbench)).bytes), '指标汇总')
      const cell = cellOf(summary, 'I6023', '实际')
      await person.openSheet(workbench, '指标汇总')
      await person.goTo(workbench, cell)
      await person.pressRibbon(workbench, 'Trace')
      await shows(workbench, 'I6023')
      await stop(workbench, '8-traced')
      await press(workbench, trace.goThere(`${FIGURES} I4`))
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#sheet input')?.value === 'I4')
    },
  )

  part(
    'the leader’s page is in front, and the saved workbook is a workbook to our reader and to LibreOffice',
    async (workbench) => {
      await person.openSheet(workbench, '六仗总览')
      await stop(workbench, '9-overview')
      const { bytes } = await person.saveWorkbook(workbench)
      const folder = mkdtempSync(path.join(os.tmpdir(), 'plantally-workbench-'))
      writeFileSync(path.join(folder, '工作簿.xlsx'), bytes)
      const plan = await seededPlan('yuanjiang-2023')
      const file = { name: '工作簿.xlsx', receivedOn: null, sha256: '' }
      const period = periodOf('month', 2023, 6)
      const taken = intake(snapshotOf(bytes), { plan, index: indexPlan(plan), period, file })
      expect(taken.submissions.map(({ unit }) => indexPlan(plan).units.get(unit)?.name).sort()).toEqual(
        [...UNITS].sort(),
      )
      if (findLibreOffice() === null)
        console.log('LibreOffice is not installed: the saved workbook was not opened in it.')
      else await convert(path.join(folder, '工作簿.xlsx'), 'pdf', folder)
    },
  )

  it('asks nobody else for anything and complains about nothing', () => {
    if (!workbench || !running) return
    const { address } = running
    expect(workbench.requests.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url))).toEqual([])
    expect(workbench.complaints).toEqual([])
  })
})
