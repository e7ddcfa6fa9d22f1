import fc from 'fast-check'
import { achievementOf, expectedShare, lightOf } from '../../../src/domain/assess'
import { decimal, subtract, toNumber } from '../../../src/domain/lib'
import type { Indicator, LightPolicy, WorkbookLayout } from '../../../src/domain/model'
import { COMPARATORS, DEFAULT_LIGHT_POLICY, DIRECTIONS, isoDate, LIGHT_MARKS } from '../../../src/domain/model'
import { isMet } from '../../../src/domain/plan'
import { layoutTemplate } from '../../../src/domain/template'
import type { RecalculatedValue } from '../../support/recalculate'
import { indicator, REFORM } from '../../support/smallPlan'
import type { Typed } from './requests'
import { fillIn, period, planOf, request } from './requests'

const JUNE = period('2023-M06')
const POLICY: LightPolicy = { ...DEFAULT_LIGHT_POLICY, aboutTolerance: decimal(2) }
const rate = { unitOfMeasure: '%', decimals: 1, kind: 'growth', behaviour: 'rate' } as const
const stock = { behaviour: 'stock' } as const
const target = (comparator: Indicator['target']['comparator'], value: string | null, high: string | null = null) => ({
  target: {
    comparator,
    value: value === null ? null : decimal(value),
    valueHigh: high === null ? null : decimal(high),
  },
})

/** A row of 指标填报 as a spreadsheet computed it, by column key; a blank for an empty text. */
export type Row = Readonly<Record<string, RecalculatedValue>>

const close = (value: number) => expect.closeTo(value, 5) as unknown as number
const { done, normal, watch, behind, silent, none } = LIGHT_MARKS

interface Case {
  readonly about: string
  readonly changes: Parameters<typeof indicator>[2]
  readonly typed: Readonly<Record<string, string | number>>
  readonly gives: Row
}

/** Up to May nothing was done: June's figure is the year's. */
const NOTHING_BEFORE = { lastCumulative: 0 }

/** Worked out by hand for June, half of the year over. */
export const CASES: readonly Case[] = [
  {
    about: 'a flow on pace: 50 of 100',
    changes: target('at_least', '100'),
    typed: { value: 50, samePeriodBase: 40 },
    gives: { cumulative: 50, growth: 25, achievement: 50, pace: 50, gap: 0, light: normal },
  },
  {
    about: 'a flow that has reached the year: done',
    changes: target('at_least', '100'),
    typed: { value: 30, cumulative: 120 },
    gives: { cumulative: 120, achievement: 120, pace: 50, gap: 70, light: done },
  },
  {
    about: 'a flow ten points behind: still watch',
    changes: target('at_least', '100'),
    typed: { value: 40 },
    gives: { achievement: 40, gap: -10, light: watch },
  },
  {
    about: 'a flow more than ten points behind',
    changes: target('more_than', '3'),
    typed: { value: 1 },
    gives: { achievement: close(33.33333), gap: close(-16.66667), light: behind },
  },
  {
    about: 'a deadline at the end of June: the whole is expected',
    changes: { ...target('at_least', '100'), deadline: isoDate('2023-06-30') },
    typed: { value: 95 },
    gives: { pace: 100, gap: -5, light: watch },
  },
  {
    about: 'more than is not reached by the figure itself',
    changes: { ...target('more_than', '118'), ...stock },
    typed: { value: 118 },
    gives: { cumulative: 118, achievement: 100, pace: '—', gap: 0, light: watch },
  },
  {
    about: 'a limit kept, and no pace for it',
    changes: { ...target('at_most', '10'), direction: 'less' },
    typed: { value: 8 },
    gives: { achievement: 100, pace: '—', gap: 0, light: normal },
  },
  {
    about: 'a limit passed by a quarter',
    changes: { ...target('at_most', '10'), direction: 'less' },
    typed: { value: 12.5 },
    gives: { achievement: 80, gap: -20, light: behind },
  },
  {
    about: 'none allowed, none happened: 0 is a figure',
    changes: { ...target('exactly', '0'), direction: 'less' },
    typed: { value: 0 },
    gives: { cumulative: 0, achievement: 100, light: normal },
  },
  {
    about: 'none allowed, one happened',
    changes: { ...target('exactly', '0'), direction: 'less' },
    typed: { value: 1 },
    gives: { achievement: 0, light: behind },
  },
  {
    about: 'about 8 % with two per cent of slack: 7.84 rounds to the declared 7.8',
    changes: { ...rate, ...target('about', '8') },
    typed: { value: 7.8 },
    gives: { cumulative: 7.8, growth: '—', achievement: 97.5, gap: -2.5, light: normal },
  },
  {
    about: 'about 8 %, below the slack',
    changes: { ...rate, ...target('about', '8') },
    typed: { value: 7.7 },
    gives: { achievement: 96.25, light: watch },
  },
  {
    about: 'inside a range',
    changes: { ...stock, ...target('between', '10', '20'), direction: 'range' },
    typed: { value: 15 },
    gives: { achievement: 100, light: normal },
  },
  {
    about: 'above a range',
    changes: { ...stock, ...target('between', '10', '20'), direction: 'range' },
    typed: { value: 25 },
    gives: { achievement: 80, light: behind },
  },
  {
    about: 'a target below zero is judged by met alone',
    changes: { ...rate, ...target('at_least', '-5') },
    typed: { value: -6 },
    gives: { achievement: '—', gap: '—', light: behind },
  },
  {
    about: 'a target that is another series lights nothing',
    changes: { ...rate, ...target('not_worse_than', null) },
    typed: { value: 9 },
    gives: { achievement: '—', pace: '—', gap: '—', light: none },
  },
  {
    about: 'nothing filled in: blank, not zero, not an error',
    changes: target('at_least', '100'),
    typed: {},
    gives: { cumulative: null, growth: null, achievement: null, pace: 50, gap: null, light: silent },
  },
  {
    about: 'a text where a figure belongs counts as nothing',
    changes: target('at_least', '100'),
    typed: { value: '约50', samePeriodBase: '无' },
    gives: { cumulative: null, growth: null, achievement: null, gap: null, light: silent },
  },
  {
    about: 'nobody knows what was done up to May: the year’s figure stays open, June’s is not taken for it',
    changes: target('at_least', '100'),
    typed: { lastCumulative: '', value: 50 },
    gives: { cumulative: null, achievement: null, light: silent },
  },
  {
    about: 'May’s figure and June’s make the year’s',
    changes: target('at_least', '100'),
    typed: { lastCumulative: 40, value: 12 },
    gives: { cumulative: 52, achievement: 52, light: normal },
  },
  {
    about: 'one unit’s part of a target that the whole city reaches together is not judged against the whole',
    changes: { ...target('at_least', '100'), unitAggregation: 'SUM' },
    typed: { value: 6 },
    gives: { cumulative: 6, achievement: '—', pace: '—', gap: '—', light: none },
  },
  {
    about: 'not applicable by status',
    changes: target('at_least', '100'),
    typed: { status: '不适用' },
    gives: { achievement: null, light: none },
  },
  {
    about: 'growth on a base of zero is left open',
    changes: target('at_least', '100'),
    typed: { value: 5, samePeriodBase: 0 },
    gives: { growth: null },
  },
  {
    about: 'growth on a negative base keeps its sign',
    changes: { ...stock, ...target('at_least', '100') },
    typed: { value: 10, samePeriodBase: -20 },
    gives: { growth: 150 },
  },
]

