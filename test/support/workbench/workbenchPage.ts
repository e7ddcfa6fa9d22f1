import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'
import type { ReturnedFile } from '../returnedFiles'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const screens = path.resolve(__dirname, '../../../out/screens')

/** Univer draws and calculates on the thread that the pane runs on. */
export const PATIENT = { timeout: 180_000 }

export type ColorScheme = 'light' | 'dark'

/** The workbench in front of a person: what can be seen, and what was asked for and complained about meanwhile. */
export interface WorkbenchPage {
  readonly page: Page
  readonly pane: FrameLocator
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export async function openWorkbench(
  browser: Browser,
  address: string,
  colorScheme: ColorScheme,
): Promise<WorkbenchPage> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1360, height: 860 }, colorScheme, locale: 'zh-CN' },
    ...{ reducedMotion: 'reduce', acceptDownloads: true },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENT.timeout)
  const [requests, complaints]: [string[], string[]] = [[], []]
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.goto(address)
  const pane = page.frameLocator('#pane')
  await pane.getByRole('navigation').waitFor(PATIENT)
  return { page, pane, requests, complaints, close: () => context.close() }
}

/** A button of the ribbon, by its command in the manifest. */
export const pressRibbon = ({ page }: WorkbenchPage, command: string): Promise<void> =>
  page.locator(`#PlanTally\\.${command}`).click()

const nameBox = ({ page }: WorkbenchPage) => page.locator('#sheet input').first()

/** Where the sheet's cursor stands, as its name box says. */
export const cursorOf = (workbench: WorkbenchPage): Promise<string> => nameBox(workbench).inputValue()

/** Goes to a cell of the sheet in front by way of the name box. */
export async function goTo(workbench: WorkbenchPage, cell: string): Promise<void> {
  const box = nameBox(workbench)
  await box.click()
  await box.fill(cell)
  await box.press('Enter')
}

/** Types into a cell of the sheet in front, key by key. */
export async function typeOnce(workbench: WorkbenchPage, cell: string, text: string): Promise<void> {
  const { keyboard } = workbench.page
  await goTo(workbench, cell)
  await keyboard.type(text, { delay: 20 })
  await keyboard.press('Enter')
}

/** What the cell of the sheet in front holds, as office.js says it in the pane. */
const valueIn = (workbench: WorkbenchPage, cell: string): Promise<string> =>
  paneFrameOf(workbench).evaluate(
    (address) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address)
        range.load('values')
        await context.sync()
        return String(range.values[0]?.[0])
      }),
    cell,
  )

const TRIES = 5
const LOOKS = 10
const BETWEEN_LOOKS_MS = 500

/** Types until the cell shows it: keys pressed while Univer is still drawing a sheet go nowhere, and a person types again. */
export async function typeInto(workbench: WorkbenchPage, cell: string, text: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await typeOnce(workbench, cell, text)
    for (let looks = 0; looks < LOOKS; looks += 1) {
      if ((await valueIn(workbench, cell)) === text) return
      await workbench.page.waitForTimeout(BETWEEN_LOOKS_MS)
    }
  }
  throw new Error(`${cell} holds ${await valueIn(workbench, cell)} after ${text} was typed ${TRIES} times`)
}

/** Univer draws the sheet anew a moment after its tab was pressed, cursor included; a person looks first. */
const LOOK_MS = 1500

/** Brings a sheet to the front by its tab. */
export async function openSheet({ page }: WorkbenchPage, name: string): Promise<void> {
  await page.locator('#sheet').getByText(name, { exact: true }).first().click()
  await page.waitForTimeout(LOOK_MS)
}

/** Gives files to whatever button of the pane opens a file dialogue. */
export async function pickFiles(
  { page, pane }: WorkbenchPage,
  button: string,
  files: readonly ReturnedFile[],
): Promise<void> {
  const payloads = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }))
  const chooser = page.waitForEvent('filechooser')
  await pane.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(payloads)
}

/** Saves the workbook by the file menu; gives the downloaded bytes. */
export async function saveWorkbook({ page }: WorkbenchPage): Promise<ReturnedFile> {
  const coming = page.waitForEvent('download', PATIENT)
  await page.getByRole('button', { name: '文件' }).click()
  await page.locator('#file-save').click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

export function paneFrameOf({ page }: WorkbenchPage): Frame {
  const frame = page.frames().find((one) => one.url().includes('/pane.html'))
  if (!frame) throw new Error('The pane is not open')
  return frame
}

/** What axe objects to in the pane as it stands. */
export async function violationsIn(workbench: WorkbenchPage): Promise<readonly string[]> {
  const frame = paneFrameOf(workbench)
  await frame.evaluate(axe)
  return frame.evaluate(async () => {
    const judge = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await judge.run(document)
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}

export const photograph = ({ page }: WorkbenchPage, name: string): Promise<unknown> =>
  page.screenshot({ path: path.join(screens, `workbench-${name}.png`) })
