import fc from 'fast-check'
import { decimalText } from '../../../src/domain/lib'
import type { CityFigure, Indicator, PeriodKey, Plan, Submission, UnitCode } from '../../../src/domain/model'
import { cellKey, parsePeriod } from '../../../src/domain/model'
import { indexPlan } from '../../../src/domain/plan'
import { rollUp } from '../../../src/domain/rollup'
import { makeSubmission, type Filled } from '../../support/makeSubmission'
import { COMMERCE, indicator, REFORM, SMALL_INDICATORS, smallPlan, TOWN_EAST, TOWN_WEST } from '../../support/smallPlan'

const SEED = 20230630
const { projects, investment, newFirms, teams, coverage } = SMALL_INDICATORS

interface Case {
  readonly plan?: Plan
  readonly period?: string
  readonly submissions: readonly Submission[]
  readonly blocked?: ReadonlySet<string>
  readonly doubtful?: ReadonlySet<string>
}

function roll({ plan = smallPlan, period = '2023-M06', submissions, blocked = new Set(), doubtful = new Set() }: Case) {
  const parsed = parsePeriod(period)
  if (!parsed.ok) throw new Error(period)
  const figures = rollUp({ index: indexPlan(plan), period: parsed.value, submissions, open: { blocked, doubtful } })
  return (one: Indicator): CityFigure => figures.find((figure) => figure.indicator === one.code)!
}
const valueText = ({ value }: CityFigure) => (value === null ? null : decimalText(value))
const cumulative = (figure: string): Filled => ({ value: figure, cumulative: figure })

/** The small plan with 新增市场主体 (lead 市商务局, towns in support) rolled up by another rule. */
const withRule = (changes: Parameters<typeof indicator>[2], extra: readonly Indicator[] = []): [Plan, Indicator] => {
  const changed = { ...newFirms, ...changes } as Indicator
  const indicators = [...smallPlan.indicators.map((one) => (one.code === changed.code ? changed : one)), ...extra]
  return [{ ...smallPlan, indicators }, changed]
}
const fromEach = (one: Indicator, figures: Readonly<Record<string, Filled>>) =>
  Object.entries(figures).map(([unit, filled]) => makeSubmission(unit as UnitCode, [[one, filled]]))

