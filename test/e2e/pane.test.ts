import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import type { ReturnedFile } from '../support/returnedFiles'
import { threeReturnedFiles } from '../support/returnedFiles'
import type { StaticServer } from '../support/staticServer'
import { serveFolder } from '../support/staticServer'

const root = path.resolve(__dirname, '../..')
const pane = path.join(root, 'dist/pane')
const screens = path.join(root, 'out/screens')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser | null = null
let server: StaticServer
let files: readonly ReturnedFile[] = []

/** A page of its own, with everything that it asks for and complains about written down. */
interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly requests: string[]
  readonly complaints: string[]
}

interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

async function visit(look: Look): Promise<Visit | null> {
  if (!browser) {
    console.log('No browser found (CHROME_PATH, Chrome, Chromium, @sparticuz/chromium): the pane was not looked at.')
    return null
  }
  const { width, colorScheme } = look
  const context = await browser.newContext({
    viewport: { width, height: 720 },
    colorScheme,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const [requests, complaints]: [string[], string[]] = [[], []]
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(`${server.origin}/taskpane.html?screen=checkReturns`)
  await page.getByLabel('报告期').selectOption('2023-M06')
  return { page, context, requests, complaints }
}

/** The three files as a file dialogue hands them over. */
const payloads = () =>
  files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }))

async function pickThree({ page }: Visit): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件…' }).click()
  await (await chooser).setFiles(payloads())
  await page.getByRole('heading', { name: '审核结果' }).waitFor()
}

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const judge = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await judge.run(document)
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}

const photograph = (page: Page, name: string) => page.screenshot({ path: path.join(screens, `${name}.png`) })

beforeAll(async () => {
  if (!existsSync(path.join(pane, 'taskpane.html'))) throw new Error('dist/pane is missing: npm run build')
  mkdirSync(screens, { recursive: true })
  server = await serveFolder(pane)
  files = await threeReturnedFiles()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server.close()
})

describe('the pane in a real browser', () => {
  it('checks a good file, one with words for figures and one cut short, and says so in sentences', async () => {
    const visited = await visit({ width: 320, colorScheme: 'light' })
    if (!visited) return
    const { page, context, requests, complaints } = visited
    await page.getByText('沅江市打好“发展六仗”实施方案').first().waitFor()
    await photograph(page, 'pane-320-light-start')
    await pickThree(visited)
    const said = await page.locator('main').innerText()
    expect(said).toContain('文件 3，可用 2')
    expect(said).toContain('文件“沅江市妇联_2023年6月.xlsx”不完整')
    expect(said).toMatch(/指标填报 H4\s*「残疾儿童康复救助人数」填的是“基本完成”，读不出数。/)
    expect(said).toMatch(/沅江市医保局_2023年6月\.xlsx\s+市医保局\s+没有发现问题。/)
    await page.getByRole('button', { name: /指标填报 H4/ }).click()
    await page.getByText('请只填阿拉伯数字，计量单位是“人”').first().waitFor()
    await photograph(page, 'pane-320-light-results')
    expect(requests.filter((url) => !url.startsWith(`${server.origin}/`))).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  it('speaks English after the switch, sentences of findings included, and keeps the results', async () => {
    const visited = await visit({ width: 320, colorScheme: 'light' })
    if (!visited) return
    const { page, context } = visited
    await pickThree(visited)
    await page.getByRole('button', { name: 'English' }).click()
    const said = await page.locator('body').innerText()
    expect(said).toContain('3 files, 2 usable')
    expect(said).toContain('is cut short; the transfer probably broke off')
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US')
    await photograph(page, 'pane-320-light-english')
    await page.getByRole('button', { name: '中文' }).click()
    expect(await page.locator('main').innerText()).toContain('文件 3，可用 2')
    await context.close()
  })

  it('works by keyboard: the choice, the results and a finding are reached and opened without a mouse', async () => {
    const visited = await visit({ width: 320, colorScheme: 'light' })
    if (!visited) return
    const { page, context } = visited
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const chooser = page.waitForEvent('filechooser')
    for (let step = 0; step < 20 && (await focused()) !== '选择文件…'; step += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(payloads())
    await page.waitForFunction(() => document.activeElement?.textContent === '审核结果')
    for (let step = 0; step < 10 && !(await focused()).startsWith('指标填报 H4'); step += 1)
      await page.keyboard.press('Tab')
    expect(await focused()).toContain('基本完成')
    await page.keyboard.press('Enter')
    await page.getByText('请只填阿拉伯数字，计量单位是“人”').first().waitFor()
    await context.close()
  })

  it('takes dropped files anywhere on the pane and stays on the page', async () => {
    const visited = await visit({ width: 320, colorScheme: 'light' })
    if (!visited) return
    const { page, context } = visited
    const dropped = await page.evaluateHandle(
      (given) => {
        const transfer = new DataTransfer()
        for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name))
        return transfer
      },
      files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
    )
    await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped })
    await photograph(page, 'pane-320-light-dragging')
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    await page.getByText('文件 3，可用 2').first().waitFor()
    expect(page.url()).toBe(`${server.origin}/taskpane.html?screen=checkReturns`)
    await context.close()
  })

  it('checks the same files again when another period is chosen', async () => {
    const visited = await visit({ width: 320, colorScheme: 'light' })
    if (!visited) return
    const { page, context } = visited
    await pickThree(visited)
    await page.getByLabel('报告期').selectOption('2023-M05')
    await page.getByText('文件 3，可用 0').first().waitFor()
    expect(await page.locator('main').innerText()).toContain('本次汇总的是2023年5月')
    await context.close()
  })

  const looks = [320, 480].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  )
  it.each(looks)('has nothing that axe objects to, $width px wide, $colorScheme', async (look) => {
    const visited = await visit(look)
    if (!visited) return
    const { page, context } = visited
    expect(await violationsOn(page)).toEqual([])
    await pickThree(visited)
    await page.getByRole('button', { name: /指标填报 H4/ }).click()
    expect(await violationsOn(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBe(0)
    await photograph(page, `pane-${look.width}-${look.colorScheme}`)
    await context.close()
  })
})
