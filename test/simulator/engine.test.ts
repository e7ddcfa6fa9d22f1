import type { CalculationEngine, EngineCell, EngineValue } from '../../src/simulator/engine/engine'
import { univerEngine } from '../../src/simulator/engine/univerEngine'

let engine: CalculationEngine
beforeEach(() => {
  engine = univerEngine()
  engine.addSheet({ id: 'a', name: '填报', position: 0 })
  engine.addSheet({ id: 'b', name: '汇总 表', position: 1 })
})
afterEach(() => engine.dispose())

const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column })
const cellOf = (typed: EngineValue): EngineCell =>
  typeof typed === 'string' && typed.startsWith('=') ? { formula: typed } : { value: typed }
const type = (sheet: string, row: number, column: number, typed: EngineValue) =>
  engine.setCells(sheet, row, column, [[cellOf(typed)]])
async function valueAt(sheet: string, row: number, column: number): Promise<EngineValue | undefined> {
  await engine.settle()
  return engine.valuesOf(sheet, at(row, column))[0]?.[0]
}
const formulaAt = (sheet: string, row: number, column: number) => engine.formulasOf(sheet, at(row, column))[0]?.[0]

describe('what a cell gives back', () => {
  it.each<[string, EngineValue]>([
    ['a number', 12.5],
    ['a text', '元江'],
    ['digits that are a text', '00123'],
    ['an identity number', '110101199001011234'],
    ['a text that looks like a date', '2023-06-30'],
    ['yes', true],
    ['no', false],
    ['an error', { error: '#N/A' }],
    ['nothing', null],
  ])('%s as it was written', async (_, value) => {
    engine.setCells('a', 3, 2, [[{ value }]])
    expect(await valueAt('a', 3, 2)).toEqual(value)
    expect(formulaAt('a', 3, 2)).toBeNull()
  })

  it.each<[string, EngineValue]>([
    ['=1+1', 2],
    ['="甲"&"乙"', '甲乙'],
    ['=""', ''],
    ['=1=1', true],
    ['=1=2', false],
    ['=1/0', { error: '#DIV/0!' }],
    ['=NA()', { error: '#N/A' }],
    ['=没有这个名称', { error: '#NAME?' }],
  ])('%s calculated', async (formula, value) => {
    type('a', 0, 0, formula)
    expect(await valueAt('a', 0, 0)).toEqual(value)
    expect(formulaAt('a', 0, 0)).toBe(formula)
  })

  it('a blank where a formula stood', async () => {
    type('a', 0, 0, '=1+1')
    await engine.settle()
    type('a', 0, 0, null)
    expect(await valueAt('a', 0, 0)).toBeNull()
    expect(formulaAt('a', 0, 0)).toBeNull()
  })

  it('a range beyond what was ever written as blanks', () => {
    expect(engine.valuesOf('a', { top: 5000, left: 700, bottom: 5001, right: 701 })).toEqual([
      [null, null],
      [null, null],
    ])
    expect(engine.formulasOf('a', { top: 199, left: 25, bottom: 200, right: 26 })).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

describe('recalculation', () => {
  it('follows an edit through two sheets', async () => {
    type('a', 0, 0, 2)
    type('a', 1, 0, '=A1*10')
    type('b', 0, 0, '=填报!A2+1')
    expect(await valueAt('b', 0, 0)).toBe(21)
    type('a', 0, 0, 5)
    expect(await valueAt('b', 0, 0)).toBe(51)
  })

  it('sees a sheet that comes after the formula', async () => {
    type('a', 0, 0, '=后来!A1')
    expect(await valueAt('a', 0, 0)).toMatchObject({ error: expect.any(String) as string })
    engine.addSheet({ id: 'c', name: '后来', position: 2 })
    type('c', 0, 0, '到了')
    expect(await valueAt('a', 0, 0)).toBe('到了')
  })

  it('reaches beyond the first rows and columns, whichever is written first', async () => {
    type('a', 0, 0, '=AZ1+SUM(BA1:BB3000)')
    type('a', 0, 51, 1)
    type('a', 2999, 52, 2)
    expect(await valueAt('a', 0, 0)).toBe(3)
  })

  it('takes formulas as Excel’s files write them', async () => {
    type('a', 0, 0, '=_xlfn.TEXTJOIN("_xlfn.",TRUE,"甲","乙")')
    expect(await valueAt('a', 0, 0)).toBe('甲_xlfn.乙')
  })

  it('is done at once where nothing changed, and soon where something did', async () => {
    type('a', 0, 0, '=1+1')
    await engine.settle()
    const begun = performance.now()
    for (let edit = 0; edit < 20; edit += 1) {
      type('a', 1, 0, edit)
      await engine.settle()
      await engine.settle()
    }
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('waits for all who wait', async () => {
    type('a', 0, 0, 1)
    type('a', 0, 1, '=A1+1')
    const first = engine.settle()
    type('a', 0, 0, 2)
    await Promise.all([first, engine.settle()])
    expect(engine.valuesOf('a', at(0, 1))).toEqual([[3]])
  })
})

describe('names', () => {
  it('are found in formulas, change, and go', async () => {
    type('a', 0, 0, 8)
    type('b', 0, 0, '=目标值+1')
    engine.defineName('目标值', "='填报'!$A$1")
    expect(await valueAt('b', 0, 0)).toBe(9)
    engine.defineName('目标值', '=100')
    expect(await valueAt('b', 0, 0)).toBe(101)
    engine.removeName('目标值')
    expect(await valueAt('b', 0, 0)).toEqual({ error: '#NAME?' })
    expect(formulaAt('b', 0, 0)).toBe('=目标值+1')
  })

  it('of ranges', async () => {
    engine.setCells('a', 0, 0, [[{ value: 1 }], [{ value: 2 }]])
    engine.defineName('两数', '填报!$A$1:$A$2')
    type('b', 0, 0, '=SUM(两数)')
    expect(await valueAt('b', 0, 0)).toBe(3)
  })
})

describe('rows, columns and sheets that move', () => {
  beforeEach(() => {
    type('a', 4, 3, 7)
    type('b', 0, 0, '=填报!D5*2')
    type('b', 1, 0, '=SUM(填报!D1:D9)')
  })

  it.each([
    ['rows inserted above', { axis: 'rows', kind: 'insert', at: 2, count: 3 }, '=填报!D8*2', '=SUM(填报!D1:D12)'],
    ['rows deleted above', { axis: 'rows', kind: 'delete', at: 0, count: 2 }, '=填报!D3*2', '=SUM(填报!D1:D7)'],
    ['columns inserted before', { axis: 'columns', kind: 'insert', at: 0, count: 1 }, '=填报!E5*2', '=SUM(填报!E1:E9)'],
    ['columns deleted before', { axis: 'columns', kind: 'delete', at: 1, count: 2 }, '=填报!B5*2', '=SUM(填报!B1:B9)'],
  ] as const)('%s', async (_, change, single, sum) => {
    engine.shift('a', change)
    expect(await valueAt('b', 0, 0)).toBe(14)
    expect(await valueAt('b', 1, 0)).toBe(7)
    expect([formulaAt('b', 0, 0), formulaAt('b', 1, 0)]).toEqual([single, sum])
  })

  it('a deleted row leaves #REF! behind', async () => {
    engine.shift('a', { axis: 'rows', kind: 'delete', at: 4, count: 1 })
    expect(await valueAt('b', 0, 0)).toEqual({ error: '#REF!' })
  })

  it('a new sheet name stands in the formulas, in quotes where it needs them', async () => {
    engine.renameSheet('a', '六月 表')
    expect(await valueAt('b', 0, 0)).toBe(14)
    expect(formulaAt('b', 0, 0)).toBe("='六月 表'!D5*2")
  })

  it('a sheet that moved is still found', async () => {
    engine.moveSheet('a', 1)
    type('a', 4, 3, 8)
    expect(await valueAt('b', 0, 0)).toBe(16)
  })

  it('a sheet that went leaves #REF! behind', async () => {
    engine.removeSheet('a')
    expect(await valueAt('b', 0, 0)).toEqual({ error: '#REF!' })
    expect(() => engine.valuesOf('a', at(0, 0))).toThrow('no sheet a')
  })

  it('all sheets may go and others come', async () => {
    engine.removeSheet('a')
    engine.removeSheet('b')
    engine.addSheet({ id: 'c', name: '填报', position: 0 })
    type('c', 0, 0, '=2*3')
    expect(await valueAt('c', 0, 0)).toBe(6)
  })
})