describe('over units', () => {
  const all = { [COMMERCE]: cumulative('100'), [TOWN_EAST]: cumulative('20'), [TOWN_WEST]: cumulative('3') }

  it('[RU1] SUM adds the lead’s and the supporting units’ figures, with a source for each', () => {
    const figure = roll({ submissions: fromEach(newFirms, all) })(newFirms)
    expect(valueText(figure)).toBe('123')
    expect(figure.partial).toBe(false)
    expect(figure.sources.map(({ unit, cell }) => [unit, cell.address])).toEqual([
      [COMMERCE, 'I4'],
      [TOWN_EAST, 'I4'],
      [TOWN_WEST, 'I4'],
    ])
  })

  it('[RU2] sums are exact: 0.1 + 0.2 is 0.3', () => {
    const figures = { [COMMERCE]: cumulative('0.1'), [TOWN_EAST]: cumulative('0.2'), [TOWN_WEST]: cumulative('0') }
    expect(valueText(roll({ submissions: fromEach(newFirms, figures) })(newFirms))).toBe('0.3')
  })

  it('[RU3] a missing unit is listed, never counted as zero', () => {
    const { [TOWN_WEST]: _gone, ...two } = all
    const figure = roll({ submissions: fromEach(newFirms, two) })(newFirms)
    expect([valueText(figure), figure.partial, figure.missing]).toEqual(['120', true, [TOWN_WEST]])
  })

  it('[RU3] nobody reported: no figure, not 0', () => {
    const figure = roll({ submissions: [] })(newFirms)
    expect([figure.value, figure.partial, figure.missing]).toEqual([null, true, [COMMERCE, TOWN_EAST, TOWN_WEST]])
  })

  it.each<[string, Filled, string]>([
    ['unreadable', { value: { kind: 'unreadable' }, cumulative: { kind: 'unreadable' } }, 'unreadable'],
    ['不适用 by status', { ...cumulative('7'), status: 'M' }, 'not-applicable'],
    ['未统计 by status', { ...cumulative('7'), status: 'L' }, 'not-collected'],
  ])('[RU4] a figure that cannot be used (%s) is left out and listed', (_name, filled, reason) => {
    const figure = roll({ submissions: fromEach(newFirms, { ...all, [TOWN_WEST]: filled }) })(newFirms)
    expect([valueText(figure), figure.partial]).toEqual(['120', true])
    expect(figure.leftOut.map(({ unit, reason: why }) => [unit, why])).toEqual([[TOWN_WEST, reason]])
    expect(figure.missing).toEqual([])
  })

  it('[RU4] a figure with an unresolved 强制性 finding is left out', () => {
    const submissions = fromEach(newFirms, all)
    const blocked = new Set([cellKey(submissions[2]!.observations[0]!.value.cell)])
    const figure = roll({ submissions, blocked })(newFirms)
    expect([valueText(figure), figure.leftOut[0]?.reason]).toEqual(['120', 'blocked'])
  })

  it('[RU18] a doubtful figure without a reason is counted and marked 未核实', () => {
    const submissions = fromEach(newFirms, all)
    const doubtful = new Set([cellKey(submissions[1]!.observations[0]!.value.cell)])
    const figure = roll({ submissions, doubtful })(newFirms)
    expect(valueText(figure)).toBe('123')
    expect(figure.sources.map(({ status }) => status)).toEqual(['A', 'V', 'A'])
  })

  it('[RU5] LEAD: the lead unit’s figure stands, the others are shown beside it', () => {
    const [plan, lead] = withRule({ unitAggregation: 'LEAD' })
    const figure = roll({ plan, submissions: fromEach(lead, all) })(lead)
    expect(valueText(figure)).toBe('100')
    expect(figure.sources.map(({ part }) => part)).toEqual(['total', 'cross-check', 'cross-check'])
    expect(figure.partial).toBe(false)
  })

  it.each<[Indicator['unitAggregation'], string | null]>([
    ['MAX', '100'],
    ['MIN', '3'],
    ['AVERAGE', '41'],
    ['COUNT', '3'],
    ['NONE', null],
  ])('[RU6] %s of 100, 20 and 3 is %s', (unitAggregation, expected) => {
    const [plan, changed] = withRule({ unitAggregation })
    expect(valueText(roll({ plan, submissions: fromEach(changed, all) })(changed))).toBe(expected)
  })

  it('[RU6] COUNT counts units that have some, not units that reported none', () => {
    const [plan, changed] = withRule({ unitAggregation: 'COUNT' })
    const submissions = fromEach(changed, { ...all, [TOWN_WEST]: cumulative('0') })
    expect(valueText(roll({ plan, submissions })(changed))).toBe('2')
  })

  describe('of pairs', () => {
    const passed = indicator('I1101', '合格数', { task: newFirms.task, leadUnit: COMMERCE, unitAggregation: 'SUM' })
    const taken = indicator('I1102', '抽检数', { task: newFirms.task, leadUnit: COMMERCE, unitAggregation: 'SUM' })
    const halves = { numerator: passed.code, denominator: taken.code }
    const [plan, rate] = withRule({ unitAggregation: 'RATIO', unitOfMeasure: '%', behaviour: 'rate', ...halves }, [
      passed,
      taken,
    ])
    const of = (unit: UnitCode, good: string, all: string) =>
      makeSubmission(unit, [
        [passed, cumulative(good)],
        [taken, cumulative(all)],
      ])

    it('[RU7] RATIO is the ratio of the sums, never the average of percentages', () => {
      const figure = roll({
        plan,
        submissions: [of(COMMERCE, '1', '2'), of(TOWN_EAST, '98', '98'), of(TOWN_WEST, '0', '0')],
      })(rate)
      expect(valueText(figure)).toBe('99')
      expect(figure.sources.map(({ part }) => part)).toEqual([
        ...['numerator', 'numerator', 'numerator'],
        ...['denominator', 'denominator', 'denominator'],
      ])
      // Nobody gave a rate of its own, and nobody is missing.
      expect([figure.missing, figure.leftOut, figure.partial]).toEqual([[], [], false])
    })

    it('[RU7] a unit with one half only is not counted, and is missing whatever rate it gave', () => {
      const half = makeSubmission(TOWN_WEST, [
        [passed, cumulative('3')],
        [rate, cumulative('75')],
      ])
      const figure = roll({ plan, submissions: [of(COMMERCE, '1', '2'), of(TOWN_EAST, '98', '98'), half] })(rate)
      expect(valueText(figure)).toBe('99')
      expect([figure.missing, figure.partial]).toEqual([[TOWN_WEST], true])
    })

    it('[RU7] [RU4] is left out with the reason where the other half was not collected', () => {
      const half = makeSubmission(TOWN_WEST, [
        [passed, cumulative('3')],
        [taken, { status: 'L' }],
      ])
      const figure = roll({ plan, submissions: [of(COMMERCE, '1', '2'), of(TOWN_EAST, '98', '98'), half] })(rate)
      expect(figure.leftOut).toMatchObject([{ unit: TOWN_WEST, reason: 'not-collected' }])
      expect([figure.missing, figure.partial]).toEqual([[], true])
    })

    it('[RU7] WEIGHTED misses a unit that gave no weight', () => {
      const [weightedPlan, weighted] = withRule({ unitAggregation: 'WEIGHTED', denominator: taken.code }, [taken])
      const weighed = (unit: UnitCode, figure: string, weight: string) =>
        makeSubmission(unit, [
          [weighted, cumulative(figure)],
          [taken, cumulative(weight)],
        ])
      const alone = makeSubmission(TOWN_WEST, [[weighted, cumulative('1000')]])
      const submissions = [weighed(COMMERCE, '10', '1'), weighed(TOWN_EAST, '40', '2'), alone]
      const figure = roll({ plan: weightedPlan, submissions })(weighted)
      expect(valueText(figure)).toBe('30')
      expect([figure.missing, figure.partial]).toEqual([[TOWN_WEST], true])
    })
  })

  it('[RU8] the same-period base is added up by the same rule, and unknown as soon as one unit gave none', () => {
    const withBase = (base?: string): Filled => ({ ...cumulative('10'), ...(base === undefined ? {} : { base }) })
    const full = { [COMMERCE]: withBase('8'), [TOWN_EAST]: withBase('4'), [TOWN_WEST]: withBase('3') }
    const baseOf = (figures: Readonly<Record<string, Filled>>) =>
      roll({ submissions: fromEach(newFirms, figures) })(newFirms).samePeriodBase
    expect(decimalText(baseOf(full)!)).toBe('15')
    expect(baseOf({ ...full, [TOWN_WEST]: withBase() })).toBeNull()
  })
})

