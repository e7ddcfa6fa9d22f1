import { assess } from '../../src/domain/assess'
import { decimal } from '../../src/domain/lib'
import type { Indicator, Plan, Submission, UnitCode } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, indicatorCode, isoDate, parsePeriod, taskCode } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { completenessOf, rollUp } from '../../src/domain/rollup'
import type { SummaryInput } from '../../src/domain/summary'
import type { Filled } from './makeSubmission'
import { makeSubmission } from './makeSubmission'
import { COMMERCE, indicator, smallPlan, TOWN_EAST, TOWN_WEST } from './smallPlan'

const shared = { task: taskCode('1.1.2'), leadUnit: COMMERCE, decimals: 2, behaviour: 'stock' } as const
const parts = { numerator: indicatorCode('I1101'), denominator: indicatorCode('I1102') }
const made = (code: string, name: string, changes: Parameters<typeof indicator>[2]): Indicator =>
  indicator(code, name, { ...shared, timeAggregation: 'LAST', ...changes })

/** One indicator for every way of folding over units, and some for every way of folding over time. */
const INDICATORS: readonly Indicator[] = [
  made('I1101', '分子', { unitAggregation: 'SUM' }),
  made('I1102', '分母', { unitAggregation: 'SUM', timeAggregation: 'SUM', behaviour: 'flow' }),
  made('I1103', '相加', { unitAggregation: 'SUM', direction: 'less', target: { comparator: 'at_most' } }),
  made('I1104', '平均', { unitAggregation: 'AVERAGE', target: { comparator: 'about', value: decimal(50) } }),
  made('I1105', '最小', { unitAggregation: 'MIN', direction: 'range', target: { comparator: 'exactly' } }),
  made('I1106', '最大', { unitAggregation: 'MAX', target: { comparator: 'more_than', value: decimal(90) } }),
  made('I1107', '个数', { unitAggregation: 'COUNT', target: { comparator: 'exactly', value: decimal(3) } }),
  made('I1108', '不汇总', { unitAggregation: 'NONE', target: { comparator: 'keep_direction', value: null } }),
  made('I1109', '比率', { unitAggregation: 'RATIO', unitOfMeasure: '%', ...parts, behaviour: 'rate' }),
  made('I1110', '加权', { unitAggregation: 'WEIGHTED', denominator: indicatorCode('I1102'), behaviour: 'rate' }),
  made('I1111', '牵头', { unitAggregation: 'LEAD', target: { comparator: 'at_least', value: decimal(-5) } }),
  made('I1112', '各期最大之和', { unitAggregation: 'SUM', timeAggregation: 'MAX' }),
  made('I1113', '各期最小之最小', { unitAggregation: 'MIN', timeAggregation: 'MIN' }),
  made('I1114', '各期平均之平均', { unitAggregation: 'AVERAGE', timeAggregation: 'AVERAGE' }),
  made('I1115', '期数之和', { unitAggregation: 'SUM', timeAggregation: 'COUNT' }),
]

export const everyRulePlan: Plan = {
  ...smallPlan,
  indicators: INDICATORS,
  relations: [],
  mentions: INDICATORS.map(({ code }) => ({ indicator: code, annex: '0', line: 1, text: '若干' })),
}

const MONTHS = ['2023-M04', '2023-M05', '2023-M06'] as const

function figureOf(random: () => number): Filled {
  const chance = random()
  if (chance < 0.1) return {}
  if (chance < 0.15) return { value: { kind: 'not-applicable' }, status: 'M' }
  const value = (random() * 120 - (random() < 0.1 ? 40 : 0)).toFixed(2)
  const filled = random() < 0.1 ? '0' : value
  return { value: filled, cumulative: filled, ...(random() < 0.8 ? { base: (random() * 100 + 1).toFixed(2) } : {}) }
}

/** The small city's second quarter from three monthly returns of each unit, by every rule of roll-up. */
export function everyRuleCity(random: () => number): SummaryInput {
  const period = parsePeriod('2023-Q2')
  if (!period.ok) throw new Error('2023-Q2 is a period')
  const index = indexPlan(everyRulePlan)
  const units: readonly UnitCode[] = [COMMERCE, TOWN_EAST, ...(random() < 0.8 ? [TOWN_WEST] : [])]
  const submissions: readonly Submission[] = units.flatMap((unit) =>
    MONTHS.map((month) =>
      makeSubmission(
        unit,
        INDICATORS.filter((one) => index.reportersOf(one).includes(unit)).map(
          (one) => [one, figureOf(random)] as const,
        ),
        { period: month as Submission['period'], file: `${unit} ${month}.xlsx` },
      ),
    ),
  )
  const figures = rollUp({
    index,
    period: period.value,
    submissions,
    open: { blocked: new Set(), doubtful: new Set() },
  })
  const policy = DEFAULT_LIGHT_POLICY
  return {
    ...{ plan: everyRulePlan, index, period: period.value, figures, submissions, findings: [], policy },
    assessments: assess({ index, period: period.value, figures, policy }),
    reports: completenessOf({ index, period: period.value.key, submissions, dueOn: isoDate('2023-07-05') }),
    preparedOn: isoDate('2023-07-10'),
    receipts: submissions.map(({ file }) => ({ file: file.name, sha256: file.sha256 })),
  }
}
