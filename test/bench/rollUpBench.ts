/** Rolling up returned files of the real plan's templates, against reading the same files; growth from 200 to 2,000. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RollUpMeasure } from './measureRollUp'
import { returnedWorkbooks } from './returnedFiles'

const COUNTS = [200, 500, 1000, 2000]
/** Rounds in one process, the median of which counts; the large ones take their time and vary little. */
const ROUNDS_OF_FEW = 3
const FEW = 500

async function fill(folder: string, files: number): Promise<void> {
  const started = performance.now()
  for await (const { name, bytes } of returnedWorkbooks(files)) writeFileSync(path.join(folder, name), bytes)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`${files} returned files of the real plan's templates, made in ${seconds} s; processor time from here on`)
}

function measure(folder: string, files: number): RollUpMeasure {
  const script = path.join(import.meta.dirname, 'measureRollUp.ts')
  const rounds = files <= FEW ? ROUNDS_OF_FEW : 1
  const args = ['--import', 'tsx', script, folder, String(files), String(rounds)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as RollUpMeasure
}

function print({ files, reading, endToEnd, stages, peakMegabytes }: RollUpMeasure): void {
  const each = (time: number): string => (time / files).toFixed(2)
  const ratio = (endToEnd / reading).toFixed(2)
  console.log(
    `${files} files: read ${reading.toFixed(0)} ms (${each(reading)} a file), rolled up end to end ${endToEnd.toFixed(0)} ms (${each(endToEnd)} a file), ratio ${ratio}, peak memory ${peakMegabytes} MB`,
  )
  const shares = Object.entries(stages).map(([stage, time]) => `${stage} ${each(time)}`)
  console.log(`  stage by stage, ms a file: ${shares.join(', ')}`)
}

async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number)
  const counts = given.length > 0 ? given : COUNTS
  const folder = mkdtempSync(path.join(tmpdir(), 'plantally-returns-'))
  try {
    await fill(folder, Math.max(...counts))
    for (const files of counts) print(measure(folder, files))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await main()
