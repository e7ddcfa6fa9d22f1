import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { fail } from '../../src/domain/lib'
import type { Result } from '../../src/domain/lib'
import type { CellLayout, CellValue, WorkbookLayout, WorkbookSnapshot } from '../../src/domain/model'
import { addressOf, DEFAULT_LIGHT_POLICY, isoDate, parseAddress } from '../../src/domain/model'
import { layoutTemplate } from '../../src/domain/template'
import { checkWorkbook } from '../../src/usecases/checkWorkbook'
import { giveReason } from '../../src/usecases/giveReason'
import type { HostProblem, OpenWorkbook } from '../../src/usecases/ports'
import { rollUpReturns } from '../../src/usecases/rollUpReturns'
import { setUpInBatches } from '../../src/usecases/setUpInBatches'
import { setUpWorkbook } from '../../src/usecases/setUpWorkbook'
import { stampSubmission } from '../../src/usecases/stampSubmission'
import { writeSummary } from '../../src/usecases/writeSummary'
import { recordFigure } from '../support/figures'
import { checkRequest, fingerprint, GOOD_FIGURES, JUNE_PERIOD, setUpRequest, snapshotOf } from '../support/openCity'
import { COMMERCE, REFORM, TOWN_EAST, TOWN_WEST } from '../support/smallPlan'

const BROKEN: HostProblem = { kind: 'interrupted', detail: 'the connection broke' }

/** How a write may break off: before anything, after so many sheets or cells, or after everything was done. */
type Break = { readonly call: number; readonly after: number | 'all' }

/** A workbook whose k-th call breaks off in the way given; calls are counted from 1. */
function breaking(workbook: MemoryOpenWorkbook, { call, after }: Break) {
  const calls: ('read' | 'write')[] = []
  const counted = async <Value, Problem>(
    kind: 'read' | 'write',
    work: () => Promise<Result<Value, Problem>>,
    part: () => Promise<unknown>,
  ): Promise<Result<Value, Problem | HostProblem>> => {
    calls.push(kind)
    if (calls.length !== call) return work()
    await part()
    return fail(BROKEN)
  }
  const some = <Item>(items: readonly Item[]): readonly Item[] => (after === 'all' ? items : items.slice(0, after))
  const half = (layout: WorkbookLayout): WorkbookLayout => ({
    ...layout,
    sheets: some(layout.sheets),
    properties: after === 'all' ? layout.properties : {},
  })
  const open: OpenWorkbook = {
    ...workbook,
    readSnapshot: () =>
      counted(
        'read',
        () => workbook.readSnapshot(),
        () => Promise.resolve(),
      ),
    readToWrite: () =>
      counted(
        'read',
        () => workbook.readToWrite(),
        () => Promise.resolve(),
      ),
    applyLayout: (layout, how) =>
      counted(
        'write',
        () => workbook.applyLayout(layout, how),
        () => (after === 0 ? Promise.resolve() : workbook.applyLayout(half(layout), how)),
      ),
    editCells: (edits, how) =>
      counted(
        'write',
        () => workbook.editCells(edits, how),
        () => workbook.editCells(how === 'together' && after !== 0 ? edits : some(edits), how),
      ),
  }
  return { open, calls }
}

/** What people typed: none of it may ever be lost. */
const TYPED: readonly (readonly [string, Readonly<Record<string, CellValue>>])[] = [
  ['市发改局 指标', { ...GOOD_FIGURES, Q4: '口径有调整', Z3: '记一笔' }],
  ['市发改局 任务', { H4: '推进中', J4: '在建', H5: '推进中', J5: '在查' }],
  ['市商务局 项目', { A4: '新项目' }],
]

type TypedSheets = Readonly<Record<string, Readonly<Record<string, CellValue>>>>

/** The layout with values typed over what stood in the cells, formulas included. */
function typedOver(layout: WorkbookLayout, typed: TypedSheets): WorkbookLayout {
  const sheets = layout.sheets.map((sheet) => {
    const cells = new Map(sheet.cells.map((cell) => [addressOf(cell.row, cell.column), cell]))
    for (const [address, value] of Object.entries(typed[sheet.name] ?? {})) {
      const at = parseAddress(address)
      if (!at) throw new Error(`no address ${address}`)
      const blank: CellLayout = { ...at, value: null, style: 'plain' }
      const { formula: _typedOver, ...kept } = cells.get(address) ?? blank
      cells.set(address, { ...kept, value })
    }
    return { ...sheet, cells: [...cells.values()] }
  })
  return { ...layout, sheets }
}

const TEMPLATES = layoutTemplate(setUpRequest([REFORM, COMMERCE]))
const FILLED = typedOver(TEMPLATES, Object.fromEntries(TYPED))

/** Every value that is not as it was typed. */
const lost = ({ sheets }: WorkbookSnapshot): readonly string[] =>
  TYPED.flatMap(([name, cells]) => {
    const sheet = sheets.find((one) => one.name === name)
    return Object.entries(cells).flatMap(([address, value]) => {
      const [, letters = '', digits = ''] = /^([A-Z])(\d+)$/.exec(address) ?? []
      const held = sheet?.values[Number(digits) - 1]?.[letters.charCodeAt(0) - 65] ?? null
      // A reason is put beside what stands there.
      return held === value || (typeof value === 'string' && String(held).includes(value)) ? [] : [`${name}!${address}`]
    })
  })

