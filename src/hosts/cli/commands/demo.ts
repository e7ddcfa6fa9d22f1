import { rmSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { folderStore } from '../../../adapters/files'
import { DEFAULT_CHECK_SETTINGS } from '../../../domain/checks'
import { DEFAULT_LIGHT_POLICY, isoDate, periodName, predecessorOf } from '../../../domain/model'
import { issueTemplates } from '../../../usecases/issueTemplates'
import type { WorkbookFiles } from '../../../usecases/ports'
import { rollUpFiles } from '../../../usecases/rollUpFiles'
import { writtenAhead } from '../../../usecases/writtenAhead'
import { growReturns, REMARK, type DemoCity, type ReturnedFile } from '../demo/growReturns'
import { demoReport, isAsPlanted } from '../demo/report'
import { findOffice, saveAgain } from '../demo/resave'
import { EXIT, misuse, type ExitCode } from '../exitCodes'
import { periodFrom } from '../inputs'
import { loadPlan } from '../loadPlan'
import { languageOf, say, sayJson, type CommonOptions } from '../options'
import { levelCounts } from '../print/findings'
import { progressBar } from '../progressBar'
import { portsOver, withEveryCore } from '../wiring'
import { lightCounts, returnedIn, writeResults } from './rollup'

export interface DemoOptions extends CommonOptions {
  readonly out: string
  readonly seed: string
}

const PERIOD = '2023-M06'
const DUE_ON = isoDate('2023-07-05')
const PREPARED_ON = isoDate('2023-07-10')
const KEPT_OF_DAMAGED = 0.6

function writeReturn(folder: string, file: ReturnedFile, bytes: Uint8Array): void {
  const whole = file.fate === 'damaged' ? bytes.slice(0, Math.floor(bytes.length * KEPT_OF_DAMAGED)) : bytes
  writeFileSync(path.join(folder, file.name), whole)
}

function stampReceipt(folder: string, { name, receivedOn }: ReturnedFile): void {
  const noon = new Date(`${receivedOn}T12:00:00`)
  utimesSync(path.join(folder, name), noon, noon)
}

/** Writes the returned files as they come in over the days; gives how many another program saved again. */
async function sendBack(folder: string, files: readonly ReturnedFile[], pool: WorkbookFiles): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const progress = progressBar('填报')
  const bytesOf = writtenAhead(files.length, async (number) => pool.write(files[number]!.layout))
  for (const [done, file] of files.entries()) {
    progress.report(done, files.length, file.name)
    writeReturn(folder, file, await bytesOf(done))
  }
  const office = findOffice()
  const again = files.filter(({ fate }) => fate === 'saved-again').map(({ name }) => path.join(folder, name))
  if (office !== null) saveAgain(office, again)
  for (const file of files) stampReceipt(folder, file)
  progress.report(files.length, files.length, '')
  return office === null ? 0 : again.length
}

async function issueAll(
  city: DemoCity,
  previous: ReturnType<typeof growReturns>['archive'],
  out: string,
  files: WorkbookFiles,
): Promise<number> {
  const { plan, period, dueOn } = city
  const issued = await issueTemplates(
    { plan, period, dueOn, previous, policy: DEFAULT_LIGHT_POLICY, units: 'all', into: 'file-per-unit' },
    {
      store: folderStore(out),
      files,
      progress: progressBar('建立模板'),
      cancellation: { cancelled: false },
    },
  )
  if (!issued.ok) throw new Error(`The demo’s templates were refused: ${issued.problem.kind}`)
  return issued.value.length
}

function cityFrom(options: DemoOptions): DemoCity {
  const seed = Number(options.seed)
  if (!Number.isInteger(seed)) throw misuse(`种子应为整数：${options.seed} / The seed must be a whole number`)
  const { plan, index } = loadPlan(options.plan)
  const period = periodFrom(PERIOD)
  return { plan, index, period, before: predecessorOf(period), dueOn: DUE_ON, seed }
}

/** `plantally demo`: the whole cycle on invented figures, and whether every planted mistake was found. */
export async function demo(options: DemoOptions): Promise<ExitCode> {
  const city = cityFrom(options)
  const language = languageOf(options)
  const folder = (name: string) => path.join(options.out, name)
  rmSync(options.out, { recursive: true, force: true })
  const harvest = growReturns(city)
  const [templates, savedAgain] = await withEveryCore(async (files) => [
    await issueAll(city, harvest.archive, folder('1-模板'), files),
    await sendBack(folder('2-回收'), harvest.files, files),
  ])
  const result = await rollUpFiles(
    {
      ...city,
      returnedIn: returnedIn(folder('2-回收'), folder('3-汇总')),
      settings: DEFAULT_CHECK_SETTINGS,
      policy: DEFAULT_LIGHT_POLICY,
      preparedOn: PREPARED_ON,
      remark: REMARK,
    },
    portsOver(folderStore(folder('2-回收')), '汇总'),
  )
  const written = await writeResults(result, city.period, folder('3-汇总'))
  const report = demoReport(harvest, result, city.index)
  if (options.json) sayJson({ ...report, templates, savedAgain, files: written })
  else {
    say(`PlanTally 指标汇 演示：${city.plan.title}，${periodName(city.period)}。数据均为虚构，种子 ${city.seed}。`)
    say(`模板 ${templates} 个 → ${folder('1-模板')}`)
    say(
      `回收 ${harvest.files.length} 个文件 → ${folder('2-回收')}（${savedAgain > 0 ? `其中 ${savedAgain} 个由 LibreOffice 重新保存` : '本机没有 LibreOffice，未作重新保存'}）`,
    )
    say(report.text)
    say(`审核：${levelCounts(result.findings, language)}`)
    say(`亮灯：${lightCounts(result)}`)
    written.forEach((file) => say(`已写 ${file}`))
  }
  return isAsPlanted(report) ? EXIT.fine : EXIT.blocked
}
