import type { PeriodArchive } from '../../../src/domain/model'
import { indicatorCode, planCode } from '../../../src/domain/model'
import { layoutTemplate } from '../../../src/domain/template'
import { COMMERCE, REFORM, smallPlan } from '../../support/smallPlan'
import { cellAt, period, request, sheetOf } from './requests'

const figure = { value: '20', cumulative: '82.50', samePeriodBase: '70', status: 'A' } as const
const archive = (key: string): PeriodArchive => ({
  plan: smallPlan.code,
  period: period(key).key,
  figures: [
    { unit: REFORM, indicator: indicatorCode('I1003'), ...figure },
    { unit: COMMERCE, indicator: indicatorCode('I1001'), ...figure },
    { unit: REFORM, indicator: indicatorCode('I2003'), ...figure, value: '64', cumulative: null },
    { unit: REFORM, indicator: indicatorCode('I1004'), ...figure, value: null, cumulative: null, status: 'O' },
  ],
  tasks: [],
})
const INVESTMENT = 5
const COUNT = 3
const TEAMS = 9
const GROWTH = 6

describe('上期累计', () => {
  const sheet = (key: string, previous: PeriodArchive | null) =>
    sheetOf(layoutTemplate(request([REFORM], { period: period(key), previous })), 'indicators')
  const last = (key: string, previous: PeriodArchive | null, row = INVESTMENT) =>
    cellAt(sheet(key, previous), row, 'lastCumulative').value

  it.each([
    ['comes from the archive of the month before', '2023-M06', '2023-M05', 82.5],
    ['comes from the ten-day before', '2023-06-D2', '2023-06-D1', 82.5],
    ['is blank in January: last year does not count', '2023-M01', '2022-M12', null],
    ['is blank where a month is missing between', '2023-M06', '2023-M04', null],
    ['is blank where the archive is of another kind of period', '2023-M06', '2023-Q1', null],
  ])('%s', (_, key, previous, value) => {
    expect(last(key, archive(previous))).toBe(value)
  })

  it('is blank without an archive, and the note says what to do', () => {
    expect(last('2023-M06', null)).toBeNull()
    const note = sheet('2023-M06', null).cells.find(({ value }) => String(value).includes('没有上期存档'))
    expect(note?.style).toBe('note')
  })

  it("takes neither another unit's figure nor a blank one; a stock shows its last figure", () => {
    const previous = archive('2023-M05')
    expect(last('2023-M06', previous, COUNT)).toBeNull()
    expect(last('2023-M06', previous, GROWTH)).toBeNull()
    expect(last('2023-M06', previous, TEAMS)).toBe(64)
  })

  it('never carries the same-period base over: that of May is not that of June', () => {
    expect(cellAt(sheet('2023-M06', archive('2023-M05')), INVESTMENT, 'samePeriodBase').value).toBeNull()
  })

  it('an archive of another plan is not looked at', () => {
    expect(last('2023-M06', { ...archive('2023-M05'), plan: planCode('another') })).toBeNull()
  })
})
