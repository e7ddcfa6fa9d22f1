import { writeXlsx, readXlsx } from '../../../../src/adapters/xlsx'
import type { CellLayout, SheetSnapshot, WorkbookSnapshot } from '../../../../src/domain/model'
import { layoutOf, layoutPieces } from '../../../../src/hosts/taskpane/work/layoutPieces'
import { packPolicy, unpackPolicy } from '../../../../src/hosts/taskpane/work/orders'
import { snapshotOf, snapshotPieces } from '../../../../src/hosts/taskpane/work/snapshotPieces'
import { compare, decimal } from '../../../../src/domain/lib'
import { DEFAULT_LIGHT_POLICY } from '../../../../src/domain/model'
import { sampleLayout } from '../../../support/sampleLayout'

const LARGEST_PIECE = 8000

const sheetOf = (cells: readonly CellLayout[]) => ({ ...sampleLayout.sheets[0]!, cells })
const manyCells = Array.from({ length: 10_001 }, (_, row): CellLayout => ({
  row,
  column: 0,
  value: row,
  style: 'plain',
}))

const blankSheet: SheetSnapshot = {
  ...{ name: '空', visibility: 'hidden', values: [], formats: [], formulas: new Map() },
  ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
}

async function sampleSnapshot(): Promise<WorkbookSnapshot> {
  const read = readXlsx('样表.xlsx', await writeXlsx(sampleLayout))
  if (!read.ok) throw new Error(read.problem.kind)
  return read.value
}

describe('a layout on its way from the worker', () => {
  it('arrives as it was, through the clone that messages get', () => {
    const arrived = [...layoutPieces(sampleLayout)].map((piece) => structuredClone(piece))
    expect(layoutOf(arrived)).toEqual(sampleLayout)
  })

  it('comes in pieces that are quick to clone, in order, sheet by sheet', () => {
    const layout = { ...sampleLayout, sheets: [sheetOf(manyCells), sheetOf([]), sheetOf(manyCells.slice(0, 3))] }
    const pieces = [...layoutPieces(layout)]
    const sizes = pieces.flatMap((piece) => (piece.part === 'cells' ? [piece.cells.length] : []))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_PIECE)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(10_004)
    expect(layoutOf(pieces)).toEqual(layout)
  })

  it('does not pass for whole where its beginning is missing', () => {
    expect(() => layoutOf([...layoutPieces(sampleLayout)].slice(1))).toThrow('begins')
    expect(() => layoutOf([])).toThrow('begins')
  })
})

describe('a snapshot on its way to the worker', () => {
  it('arrives as it was, through the clone that messages get', async () => {
    const snapshot = await sampleSnapshot()
    expect(snapshotOf([...snapshotPieces(snapshot)].map((piece) => structuredClone(piece)))).toEqual(snapshot)
  })

  it('keeps rows in their places where most are blank, and sheets that hold nothing', async () => {
    const values: SheetSnapshot['values'][number][] = []
    values[3] = ['甲', null, 7]
    values[1_048_575] = [true]
    const formats: (readonly number[] | undefined)[] = []
    formats[4] = [0, 2]
    const formulas = new Map([['C4', { text: 'A1+1', cached: true }]])
    const sparse = { ...blankSheet, name: '稀', values, formats, formulas }
    const snapshot = { ...(await sampleSnapshot()), sheets: [blankSheet, sparse, blankSheet] }
    const arrived = snapshotOf([...snapshotPieces(snapshot)].map((piece) => structuredClone(piece)))
    const [first, second, third] = arrived.sheets
    expect([first, third]).toEqual([blankSheet, blankSheet])
    expect(second?.values[3]).toEqual(['甲', null, 7])
    expect(second?.values[1_048_575]).toEqual([true])
    expect(Object.keys(second?.values ?? []).length).toBe(2)
    expect(second?.formats[4]).toEqual([0, 2])
    expect(second?.formulas).toEqual(formulas)
  })

  it('comes in pieces that are quick to clone', async () => {
    const values = Array.from({ length: 3000 }, () => Array.from({ length: 20 }, (_, column) => column))
    const formulas = new Map(Array.from({ length: 9000 }, (_, at) => [`A${at}`, { text: '1', cached: true }] as const))
    const snapshot = { ...(await sampleSnapshot()), sheets: [{ ...blankSheet, values, formulas }] }
    const sizes = [...snapshotPieces(snapshot)].map((piece) => {
      if (piece.part === 'rows') return piece.rows.reduce((sum, row) => sum + (row.values?.length ?? 0), 0)
      return piece.part === 'formulas' ? piece.formulas.length : 0
    })
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_PIECE)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(69_000)
  })
})

describe('a light policy on its way to the worker', () => {
  it('keeps its decimals, which a clone alone would not', () => {
    const policy = { ...DEFAULT_LIGHT_POLICY, aboutTolerance: decimal('2.5') }
    const arrived = unpackPolicy(structuredClone(packPolicy(policy)))
    expect(arrived).toEqual(policy)
    expect(compare(arrived.aboutTolerance ?? decimal(0), decimal('2.5'))).toBe(0)
    expect(arrived.bands.map(({ from }) => from === null)).toEqual([false, false, true])
    expect(unpackPolicy(structuredClone(packPolicy(DEFAULT_LIGHT_POLICY))).aboutTolerance).toBeNull()
  })
})
