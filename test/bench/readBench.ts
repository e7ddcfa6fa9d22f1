/** Reading 200 workbooks of 3 sheets × 400 × 15, side by side with other readers and with the bare inflate of the same bytes. */
import * as sheetjs from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import * as hucre from 'hucre'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { fflateInflater, readXlsx } from '../../src/adapters/xlsx'
import type { Inflater } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import { makeReadWorkbooks } from './readWorkbooks'

export interface ReadBenchOptions {
  /** Workbooks to read; 200 is the figure that is published. */
  readonly files: number
  /** Interleaved rounds; the median counts. */
  readonly rounds: number
}

export interface ReadBenchRow {
  readonly reader: string
  readonly milliseconds: number
  /** Times as long as ours with zlib. */
  readonly timesOurs: number
  /** Times as long as the bare inflate of the same bytes. */
  readonly timesInflate: number
}

type Reader = (bytes: Uint8Array) => unknown

/** Inflates every part and does nothing else: no reader can be faster. */
function bareInflate(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let directory = view.getUint32(bytes.length - 6, true)
  while (view.getUint32(directory, true) === 0x02014b50) {
    const local = view.getUint32(directory + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const stored = bytes.subarray(start, start + view.getUint32(directory + 20, true))
    if (view.getUint16(directory + 10, true) === 8) inflateRawSync(stored)
    directory +=
      46 +
      view.getUint16(directory + 28, true) +
      view.getUint16(directory + 30, true) +
      view.getUint16(directory + 32, true)
  }
}

function ours(inflater: Inflater): Reader {
  return (bytes) => {
    const result = readXlsx('bench.xlsx', bytes, inflater)
    if (!result.ok) throw new Error(result.problem.detail)
    return result.value
  }
}

const READERS: readonly (readonly [string, Reader])[] = [
  ['bare inflate (zlib)', bareInflate],
  ['bare inflate (fflate)', (bytes) => unzipSync(bytes)],
  ['ours (zlib)', ours(zlibInflater)],
  ['ours (fflate)', ours(fflateInflater)],
  ['hucre', (bytes) => hucre.readXlsx(bytes)],
  ['SheetJS', (bytes) => sheetjs.read(bytes)],
  ['ExcelJS', (bytes) => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer)],
]

async function timeOf(reader: Reader, files: readonly Uint8Array[]): Promise<number> {
  const start = performance.now()
  for (const file of files) await reader(file)
  return performance.now() - start
}

const median = (times: readonly number[]): number =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0

/** Reads the same workbooks with every reader in turn, round after round. Times in milliseconds for all files together. */
export async function readBench({ files, rounds }: ReadBenchOptions): Promise<readonly ReadBenchRow[]> {
  const workbooks = await makeReadWorkbooks(files)
  const times = READERS.map((): number[] => [])
  for (const [, reader] of READERS) await timeOf(reader, workbooks.slice(0, Math.min(10, files)))
  for (let round = 0; round < rounds; round++) {
    for (const [index, [, reader]] of READERS.entries()) times[index]?.push(await timeOf(reader, workbooks))
  }
  const medians = times.map(median)
  const [floor = 1, , own = 1] = medians
  return READERS.map(([reader], index) => {
    const milliseconds = medians[index] ?? 0
    return { reader, milliseconds, timesOurs: milliseconds / own, timesInflate: milliseconds / floor }
  })
}

/** Peak resident memory, in megabytes, of a fresh process that reads the workbooks one after another with zlib. */
export async function peakReadMemory(files: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'plantally-bench-'))
  try {
    const workbooks = await makeReadWorkbooks(files)
    workbooks.forEach((bytes, index) => writeFileSync(join(folder, `${index}.xlsx`), bytes))
    const script = join(import.meta.dirname, '../support/badFiles/measure.ts')
    const output = execFileSync(process.execPath, ['--import', 'tsx', script, folder, 'zlib'], { encoding: 'utf8' })
    const peaks = output
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { peakMegabytes: number }).peakMegabytes)
    return Math.max(...peaks)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function main(): Promise<void> {
  const [files = 200, rounds = 3] = process.argv.slice(2).map(Number)
  const rows = await readBench({ files, rounds })
  console.log(`${files} workbooks of 3 sheets × 400 × 15, median of ${rounds} rounds`)
  for (const { reader, milliseconds, timesOurs, timesInflate } of rows) {
    const times = `${timesOurs.toFixed(2)} × ours`.padStart(14)
    console.log(
      `${reader.padEnd(24)}${milliseconds.toFixed(0).padStart(7)} ms${times}${timesInflate.toFixed(2).padStart(9)} × inflate`,
    )
  }
  console.log(`peak memory of a process that reads them: ${await peakReadMemory(files)} MB`)
}

if (process.argv[1]?.endsWith('readBench.ts')) await main()
