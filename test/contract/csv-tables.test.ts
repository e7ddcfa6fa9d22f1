import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { planTablesFromCsv, readCsvTable, writeCsvTable } from '../../src/adapters/csv'
import { convert } from '../support/libreOffice'
import { withLibreOffice } from '../support/withLibreOffice'

const FORMULA_TEXTS = [
  '=1+2',
  '+1-1',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("http://x","y")',
  ' =1+2',
  "'=1+2",
  '＝1+2',
  '-',
  '—',
]

const texts = (csv: string): readonly string[] => readCsvTable(csv).map((row) => row['text'] ?? '')
const written = (values: readonly (string | number | null)[]): string =>
  writeCsvTable(
    ['text'],
    values.map((text) => ({ text })),
  )

describe('readCsvTable', () => {
  it.each([
    [
      'plain rows',
      'a,b\n1,2\n3,4\n',
      [
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ],
    ],
    ['CRLF and no end of line', 'a,b\r\n1,2', [{ a: '1', b: '2' }]],
    ['a byte order mark', '\uFEFFa,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['quoted commas, quotes and line ends', 'a,b\n"1,""2""","x\ny"\n', [{ a: '1,"2"', b: 'x\ny' }]],
    ['blank lines', 'a,b\n\n1,2\n\n', [{ a: '1', b: '2' }]],
    ['blanks, kept', 'a,b\n 1 ,　\n', [{ a: ' 1 ', b: '　' }]],
    ['a row that ends early', 'a,b\n1\n', [{ a: '1' }]],
    ['a cell too many', 'a,b\n1,2,3\n', [{ a: '1', b: '2', '#3': '3' }]],
    ['semicolons, which are no delimiter', 'a\nx;y\n', [{ a: 'x;y' }]],
    ['a header alone', 'a,b\n', []],
    ['nothing', '', []],
  ])('reads %s', (_, csv, rows) => {
    expect(readCsvTable(csv).map((row) => ({ ...row }))).toEqual(rows)
  })

  it('takes any column name, __proto__ too', () => {
    const [row] = readCsvTable('__proto__,constructor\n1,2\n')
    expect(Object.entries(row!)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })
})

describe('writeCsvTable', () => {
  it('writes a byte order mark, CRLF and quotes only where they are needed', () => {
    const csv = writeCsvTable(['name', 'value'], [{ name: '甲,乙', value: 1.5 }, { name: '"丙"' }])
    expect(csv).toBe('\uFEFFname,value\r\n"甲,乙",1.5\r\n"""丙""",\r\n')
  })

  it.each(FORMULA_TEXTS.slice(0, -1))('[IN13] guards “%s” with an apostrophe', (text) => {
    expect(written([text])).toContain(`'${text.slice(0, 3).replace(/"/g, '""')}`)
    expect(texts(written([text]))).toEqual([text])
  })

  it('leaves figures, and texts that start with a dash of prose, alone', () => {
    expect(written([-12.5, '—', "'甲'"])).toBe("\uFEFFtext\r\n-12.5\r\n—\r\n'甲'\r\n")
  })

  it('drops control characters that no sheet can hold', () => {
    expect(written(['甲\u0000乙\u0007'])).toBe('\uFEFFtext\r\n甲乙\r\n')
  })

  it('is read back as written, whatever the text (seed 20230630)', () => {
    const cell = fc.stringMatching(/^[=+\-@'" ,;\n甲a＝]{1,12}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const csv = writeCsvTable(
          ['=a', 'b'],
          rows.map(([a, b]) => ({ '=a': a, b })),
        )
        expect(readCsvTable(csv).map((row) => [row['=a'], row['b']])).toEqual(rows)
      }),
      { seed: 20230630, numRuns: 500 },
    )
  })

  withLibreOffice.it('[IN13] keeps texts texts in LibreOffice, which computes them unguarded', async () => {
    // LibreOffice takes no notice of the byte order mark here, so plain letters only.
    const plain = FORMULA_TEXTS.filter((text) => /^[ -~]+$/.test(text))
    const folder = await mkdtemp(join(tmpdir(), 'plantally-csv-'))
    const opened = async (name: string, csv: string) => {
      await writeFile(join(folder, name), csv)
      const workbook = await readXlsx(await readFile(await convert(join(folder, name), 'xlsx', folder)))
      return workbook.sheets[0]!.rows.slice(1).map(([value]) => value)
    }
    try {
      expect(await opened('unguarded.csv', 'text\r\n=1+2\r\n')).toEqual([3])
      expect(await opened('guarded.csv', written(plain))).toEqual(plain.map((text) => `'${text}`))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('planTablesFromCsv', () => {
  it('takes tables by file name, in any folder, and passes other files over', () => {
    const tables = planTablesFromCsv({
      'seeds/x/units.csv': 'code,name,kind\nU1,甲,bank\n',
      'seeds\\x\\ledgers.csv': 'code\n',
      'seeds/x/notes.csv': 'a\n1\n',
      'seeds/x/tasks.csv.bak': 'code\n1\n',
    })
    expect(Object.keys(tables)).toEqual(['units', 'ledgers'])
    expect(tables.units?.map((row) => ({ ...row }))).toEqual([{ code: 'U1', name: '甲', kind: 'bank' }])
  })
})
