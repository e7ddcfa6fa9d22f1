import { fail } from '../../src/domain/lib'
import type { CellValue, WorkbookSnapshot } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parseAddress, valueAt } from '../../src/domain/model'
import type { FailureMoment } from '../../src/simulator'
import { HostError } from '../../src/simulator'
import type { OpenWorkbook } from '../../src/usecases/ports'
import { rollUpReturns } from '../../src/usecases/rollUpReturns'
import { setUpInBatches } from '../../src/usecases/setUpInBatches'
import { writeSummary } from '../../src/usecases/writeSummary'
import { recordFigure } from '../support/figures'
import { checkRequest, fingerprint, JUNE_PERIOD, setUpRequest } from '../support/openCity'
import { COMMERCE, REFORM, TOWN_EAST, TOWN_WEST } from '../support/smallPlan'
import { NEWEST, openedExcel, type OpenedExcel } from './excel-opened'
import { comparable } from './workbook-portSuite'

/** Small enough that a summary takes several requests. */
const BYTES_PER_REQUEST = 500_000
const MOMENTS: readonly FailureMoment[] = ['before', 'after']
const UNITS = [REFORM, COMMERCE, TOWN_EAST]
/** Three of them are to be written beside the one that somebody has begun: two batches. */
const ALL = [...UNITS, TOWN_WEST]

/** What a verb comes to; a question asked first is none of its failures. */
type Came = { readonly ok: boolean; readonly problem?: { readonly kind: string } }
type Verb = (workbook: OpenWorkbook) => Promise<Came>

const setUp =
  (dueOn: string, units = UNITS): Verb =>
  (workbook) =>
    setUpInBatches(setUpRequest(units, { lists: ['indicators'], dueOn: isoDate(dueOn) }), {
      ...{ workbook, cancellation: { cancelled: false }, unitsAtOnce: 2 },
    })

const summarise: Verb = async (workbook) => {
  const read = await workbook.readSnapshot()
  if (!read.ok) return read
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
  return rolledUp.ok ? writeSummary({ summary: rolledUp.value.summary }, { workbook }) : rolledUp
}

interface Place {
  readonly sheet: string
  readonly address: string
}

/** Typed before the verb begins: never lost. */
const FIGURE = { sheet: '市发改局 指标', address: 'H4' }
const ENTERED = 60.5
const NOON = 1234

interface Case {
  readonly name: string
  readonly before: readonly Verb[]
  readonly verb: Verb
  /** Where somebody types meanwhile. */
  readonly typed: Place
}

const CASES: readonly Case[] = [
  {
    ...{ name: 'setting up more units in batches', before: [setUp('2023-07-05', [REFORM, COMMERCE])] },
    ...{ verb: setUp('2023-07-10', ALL), typed: { sheet: '市商务局 指标', address: 'H4' } },
  },
  {
    ...{ name: 'setting up again in batches with another due date', before: [setUp('2023-07-05', ALL)] },
    ...{ verb: setUp('2023-07-10', ALL), typed: { sheet: '市商务局 指标', address: 'H4' } },
  },
  {
    ...{ name: 'writing the summary', before: [setUp('2023-07-05')] },
    ...{ verb: summarise, typed: { sheet: '市商务局 指标', address: 'H4' } },
  },
  {
    ...{ name: 'writing the summary again', before: [setUp('2023-07-05'), summarise] },
    ...{ verb: summarise, typed: { sheet: '说明', address: 'H40' } },
  },
]

