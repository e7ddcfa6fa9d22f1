import { CHECKS, DEFAULT_CHECK_SETTINGS, RULES, runChecks } from '../../../src/domain/checks'
import { decimal } from '../../../src/domain/lib'
import type { Submission } from '../../../src/domain/model'
import { parsePeriod } from '../../../src/domain/model'
import { indexPlan } from '../../../src/domain/plan'
import { reform } from '../../support/checkTable'
import { SMALL_INDICATORS, smallPlan } from '../../support/smallPlan'

const { projects, gdpGrowth, investment } = SMALL_INDICATORS
const period = parsePeriod('2023-M06')
const run = (...submissions: Submission[]) => {
  if (!period.ok) throw new Error()
  const context = { plan: smallPlan, index: indexPlan(smallPlan), period: period.value }
  return runChecks(submissions, { ...context, settings: DEFAULT_CHECK_SETTINGS })
}
const rulesOf = (...submissions: Submission[]) => run(...submissions).map(({ rule }) => rule)

describe('runChecks', () => {
  it('says nothing about clean figures', () => {
    expect(
      rulesOf(reform([projects, { last: '50', value: '11', cumulative: '61' }], [gdpGrowth, { value: '8' }])),
    ).toEqual([])
  })

  it('[CK02] an unreadable figure explains itself: nothing else is said of that cell', () => {
    const typed = { kind: 'unreadable' } as const
    expect(rulesOf(reform([projects, { last: '50', value: typed, cumulative: '61' }]))).toEqual(['CK02'])
  })

  it('[IN08] a cell that intake already refused is not refused again', () => {
    const submission = reform([projects, { last: '50', value: { kind: 'unreadable' }, cumulative: '61' }])
    const refusal = { ...run(submission)[0]!, rule: 'IN08', level: '强制性' as const }
    expect(rulesOf({ ...submission, findings: [refusal] })).toEqual([])
  })

  it('[CK04] a percentage off by 100 is not reported as a wrong unit or range too', () => {
    expect(rulesOf(reform([gdpGrowth, { value: '810' }]))).toEqual(['CK04'])
  })

  it('orders findings as a filler reads: by row, then column', () => {
    const broken = { value: { kind: 'number', value: decimal('11.5'), conversions: ['text-number'] } } as const
    const findings = run(reform([investment, {}], [projects, { ...broken, cumulative: '61' }]))
    expect(findings.map(({ rule, cells }) => `${rule} ${cells[0]?.address}`)).toEqual(['CK01 H4', 'CK03 H5', 'CK06 H5'])
  })

  it('knows every rule by one id, and each has a text', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(CHECKS.map(({ id }) => id)))
  })
})
