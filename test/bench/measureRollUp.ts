/** Reads and rolls up the first files of a folder in a process of its own and prints one line of JSON: run by rollUpBench.ts.
 * Processor time, because the clock on the wall also counts what other programs do. */
import { readdirSync } from 'node:fs'
import { folderStore, sha256 } from '../../src/adapters/files'
import { xlsxFiles } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import { assess } from '../../src/domain/assess'
import { DEFAULT_CHECK_SETTINGS, runChecks } from '../../src/domain/checks'
import { intake, selectSubmissions } from '../../src/domain/intake'
import type { Plan, Submission } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { completenessOf, rollUp } from '../../src/domain/rollup'
import { layoutSummary } from '../../src/domain/summary'
import { rollUpFiles } from '../../src/usecases/rollUpFiles'
import type { FileStore, StoredFile } from '../../src/usecases/ports'
import { peakMegabytes } from '../support/peakMemory'
import { juneOf2023, planFor } from './returnedFiles'

const DUE_ON = isoDate('2023-07-05')
const PREPARED_ON = isoDate('2023-07-06')
const NOTHING_OPEN = { blocked: new Set<string>(), doubtful: new Set<string>() }

export interface RollUpMeasure {
  readonly files: number
  /** Processor time in milliseconds. */
  readonly reading: number
  readonly endToEnd: number
  readonly stages: Readonly<Record<string, number>>
  readonly peakMegabytes: number
}

const files = xlsxFiles(zlibInflater)
const period = juneOf2023()

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function timed<Outcome>(work: () => Outcome | Promise<Outcome>): Promise<readonly [Outcome, number]> {
  const start = processorTime()
  const outcome = await work()
  return [outcome, processorTime() - start]
}

/** The first files of a folder only. */
function firstFiles(folder: string, count: number): FileStore {
  const store = folderStore(folder)
  return { ...store, list: async () => (await store.list()).slice(0, count) }
}

/** What every roll-up is measured against: the same files from the same folder, read and fingerprinted. */
async function readAll(store: FileStore): Promise<void> {
  for (const path of await store.list()) {
    const { bytes } = await store.read(path)
    sha256(bytes)
    if (!files.read(path, bytes).ok) throw new Error(`${path} cannot be read`)
  }
}

async function endToEnd(store: FileStore, plan: Plan): Promise<void> {
  const { reports } = await rollUpFiles(
    {
      ...{ plan, index: indexPlan(plan), period, settings: DEFAULT_CHECK_SETTINGS, policy: DEFAULT_LIGHT_POLICY },
      ...{ dueOn: DUE_ON, preparedOn: PREPARED_ON, returnedIn: '' },
    },
    {
      ...{ store, files, fingerprint: sha256 },
      ...{ progress: { report: () => undefined }, cancellation: { cancelled: false } },
    },
  )
  const arrived = reports.filter((report) => report.arrived).length
  if (arrived !== (await store.list()).length) throw new Error(`Only ${arrived} files were taken`)
}

/** The same work stage by stage, each timed by itself. */
async function stageTimes(store: FileStore, plan: Plan): Promise<Record<string, number>> {
  const stages: Record<string, number> = {}
  const stage = async <Outcome>(name: string, work: () => Outcome | Promise<Outcome>): Promise<Outcome> => {
    const [outcome, time] = await timed(work)
    stages[name] = (stages[name] ?? 0) + time
    return outcome
  }
  const index = await stage('index', () => indexPlan(plan))
  const taken: Submission[] = []
  for (const path of await store.list()) {
    const { bytes, receivedOn }: StoredFile = await stage('bytes', () => store.read(path))
    const file = { name: path, receivedOn, sha256: await stage('bytes', () => sha256(bytes)) }
    const read = await stage('read', () => files.read(path, bytes))
    if (!read.ok) throw new Error(`${path} cannot be read`)
    taken.push(...(await stage('intake', () => intake(read.value, { plan, index, period, file }))).submissions)
  }
  const { accepted: submissions } = await stage('select', () => selectSubmissions(taken))
  const settings = DEFAULT_CHECK_SETTINGS
  const findings = await stage('checks', () => runChecks(submissions, { plan, index, period, settings }))
  const policy = DEFAULT_LIGHT_POLICY
  const [figures, assessments, reports] = await stage('rollup', () => {
    const rolledUp = rollUp({ index, period, submissions, open: NOTHING_OPEN })
    const reported = completenessOf({ index, period: period.key, submissions, dueOn: DUE_ON })
    return [rolledUp, assess({ index, period, figures: rolledUp, policy }), reported] as const
  })
  const receipts = submissions.map(({ file }) => ({ file: file.name, sha256: file.sha256 }))
  const layout = await stage('summary', () =>
    layoutSummary({
      ...{ plan, index, period, policy, figures, assessments, submissions, reports, findings, receipts },
      ...{ preparedOn: PREPARED_ON, returnedIn: '' },
    }),
  )
  await stage('write', () => files.write(layout))
  return stages
}

const median = (times: readonly number[]): number =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0

async function main(): Promise<void> {
  const [folder = '.', count = '1', rounds = '1'] = process.argv.slice(2)
  const store = firstFiles(folder, Math.min(Number(count), readdirSync(folder).length))
  const plan = planFor(Number(count))
  const times: { reading: number; endToEnd: number }[] = []
  for (let round = 0; round < Number(rounds); round++) {
    const [, reading] = await timed(() => readAll(store))
    const [, rolledUp] = await timed(() => endToEnd(store, plan))
    times.push({ reading, endToEnd: rolledUp })
  }
  const measure: RollUpMeasure = {
    files: Number(count),
    reading: median(times.map(({ reading }) => reading)),
    endToEnd: median(times.map((time) => time.endToEnd)),
    stages: await stageTimes(store, plan),
    peakMegabytes: peakMegabytes(),
  }
  console.log(JSON.stringify(measure))
}

await main()
