/** Reads every file of a folder in one process and prints what each gave, the processor time it took and the peak memory: run by a test.
 * Processor time, because the clock on the wall also counts what other programs do. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fflateInflater, readXlsx } from '../../../src/adapters/xlsx'
import { zlibInflater } from '../../../src/adapters/xlsx/node'
import { peakMegabytes } from '../peakMemory'

const [folder = '.', platform = 'zlib'] = process.argv.slice(2)
const inflater = platform === 'zlib' ? zlibInflater : fflateInflater
for (const file of readdirSync(folder).sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const start = process.cpuUsage()
  const result = readXlsx(file, bytes, inflater)
  const { user, system } = process.cpuUsage(start)
  const milliseconds = Math.round((user + system) / 1000)
  const outcome = result.ok ? 'ok' : `${result.problem.kind}: ${result.problem.detail}`
  console.log(JSON.stringify({ file, outcome, milliseconds, peakMegabytes: peakMegabytes() }))
}
