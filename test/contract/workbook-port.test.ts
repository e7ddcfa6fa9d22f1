import fc from 'fast-check'
import { memoryOpenWorkbook, memoryWorkbook } from '../../src/adapters/memory'
import { xlsxWorkbook } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import type { CellLayout, CellValue, StyleName, WorkbookLayout } from '../../src/domain/model'
import { STYLES } from '../../src/domain/model'
import { sampleLayout } from '../support/sampleLayout'
import { openWorkbookSuite } from './workbook-portOpenSuite'
import { readBack, workbookPortSuite } from './workbook-portSuite'

const SEED = 20230630

workbookPortSuite('memory', () => memoryWorkbook())
openWorkbookSuite('memory', () => {
  const workbook = memoryOpenWorkbook()
  const { type, paste, select, obstruct } = workbook.user
  const keepTyping = (): void => obstruct({ kind: 'editing', detail: 'a cell is being typed into' })
  return Promise.resolve({ workbook, person: { type, paste, select, keepTyping } })
})
workbookPortSuite('.xlsx bytes inflated by zlib', () => xlsxWorkbook({ inflater: zlibInflater }))
workbookPortSuite('.xlsx bytes inflated by fflate', () => xlsxWorkbook())

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '+86',
    '-',
    '@甲',
    '#REF!',
    '#DIV/0!',
    '_x000D_',
    ' 前后有空格 ',
    'a\r\nb',
    '<&>"\'',
    '0012',
    '50%',
    'TRUE',
  ),
)
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 1e-9, 45107),
)
const error = fc
  .constantFrom('#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!')
  .map((name) => ({ error: name }))
const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), error, fc.constant(null))
const style = fc.constantFrom(...(Object.keys(STYLES) as StyleName[]))
const formula = fc.constantFrom('1+1', 'IF(A1="<&>","",1)', 'SUM(B1:B3)')
const cell: fc.Arbitrary<CellLayout> = fc
  .record(
    {
      row: fc.nat(20),
      column: fc.nat(60),
      value,
      style,
      formula,
      numberFormat: fc.constantFrom('0.0', '#,##0', '@', '0%'),
      band: fc.boolean(),
    },
    { requiredKeys: ['row', 'column', 'value', 'style'] },
  )
  .map((drawn) => drawn)
const cells = fc.uniqueArray(cell, { maxLength: 40, selector: ({ row, column }) => row * 100 + column })

describe('memory and .xlsx', () => {
  it('give equal read-backs of the sample', async () => {
    const [memory, xlsx] = await Promise.all([
      readBack(memoryWorkbook(), sampleLayout),
      readBack(xlsxWorkbook(), sampleLayout),
    ])
    expect(xlsx).toEqual(memory)
  })

  it(`give equal read-backs of any cells (seed ${SEED})`, async () => {
    const template = sampleLayout.sheets[1]
    if (template === undefined) throw new Error('the sample has no second sheet')
    await fc.assert(
      fc.asyncProperty(cells, async (drawn) => {
        const layout: WorkbookLayout = {
          ...sampleLayout,
          sheets: [{ ...template, cells: drawn, charts: [], merges: [] }],
        }
        expect(await readBack(xlsxWorkbook(), layout)).toEqual(await readBack(memoryWorkbook(), layout))
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('refuse alike to write over a file that came from elsewhere: its own sheets would be lost', async () => {
    const own = xlsxWorkbook()
    await own.applyLayout(sampleLayout)
    const foreign = xlsxWorkbook({ bytes: own.toBytes() })
    const written = await foreign.applyLayout(sampleLayout)
    expect(written).toMatchObject({ ok: false, problem: { kind: 'unsupported' } })
    expect(foreign.toBytes()).toEqual(own.toBytes())
  })
})
