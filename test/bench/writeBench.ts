/** Sixty templates of the real plan, laid out, written and stored: on one core, and with the pool of threads that the command line uses. */
import { memoryFileStore } from '../../src/adapters/memory'
import { xlsxFiles } from '../../src/adapters/xlsx'
import { pooledXlsxFiles, zlibInflater } from '../../src/adapters/xlsx/node'
import { DEFAULT_LIGHT_POLICY, isoDate } from '../../src/domain/model'
import { threadFromSource } from '../support/threadFromSource'
import type { IssueTemplatesRequest } from '../../src/usecases/issueTemplates'
import { issueTemplates } from '../../src/usecases/issueTemplates'
import type { WorkbookFiles } from '../../src/usecases/ports'
import { juneOf2023 } from './returnedFiles'
import { yuanjiang } from './yuanjiang'

const TEMPLATES = 60
const ROUNDS = 5

function sixtyTemplates(): IssueTemplatesRequest {
  const { plan, index } = yuanjiang()
  return {
    ...{ plan, period: juneOf2023(), dueOn: isoDate('2023-07-05'), policy: DEFAULT_LIGHT_POLICY, previous: null },
    ...{ units: index.reportingUnits().slice(0, TEMPLATES), into: 'file-per-unit' },
  }
}

interface Times {
  readonly clock: number
  readonly processor: number
}

async function timeOf(request: IssueTemplatesRequest, files: WorkbookFiles): Promise<Times> {
  const before = process.cpuUsage()
  const started = performance.now()
  const issued = await issueTemplates(request, {
    ...{ store: memoryFileStore(), files },
    ...{ progress: { report: () => undefined }, cancellation: { cancelled: false } },
  })
  if (!issued.ok || issued.value.length !== TEMPLATES) throw new Error('Not every template was written')
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - started, processor: (user + system) / 1000 }
}

function print(how: string, times: readonly Times[]): void {
  const sorted = [...times].sort((left, right) => left.clock - right.clock)
  const { clock = 0, processor = 0 } = sorted[Math.floor(sorted.length / 2)] ?? {}
  const all = times.map((time) => time.clock.toFixed(0)).join(', ')
  console.log(
    `${how}: median ${clock.toFixed(0)} ms, processor time ${processor.toFixed(0)} ms (rounds as they came: ${all} ms)`,
  )
}

async function main(): Promise<void> {
  const request = sixtyTemplates()
  const alone: Times[] = []
  const pooled: Times[] = []
  const kept = pooledXlsxFiles({ start: threadFromSource })
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await timeOf(request, xlsxFiles(zlibInflater)))
    pooled.push(await timeOf(request, kept))
  }
  await kept.close()
  console.log(`${TEMPLATES} templates, laid out, written and stored; the ways take turns, median of ${ROUNDS} rounds`)
  print('one thread', alone)
  print('a thread for every core', pooled)
}

await main()
