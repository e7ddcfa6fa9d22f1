/** Reads every file of a folder in one process and prints what each gave, how long it took and the peak memory: run by a test. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fflateInflater, readXlsx } from '../../../src/adapters/xlsx'
import { zlibInflater } from '../../../src/adapters/xlsx/node'

const [folder = '.', platform = 'zlib'] = process.argv.slice(2)
const inflater = platform === 'zlib' ? zlibInflater : fflateInflater
for (const file of readdirSync(folder).sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const start = performance.now()
  const result = readXlsx(file, bytes, inflater)
  const milliseconds = Math.round(performance.now() - start)
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const outcome = result.ok ? 'ok' : `${result.problem.kind}: ${result.problem.detail}`
  console.log(JSON.stringify({ file, outcome, milliseconds, peakMegabytes }))
}
