import type { CellValue, WorkbookSnapshot } from '../../src/domain/model'
import { isoDate, parseAddress, valueAt } from '../../src/domain/model'
import { HostError } from '../../src/simulator'
import type { SetUpRequest } from '../../src/usecases/setUpWorkbook'
import { setUpWorkbook } from '../../src/usecases/setUpWorkbook'
import { recordFigure } from '../support/figures'
import { setUpRequest } from '../support/openCity'
import { COMMERCE, REFORM, TOWN_EAST } from '../support/smallPlan'
import { NEWEST, OLDEST, openedExcel, type OpenedExcel } from './excel-opened'
import { comparable } from './workbook-portSuite'

/** Small enough that a few sheets take several requests. */
const BYTES_PER_REQUEST = 100_000
const LISTS = ['indicators'] as const
const NOON = 1234

type Changes = NonNullable<Parameters<typeof setUpRequest>[1]>

const june = (units: Parameters<typeof setUpRequest>[0], changes: Changes = {}): SetUpRequest =>
  setUpRequest(units, { lists: LISTS, ...changes })

/** 建立模板 a second time, over sheets that nobody has filled in yet; meanwhile somebody begins. */
interface SecondRun {
  readonly name: string
  readonly first: SetUpRequest
  readonly second: SetUpRequest
  readonly typed: { readonly sheet: string; readonly address: string }
}

const TASKS = { lists: ['tasks'] } as const
const LATER = { dueOn: isoDate('2023-07-08') }
const FIGURE = { sheet: '市发改局 指标', address: 'H4' }

const RUNS: readonly SecondRun[] = [
  {
    ...{ name: 'the same again, a figure', typed: FIGURE },
    ...{ first: june([REFORM, COMMERCE]), second: june([REFORM, COMMERCE]) },
  },
  {
    ...{ name: 'with one unit more, a figure', typed: FIGURE },
    ...{ first: june([REFORM, COMMERCE]), second: june([REFORM, TOWN_EAST]) },
  },
  {
    ...{ name: 'with another due date and one unit more, a figure', typed: FIGURE },
    ...{ first: june([REFORM, COMMERCE]), second: june([REFORM, TOWN_EAST], LATER) },
  },
  {
    ...{ name: 'with another due date, a state of a task', typed: { sheet: '任务清单', address: 'H4' } },
    ...{ first: june([REFORM], TASKS), second: june([REFORM], { ...TASKS, ...LATER }) },
  },
  {
    ...{ name: 'with another due date, the filler on the cover', typed: { sheet: '封面与说明', address: 'B6' } },
    ...{ first: june([REFORM]), second: june([REFORM], LATER) },
  },
  {
    ...{ name: 'for another unit, the telephone on the cover', typed: { sheet: '封面与说明', address: 'F6' } },
    ...{ first: june([REFORM]), second: june([COMMERCE]) },
  },
]

async function begun({ first }: SecondRun, apiVersion: string): Promise<OpenedExcel> {
  const opened = openedExcel({ apiVersion, bytesPerRequest: BYTES_PER_REQUEST })
  const done = await setUpWorkbook(first, opened)
  if (!done.ok) throw new Error(done.problem.kind)
  opened.excel.faults.reset()
  opened.excel.traffic.reset()
  return opened
}

async function snapshotOf({ workbook, excel }: OpenedExcel): Promise<WorkbookSnapshot> {
  excel.faults.reset()
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}

function held({ sheets }: WorkbookSnapshot, { sheet, address }: SecondRun['typed']): CellValue {
  const [found, at] = [sheets.find(({ name }) => name === sheet), parseAddress(address)]
  return found && at ? valueAt(found, at.row, at.column) : null
}

/** Types just before the k-th sync; false where Excel does not let anybody. */
function typing(opened: OpenedExcel, { typed: { sheet, address } }: SecondRun, k: number): () => boolean {
  let taken = false
  opened.excel.faults.beforeSync(k, () => {
    try {
      opened.excel.user.type(sheet, address, String(NOON))
      taken = true
    } catch (refusal) {
      if (!(refusal instanceof HostError)) throw refusal
    }
  })
  return () => taken
}

const beyondCells = ({ excel: { document } }: OpenedExcel): unknown =>
  document.sheets.map(({ name, visibility, protection, validations }) => [
    ...[name, visibility, protection?.options ?? null, validations],
  ])

/** The first run, with the figure typed and no second run. */
async function untouched(run: SecondRun, apiVersion: string) {
  const opened = await begun(run, apiVersion)
  opened.excel.user.type(run.typed.sheet, run.typed.address, String(NOON))
  return { cells: comparable(await snapshotOf(opened)), beyond: beyondCells(opened) }
}

interface Count {
  runs: number
  kept: number
  refused: number
  outOfReach: number
}

const count: Count = { runs: 0, kept: 0, refused: 0, outOfReach: 0 }

describe.each([OLDEST, NEWEST])('[WB1] typed while sheets are written again, at ExcelApi %s:', (apiVersion) => {
  it.each(RUNS)(
    '$name',
    async (run) => {
      const clean = await begun(run, apiVersion)
      expect(await setUpWorkbook(run.second, clean)).toMatchObject({ ok: true })
      const { syncs } = clean.excel.traffic
      const wanted = await untouched(run, apiVersion)
      for (let k = 1; k <= syncs; k++) {
        const opened = await begun(run, apiVersion)
        const { document } = opened.excel
        const front = document.active.name
        const wasTaken = typing(opened, run, k)
        const outcome = await setUpWorkbook(run.second, opened)
        const after = await snapshotOf(opened)
        count.runs += 1
        expect(document.eventsEnabled).toBe(true)
        expect(document.active.name).toBe(front)
        expect(document.sheets.filter(({ name }) => name.startsWith('_plantally~'))).toEqual([])
        if (!wasTaken()) {
          count.outOfReach += 1
          expect({ k, ok: outcome.ok }).toEqual({ k, ok: true })
          continue
        }
        expect({ k, held: held(after, run.typed) }).toEqual({ k, held: NOON })
        if (outcome.ok) count.kept += 1
        else {
          count.refused += 1
          expect(outcome.problem).toMatchObject({
            kind: 'workbook',
            problem: { kind: 'changed-meanwhile', sheet: run.typed.sheet, places: [run.typed] },
          })
          expect(comparable(after)).toEqual(wanted.cells)
          expect(beyondCells(opened)).toEqual(wanted.beyond)
          expect(await setUpWorkbook(run.second, opened)).toMatchObject({ ok: true })
          expect(held(await snapshotOf(opened), run.typed)).toBe(NOON)
        }
      }
    },
    300_000,
  )
})

afterAll(() => {
  recordFigure({
    id: 'excel-typed-meanwhile',
    what: 'Setting up again: a figure typed before each sync, at ExcelApi 1.8 and 1.18',
    value: `${count.runs} runs: ${count.kept} kept and written beside, ${count.refused} refused with nothing changed, ${count.outOfReach} typed nowhere because the sheet was out of reach; 0 lost`,
    aim: '0 lost',
    measuredBy: 'test/contract/excel-typedMeanwhile.test.ts',
  })
})
