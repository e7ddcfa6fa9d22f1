import { achievementOf, assess, expectedShare, lightOf, lintLightPolicy } from '../../../src/domain/assess'
import { decimal, decimalText } from '../../../src/domain/lib'
import type { CityFigure, Indicator, Light, LightPolicy } from '../../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../../src/domain/model'
import { indexPlan, isMet } from '../../../src/domain/plan'
import { indicator, REFORM, smallPlan, TOWN_EAST } from '../../support/smallPlan'

const periodOf = (key: string) => {
  const period = parsePeriod(key)
  if (!period.ok) throw new Error(key)
  return period.value
}

const less = { direction: 'less' } as const
const range = { direction: 'range' } as const
const make = (changes: Parameters<typeof indicator>[2]) => indicator('I1999', '试验指标', changes)

describe('[AS1] achievement in per cent of the target, worked out by hand', () => {
  it.each<[string, Parameters<typeof indicator>[2], string, string | null]>([
    ['half of 100', { target: { value: decimal(100) } }, '50', '50'],
    ['more than all of it', { target: { value: decimal(16) } }, '18', '112.5'],
    ['68.68 stays 68.68', { target: { value: decimal('100') }, decimals: 2 }, '68.68', '68.68'],
    ['a limit kept', { ...less, target: { comparator: 'at_most', value: decimal(10) } }, '8', '100'],
    ['a limit doubled', { ...less, target: { comparator: 'at_most', value: decimal(10) } }, '20', '50'],
    ['zero wanted and zero there', { ...less, target: { comparator: 'exactly', value: decimal(0) } }, '0', '100'],
    ['zero wanted and one there', { ...less, target: { comparator: 'exactly', value: decimal(0) } }, '1', '0'],
    ['inside a range', { target: { comparator: 'between', value: decimal(1), valueHigh: decimal(2) } }, '1', '100'],
    ['below a range', { target: { comparator: 'between', value: decimal(2), valueHigh: decimal(4) } }, '1', '50'],
    [
      'above a range that must not be left',
      { ...range, target: { comparator: 'between', value: decimal(10), valueHigh: decimal(20) } },
      '40',
      '50',
    ],
    ['a point missed by a tenth', { ...range, target: { comparator: 'exactly', value: decimal(10) } }, '11', '90'],
    ['another series as target', { target: { comparator: 'not_worse_than', value: null } }, '5', null],
    ['a negative target', { target: { value: decimal(-5) } }, '5', null],
  ])('%s', (_name, changes, actual, expected) => {
    const achievement = achievementOf(make(changes), decimal(actual))
    expect(achievement === null ? null : decimalText(achievement)).toBe(expected)
  })
})

describe('[AS2] a target is met by its comparator at the declared precision', () => {
  it.each<[Indicator['target']['comparator'], Indicator['direction'], string, boolean | null]>([
    ['at_least', 'more', '8', true],
    ['at_least', 'more', '7.96', true],
    ['at_least', 'more', '7.94', false],
    ['more_than', 'more', '8', false],
    ['more_than', 'more', '8.1', true],
    ['at_most', 'less', '8', true],
    ['at_most', 'less', '8.1', false],
    ['less_than', 'less', '8', false],
    ['less_than', 'less', '7.9', true],
    ['exactly', 'more', '9', true],
    ['exactly', 'less', '7', true],
    ['exactly', 'range', '9', false],
    ['about', 'more', '7.9', false],
    ['about', 'more', '8', true],
    ['keep_direction', 'more', '8', null],
  ])('%s 8 (%s) with %s: %s', (comparator, direction, actual, expected) => {
    const value = comparator === 'keep_direction' ? null : decimal(8)
    expect(isMet(make({ decimals: 1, direction, target: { comparator, value } }), decimal(actual), null)).toBe(expected)
  })

  it.each([
    ['7.6', true],
    ['7.5', false],
  ])('「8左右」 with a tolerance of 5 %% takes 7.6 and not 7.5: %s', (actual, expected) => {
    const about = make({ decimals: 1, target: { comparator: 'about', value: decimal(8) } })
    expect(isMet(about, decimal(actual), decimal(5))).toBe(expected)
  })
})

