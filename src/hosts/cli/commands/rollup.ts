import { statSync } from 'node:fs'
import path from 'node:path'
import { folderStore, systemClock } from '../../../adapters/files'
import { DEFAULT_CHECK_SETTINGS } from '../../../domain/checks'
import { DEFAULT_LIGHT_POLICY, LIGHT_MARKS, LIGHTS, periodName, type Period } from '../../../domain/model'
import { decimalText } from '../../../domain/lib'
import { archiveFile } from '../../../usecases/archiveFile'
import { rollUpFiles, type RolledUp } from '../../../usecases/rollUpFiles'
import { type ExitCode } from '../exitCodes'
import { dateFrom, dueDate, periodFrom, storeFrom } from '../inputs'
import { loadPlan } from '../loadPlan'
import { languageOf, say, sayJson } from '../options'
import { findingJson, levelCounts } from '../print/findings'
import { portsOver } from '../wiring'
import { exitOf, type CheckOptions } from './check'

export interface RollUpOptions extends CheckOptions {
  readonly out: string
  readonly due?: string
  readonly date?: string
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`)

/** The way from the summary's folder to the returned files, as links want it: `../2-回收/`. */
export function returnedIn(given: string, out: string): string {
  const folder = statSync(given).isDirectory() ? given : path.dirname(given)
  const way = path.relative(out, folder).split(path.sep).join('/')
  return way === '' ? '' : `${way}/`
}

/** Writes summary, archive and receipt; gives their paths. */
export async function writeResults(result: RolledUp, period: Period, out: string): Promise<readonly string[]> {
  const store = folderStore(out)
  const name = `六仗汇总_${periodName(period)}.xlsx`
  const archive = archiveFile(result.archive)
  const receipt = `汇总凭证_${period.key}.json`
  await store.write(name, result.summary)
  await store.write(archive.name, archive.bytes)
  await store.write(receipt, bytesOf(result.receipt))
  return [name, archive.name, receipt].map((file) => `${out}/${file}`)
}

export function lightCounts({ assessments }: RolledUp): string {
  const count = (light: (typeof LIGHTS)[number]) => assessments.filter((one) => one.light === light).length
  return LIGHTS.filter((light) => light !== 'none')
    .map((light) => `${LIGHT_MARKS[light]} ${count(light)}`)
    .join('  ')
}

/** `plantally rollup`: from a folder of returned files to the city-level summary, its archive and its receipt. */
export async function rollup(given: string, options: RollUpOptions): Promise<ExitCode> {
  const { plan, index } = loadPlan(options.plan)
  const period = periodFrom(options.period)
  const language = languageOf(options)
  const request = {
    ...{ plan, index, period },
    returnedIn: returnedIn(given, options.out),
    settings: DEFAULT_CHECK_SETTINGS,
    policy: DEFAULT_LIGHT_POLICY,
    dueOn: dueDate(options.due, period),
    preparedOn: options.date === undefined ? systemClock.today() : dateFrom(options.date),
  }
  const result = await rollUpFiles(request, portsOver(storeFrom(given), '汇总'))
  const written = await writeResults(result, period, options.out)
  if (options.json) {
    sayJson({
      figures: result.figures.map((figure) => ({
        ...figure,
        value: figure.value === null ? null : decimalText(figure.value),
        samePeriodBase: figure.samePeriodBase === null ? null : decimalText(figure.samePeriodBase),
        sources: figure.sources.map((source) => ({ ...source, value: decimalText(source.value) })),
      })),
      findings: result.findings.map((finding) => findingJson(finding, index, language)),
      files: written,
    })
  } else {
    const arrived = result.reports.filter((report) => report.arrived).length
    say(`${periodName(period)}：应报 ${result.reports.length} 个单位，已报 ${arrived}`)
    say(lightCounts(result))
    say(levelCounts(result.findings, language))
    written.forEach((file) => say(`已写 ${file}`))
  }
  return exitOf(result.gathered, result.findings)
}
