import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'
import type { ReturnedFile } from '../returnedFiles'

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8')
const screens = path.resolve('out/screens')

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

/** The sheet's message about a value that its input rule refuses; it lies over everything until it is answered. */
export const sheetMessage = ({ page }: WorkbenchPage) => page.getByRole('button', { name: '确定' })

export async function answerSheetMessage(workbench: WorkbenchPage): Promise<void> {
  const button = sheetMessage(workbench)
  if (await button.isVisible()) await button.click()
  await button.waitFor({ state: 'hidden' })
}

const TRIES = 5
const LOOKS = 10
const BETWEEN_LOOKS_MS = 500

/** Looks a few times; false where it has not come true. */
async function comesTrue({ page }: WorkbenchPage, look: () => Promise<boolean>): Promise<boolean> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (await look()) return true
    await page.waitForTimeout(BETWEEN_LOOKS_MS)
  }
  return false
}

/** Does it again until it shows: what is pressed while Univer is still drawing a sheet goes nowhere, and a person tries again. */
async function persist(
  workbench: WorkbenchPage,
  what: string,
  attempt: () => Promise<void>,
  shows: () => Promise<boolean>,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await answerSheetMessage(workbench)
    await attempt()
    if (await comesTrue(workbench, shows)) return
  }
  throw new Error(`${what} has not happened in ${TRIES} tries`)
}

/** Goes to a cell of the sheet in front by way of the name box. */
export async function goTo(workbench: WorkbenchPage, cell: string): Promise<void> {
  const attempt = async () => {
    const box = nameBox(workbench)
    await box.click()
    await box.fill(cell)
    await box.press('Enter')
  }
  await persist(workbench, `going to ${cell}`, attempt, async () => (await cursorOf(workbench)) === cell)
}

/** Types into a cell of the sheet in front, key by key. */
async function typeOnce(workbench: WorkbenchPage, cell: string, text: string): Promise<void> {
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

/** Types until the cell shows it. */
export const typeInto = (workbench: WorkbenchPage, cell: string, text: string): Promise<void> =>
  persist(
    workbench,
    `typing ${text} into ${cell}`,
    () => typeOnce(workbench, cell, text),
    async () => (await valueIn(workbench, cell)) === text,
  )

/** Types what the cell's input rule refuses, until the sheet says so, and answers its message. */
export async function typeRefused(
  workbench: WorkbenchPage,
  cell: string,
  text: string,
  message: string,
): Promise<void> {
  const attempt = () => typeOnce(workbench, cell, text)
  const shows = () => workbench.page.getByText(message).first().isVisible()
  await persist(workbench, `“${message}” for ${text} in ${cell}`, attempt, shows)
  await answerSheetMessage(workbench)
}

/** The sheet in front, as office.js says it in the pane. */
const sheetInFront = (workbench: WorkbenchPage): Promise<string> =>
  paneFrameOf(workbench).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet()
      sheet.load('name')
      await context.sync()
      return sheet.name
    }),
  )

/** Univer draws the sheet anew a moment after its tab was pressed, cursor included; a person looks first. */
const LOOK_MS = 1500

/** Brings a sheet to the front by its tab. */
export async function openSheet(workbench: WorkbenchPage, name: string): Promise<void> {
  const { page } = workbench
  const attempt = () => page.locator('#sheet').getByText(name, { exact: true }).first().click()
  await persist(workbench, `opening ${name}`, attempt, async () => (await sheetInFront(workbench)) === name)
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

const WITNESSED = 800

/** Does a part of a story; where it fails, the error also tells what was to be seen, since nobody stood beside it. */
export async function witnessed(workbench: WorkbenchPage, title: string, part: () => Promise<void>): Promise<void> {
  try {
    await part()
  } catch (error) {
    const seen = await Promise.race([witness(workbench, title), workbench.page.waitForTimeout(PATIENT.timeout / 6)])
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${seen ?? 'the page answers nothing'}`)
  }
}

async function witness(workbench: WorkbenchPage, title: string): Promise<string> {
  await photograph(workbench, `failed-${title}`)
  const pane = (await workbench.pane.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, WITNESSED)
  const message = await sheetMessage(workbench).isVisible()
  return `cursor ${await cursorOf(workbench)}, message of the sheet: ${message}, complaints: ${workbench.complaints.join('; ')}, pane: ${pane}`
}