describe('[AS3] pace is linear, for flows only, and ends at the deadline', () => {
  it.each([
    ['2023-M06', null, '50'],
    ['2023-Q1', null, '25'],
    ['2023-S1', null, '50'],
    ['2023-A1', null, '100'],
    ['2023-01-D3', null, '8.33'],
    ['2023-M03', '2023-06-30', '50'],
    ['2023-M09', '2023-06-30', '100'],
  ])('%s with deadline %s: %s', (key, deadline, expected) => {
    const flow = make({ deadline: deadline === null ? null : isoDate(deadline) })
    expect(decimalText(expectedShare(flow, periodOf(key))!).slice(0, expected.length)).toBe(expected)
  })

  it.each([{ behaviour: 'stock' }, { behaviour: 'rate' }, less] as const)('has no meaning for %o', (changes) => {
    expect(expectedShare(make(changes), periodOf('2023-M06'))).toBeNull()
  })
})

describe('[AS4] lights', () => {
  const flow = { behaviour: 'flow', direction: 'more' } as const
  const rate = { behaviour: 'rate', direction: 'more' } as const
  it.each<[string, Pick<Indicator, 'behaviour' | 'direction'>, boolean | null, string | null, boolean, Light]>([
    ['the year’s target is reached', flow, true, '20', true, 'done'],
    ['ahead of pace', flow, false, '3', true, 'normal'],
    ['exactly on pace', flow, false, '0', true, 'normal'],
    ['a hair below pace', flow, false, '-0.01', true, 'watch'],
    ['ten points below', flow, false, '-10', true, 'watch'],
    ['just over ten points below', flow, false, '-10.01', true, 'behind'],
    ['a rate that holds', rate, true, '0', false, 'normal'],
    ['a rate that misses by rounding only', rate, false, '0', false, 'watch'],
    ['a rate far off', rate, false, '-40', false, 'behind'],
    ['a limit that is kept', { behaviour: 'flow', direction: 'less' }, true, '0', false, 'normal'],
    ['nothing to judge by', flow, null, null, false, 'none'],
  ])('%s', (_name, indicatorLike, met, gap, paced, expected) => {
    const basis = { met, gap: gap === null ? null : decimal(gap), paced }
    expect(lightOf(indicatorLike, basis, DEFAULT_LIGHT_POLICY)).toBe(expected)
  })

  const figureOf = (code: string, changes: Partial<CityFigure>): CityFigure => ({
    indicator: indicator(code, '').code,
    period: periodOf('2023-M06').key,
    value: null,
    samePeriodBase: null,
    time: 'SUM',
    unit: 'LEAD',
    partial: false,
    sources: [],
    missing: [],
    leftOut: [],
    ...changes,
  })
  const lightFor = (changes: Partial<CityFigure>) =>
    assess({
      index: indexPlan(smallPlan),
      period: periodOf('2023-M06'),
      figures: [figureOf('I1001', changes)],
      policy: DEFAULT_LIGHT_POLICY,
    })[0]!

  it('says 未报 when nobody reported, and gives no light to 不适用', () => {
    expect(lightFor({ missing: [REFORM], partial: true }).light).toBe('silent')
    const cell = { file: 'a', sheet: 'b', address: 'C1' }
    expect(lightFor({ leftOut: [{ unit: TOWN_EAST, cell, reason: 'not-applicable' }] }).light).toBe('none')
    expect(lightFor({ leftOut: [{ unit: TOWN_EAST, cell, reason: 'blocked' }] }).light).toBe('silent')
  })

  it('puts 61 of 138 projects in June at 44.2 %, 5.8 points below pace: 关注', () => {
    const { achievement, gap, light } = lightFor({ value: decimal(61) })
    expect([decimalText(achievement!, 1), decimalText(gap!, 1), light]).toEqual(['44.2', '-5.8', 'watch'])
  })
})

describe('[AS5] the linter of light policies', () => {
  const bands = (...from: (string | null)[]): LightPolicy => ({
    ...DEFAULT_LIGHT_POLICY,
    bands: from.map((value) => ({ light: 'watch', from: value === null ? null : decimal(value) })),
  })
  it.each<[string, LightPolicy, string[]]>([
    ['the default policy', DEFAULT_LIGHT_POLICY, []],
    ['no bands at all', bands(), ['no-bands']],
    ['Yinchuan 2025: nothing is said below the last band', bands('0', '-30'), ['hole-below']],
    ['bands that overlap', bands('0', '0', null), ['not-descending']],
    ['a band below the open end', bands('0', null, '-10', null), ['unreachable', 'unreachable'].slice(0, 1)],
    ['a negative tolerance', { ...DEFAULT_LIGHT_POLICY, aboutTolerance: decimal(-1) }, ['negative-tolerance']],
  ])('%s', (_name, policy, kinds) => {
    expect(lintLightPolicy(policy).map(({ kind }) => kind)).toEqual(kinds)
  })
})