const codeOf = (position: number): string => `I1${String(position + 1).padStart(3, '0')}`

function layoutOf(indicators: readonly Indicator[], typed: Typed): WorkbookLayout {
  const layout = layoutTemplate(request([REFORM], { plan: planOf(indicators), policy: POLICY }))
  return fillIn(layout, 'indicators', typed)
}

/** One row of 指标填报 for each of the cases, in their order, filled in. */
export const casesLayout = (): WorkbookLayout =>
  layoutOf(
    CASES.map(({ about, changes }, position) => indicator(codeOf(position), about, changes)),
    new Map(CASES.map((one, position) => [position, { ...NOTHING_BEFORE, ...one.typed }])),
  )

const figures = fc.integer({ min: 0, max: 4000 }).map((hundredths) => hundredths / 100)
const targets = fc.constantFrom('0', '1', '3', '7.5', '10', '16')
const anyIndicator = fc
  .record({
    comparator: fc.constantFrom(...COMPARATORS),
    value: targets,
    direction: fc.constantFrom(...DIRECTIONS),
    behaviour: fc.constantFrom('flow', 'stock', 'rate' as const),
    decimals: fc.constantFrom(0, 1, 2),
    deadline: fc.constantFrom(null, isoDate('2023-06-30'), isoDate('2023-09-30'), isoDate('2025-12-31')),
  })
  .map(({ comparator, value, ...rest }): Parameters<typeof indicator>[2] => ({
    ...rest,
    ...target(comparator, value, comparator === 'between' ? String(Number(value) + 4) : null),
  }))

export interface Judged {
  readonly indicator: Indicator
  readonly figure: number
}

/** Random indicators with a figure each, in the rows of 指标填报. */
export function judgedSamples(seed: number, count: number): { layout: WorkbookLayout; judged: readonly Judged[] } {
  const samples = fc.sample(fc.tuple(anyIndicator, figures), { numRuns: count, seed })
  const judged = samples.map(([changes, figure], position) => ({
    indicator: indicator(codeOf(position), '随机指标', changes),
    figure,
  }))
  const typed: Typed = new Map(judged.map(({ figure }, position) => [position, { ...NOTHING_BEFORE, value: figure }]))
  return {
    layout: layoutOf(
      judged.map((one) => one.indicator),
      typed,
    ),
    judged,
  }
}

/** What domain/assess says of the figure, as the sheet shows it. */
function judgedByDomain({ indicator: one, figure }: Judged): Row {
  const actual = decimal(figure)
  const met = isMet(one, actual, POLICY.aboutTolerance)
  const achievement = met === null ? null : achievementOf(one, actual)
  const expected = expectedShare(one, JUNE)
  const gap = achievement === null ? null : subtract(achievement, expected ?? decimal(100))
  return {
    ...(achievement === null ? {} : { achievement: close(toNumber(achievement)) }),
    ...(gap === null ? {} : { gap: close(toNumber(gap)) }),
    pace: expected === null ? '—' : close(toNumber(expected)),
    light: LIGHT_MARKS[lightOf(one, { met, gap, paced: expected !== null }, POLICY)],
  }
}

/** Every row says of its figure what domain/assess says. */
export function expectJudgedAlike(rows: readonly Row[], judged: readonly Judged[]): void {
  judged.forEach((one, position) =>
    expect({ position, row: rows[position] }).toMatchObject({ position, row: judgedByDomain(one) }),
  )
}
