import { spawn, type ChildProcess } from 'node:child_process'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { SimulatedExcel } from '../../src/simulator'
import { launchBrowser } from '../support/browser'

const BUILDING = 240_000
const SEEING = 60_000

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
    await page.locator('canvas[id^=univer-sheet-main]').click({ position: { x: 80, y: 60 } })
    await page.keyboard.type('=6*7')
    await page.keyboard.press('Enter')
    const values = () =>
      page.evaluate(() => {
        const { document } = (window as unknown as { simulatedExcel: SimulatedExcel }).simulatedExcel
        return document.valuesOf(document.active, { top: 0, left: 0, bottom: 20, right: 10 }).flat()
      })
    for (let tries = 0; tries < 100 && !(await values()).includes(42); tries += 1) await page.waitForTimeout(100)
    expect(await values()).toContain(42)
  })

  it('asked nobody else for anything and complained of nothing', () => {
    expect(requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([])
    expect(complaints).toEqual([])
  })
})
