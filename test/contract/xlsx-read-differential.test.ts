import * as sheetjs from '@e965/xlsx'
import ExcelJS from 'exceljs'
import * as hucre from 'hucre'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fflateInflater, readXlsx } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import type { WorkbookSnapshot } from '../../src/domain/model'
import { seededNumbers } from '../bench/readWorkbooks'
import { convert } from '../support/libreOffice'
import { withLibreOffice } from '../support/withLibreOffice'
import { differencesFromHucre } from './xlsx-readDifferences'

const SEED = 20230630
const ROUNDS = 8
const ROWS = 60
const COLUMNS = 12

type Plain = string | number | boolean | null
interface RandomCell {
  readonly value: Plain
  readonly formula?: string
  readonly format?: string
}
type RandomSheet = readonly (readonly RandomCell[])[]

const TEXTS = [
  '指标',
  'a & b < c > d',
  '"quoted" \'text\'',
  '  blanks  ',
  'line\nbreak',
  '约5',
  '２０００万',
  '#REF!',
  '=1+1',
  '😀',
  '__proto__',
  'TRUE',
  '1e5',
  '\ttab',
]
const FORMATS = ['0.00', '0%', 'yyyy-mm-dd', '#,##0.0', '[Red]0;-0', 'yyyy"年"m"月"']
const FORMULAS = ['A1+1', 'IF(B2<>"",B2&"x",1)', 'SUM(A1:A9)', "'指标 1'!A1"]

function randomValue(next: () => number): Plain {
  const kind = Math.floor(next() * 8)
  if (kind === 0) return null
  if (kind === 1) return next() < 0.5
  if (kind <= 3)
    return `${TEXTS[Math.floor(next() * TEXTS.length)] ?? ''}${next() < 0.5 ? '' : Math.floor(next() * 50)}`
  const magnitude = 10 ** Math.floor(next() * 18 - 6)
  return kind <= 5 ? Math.round(next() * 2e4 - 1e4) / 10 ** Math.floor(next() * 5) : (next() - 0.5) * magnitude
}

function randomCell(next: () => number): RandomCell {
  const value = randomValue(next)
  if (typeof value === 'number' && next() < 0.2)
    return { value, formula: FORMULAS[Math.floor(next() * FORMULAS.length)] ?? '1' }
  if (typeof value === 'number' && next() < 0.3)
    return { value: Math.abs(value % 50000) + 1, format: FORMATS[Math.floor(next() * FORMATS.length)] ?? '0' }
  return { value }
}

const randomSheet = (next: () => number): RandomSheet =>
  Array.from({ length: ROWS }, () =>
    next() < 0.1 ? [] : Array.from({ length: Math.floor(next() * COLUMNS) + 1 }, () => randomCell(next)),
  )

async function byHucre(sheets: readonly RandomSheet[]): Promise<Uint8Array> {
  return hucre.writeXlsx({
    sheets: sheets.map((rows, index) => {
      const cells = new Map<string, Partial<hucre.Cell>>()
      rows.forEach((row, r) =>
        row.forEach(({ value, formula, format }, c) => {
          if (formula !== undefined) cells.set(`${r},${c}`, { formula, formulaResult: value })
          else if (format !== undefined) cells.set(`${r},${c}`, { value, style: { numFmt: format } })
        }),
      )
      return {
        name: `指标 ${index + 1}`,
        rows: rows.map((row) => row.map((cell) => cell.value)),
        cells,
        merges: [{ startRow: ROWS + 1, startCol: 0, endRow: ROWS + 3, endCol: 2 }],
        hidden: index === 1,
        veryHidden: index === 2,
      }
    }),
  })
}

async function byExcelJs(sheets: readonly RandomSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  sheets.forEach((rows, index) => {
    const sheet = book.addWorksheet(`指标 ${index + 1}`)
    rows.forEach((row, r) =>
      row.forEach(({ value, formula, format }, c) => {
        const cell = sheet.getCell(r + 1, c + 1)
        cell.value = formula !== undefined && typeof value === 'number' ? { formula, result: value } : value
        if (format !== undefined) cell.numFmt = format
      }),
    )
    sheet.mergeCells('A70:C72')
    sheet.getRow(3).hidden = true
    if (index === 2) sheet.state = 'veryHidden'
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function bySheetJs(sheets: readonly RandomSheet[]): Promise<Uint8Array> {
  const book = sheetjs.utils.book_new()
  sheets.forEach((rows, index) => {
    const sheet = sheetjs.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell.value)))
    rows.forEach((row, r) =>
      row.forEach(({ value, formula, format }, c) => {
        const cell = sheet[sheetjs.utils.encode_cell({ r, c })] as sheetjs.CellObject | undefined
        if (cell && formula !== undefined) cell.f = formula
        if (cell && format !== undefined && value !== null) cell.z = format
      }),
    )
    sheetjs.utils.book_append_sheet(book, sheet, `指标 ${index + 1}`)
  })
  return new Uint8Array(
    sheetjs.write(book, { type: 'array', bookSST: sheets.length > 2, compression: true }) as ArrayBuffer,
  )
}

const WRITERS = [
  ['hucre', byHucre],
  ['ExcelJS', byExcelJs],
  ['SheetJS', bySheetJs],
] as const

function read(bytes: Uint8Array, inflater = zlibInflater): WorkbookSnapshot {
  const result = readXlsx('random.xlsx', bytes, inflater)
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.detail}`)
  return result.value
}

async function randomFiles(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const next = seededNumbers(SEED)
  const files: (readonly [string, Uint8Array])[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const sheets = Array.from({ length: 3 }, () => randomSheet(next))
    for (const [writer, write] of WRITERS) files.push([`${writer} ${round}`, await write(sheets)])
  }
  return files
}

describe(`the reader reads the same cells as hucre (seed ${SEED})`, () => {
  it(`${ROUNDS} workbooks of random cells by each of three writers`, async () => {
    for (const [name, bytes] of await randomFiles()) {
      const snapshot = read(bytes)
      expect({ name, differences: await differencesFromHucre(snapshot, bytes) }).toEqual({ name, differences: [] })
      expect(read(bytes, fflateInflater)).toEqual(snapshot)
    }
  })

  withLibreOffice.it('the same workbooks saved again by LibreOffice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plantally-resaved-'))
    try {
      for (const [name, bytes] of (await randomFiles()).slice(0, 3)) {
        const original = join(folder, `${name}.xlsx`)
        await writeFile(original, bytes)
        const saved = new Uint8Array(await readFile(await convert(original, 'xlsx', join(folder, 'saved'))))
        expect({ name, differences: await differencesFromHucre(read(saved), saved) }).toEqual({ name, differences: [] })
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
