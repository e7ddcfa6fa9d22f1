import type { WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { layoutSummary } from '../../src/domain/summary'
import { DEFAULT_CHECK_SETTINGS } from '../../src/domain/checks'
import type { Traffic } from '../../src/simulator'
import type { CheckWorkbookRequest } from '../../src/usecases/checkWorkbook'
import { checkWorkbook } from '../../src/usecases/checkWorkbook'
import { setUpInBatches, UNITS_AT_ONCE } from '../../src/usecases/setUpInBatches'
import type { SetUpRequest } from '../../src/usecases/setUpWorkbook'
import { writeSummary } from '../../src/usecases/writeSummary'
import { recordFigure } from '../support/figures'
import { fingerprint } from '../support/openCity'
import { seededPlan } from '../support/renderSummary'
import { seededCity } from '../support/seededCity'
import { openedAgain, openedExcel, type OpenedExcel } from './excel-opened'

/** Two sheets each, a cover and the identity: at sixty, 122 sheets. */
const COUNTS = [5, 20, 60]
const MEGABYTE = 1_000_000
const PAYLOAD_LIMIT = 5 * 1024 * 1024

interface City {
  readonly setUp: (count: number) => SetUpRequest
  readonly check: CheckWorkbookRequest
  readonly summary: WorkbookLayout
}

async function city(): Promise<City> {
  const plan = await seededPlan('yuanjiang-2023')
  const index = indexPlan(plan)
  const period = parsePeriod('2023-M06')
  if (!period.ok) throw new Error('2023-M06 is a period')
  const timing = { period: period.value, dueOn: isoDate('2023-07-05'), previous: null }
  const request = { plan, index, policy: DEFAULT_LIGHT_POLICY, lists: ['indicators', 'tasks'] as const, ...timing }
  return {
    setUp: (count) => ({ ...request, units: index.reportingUnits().slice(0, count) }),
    check: { plan, index, settings: DEFAULT_CHECK_SETTINGS },
    summary: layoutSummary(seededCity(plan, 20230630)),
  }
}

type Counted = Pick<Traffic, 'syncs' | 'requestBytes' | 'largestRequestBytes' | 'largestAnswerBytes'>

async function counted({ excel }: OpenedExcel, work: () => Promise<{ readonly ok: boolean }>): Promise<Counted> {
  excel.traffic.reset()
  expect(await work()).toMatchObject({ ok: true })
  const { syncs, requestBytes, largestRequestBytes, largestAnswerBytes } = excel.traffic
  return { syncs, requestBytes, largestRequestBytes, largestAnswerBytes }
}

interface Round {
  readonly count: number
  readonly sheets: number
  readonly batches: number
  readonly setUp: Counted
  readonly setUpAgain: Counted
  /** The pane has just been opened: it knows no sheet yet. */
  readonly firstCheck: Counted
  readonly check: Counted
  readonly read: Counted
  readonly write: Counted
  readonly writeAgain: Counted
}

/** Everything a pane asks of Excel in these verbs, through the use cases. */
async function roundOf(count: number, { setUp, check, summary }: City): Promise<Round> {
  const opened = openedExcel()
  const { workbook } = opened
  const ports = { workbook, cancellation: { cancelled: false } }
  const request = setUp(count)
  const first = await counted(opened, () => setUpInBatches(request, ports))
  const again = await counted(opened, () => setUpInBatches(request, ports))
  const reopened = openedAgain(opened)
  const write = () => writeSummary({ summary }, { workbook: reopened })
  const checked = () => checkWorkbook(check, { workbook: reopened, fingerprint })
  return {
    ...{ count, sheets: opened.excel.document.sheets.length - 1, batches: Math.ceil(count / UNITS_AT_ONCE) },
    ...{ setUp: first, setUpAgain: again },
    firstCheck: await counted(opened, checked),
    check: await counted(opened, checked),
    read: await counted(opened, () => reopened.readSnapshot()),
    write: await counted(opened, write),
    writeAgain: await counted(opened, write),
  }
}

/** Parts of at most four estimated megabytes that these bytes need; a step is not divided. */
const parts = ({ requestBytes }: Counted): number => Math.ceil(requestBytes / (2 * MEGABYTE))

/** A batch looks; every one but the first takes the cover and the identity out of reach, and then exchanges them. */
const inBatches = (batches: number): number => batches + 2 * (batches - 1)

describe('traffic with Excel, through the use cases', () => {
  const rounds: Round[] = []

  beforeAll(async () => {
    const given = await city()
    for (const count of COUNTS) rounds.push(await roundOf(count, given))
  }, 300_000)

  it('setting up takes one sync to look and one for each part by size; for each further batch of units three more', () => {
    // One more: a pane that has just been opened asks for the sheets before it asks for their cells.
    for (const { setUp, batches } of rounds)
      expect(setUp.syncs).toBeLessThanOrEqual(1 + inBatches(batches) + Math.max(batches, parts(setUp)))
    expect(rounds.map(({ setUpAgain }) => setUpAgain.syncs)).toEqual([2, 2, 2])
  })

  it('checking takes two syncs the first time and one from then on, whatever the number of units', () => {
    expect(rounds.map(({ firstCheck }) => firstCheck.syncs)).toEqual([2, 2, 2])
    expect(rounds.map(({ check }) => check.syncs)).toEqual([1, 1, 1])
  })

  it('rolling up into the workbook takes three syncs, reading and writing, whatever the number of units', () => {
    expect(rounds.map(({ read, write }) => read.syncs + write.syncs)).toEqual([3, 3, 3])
  })

  it('and one more over an older summary, whose sheets are taken out of reach and looked at before they change', () => {
    expect(rounds.map(({ read, writeAgain }) => read.syncs + writeAgain.syncs)).toEqual([4, 4, 4])
  })

  it('nothing reaches the 5 MB that Excel on the web takes and gives', () => {
    for (const { setUp, check, write, writeAgain } of rounds) {
      for (const { largestRequestBytes } of [setUp, write, writeAgain])
        expect(largestRequestBytes).toBeLessThan(4 * MEGABYTE)
      expect(check.largestAnswerBytes).toBeLessThan(PAYLOAD_LIMIT)
    }
  })

  afterAll(() => {
    const line = (of: (round: Round) => string): string => rounds.map(of).join(' · ')
    const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`
    const measured = { measuredBy: 'test/contract/excel-traffic.test.ts' }
    recordFigure({
      ...measured,
      id: 'excel-syncs-set-up',
      what: 'Setting up 5, 20, 60 units in the open workbook, the use case whole, twenty units a batch: syncs the first time, and again',
      value: line(
        ({ sheets, setUp, setUpAgain }) =>
          `${setUp.syncs}, ${setUpAgain.syncs} (${sheets} sheets, ${megabytes(setUp.requestBytes)})`,
      ),
      aim: '1 + parts by size; + 1 where the pane was just opened, + 3 for each further batch',
    })
    recordFigure({
      ...measured,
      id: 'excel-syncs-check',
      what: 'Checking a workbook of 5, 20, 60 units: syncs when the pane was just opened, and from then on',
      value: line(
        ({ firstCheck, check }) => `${firstCheck.syncs}, ${check.syncs} (${megabytes(firstCheck.largestAnswerBytes)})`,
      ),
      aim: '2',
    })
    recordFigure({
      ...measured,
      id: 'excel-syncs-roll-up',
      what: 'Rolling up 5, 20, 60 units in the open workbook, once the pane knows its sheets: syncs to read and to write the summary, and to write it again over the older one',
      value: line(
        ({ read, write, writeAgain }) =>
          `${read.syncs} + ${write.syncs}, ${writeAgain.syncs} (${megabytes(write.requestBytes)})`,
      ),
      aim: '3 in all; over an older summary 4 (decision 31); 1 more where the pane was just opened',
    })
  })
})
