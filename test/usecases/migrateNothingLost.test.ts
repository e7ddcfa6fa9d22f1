import fc from 'fast-check'
import type { CellRef, CellValue, WorkbookLayout, WorkbookSnapshot } from '../../src/domain/model'
import { addressOf, DEFAULT_LIGHT_POLICY, parseAddress, STYLES, valueAt } from '../../src/domain/model'
import type { MigratedReturns } from '../../src/usecases/migrateReturns'
import { migrateReturns } from '../../src/usecases/migrateReturns'
import { filledTemplate, returnedTemplate, typedInto, withFormula, withSheet } from '../support/filledTemplate'
import { REFORM, smallPlan } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'

const SEED = 20261125
const template = templateLayout(REFORM)

/** Migrates one file into the very plan that it was issued under: every cell keeps its place. */
async function migrate(value: WorkbookSnapshot): Promise<{ outcome: MigratedReturns; layout: WorkbookLayout }> {
  const written: WorkbookLayout[] = []
  const outcome = await migrateReturns(
    { current: smallPlan, revised: smallPlan, policy: DEFAULT_LIGHT_POLICY, previous: null, daysToReport: 5 },
    {
      from: {
        list: () => Promise.resolve([value.file]),
        read: (path) => Promise.resolve({ path, bytes: new Uint8Array(), receivedOn: null }),
      },
      to: { write: () => Promise.resolve() },
      files: {
        read: () => ({ ok: true, value }),
        write: (layout) => {
          written.push(layout)
          return Promise.resolve(new Uint8Array())
        },
      },
      progress: { report: () => undefined },
      cancellation: { cancelled: false },
    },
  )
  const [layout] = written
  if (!layout) throw new Error('Nothing was written')
  return { outcome, layout }
}

const listed = ({ migrated, unread }: MigratedReturns): readonly CellRef[] => [
  ...migrated.flatMap(({ notCarried }) => notCarried.map(({ cell }) => cell)),
  ...unread.map(({ cell }) => cell),
]

const said = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).trim()

/** Cells of the issued template that people may type into: unlocked, blank, and not hidden behind a merged cell. */
const open = template.sheets.flatMap(({ name, key, cells, merges }) =>
  cells
    .filter(({ style, formula, value }) => !STYLES[style].locked && formula === undefined && value === null)
    .filter(
      ({ row, column }) =>
        !merges.some(
          ({ top, left, bottom, right }) =>
            row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
        ),
    )
    .map(({ row, column }) => ({ sheet: name, list: key, address: addressOf(row, column) })),
)
const LEDGERS: ReadonlySet<string> = new Set(['projects', 'policies', 'risks'])

/** Words and figures that stay what they are: no dates and shares, whose spelling belongs to the cell's format. */
const typed = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.stringMatching(/^[一-龥a-z0-9 ，。（）]{1,40}$/),
  fc.constantFrom('正常', '暂定', '无此项', '约3', '——', '3月', '是', '0', '1,012.5', '13800000000'),
)

