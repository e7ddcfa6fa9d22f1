import { Buffer } from 'node:buffer'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { BadFile } from './badFile'
import { SOUND_PARTS, worksheet } from './minimalWorkbook'
import type { RawEntry } from './rawZip'
import { rawEntry, rawZip } from './rawZip'

const MEBIBYTE = 1024 * 1024
const TWO_GIGABYTES = 2048 * MEBIBYTE - 1
const SHEET = 'xl/worksheets/sheet1.xml'

/** Half a mebibyte of cells, again and again: ten megabytes that inflate to two gigabytes. */
function endlessSheet(): Uint8Array {
  const [head = '', tail = ''] = worksheet('|').split('|')
  const cells = '<c><v>1</v></c>'.repeat(Math.floor(MEBIBYTE / 30))
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 1 }
  const block = deflateRawSync(Buffer.from(cells), flush)
  const start = deflateRawSync(Buffer.from(`${head}<row r="1">`), flush)
  return Buffer.concat([
    start,
    ...Array.from({ length: 4096 }, () => block),
    deflateRawSync(Buffer.from(`</row>${tail}`)),
  ])
}

const otherParts = (): RawEntry[] =>
  Object.entries(SOUND_PARTS)
    .filter(([name]) => name !== SHEET)
    .map(([name, text]) => rawEntry(name, text))

const bombThatSays = (size: number): Uint8Array =>
  rawZip([...otherParts(), { name: SHEET, deflated: endlessSheet(), size, checksum: 0 }])

/** Sixteen sheets of 60 MiB each: every one within its limit, together far past what a file may hold. */
function manySheets(): Uint8Array {
  const rows = Buffer.alloc(60 * MEBIBYTE, ' ')
  const [head = '', tail = ''] = worksheet('|').split('|')
  rows.write(head, 0)
  rows.write(tail, rows.length - tail.length)
  const sheet = { deflated: deflateRawSync(rows), size: rows.length, checksum: crc32(rows) }
  const numbers = Array.from({ length: 16 }, (_, index) => index + 1)
  const sheets = numbers.map((number) => `<sheet name="s${number}" sheetId="${number}" r:id="rId${number}"/>`)
  const main = (SOUND_PARTS['xl/workbook.xml'] ?? '').replace(/<sheet .*?\/>/, sheets.join(''))
  const links = numbers.map(
    (number) => `<Relationship Id="rId${number}" Type="x/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  return rawZip([
    rawEntry('xl/workbook.xml', main),
    rawEntry('xl/_rels/workbook.xml.rels', `<Relationships>${links.join('')}</Relationships>`),
    ...numbers.map((number) => ({ name: `xl/worksheets/sheet${number}.xml`, ...sheet })),
  ])
}

/** One sheet part of 30 MiB that five hundred sheets name. */
function sameSheetAgain(): Uint8Array {
  const [head = '', tail = ''] = worksheet('|').split('|')
  const numbers = Array.from({ length: 500 }, (_, index) => index + 1)
  const sheets = numbers.map((number) => `<sheet name="s${number}" sheetId="${number}" r:id="rId1"/>`)
  return rawZip([
    ...otherParts().filter(({ name }) => name !== 'xl/workbook.xml'),
    rawEntry('xl/workbook.xml', (SOUND_PARTS['xl/workbook.xml'] ?? '').replace(/<sheet .*?\/>/, sheets.join(''))),
    rawEntry(SHEET, `${head}${' '.repeat(30 * MEBIBYTE)}${tail}`),
  ])
}

export const zipBombs: readonly BadFile[] = [
  { fault: '10 MB that inflate to 2 GB', make: () => bombThatSays(TWO_GIGABYTES), problem: 'zip-bomb' },
  { fault: 'sixteen sheets of 60 MiB', make: manySheets, problem: 'zip-bomb' },
  { fault: 'one sheet of 30 MiB named by five hundred sheets', make: sameSheetAgain, problem: 'damaged' },
]

export const lyingSizes: readonly BadFile[] = [
  { fault: '2 GB that say they are 1 kB', make: () => bombThatSays(1000), problem: 'damaged' },
  { fault: '2 GB that say they are 60 MiB', make: () => bombThatSays(60 * MEBIBYTE), problem: 'damaged' },
  {
    fault: 'a sheet that says it is one byte longer than it is',
    make: () => rawZip([...otherParts(), ...sheetSaying(1)]),
    problem: 'damaged',
  },
  {
    fault: 'a sheet that says it is one byte shorter than it is',
    make: () => rawZip([...otherParts(), ...sheetSaying(-1)]),
    problem: 'damaged',
  },
  {
    fault: 'a sheet with another checksum',
    make: () => rawZip([...otherParts(), { ...soundSheet(), checksum: 1 }]),
    problem: 'damaged',
  },
]

const soundSheet = (): RawEntry => rawEntry(SHEET, SOUND_PARTS[SHEET] ?? '')

function sheetSaying(more: number): RawEntry[] {
  const entry = soundSheet()
  return [{ ...entry, size: entry.size + more }]
}
