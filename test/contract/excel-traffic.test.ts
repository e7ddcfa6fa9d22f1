import type { WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { layoutSummary } from '../../src/domain/summary'
import { layoutTemplate } from '../../src/domain/template'
import type { Traffic } from '../../src/simulator'
import { recordFigure } from '../support/figures'
import { seededPlan } from '../support/renderSummary'
import { seededCity } from '../support/seededCity'
import { openedExcel, type OpenedExcel } from './excel-opened'

/** Two sheets each, a cover and the identity: at sixty, 122 sheets. */
const UNITS = [5, 20, 60]
const MEGABYTE = 1_000_000
const PAYLOAD_LIMIT = 5 * 1024 * 1024

interface Layouts {
  readonly templates: (count: number) => WorkbookLayout
  readonly summary: WorkbookLayout
}

async function layouts(): Promise<Layouts> {
  const plan = await seededPlan('yuanjiang-2023')
  const index = indexPlan(plan)
  const period = parsePeriod('2023-M06')
  if (!period.ok) throw new Error('2023-M06 is a period')
  const timing = { period: period.value, dueOn: isoDate('2023-07-05'), previous: null }
  const request = { plan, index, policy: DEFAULT_LIGHT_POLICY, ...timing }
  return {
    templates: (count) => layoutTemplate({ ...request, units: index.reportingUnits().slice(0, count) }),
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
  readonly setUp: Counted
  readonly check: Counted
  readonly summary: Counted
}

async function roundOf(count: number, { templates, summary }: Layouts): Promise<Round> {
  const opened = openedExcel()
  const { workbook } = opened
  const layout = templates(count)
  return {
    count,
    sheets: layout.sheets.length,
    setUp: await counted(opened, () => workbook.applyLayout(layout)),
    check: await counted(opened, () => workbook.readSnapshot()),
    summary: await counted(opened, () => workbook.applyLayout(summary)),
  }
}

/** Parts of a megabyte that these bytes need, with a little for steps that are not divided. */
const parts = ({ requestBytes }: Counted): number => Math.ceil((requestBytes / MEGABYTE) * 1.6)

describe('traffic with Excel', () => {
  const rounds: Round[] = []

  beforeAll(async () => {
    const given = await layouts()
    for (const count of UNITS) rounds.push(await roundOf(count, given))
  }, 300_000)

  it('setting up takes one sync to look and one for each part by size', () => {
    for (const { setUp } of rounds) expect(setUp.syncs).toBeLessThanOrEqual(1 + parts(setUp))
  })

  it('checking takes two syncs, whatever the number of units', () => {
    expect(rounds.map(({ check }) => check.syncs)).toEqual([2, 2, 2])
  })

  it('rolling up takes two to read, one to look and one for each part by size, whatever the number of units', () => {
    const [five, ...more] = rounds
    if (five === undefined) throw new Error('no round')
    for (const { summary, check } of rounds) expect(check.syncs + summary.syncs).toBeLessThanOrEqual(3 + parts(summary))
    for (const { summary } of more) expect(summary.syncs).toBe(five.summary.syncs)
  })

  it('nothing comes near the 5 MB that Excel on the web takes and gives', () => {
    for (const { setUp, check, summary } of rounds) {
      for (const { largestRequestBytes } of [setUp, summary]) expect(largestRequestBytes).toBeLessThan(3.5 * MEGABYTE)
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
      what: 'Setting up 5, 20, 60 units in the open workbook: syncs',
      value: line(({ sheets, setUp }) => `${setUp.syncs} (${sheets} sheets, ${megabytes(setUp.requestBytes)})`),
      aim: '1 + one for each megabyte',
    })
    recordFigure({
      ...measured,
      id: 'excel-syncs-check',
      what: 'Reading a workbook of 5, 20, 60 units: syncs',
      value: line(({ check }) => `${check.syncs} (${megabytes(check.largestAnswerBytes)})`),
      aim: '2',
    })
    recordFigure({
      ...measured,
      id: 'excel-syncs-roll-up',
      what: 'Rolling up 5, 20, 60 units in the open workbook: syncs to read and to write the summary',
      value: line(({ check, summary }) => `${check.syncs} + ${summary.syncs} (${megabytes(summary.requestBytes)})`),
      aim: '3 + one for each megabyte',
    })
  })
})
