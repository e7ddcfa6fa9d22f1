import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Page, Route } from 'playwright-core'
import type { SimulatedExcel } from '../../src/simulator'
import { WebHost } from '../../src/simulator/wac'

const root = path.resolve(__dirname, '../..')
const microsoft = path.join(root, 'node_modules/@microsoft/office-js/dist')

/** office.js takes a host for genuine only over https and under the page's own name. */
const ORIGIN = 'https://plantally.example'
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
}

/** The page of Excel on the web, with room for a sheet on the left and the add-in's frame on the right. */
const HOST_PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Excel</title>
<style>body{margin:0;background:#808080}</style><body></body></html>`

export interface PaneLook {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  /** The pane's page with its query, `taskpane.html?screen=setUp`. */
  readonly page?: string
  /** The folder that the pane is served from; `dist/pane` unless told. */
  readonly folder?: string
  /** False: Microsoft's servers cannot be reached. */
  readonly online?: boolean
}

/** The built pane in a frame of Excel on the web, with everything that it asks for and complains about written down. */
export interface PaneInExcel {
  readonly page: Page
  readonly pane: FrameLocator
  readonly host: WebHost
  /** Addresses asked for, in order. */
  readonly requests: readonly string[]
  /** Errors, warnings and broken security rules. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

async function answer(route: Route, look: PaneLook): Promise<void> {
  const address = route.request().url().split(/[?#]/)[0] ?? ''
  if (address === `${ORIGIN}/excel`) return route.fulfill({ contentType: TYPES['.html'] ?? '', body: HOST_PAGE })
  const file = fileOf(address, look)
  const body = file === null ? null : await readFile(file).catch(() => null)
  if (body === null) return route.abort()
  return route.fulfill({ contentType: TYPES[path.extname(address)] ?? '', body })
}

function fileOf(address: string, { folder = path.join(root, 'dist/pane'), online = true }: PaneLook): string | null {
  if (address.startsWith(`${ORIGIN}/`)) return path.join(folder, address.slice(ORIGIN.length + 1))
  return online && address.startsWith(CDN) ? path.join(microsoft, address.slice(CDN.length)) : null
}

/** The window of the add-in as `WebHost` wants it, played here: its messages go to the frame in the browser. */
function standInWindow(deliver: (text: string) => void) {
  return {
    location: new URL(`${ORIGIN}/excel`),
    name: '',
    opener: { postMessage: (_text: string): void => undefined },
    setTimeout,
    MessageEvent,
    dispatchEvent: ({ data }: MessageEvent<string>) => deliver(data),
  }
}

function listen(page: Page): { requests: string[]; complaints: string[] } {
  const [requests, complaints]: [string[], string[]] = [[], []]
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  return { requests, complaints }
}

async function contextOf(browser: Browser, look: PaneLook): Promise<BrowserContext> {
  const { width = 350, height = 720, colorScheme = 'light' } = look
  const context = await browser.newContext({
    ...{ viewport: { width, height }, colorScheme, locale: 'zh-CN', reducedMotion: 'reduce' },
    acceptDownloads: true,
  })
  await context.route('**/*', (route) => answer(route, look))
  return context
}

/** Opens the built pane as Excel on the web does: in a frame, told by its name, spoken to by messages. */
export async function openInExcel(browser: Browser, excel: SimulatedExcel, look: PaneLook = {}): Promise<PaneInExcel> {
  const context = await contextOf(browser, look)
  const page = await context.newPage()
  const heard = listen(page)
  const host = new WebHost(excel)
  const addIn = standInWindow((text) => {
    page.evaluate((given) => window.frames[0]?.postMessage(given, '*'), text).catch(() => undefined)
  })
  host.playOpener(addIn as unknown as Window & typeof globalThis)
  await page.exposeFunction('toExcel', (text: string) => addIn.opener.postMessage(text))
  await page.goto(`${ORIGIN}/excel`)
  await page.evaluate(
    ({ name, address }) => {
      const { toExcel } = window as unknown as { toExcel(text: string): void }
      addEventListener('message', ({ data }) => toExcel(String(data)))
      const frame = document.createElement('iframe')
      frame.name = name
      frame.src = address
      frame.setAttribute('style', 'border:0;width:100vw;height:100vh;display:block')
      document.body.append(frame)
    },
    { name: addIn.name, address: `${ORIGIN}/${look.page ?? 'taskpane.html'}` },
  )
  return { page, pane: page.frameLocator('iframe'), host, ...heard, close: () => context.close() }
}