describe('over time', () => {
  const month = (key: string, one: Indicator, filled: Filled) =>
    makeSubmission(REFORM, [[one, filled]], { period: key as PeriodKey, file: `${key}.xlsx` })
  const firstHalf = ['1', '2', '3', '4', '5', '6'].map((ordinal) => `2023-M0${ordinal}`)

  it('[RU9] a flow takes the cumulative figure at the end of the period', () => {
    const submissions = [
      month('2023-M05', projects, { value: '10', cumulative: '50' }),
      month('2023-M06', projects, { value: '11', cumulative: '61' }),
    ]
    expect(valueText(roll({ period: '2023-Q2', submissions })(projects))).toBe('61')
  })

  it('[RU9] without cumulative figures it adds the months up, if the year to date is whole', () => {
    const submissions = firstHalf.map((key, at) => month(key, projects, { value: String(at + 1) }))
    const figure = roll({ period: '2023-S1', submissions })(projects)
    expect([valueText(figure), figure.sources.length]).toEqual(['21', 6])
  })

  it('[RU9] a hole in the months is no figure, not a smaller one', () => {
    const submissions = firstHalf.filter((key) => key !== '2023-M03').map((key) => month(key, projects, { value: '1' }))
    const figure = roll({ period: '2023-S1', submissions })(projects)
    expect([figure.value, figure.missing]).toEqual([null, [REFORM]])
  })

  it('[RU10] stocks are never summed over periods: the last one stands', () => {
    const submissions = ['2023-M04', '2023-M05', '2023-M06'].map((key, at) =>
      month(key, teams, { value: String(80 + at) }),
    )
    const figure = roll({ period: '2023-Q2', submissions })(teams)
    expect(valueText(figure)).toBe('82')
  })

  it('[RU10] last quarter’s figure is not this quarter’s', () => {
    expect(
      roll({ period: '2023-Q2', submissions: [month('2023-M05', coverage, { value: '90' })] })(coverage).value,
    ).toBeNull()
  })

  it.each<[Indicator['timeAggregation'], string]>([
    ['MAX', '30'],
    ['MIN', '10'],
    ['AVERAGE', '20'],
    ['COUNT', '3'],
    ['LAST', '20'],
  ])('[RU11] %s of 10, 30, 20 is %s', (timeAggregation, expected) => {
    const changed = { ...coverage, timeAggregation } as Indicator
    const plan = { ...smallPlan, indicators: [changed] }
    const figures = ['10', '30', '20']
    const submissions = figures.map((value, at) => month(`2023-M0${at + 4}`, changed, { value }))
    expect(valueText(roll({ plan, period: '2023-Q2', submissions })(changed))).toBe(expected)
  })
})