async function begun({ before }: Case): Promise<OpenedExcel> {
  const opened = openedExcel({ apiVersion: NEWEST, bytesPerRequest: BYTES_PER_REQUEST })
  for (const [at, verb] of before.entries()) {
    if (at === 1) opened.excel.user.type(FIGURE.sheet, FIGURE.address, String(ENTERED))
    const done = await verb(opened.workbook)
    if (!done.ok) throw new Error(done.problem?.kind)
  }
  opened.excel.user.type(FIGURE.sheet, FIGURE.address, String(ENTERED))
  // 说明 is protected lightly; a person lifts that.
  for (const sheet of opened.excel.document.sheets) if (sheet.name === '说明') sheet.protection = null
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

const inOrder = (snapshot: WorkbookSnapshot) => {
  const state = comparable(snapshot)
  const name = (sheet: unknown): string => (sheet as { name: string }).name
  return { ...state, sheets: [...state.sheets].sort((one, other) => (name(one) < name(other) ? -1 : 1)) }
}

function held({ sheets }: WorkbookSnapshot, { sheet, address }: Place): CellValue {
  const [found, at] = [sheets.find(({ name }) => name === sheet), parseAddress(address)]
  return found && at ? valueAt(found, at.row, at.column) : null
}

const temporary = ({ excel }: OpenedExcel): string[] =>
  excel.document.sheets.map(({ name }) => name).filter((name) => name.startsWith('_plantally~'))

const count = { broken: 0, typed: 0, outOfReach: 0 }

describe('at every sync', () => {
  it.each(CASES)(
    '[WB4] $name: broken off, no entered figure is lost and running again completes it',
    async (given) => {
      const clean = await begun(given)
      expect(await given.verb(clean.workbook)).toMatchObject({ ok: true })
      const { syncs } = clean.excel.traffic
      const wanted = inOrder(await snapshotOf(clean))
      const settings = [...clean.excel.document.settings]
      for (let k = 1; k <= syncs; k++) {
        for (const moment of MOMENTS) {
          count.broken += 1
          const opened = await begun(given)
          opened.excel.faults.failSync(k, moment)
          await given.verb(opened.workbook)
          const left = await snapshotOf(opened)
          expect([k, moment, held(left, FIGURE)]).toEqual([k, moment, ENTERED])
          expect(opened.excel.document.eventsEnabled).toBe(true)
          expect([k, moment, (await given.verb(opened.workbook)).ok]).toEqual([k, moment, true])
          expect(inOrder(await snapshotOf(opened))).toEqual(wanted)
          expect([...opened.excel.document.settings]).toEqual(settings)
          expect(temporary(opened)).toEqual([])
        }
      }
    },
    300_000,
  )

  it.each(CASES)(
    '[WB1] $name: what somebody types meanwhile stays',
    async (given) => {
      const clean = await begun(given)
      await given.verb(clean.workbook)
      const { syncs } = clean.excel.traffic
      for (let k = 1; k <= syncs; k++) {
        const opened = await begun(given)
        let taken = false
        opened.excel.faults.beforeSync(k, () => {
          try {
            opened.excel.user.type(given.typed.sheet, given.typed.address, String(NOON))
            taken = true
          } catch (refusal) {
            if (!(refusal instanceof HostError)) throw refusal
          }
        })
        await given.verb(opened.workbook)
        if (taken) count.typed += 1
        else count.outOfReach += 1
        if (taken) expect([k, held(await snapshotOf(opened), given.typed)]).toEqual([k, NOON])
      }
    },
    300_000,
  )
})

afterAll(() => {
  const measured = { measuredBy: 'test/contract/excel-faultsOfVerbs.test.ts' }
  recordFigure({
    ...measured,
    id: 'excel-fault-matrix-verbs',
    what: 'Setting up in batches and writing the summary, each the first time and again, with what is kept of it: broken at each sync, before and after Excel acted, at ExcelApi 1.18',
    value: `${count.broken} runs`,
    aim: 'every sync; 0 figures lost, all completed by running again',
  })
  recordFigure({
    ...measured,
    id: 'excel-typed-meanwhile-verbs',
    what: 'The same: a figure typed before each sync',
    value: `${count.typed + count.outOfReach} runs: ${count.typed} kept, ${count.outOfReach} typed nowhere because the sheet was out of reach or not there yet; 0 lost`,
    aim: '0 lost',
  })
})
