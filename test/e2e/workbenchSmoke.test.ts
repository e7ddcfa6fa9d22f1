import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'
import type { SimulatedExcel } from '../../src/simulator'
import { launchBrowser } from '../support/browser'
import { threeReturnedFiles, type ReturnedFile } from '../support/returnedFiles'

const BUILDING = 240_000
const SEEING = 60_000

const screens = path.resolve(__dirname, '../../out/screens')

/** What a person drags from a folder, as the browser hands it to the page. */
const carrying = (frame: Frame, { name, bytes }: ReturnedFile) =>
  frame.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(given.bytes)], given.name))
      return transfer
    },
    { name, bytes: [...bytes] },
  )

/** `npm start` as a person runs it; resolves with the address that it prints. */
function start(): { readonly server: ChildProcess; readonly address: Promise<string> } {
  const server = spawn('npm', ['start', '-s'], { env: { ...process.env, CI: '1', PORT: '0' }, detached: true })
  const address = new Promise<string>((resolve, reject) => {
    let said = ''
    const read = (chunk: Buffer) => {
      said += chunk.toString()
      const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? []
      if (found !== undefined) resolve(found)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)))
  })
  return { server, address }
}

describe('the workbench as `npm start` serves it', () => {
  let started: ReturnType<typeof start>
  let browser: Browser
  let page: Page
  let pane: FrameLocator
  let address = ''
  const complaints: string[] = []
  const requests: string[] = []

  const photograph = (name: string) => page.screenshot({ path: path.join(screens, `workbench-${name}.png`) })

  beforeAll(async () => {
    started = start()
    const launched = await launchBrowser()
    if (launched === null) throw new Error('no browser: set CHROME_PATH')
    browser = launched
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (problem) => complaints.push(String(problem)))
    page.on('request', (request) => requests.push(request.url()))
    address = await started.address
    await page.goto(address)
    pane = page.frameLocator('#pane')
  }, BUILDING)

  afterAll(async () => {
    await browser.close()
    if (started.server.pid !== undefined) process.kill(-started.server.pid)
  })

  it('shows a sheet, our ribbon, the pane, and says that it is not Excel', async () => {
    await page.getByRole('tab', { name: 'Sheet1' }).waitFor({ timeout: SEEING })
    await expect(page.locator('#sheet canvas').count()).resolves.toBeGreaterThan(0)
    await expect(page.locator('.command').allInnerTexts()).resolves.toEqual([
      '打开窗格',
      '建立模板',
      '填报审核',
      '汇总',
      '溯源',
    ])
    await expect(page.locator('#stand-in').innerText()).resolves.toContain('不是 Excel')
    await expect(page.locator('#stand-in').innerText()).resolves.toContain('not Excel')
    await pane.getByRole('heading', { name: '开始' }).waitFor({ timeout: SEEING })
  })

  it('opens the screen that a ribbon button asks for', async () => {
    await page.getByRole('button', { name: '建立模板' }).click()
    await pane.getByRole('heading', { name: '建立模板' }).waitFor({ timeout: SEEING })
    await page.getByRole('button', { name: '溯源' }).click()
    await pane.getByRole('heading', { name: '溯源' }).waitFor({ timeout: SEEING })
  })

  it('takes what is typed, and calculates', async () => {
    const type = async () => {
      await page.locator('canvas[id^=univer-sheet-main]').click({ position: { x: 80, y: 60 } })
      await page.keyboard.type('=6*7')
      await page.keyboard.press('Enter')
    }
    const values = () =>
      page.evaluate(() => {
        const { document } = (window as unknown as { simulatedExcel: SimulatedExcel }).simulatedExcel
        return document.valuesOf(document.active, { top: 0, left: 0, bottom: 20, right: 10 }).flat()
      })
    // What is typed while Univer is still drawing goes nowhere; a person types again.
    for (let tries = 0; tries < 5 && !(await values()).includes(42); tries += 1) {
      await type()
      for (let looks = 0; looks < 50 && !(await values()).includes(42); looks += 1) await page.waitForTimeout(100)
    }
    expect(await values()).toContain(42)
  }, 120_000)

  it('keeps the tab of the sheet in front in view among thirty', async () => {
    const goTo = (name: string) =>
      page.evaluate((sheet) => {
        const { user } = (window as unknown as { simulatedExcel: SimulatedExcel }).simulatedExcel
        user.activate(sheet)
      }, name)
    await page.evaluate(() => {
      const { user } = (window as unknown as { simulatedExcel: SimulatedExcel }).simulatedExcel
      for (let number = 0; number < 30; number += 1) user.addSheet()
    })
    await page.getByRole('tab', { name: 'Sheet31', exact: true }).waitFor({ timeout: SEEING, state: 'attached' })
    for (const name of ['Sheet31', 'Sheet2', 'Sheet17']) {
      await goTo(name)
      await page.waitForFunction(
        (sheet) => {
          const tab = document.querySelector('[role=tab][aria-selected=true]')
          const bar = tab?.closest('[role=tablist]')
          if (!tab || !bar || tab.textContent !== sheet) return false
          const [seen, wanted] = [bar.getBoundingClientRect(), tab.getBoundingClientRect()]
          return wanted.left >= seen.left && wanted.right <= seen.right
        },
        name,
        { timeout: SEEING },
      )
    }
    await photograph('tabs')
  })

  it('opens an .xlsx file that is dropped on the sheet, and leaves what is dropped on the pane to the pane', async () => {
    const [good] = await threeReturnedFiles()
    const sheet = page.locator('#sheet')
    const dropped = await carrying(page.mainFrame(), good)
    await sheet.dispatchEvent('dragenter', { dataTransfer: dropped })
    await page.locator('#drop-hint').waitFor({ timeout: SEEING })
    await photograph('dropping')
    await sheet.dispatchEvent('dragover', { dataTransfer: dropped })
    await sheet.dispatchEvent('drop', { dataTransfer: dropped })
    await page.locator('#drop-hint').waitFor({ state: 'hidden', timeout: SEEING })
    await page.getByRole('tab', { name: '指标填报' }).waitFor({ timeout: SEEING })
    expect(await page.locator('#document-name').innerText()).toBe(good.name)
    expect(page.url()).toBe(address)

    // Another document, another pane: it comes up anew and knows what was dropped.
    await pane.getByText('这是市医保局的填报表').waitFor({ timeout: SEEING })
    await page.getByRole('button', { name: '汇总' }).click()
    await pane.getByRole('heading', { name: '汇总' }).waitFor({ timeout: SEEING })
    const frame = page.frames().find((one) => one.url().includes('pane.html'))
    if (!frame) throw new Error('the pane is in no frame')
    const [, second] = await threeReturnedFiles()
    const onPane = await carrying(frame, second)
    await pane.locator('main').dispatchEvent('dragover', { dataTransfer: onPane })
    await pane.locator('main').dispatchEvent('drop', { dataTransfer: onPane })
    await pane.getByText('收回的文件 1 个').waitFor({ timeout: SEEING })
    expect(await pane.locator('main').innerText()).toContain(second.name)
    expect(await page.locator('#document-name').innerText()).toBe(good.name)
  }, 180_000)

  it('has a dark frame where the system is dark, around a sheet that stays paper', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    const colourOf = (place: string) =>
      page.locator(place).evaluate((element) => {
        const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).backgroundColor.match(/\d+/g) ?? []).map(
          Number,
        )
        return (red + green + blue) / 3
      })
    for (const place of ['body', '.commands', '.pane']) expect(await colourOf(place)).toBeLessThan(80)
    expect(await colourOf('.sheet-frame')).toBeGreaterThan(200)
    await photograph('dark')
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('asked nobody else for anything and complained of nothing', () => {
    expect(requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([])
    expect(complaints).toEqual([])
  })
})