describe('properties', () => {
  const units = [REFORM, COMMERCE, TOWN_EAST, TOWN_WEST]
  const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => String(value / 100))
  const submissionsOf = fc.tuple(...units.map(() => cents)).map((figures) =>
    units.map((unit, at) =>
      makeSubmission(unit, [
        [newFirms, cumulative(figures[at]!)],
        [investment, cumulative(figures[at]!)],
        [teams, { value: figures[at]! }],
      ]),
    ),
  )
  const printed = (submissions: readonly Submission[]) => {
    const parsed = parsePeriod('2023-M06')
    if (!parsed.ok) throw new Error()
    return JSON.stringify(
      rollUp({
        index: indexPlan(smallPlan),
        period: parsed.value,
        submissions,
        open: { blocked: new Set(), doubtful: new Set() },
      }),
    )
  }

  it(`[RU12] the order of files never changes the result (seed ${SEED})`, () => {
    fc.assert(
      fc.property(submissionsOf, fc.nat(), (submissions, turn) => {
        const at = turn % submissions.length
        const turned = [...submissions.slice(at), ...submissions.slice(0, at)].reverse()
        expect(printed(turned)).toBe(printed(submissions))
      }),
      { seed: SEED },
    )
  })

  it(`[RU1] a sum is what its total sources add up to, counted in cents (seed ${SEED})`, () => {
    fc.assert(
      fc.property(submissionsOf, (submissions) => {
        const figure = roll({ submissions })(newFirms)
        const inCents = (text: string) => Math.round(Number(text) * 100)
        const total = figure.sources.reduce((sum, { value }) => sum + inCents(decimalText(value)), 0)
        expect(inCents(valueText(figure)!)).toBe(total)
      }),
      { seed: SEED },
    )
  })

  it('[RU13] two submissions of one unit and period are a bug of the caller', () => {
    const twice = [makeSubmission(REFORM, []), makeSubmission(REFORM, [])]
    expect(() => roll({ submissions: twice })).toThrow(/Two submissions/)
  })
})
