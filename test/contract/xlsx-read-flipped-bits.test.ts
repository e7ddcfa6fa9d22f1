import { readXlsx } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import { seededNumbers } from '../bench/readWorkbooks'
import { workbookOfRows, workbookWith } from '../support/badFiles/minimalWorkbook'

const SEED = 20230630
const SMALL = workbookWith({})

/** Enough rows that most bits lie inside deflated cells. */
const LARGER = workbookOfRows(
  Array.from(
    { length: 200 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row * 37.25}</v></c></row>`,
  ).join(''),
)

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice()
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

/** What reading gives, as text; a problem only by its kind. Formats of maps and undefined are kept apart by the replacer. */
function outcome(bytes: Uint8Array): string {
  const result = readXlsx('flipped.xlsx', bytes, zlibInflater)
  if (!result.ok) return result.problem.detail.startsWith('unexpected') ? result.problem.detail : 'refused'
  return JSON.stringify(result.value, (_, value: unknown) => (value instanceof Map ? [...value] : value))
}

/** `same`, `refused`, or `changed`: a wrong figure that nobody notices. */
function verdict(found: string, sound: string): string {
  if (found === sound) return 'same'
  return found.length < 200 ? found : 'changed'
}

describe(`[IN01] flipped bits are refused or change nothing (seed ${SEED})`, () => {
  it('every single bit of a small workbook', () => {
    const sound = outcome(SMALL)
    const seen = new Set<string>()
    for (let bit = 0; bit < SMALL.length * 8; bit++) seen.add(verdict(outcome(flipped(SMALL, bit)), sound))
    expect([...seen].sort()).toEqual(['refused', 'same'])
  })

  it('3000 times one to eight random bits of a larger workbook', () => {
    const next = seededNumbers(SEED)
    const sound = outcome(LARGER)
    const seen = new Set<string>()
    for (let round = 0; round < 3000; round++) {
      let bytes = LARGER
      const count = 1 + Math.floor(next() * 8)
      for (let flip = 0; flip < count; flip++) bytes = flipped(bytes, Math.floor(next() * bytes.length * 8))
      seen.add(verdict(outcome(bytes), sound))
    }
    expect([...seen].sort()).toEqual(['refused', 'same'])
  })

  it('every length that a truncated workbook can have', () => {
    const seen = new Set<string>()
    for (let length = 0; length < SMALL.length; length++) seen.add(outcome(SMALL.subarray(0, length)))
    expect([...seen]).toEqual(['refused'])
  })
})
