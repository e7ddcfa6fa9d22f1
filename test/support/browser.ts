import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
const FOLDERS = [
  ...(process.env['PATH'] ?? '').split(path.delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
]
const INSTALLED_NAMES = [...NAMES, 'Google Chrome', 'chrome.exe', 'msedge.exe']

const installed = (): string | undefined =>
  FOLDERS.flatMap((folder) => INSTALLED_NAMES.map((name) => path.join(folder, name))).find((file) => existsSync(file))

/** The Chromium that the package carries for x64 Linux; unpacked into the folder for temporary files. */
async function carried(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** CHROME_PATH, else an installed browser, else the one among the development packages; null where there is none. */
export async function findBrowser(): Promise<string | null> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return named
  return installed() ?? (await carried()) ?? null
}

/** A headless browser without a sandbox (tests run as root in containers); null where none is found. */
export async function launchBrowser(): Promise<Browser | null> {
  const executablePath = await findBrowser()
  if (executablePath === null) return null
  return chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--font-render-hinting=none'] })
}
