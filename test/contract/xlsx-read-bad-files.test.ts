import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fflateInflater, readXlsx } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import { BAD_FILES } from '../support/badFiles'
import type { BadFile } from '../support/badFiles'

const LONGEST_MS = 2000
const MOST_MEGABYTES = 300

const made = new Map<string, Uint8Array>()
function bytesOf(bad: BadFile): Uint8Array {
  const known = made.get(bad.fault) ?? bad.make()
  made.set(bad.fault, known)
  return known
}

describe.each([
  ['zlib', zlibInflater],
  ['fflate', fflateInflater],
])('[IN01] a bad file gives a named problem or the right answer (%s)', (_, inflater) => {
  it.each(BAD_FILES.map((bad) => [bad.fault, bad] as const))('%s', (_fault, bad) => {
    const result = readXlsx('bad.xlsx', bytesOf(bad), inflater)
    if (result.ok) {
      expect(bad.problem).toBeUndefined()
      bad.answer?.(result.value)
    } else {
      expect(result.problem).toEqual({ kind: bad.problem, file: 'bad.xlsx', detail: expect.any(String) })
      expect(result.problem.detail).not.toMatch(/^unexpected/)
    }
  })
})

describe.each(['zlib', 'fflate'])('[IN01] no bad file takes more than 2 s and 300 MB (%s)', (platform) => {
  it('reads all of them in one process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plantally-bad-'))
    try {
      BAD_FILES.forEach((bad, index) => writeFileSync(join(folder, `${index}`.padStart(3, '0')), bytesOf(bad)))
      const script = join(__dirname, '../support/badFiles/measure.ts')
      const output = execFileSync(process.execPath, ['--import', 'tsx', script, folder, platform], { encoding: 'utf8' })
      const lines = output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { milliseconds: number; peakMegabytes: number; file: string })
      const named = lines.map((line) => ({ ...line, fault: BAD_FILES[Number(line.file)]?.fault }))
      expect(named).toHaveLength(BAD_FILES.length)
      expect(named.filter((line) => line.milliseconds > LONGEST_MS)).toEqual([])
      expect(named.filter((line) => line.peakMegabytes > MOST_MEGABYTES).slice(0, 1)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
