/**
 * `npm run pictures`: takes the README's pictures of the workbench anew, driving it as its users would. Look at them
 * before they are committed.
 */
import path from 'node:path'
import { zhCN } from '../../src/ui/text/zhCN'
import { launchBrowser } from '../support/browser'
import { threeReturnedFiles } from '../support/returnedFiles'
import { startWorkbench } from '../support/workbench/startWorkbench'
import type { WorkbenchPage } from '../support/workbench/workbenchPage'
import * as person from '../support/workbench/workbenchPage'

const { importPlan, period, rollUp, setUp, start } = zhCN
const UNITS = ['市发改局', '市住建局', '市医保局', '市妇联', '市残联']
const TEXT = [
  '某县2026年重点工作责任清单',
  '一、稳住工业（牵头单位：县科工局；责任单位：县发改局、各镇街）',
  '1. 全年规模工业增加值增长8%以上，新增规模工业企业12家。（县科工局牵头，县统计局配合）',
  '2. 新开工标准厂房不少于6万平方米，年底前建成智能化车间5个。（县经开区牵头）',
  '二、办好民生实事（牵头单位：县民政局）',
  '3. 改造老旧小区30个，惠及居民2100户。（县住建局牵头，县财政局配合）',
].join('\n')

const pictureOf = ({ page }: WorkbenchPage, name: string) =>
  page.screenshot({ path: path.resolve('docs/images', `${name}.png`) })
const press = ({ pane }: WorkbenchPage, button: string | RegExp) =>
  pane.getByRole('button', { name: button }).last().click()
const shows = ({ pane }: WorkbenchPage, words: string | RegExp) => pane.getByText(words).first().waitFor(person.PATIENT)

async function templates(at: WorkbenchPage): Promise<void> {
  await at.pane.getByLabel(start.statistician).check()
  await person.pressRibbon(at, 'SetUp')
  await at.pane.getByLabel(period.label).selectOption('2023-M06')
  for (const unit of UNITS) {
    await at.pane.getByLabel(setUp.search).fill(unit)
    await at.pane.getByRole('checkbox', { name: unit }).check()
  }
  await press(at, setUp.write)
  await shows(at, setUp.written(26, 5))
  await person.openSheet(at, '封面与说明')
  await pictureOf(at, 'workbench')
}

async function filling(at: WorkbenchPage): Promise<void> {
  await at.pane.getByRole('navigation').getByRole('button', { name: zhCN.shell.screens.start.tab, exact: true }).click()
  await at.pane.getByLabel(start.filler).check()
  await at.pane.getByLabel(start.unit).selectOption({ label: '市残联' })
  await person.pressRibbon(at, 'Check')
  await person.openSheet(at, '市残联 指标')
  const typed = { H4: '50', I4: '50', H5: '30', I5: '20', J4: '40', J5: '25', K4: '99' }
  for (const [cell, figure] of Object.entries(typed)) await person.typeInto(at, cell, figure)
  await at.pane.getByRole('button', { name: /K4/ }).first().waitFor(person.PATIENT)
  await at.pane.getByRole('button', { name: /I5/ }).first().waitFor(person.PATIENT)
  await pictureOf(at, 'check')
  await person.typeInto(at, 'I5', '30')
  await person.typeInto(at, 'K4', '25')
}

async function summary(at: WorkbenchPage): Promise<void> {
  await person.pressRibbon(at, 'RollUp')
  await person.pickFiles(at, rollUp.addFiles, await threeReturnedFiles())
  await press(at, rollUp.run)
  await shows(at, rollUp.results)
  await press(at, rollUp.write)
  await shows(at, rollUp.written(7))
  await person.openSheet(at, '六仗总览')
  await pictureOf(at, 'summary')
}

/** What was read out of an invented plan, under its text: the pane alone, since no sheet has part in it yet. */
async function reading(at: WorkbenchPage): Promise<void> {
  await press(at, start.importPlan)
  await at.pane.getByLabel(importPlan.paste).fill(TEXT)
  await press(at, importPlan.read)
  await shows(at, new RegExp(`^${importPlan.kinds.duty} \\d`))
  await at.page.locator('.pane').screenshot({ path: path.resolve('docs/images/import.png') })
}

async function inTheWorkbench(): Promise<void> {
  const browser = await launchBrowser()
  if (!browser) throw new Error('No browser was found: see test/support/browser.ts')
  const running = await startWorkbench()
  try {
    const at = await person.openWorkbench(browser, running.address, 'light')
    await templates(at)
    await filling(at)
    await summary(at)
    await at.close()
    await reading(await person.openWorkbench(browser, running.address, 'light'))
  } finally {
    running.stop()
    await browser.close()
  }
}

void inTheWorkbench()
