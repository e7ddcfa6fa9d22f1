import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { recordFigure } from '../support/figures'
import type { StaticServer } from '../support/staticServer'
import { serveFolder } from '../support/staticServer'
import { buildGallery } from '../ui/gallery/buildGallery'

/** Every screen in its states, in a real browser, at the widths and in the colours that people have. */

const screens = path.resolve(__dirname, '../../out/screens')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

type Act = (page: Page) => Promise<unknown>
const press =
  (...names: readonly string[]): Act =>
  async (page) => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).first().click()
  }
const pick: Act = (page) =>
  page.setInputFiles('input[type=file]', {
    name: '沅江市工业和信息化局（市中小企业服务中心、市无线电管理办公室合署）_2023年6月_终稿.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('x'),
  })

const paste: Act = (page) => page.getByLabel('粘贴方案原文').fill('清河县2025年重点工作实施方案')

/** A scene of the gallery, what is done in it, and the words by which it is known to be there. */
interface State {
  readonly scene: string
  readonly words: string
  readonly acts?: readonly Act[]
}

const STATES: readonly State[] = [
  { scene: 'start-empty', words: '里面还没有填报表' },
  { scene: 'start-filler', words: '这是市残联的填报表' },
  { scene: 'start-statistician', words: '里面有 2 个单位的填报表' },
  { scene: 'start-browser', words: '本页没有连接 Excel' },
  { scene: 'start-troubled', words: '连不上 Office 的程序库' },
  { scene: 'start-editing', words: '有单元格正在输入' },
  {
    scene: 'start-plans',
    words: '改用这份方案',
    acts: [async (page) => page.getByLabel(/^本工作簿里的/).check()],
  },
  { scene: 'start-planGone', words: '改用自带的方案' },
  { scene: 'setUp-choose', words: '已选 95 个', acts: [press('选中列出的 95 个')] },
  { scene: 'setUp-files', words: '已做好 23 个文件', acts: [press('选中列出的 95 个', '生成压缩包')] },
  { scene: 'setUp-stopped', words: '已按要求停止', acts: [press('选中列出的 95 个', '生成压缩包')] },
  {
    scene: 'check-findings',
    words: '请只填阿拉伯数字',
    acts: [async (page) => page.getByRole('button', { name: /^指标填报 H4/ }).click()],
  },
  {
    scene: 'check-reason',
    words: '写入说明',
    acts: [async (page) => page.getByRole('button', { name: /^指标填报 I4/ }).click()],
  },
  { scene: 'check-stamped', words: '接下来：保存工作簿' },
  { scene: 'check-changed', words: '盖章后又有改动' },
  { scene: 'check-none', words: '这个工作簿不是本方案的填报表' },
  { scene: 'check-locked', words: '有密码保护' },
  { scene: 'checkReturns-idle', words: '选择各单位交回的填报表' },
  { scene: 'rollUp-idle', words: '收回的文件 1 个', acts: [pick] },
  { scene: 'rollUp-running', words: '正在读第 58 个', acts: [pick, press('开始汇总')] },
  { scene: 'rollUp-done', words: '重复上报 1 起', acts: [press('开始汇总', '已到 5 个单位')] },
  { scene: 'rollUp-changed', words: '有 2 个来源格变了' },
  { scene: 'importPlan-idle', words: '粘贴方案原文' },
  { scene: 'importPlan-again', words: '继续确认已存的方案' },
  { scene: 'importPlan-review', words: '县工信局', acts: [paste, press('读取方案', '修改')] },
  { scene: 'importPlan-failed', words: '旧版 .doc', acts: [paste, press('读取方案')] },
  { scene: 'trace-none', words: '不是全市数' },
  { scene: 'trace-changed', words: '有 2 个来源格变了' },
  { scene: 'trace-done', words: '计入 1 格' },
  { scene: 'settings', words: '缺 3 项功能' },
]

const LOOKS = [
  { name: '320-light', width: 320, colorScheme: 'light', forcedColors: 'none' },
  { name: '360-dark', width: 360, colorScheme: 'dark', forcedColors: 'none' },
  { name: '480-contrast', width: 480, colorScheme: 'dark', forcedColors: 'active' },
] as const

let browser: Browser | null = null
let server: StaticServer
let judged = 0
let objections = 0

beforeAll(async () => {
  mkdirSync(screens, { recursive: true })
  server = await serveFolder(await buildGallery())
  browser = await launchBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await server.close()
  if (judged === 0) return
  recordFigure({
    ...{ id: 'axe', what: 'What axe objects to on every screen in its states: light, dark, high contrast', aim: '0' },
    ...{ value: `${objections} violations on ${judged} views`, measuredBy: 'test/e2e/paneScreens.test.ts' },
  })
})

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const judge = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await judge.run(document)
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}

describe.each(LOOKS)('the screens, $name', ({ name, width, colorScheme, forcedColors }) => {
  it.each(STATES)('$scene: axe has no objection and nothing sticks out', async ({ scene, words, acts = [] }) => {
    if (!browser) {
      console.log('No browser found: the screens were not looked at.')
      return
    }
    const look = { viewport: { width, height: 800 }, colorScheme, forcedColors, reducedMotion: 'reduce' } as const
    const context = await browser.newContext({ ...look, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(`${server.origin}/index.html#${scene}`)
    for (const act of acts) await act(page)
    await page.getByText(words).first().waitFor()
    const violations = await violationsOn(page)
    judged += 1
    objections += violations.length
    await page.screenshot({ path: path.join(screens, `${scene}-${name}.png`) })
    expect(violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe('the screens by keyboard', () => {
  it('are reached, opened and worked without a mouse', async () => {
    if (!browser) return
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, locale: 'zh-CN' })
    await page.goto(`${server.origin}/index.html#check-findings`)
    await page.getByText('应填 4 格').first().waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const tabTo = async (start: string) => {
      for (let step = 0; step < 40 && !(await focused()).startsWith(start); step += 1) await page.keyboard.press('Tab')
      expect(await focused()).toContain(start)
    }
    await tabTo('指标填报 H4')
    // Under the sheet's own heading the eye gets the address alone.
    const hidden = await page
      .getByRole('button', { name: /^指标填报 H4/ })
      .locator('span span span')
      .first()
      .boundingBox()
    expect(hidden?.width).toBeLessThanOrEqual(1)
    await page.keyboard.press('Enter')
    await page.getByText('请只填阿拉伯数字').first().waitFor()
    await tabTo('转到 指标填报 H4')
    for (let step = 0; step < 40 && (await focused()) !== '设置'; step += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByText('亮灯界线').first().waitFor()
    await page.close()
  })
})

describe('the screens in small panes', () => {
  it('show every screen’s name in one row at 320 px, in both languages', async () => {
    if (!browser) return
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, locale: 'zh-CN' })
    await page.goto(`${server.origin}/index.html#start-filler`)
    const rows = () =>
      page.locator('nav button').evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size)
    expect(await rows()).toBe(1)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Settings' }).waitFor()
    expect(await rows()).toBe(1)
    await page.close()
  })

  it('keep the primary action in view in a pane of 400 px height', async () => {
    if (!browser) return
    const page = await browser.newPage({ viewport: { width: 320, height: 400 }, locale: 'zh-CN' })
    await page.goto(`${server.origin}/index.html#setUp-choose`)
    const action = page.getByRole('button', { name: '写入本工作簿' })
    await action.waitFor()
    const box = await action.boundingBox()
    expect(box && box.y + box.height).toBeLessThanOrEqual(400)
    await page.close()
  })
})
