import type { SheetLayout, WorkbookLayout } from '../../src/domain/model'
import type { FailureMoment, SimulatedExcel } from '../../src/simulator'
import type { HostProblem, OpenWorkbook } from '../../src/usecases/ports'
import type { Result } from '../../src/domain/lib'
import { recordFigure } from '../support/figures'
import { sampleLayout } from '../support/sampleLayout'
import { NEWEST, OLDEST, openedExcel, type OpenedExcel } from './excel-opened'
import { FIGURE, INDICATORS } from './workbook-portOpenSuite'
import { comparable, type ComparableWorkbook } from './workbook-portSuite'

/** Every operation is broken at every sync it makes, before Excel acted and after, and must leave nothing half done. */
const MOMENTS: readonly FailureMoment[] = ['before', 'after']

/** Small enough that the sample takes many requests. */
const BYTES_PER_REQUEST = 12_000

const OWN = '张三的草稿'

/** The sample as it is issued again: other figures, one sheet more. */
const issuedAgain: WorkbookLayout = (() => {
  const changed = (sheet: SheetLayout): SheetLayout => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.style === 'figure' && cell.formula === undefined ? { ...cell, value: 777 } : cell,
    ),
  })
  const [identity, overview, indicators] = sampleLayout.sheets
  if (identity === undefined || overview === undefined || indicators === undefined)
    throw new Error('the sample has three sheets')
  const added = {
    ...changed(overview),
    name: '总览（七月）',
    charts: [],
    names: [{ name: 'PT.july', row: 0, column: 0 }],
  }
  return {
    ...sampleLayout,
    sheets: [identity, changed(overview), added, indicators],
    properties: { 'plantally.period': '2023-M07' },
  }
})()

/** A workbook of a person who has begun: our sheets filled in, a sheet of their own that looks at ours. */
async function begun(apiVersion: string): Promise<OpenedExcel> {
  const opened = openedExcel({ apiVersion, bytesPerRequest: BYTES_PER_REQUEST })
  const written = await opened.workbook.applyLayout(sampleLayout)
  if (!written.ok) throw new Error(written.problem.detail)
  const { user } = opened.excel
  user.type(INDICATORS, 'E6', '12')
  user.addSheet(OWN)
  user.type(OWN, 'A1', '我的数')
  user.type(OWN, 'B1', "='总览'!B5*2")
  opened.excel.faults.reset()
  opened.excel.traffic.reset()
  return opened
}

async function stateOf({ workbook, excel }: OpenedExcel): Promise<ComparableWorkbook> {
  excel.faults.reset()
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(read.problem.detail)
  return comparable(read.value)
}

const sheetsOf = (state: ComparableWorkbook): Map<string, string> =>
  new Map(state.sheets.map((sheet) => [(sheet as { name: string }).name, JSON.stringify(sheet)]))

const temporary = (excel: SimulatedExcel): string[] =>
  excel.document.sheets.map(({ name }) => name).filter((name) => name.startsWith('_plantally~'))

interface Operation {
  readonly name: string
  readonly run: (
    workbook: OpenWorkbook,
  ) => Promise<Result<unknown, HostProblem | { readonly kind: string; readonly detail: string }>>
  /** False where running again finds that the first run did it after all, and says so. */
  readonly answersAlike?: boolean
  /** It may find another way and come to its end all the same. */
  readonly mayRecover?: boolean
  /** What stands in the way before it begins. */
  readonly before?: (opened: OpenedExcel) => Promise<void> | void
}

const OPERATIONS: readonly Operation[] = [
  { name: 'readSnapshot', mayRecover: true, run: (workbook) => workbook.readSnapshot() },
  { name: 'applyLayout', run: (workbook) => workbook.applyLayout(issuedAgain) },
  {
    name: 'applyLayout over sheets that somebody may type into',
    mayRecover: true,
    run: async (workbook) => {
      const seen = await workbook.readSnapshot()
      return seen.ok ? workbook.applyLayout(issuedAgain, { seen: seen.value }) : seen
    },
  },
  {
    name: 'editCells',
    answersAlike: false,
    run: (workbook) =>
      workbook.editCells([
        { ...FIGURE, expected: 12, value: 13 },
        { sheet: INDICATORS, address: 'B4', expected: '地区生产总值增长', value: '改过的名称' },
        { sheet: '总览', address: 'A5', expected: '产业发展仗', value: '产业仗' },
      ]),
  },
  {
    name: 'restoreRules',
    answersAlike: false,
    run: (workbook) => workbook.restoreRules(sampleLayout.sheets.filter(({ name }) => name === INDICATORS)),
    before: ({ person }) => person.paste(FIGURE, 12),
  },
  { name: 'remember', run: (workbook) => workbook.remember({ unit: 'U001' }) },
  { name: 'recall', run: (workbook) => workbook.recall() },
  { name: 'select', run: (workbook) => workbook.select(FIGURE) },
  { name: 'selection', run: (workbook) => workbook.selection() },
]

const matrix: { runs: number } = { runs: 0 }

async function cleanRun(apiVersion: string, operation: Operation) {
  const opened = await begun(apiVersion)
  await operation.before?.(opened)
  const before = await stateOf(opened)
  opened.excel.traffic.reset()
  const outcome = await operation.run(opened.workbook)
  const { syncs } = opened.excel.traffic
  return { syncs, outcome, before, after: await stateOf(opened), beyond: beyondCells(opened) }
}

/** What a snapshot does not tell: protection, input rules, kept texts. */
const beyondCells = ({ excel: { document } }: OpenedExcel): unknown => ({
  sheets: document.sheets.map(({ name, protection, validations }) => [name, protection?.options ?? null, validations]),
  kept: [...document.settings],
})

describe.each([OLDEST, NEWEST])('broken at every sync, at ExcelApi %s:', (apiVersion) => {
  it.each(OPERATIONS)('$name', async (operation) => {
    const clean = await cleanRun(apiVersion, operation)
    expect(clean.outcome.ok).toBe(true)
    const [old, fresh] = [sheetsOf(clean.before), sheetsOf(clean.after)]
    for (let k = 1; k <= clean.syncs; k++) {
      for (const moment of MOMENTS) {
        matrix.runs += 1
        const opened = await begun(apiVersion)
        await operation.before?.(opened)
        opened.excel.faults.reset()
        opened.excel.faults.failSync(k, moment)
        const broken = await operation.run(opened.workbook)
        if (operation.mayRecover === true && broken.ok) expect(broken).toEqual(clean.outcome)
        else expect({ k, moment, broken }).toMatchObject({ broken: { ok: false, problem: { kind: 'interrupted' } } })
        const left = sheetsOf(await stateOf(opened))
        for (const [name, sheet] of old) expect([sheet, fresh.get(name)]).toContain(left.get(name))
        expect(left.get(OWN)).toBe(old.get(OWN))
        expect(opened.excel.document.eventsEnabled).toBe(true)

        const again = await operation.run(opened.workbook)
        expect(again.ok).toBe(true)
        if (operation.answersAlike !== false) expect(again).toEqual(clean.outcome)
        expect(await stateOf(opened)).toEqual(clean.after)
        expect(beyondCells(opened)).toEqual(clean.beyond)
        expect(temporary(opened.excel)).toEqual([])
      }
    }
  })
})

afterAll(() => {
  recordFigure({
    id: 'excel-fault-matrix',
    what: 'Excel adapter: operations broken at each sync, before and after Excel acted',
    value: `${matrix.runs} runs`,
    aim: 'every sync of every operation',
    measuredBy: 'test/contract/excel-faults.test.ts',
  })
})
