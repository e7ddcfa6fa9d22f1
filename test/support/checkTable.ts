import { runChecks, CHECKS, DEFAULT_CHECK_SETTINGS, findingText } from '../../src/domain/checks'
import type { Finding, Indicator, Plan, Submission } from '../../src/domain/model'
import { parsePeriod } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { makeSubmission, type Filled } from './makeSubmission'
import { REFORM, smallPlan } from './smallPlan'

/** Findings of one check over submissions of the small plan (or a changed one), for June 2023 unless said otherwise. */
export function findingsOf(
  rule: string,
  submissions: readonly Submission[],
  plan: Plan = smallPlan,
): readonly Finding[] {
  const period = parsePeriod('2023-M06')
  if (!period.ok) throw new Error()
  const context = {
    plan,
    index: indexPlan(plan),
    period: period.value,
    settings: DEFAULT_CHECK_SETTINGS,
  }
  return runChecks(
    submissions,
    context,
    CHECKS.filter(({ id }) => id === rule),
  )
}

/** One row of an indicator, reported by the unit that leads it. */
export const row = (one: Indicator, filled: Filled): Submission => makeSubmission(one.leadUnit, [[one, filled]])

export interface CheckCases {
  readonly passes: readonly (readonly [string, () => readonly Submission[]])[]
  /** Name, submissions, then `message@cell` of every finding expected, in order. */
  readonly fails: readonly (readonly [string, () => readonly Submission[], readonly string[]])[]
}

/** Runs a check's table; every sentence must come out without an unfilled {place} in both languages. */
export function describeCheck(rule: string, { passes, fails }: CheckCases, plan: Plan = smallPlan): void {
  describe(`[${rule}]`, () => {
    it.each(passes.map(([name, given]) => ({ name, given })))('lets pass: $name', ({ given }) => {
      expect(findingsOf(rule, given(), plan)).toEqual([])
    })
    it.each(fails.map(([name, given, expected]) => ({ name, given, expected })))(
      'reports: $name',
      ({ given, expected }) => {
        const findings = findingsOf(rule, given(), plan)
        expect(findings.map(({ message, cells }) => `${message}@${cells[0]?.address}`)).toEqual(expected)
        for (const finding of findings) {
          for (const language of ['zh', 'en'] as const) {
            const { text, advice } = findingText(finding, language)
            expect(text + advice).not.toMatch(/\{\w+\}|undefined|NaN/)
          }
        }
      },
    )
  })
}

/** The reform bureau's submission with several rows. */
export const reform = (...rows: readonly (readonly [Indicator, Filled])[]): Submission => makeSubmission(REFORM, rows)