type Verb = (open: OpenWorkbook) => Promise<{ readonly ok: boolean }>

const setUp: Verb = (workbook) =>
  setUpWorkbook(setUpRequest([REFORM, TOWN_EAST], { dueOn: isoDate('2023-07-08') }), { workbook })

/** Two batches, of two units and of one; those before the one that broke off stand. */
const setUpMany: Verb = (workbook) =>
  setUpInBatches(setUpRequest([REFORM, COMMERCE, TOWN_EAST, TOWN_WEST], { dueOn: isoDate('2023-07-08') }), {
    workbook,
    cancellation: { cancelled: false },
    unitsAtOnce: 2,
  })

const stamp: Verb = (workbook) =>
  stampSubmission({ ...checkRequest, unit: REFORM, by: '张三', at: '2023-07-05 16:20' }, { workbook, fingerprint })

/** A reason for the first query of the workbook. */
const explain: Verb = async (workbook) => {
  const checked = await checkWorkbook(checkRequest, { workbook, fingerprint })
  if (!checked.ok || checked.value.kind !== 'checked') return { ok: false }
  const query = checked.value.findings.find(({ reasonAt }) => reasonAt !== null)
  return query ? giveReason({ checked: query, reason: '集中开工' }, { workbook }) : { ok: false }
}

const summarise: Verb = async (workbook) => {
  const read = await workbook.readSnapshot()
  if (!read.ok) return { ok: false }
  const rolledUp = await rollUpReturns(
    {
      ...{ ...checkRequest, period: JUNE_PERIOD, policy: DEFAULT_LIGHT_POLICY, dueOn: isoDate('2023-07-05') },
      ...{ preparedOn: isoDate('2023-07-06'), workbook: read.value, files: [], counting: {} },
    },
    {
      ...{ files: { read: () => fail({ kind: 'empty-file', file: '', detail: '' }) }, fingerprint },
      ...{ progress: { report: () => undefined }, cancellation: { cancelled: false } },
    },
  )
  return rolledUp.ok ? writeSummary({ summary: rolledUp.value.summary }, { workbook }) : { ok: false }
}

const doubtful = { '市发改局 指标': { G6: 78, I6: 8050 } }

const VERBS: readonly (readonly [string, Verb, TypedSheets])[] = [
  ['setting up', setUp, {}],
  ['setting up in batches', setUpMany, {}],
  ['stamping', stamp, {}],
  ['giving a reason', explain, doubtful],
  ['writing the summary', summarise, {}],
]

const AFTER: readonly Break['after'][] = [0, 1, 2, 3, 4, 6, 9, 'all']

const prepared = (changes: TypedSheets): MemoryOpenWorkbook =>
  memoryOpenWorkbook({ file: '填报.xlsx', layout: typedOver(FILLED, changes) })

const isKept = (workbook: WorkbookSnapshot, changes: object): readonly string[] =>
  lost(workbook).filter(
    (place) =>
      !Object.entries(changes).some(([sheet, cells]) =>
        Object.keys(cells as object).some((address) => place === `${sheet}!${address}`),
      ),
  )

describe.each(VERBS)('[WB4] %s', (name, verb, changes) => {
  it('loses nothing that a person entered at whichever call it breaks off, and running again completes it', async () => {
    const whole = prepared(changes)
    const counter = breaking(whole, { call: 0, after: 0 })
    expect((await verb(counter.open)).ok).toBe(true)
    const wanted = await snapshotOf(whole)
    expect(isKept(wanted, changes)).toEqual([])
    const breaks = counter.calls.flatMap((kind, at): readonly Break[] =>
      (kind === 'read' ? ([0] as const) : AFTER).map((after) => ({ call: at + 1, after })),
    )
    for (const at of breaks) {
      const workbook = prepared(changes)
      expect((await verb(breaking(workbook, at).open)).ok).toBe(false)
      expect([at, isKept(await snapshotOf(workbook), changes)]).toEqual([at, []])
      expect([at, (await verb(workbook)).ok]).toEqual([at, true])
      expect([at, sorted(await snapshotOf(workbook))]).toEqual([at, sorted(wanted)])
    }
    recordFigure({
      id: `atomicity-${name.replaceAll(' ', '-')}`,
      what: `${name}: ways to break off after which nothing was lost and running again completed it`,
      value: `${breaks.length} ways over ${counter.calls.length} calls of the port`,
      ...{ aim: '', measuredBy: 'test/usecases/atomicity.test.ts' },
    })
  })
})

/** The workbook with its names in one order: sheets that are written again put theirs at another place. */
const sorted = (snapshot: WorkbookSnapshot) => ({
  ...snapshot,
  sheets: [...snapshot.sheets].sort((one, other) => (one.name < other.name ? -1 : 1)),
  names: [...snapshot.names].sort((one, other) => (one.name < other.name ? -1 : 1)),
  numberFormats: [],
})

it('starts with what people typed', async () => {
  expect(lost(await snapshotOf(prepared({})))).toEqual([])
  expect(lost(await snapshotOf(memoryOpenWorkbook()))).not.toEqual([])
})
