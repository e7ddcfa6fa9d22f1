import fc from 'fast-check'
import { memoryOpenWorkbook, memoryWorkbook } from '../../src/adapters/memory'
import { xlsxWorkbook } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import type { WorkbookLayout } from '../../src/domain/model'
import { sampleLayout } from '../support/sampleLayout'
import { anyCells } from './workbook-portCells'
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
      fc.asyncProperty(anyCells, async (drawn) => {
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
