import { isoDate, periodName } from '../../src/domain/model'
import { likelyPeriod, periodGroups } from '../../src/ui/components/periodChoice'
import { enUS } from '../../src/ui/text/enUS'
import { smallPlan } from '../support/smallPlan'

const plan = { ...smallPlan, periodStart: isoDate('2023-01-01'), periodEnd: isoDate('2023-12-31') }

describe('the choice of period', () => {
  it('offers every period of the plan’s year once', () => {
    const offered = periodGroups(plan).map(({ kind, periods }) => `${kind} ${periods.length}`)
    expect(offered).toEqual(['month 12', 'quarter 4', 'half-year 2', 'year 1', 'ten-day 36'])
  })

  it('offers only what lies within a plan that starts in April', () => {
    const offered = periodGroups({ ...plan, periodStart: isoDate('2023-04-01') })
    expect(offered.map(({ kind, periods }) => `${kind} ${periods.length}`)).toEqual([
      ...['month 9', 'quarter 3', 'half-year 1', 'ten-day 27'],
    ])
  })

  it.each([
    ['2023-07-03', '2023年6月'],
    ['2023-06-30', '2023年5月'],
    ['2023-01-15', '2023年1月'],
    ['2022-11-01', '2023年1月'],
    ['2026-03-01', '2023年12月'],
  ])('on %s starts with %s', (today, name) => {
    expect(periodName(likelyPeriod(plan, isoDate(today)))).toBe(name)
  })

  it('names every period differently in English', () => {
    const names = periodGroups(plan).flatMap(({ periods }) => periods.map(enUS.period.name))
    expect(new Set(names).size).toBe(55)
    expect(names).toEqual(
      expect.arrayContaining(['June 2023', 'Quarter 2, 2023', 'First half of 2023', 'June 11–20, 2023']),
    )
  })
})
