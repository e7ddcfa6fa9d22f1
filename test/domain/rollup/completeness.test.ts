import { isoDate, type PeriodKey } from '../../../src/domain/model'
import { indexPlan } from '../../../src/domain/plan'
import { archiveOf, completenessOf } from '../../../src/domain/rollup'
import { makeSubmission, makeTaskReport } from '../../support/makeSubmission'
import { COMMERCE, REFORM, SMALL_INDICATORS, smallPlan, TOWN_EAST, TOWN_WEST } from '../../support/smallPlan'

const { projects, gdpGrowth, newFirms } = SMALL_INDICATORS
const period = '2023-M06' as PeriodKey
const reportsOn = (...submissions: ReturnType<typeof makeSubmission>[]) =>
  completenessOf({ index: indexPlan(smallPlan), period, submissions, dueOn: isoDate('2023-07-05') })

describe('completeness and timeliness', () => {
  it('[RU14] expects a cell for every indicator that a unit reports and every lowest task it has a part in', () => {
    // By hand: the reform bureau leads 7 indicators and two tasks; commerce leads 3, with one task led and one
    // supported; each town reports new firms, accidents and teams, and supports two tasks.
    expect(reportsOn().map(({ unit, expected }) => [unit, expected])).toEqual([
      [REFORM, 9],
      [COMMERCE, 5],
      [TOWN_EAST, 5],
      [TOWN_WEST, 5],
    ])
  })

  it('[RU15] counts answers, not files: a blank fills nothing, 不适用 does', () => {
    const submission = makeSubmission(
      REFORM,
      [
        [projects, { value: '1', cumulative: '1' }],
        [gdpGrowth, {}],
        [newFirms, { status: 'M' }],
      ],
      { taskReports: [makeTaskReport('1.1.1', REFORM, { state: '推进中' }), makeTaskReport('2.1.1', REFORM)] },
    )
    expect(reportsOn(submission)[0]).toMatchObject({ arrived: true, filled: 3, late: false })
  })

  it.each([
    ['2023-07-05', false],
    ['2023-07-06', true],
  ])('[RU16] what comes in on %s is late: %s', (day, late) => {
    const submission = makeSubmission(REFORM, [[projects, { value: '1' }]], { receivedOn: isoDate(day) })
    expect(reportsOn(submission)[0]?.late).toBe(late)
  })

  it('[RU16] a unit that sent nothing is neither late nor complete', () => {
    expect(reportsOn()[3]).toMatchObject({ unit: TOWN_WEST, arrived: false, filled: 0, late: false, receivedOn: null })
  })
})

describe('an empty template', () => {
  const blank = makeSubmission(REFORM, [[projects, {}]], { receivedOn: isoDate('2023-07-09') })

  it('[RU19] is told apart from no file, but has not arrived and is not late', () => {
    const [reform, commerce] = reportsOn(blank)
    expect(reform).toMatchObject({ arrived: false, empty: true, late: false, receivedOn: '2023-07-09' })
    expect(commerce).toMatchObject({ arrived: false, empty: false })
  })

  it('[RU19] may lie in the workbook that the summary is made in', () => {
    const reports = completenessOf({
      ...{ index: indexPlan(smallPlan), period, submissions: [], dueOn: isoDate('2023-07-05') },
      untouched: new Set([COMMERCE]),
    })
    expect(reports.filter(({ empty }) => empty).map(({ unit }) => unit)).toEqual([COMMERCE])
  })
})

describe('archiveOf', () => {
  it('[RU17] keeps figures as plain text, by unit, whatever the order of files', () => {
    const town = makeSubmission(TOWN_EAST, [[newFirms, { value: '0.10', cumulative: '20.5' }]])
    const lead = makeSubmission(COMMERCE, [[newFirms, { value: '7' }]])
    const other = makeSubmission(REFORM, [], { period: '2023-M05' as PeriodKey })
    const archive = archiveOf(smallPlan.code, period, [town, other, lead])
    expect(archive).toEqual(archiveOf(smallPlan.code, period, [lead, town, other]))
    expect(archive.figures.map(({ unit, value, cumulative }) => [unit, value, cumulative])).toEqual([
      [COMMERCE, '7', null],
      [TOWN_EAST, '0.1', '20.5'],
    ])
    expect(JSON.parse(JSON.stringify(archive))).toEqual(archive)
  })
})