describe('nothing that was typed is lost or altered when files are migrated', () => {
  it(`each cell goes on to its place or stands on the list, once (seed ${SEED})`, async () => {
    const empty = await returnedTemplate('市发改局.xlsx', REFORM)
    const some = fc.array(fc.tuple(fc.nat(open.length - 1), typed), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(some, async (picks) => {
        const cells = new Map(picks.map(([place, value]) => [open[place], value] as const))
        let snapshot = empty
        for (const [cell, value] of cells)
          if (cell) snapshot = withSheet(snapshot, cell.sheet, (one) => typedInto(one, { [cell.address]: value }))
        const { outcome, layout } = await migrate(snapshot)
        const left = listed(outcome)
        for (const [cell, value] of cells) {
          if (!cell || said(value) === '') continue
          const times = left.filter(({ sheet, address }) => sheet === cell.sheet && address === cell.address).length
          const there = valuesOf(layout, cell)
          const carried = there.some((one) => said(one) === said(value))
          expect([cell, value, Number(carried) + times >= 1, times <= 1]).toEqual([cell, value, true, true])
        }
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  /** What stands in the cell; ledger rows close up, so there the whole column. */
  function valuesOf({ sheets }: WorkbookLayout, cell: (typeof open)[number]): readonly CellValue[] {
    const at = parseAddress(cell.address)
    const sheet = sheets.find(({ name }) => name === cell.sheet)
    return (sheet?.cells ?? [])
      .filter(({ row, column }) => column === at?.column && (LEDGERS.has(cell.list) || row === at.row))
      .map(({ value }) => value)
  }
})

describe('what is planted in a file', () => {
  const sheet = '指标填报'
  const reasonOf = ({ migrated, unread }: MigratedReturns, address: string) => [
    ...migrated.flatMap(({ notCarried }) => notCarried.filter(({ cell }) => cell.address === address)),
    ...unread.filter(({ cell }) => cell.address === address),
  ]
  const valueIn = ({ sheets }: WorkbookLayout, address: string, name = sheet) => {
    const at = parseAddress(address)
    return sheets
      .find((one) => one.name === name)
      ?.cells.find(({ row, column }) => row === at?.row && column === at.column)?.value
  }

  it('a formula with a result: the result goes on, the formula is listed', async () => {
    const old = withSheet(await filledTemplate(), sheet, (one) => withFormula(one, 'H4', '6*2', 12))
    const { outcome, layout } = await migrate(old)
    expect(valueIn(layout, 'H4')).toBe(12)
    expect(reasonOf(outcome, 'H4')).toMatchObject([{ value: '=6*2', reason: 'formula' }])
  })

  it('an error value is listed, and its cell is left blank', async () => {
    const old = withSheet(await filledTemplate(), sheet, (one) => typedInto(one, { H4: { error: '#DIV/0!' } }))
    const { outcome, layout } = await migrate(old)
    expect(valueIn(layout, 'H4') ?? null).toBeNull()
    expect(reasonOf(outcome, 'H4')).toMatchObject([{ value: { error: '#DIV/0!' }, reason: 'no-value' }])
  })

  it('a word that is no status goes on as it was typed', async () => {
    const old = withSheet(await filledTemplate(), sheet, (one) => typedInto(one, { P4: '再等等' }))
    expect(valueIn((await migrate(old)).layout, 'P4')).toBe('再等等')
  })

  it('a remark beside the table is listed with its cell', async () => {
    const old = withSheet(await filledTemplate(), sheet, (one) => typedInto(one, { Z5: '口径有变，见电话记录' }))
    expect(reasonOf((await migrate(old)).outcome, 'Z5')).toMatchObject([
      { value: '口径有变，见电话记录', why: 'beside' },
    ])
  })

  it('a row of no indicator of the plan is listed cell by cell', async () => {
    const old = withSheet(await filledTemplate(), sheet, (one) =>
      typedInto(one, { A13: 'I9999', B13: '自加指标', H13: 7 }),
    )
    expect(reasonOf((await migrate(old)).outcome, 'H13')).toMatchObject([{ value: 7, why: 'row' }])
  })

  it("a sheet of somebody's own is listed as a whole", async () => {
    const filled = await filledTemplate()
    const [first] = filled.sheets
    if (!first) throw new Error('A template has sheets')
    const own = {
      ...typedInto({ ...first, values: [], formulas: new Map(), merges: [] }, { A1: 1, B2: 2 }),
      name: '测算',
    }
    const { outcome } = await migrate({ ...filled, sheets: [...filled.sheets, own] })
    expect(outcome.unread.filter(({ why }) => why === 'sheet')).toMatchObject([{ cell: { sheet: '测算' }, value: 2 }])
  })

  it('who filled the form in goes on to the new cover', async () => {
    const cover = template.sheets.find(({ key }) => key === 'cover')
    const fields = open.filter(({ list }) => list === 'cover')
    expect(fields.length).toBeGreaterThan(2)
    let old = await filledTemplate()
    for (const [at, { sheet: name, address }] of fields.entries())
      old = withSheet(old, name, (one) => typedInto(one, { [address]: `第${at}项` }))
    const { layout } = await migrate(old)
    const there = fields.map(({ address }) => valueIn(layout, address, cover?.name))
    expect(there).toEqual(fields.map((_, at) => `第${at}项`))
  })

  it('days of a workbook that counts from 1904 are the same days in the new one', async () => {
    const filled = await filledTemplate()
    const tasks = filled.sheets.find(({ name }) => name === '任务清单')
    const stored = tasks && valueAt(tasks, 3, 15)
    expect(stored).toBe(45107)
    const days = withSheet({ ...filled, dateSystem: 1904 }, '任务清单', (one) => typedInto(one, { P4: 45107 - 1462 }))
    expect(valueIn((await migrate(days)).layout, 'P4', '任务清单')).toBe(45107)
  })
})
