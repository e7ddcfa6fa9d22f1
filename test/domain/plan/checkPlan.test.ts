import { PLAN_RULES } from '../../../src/domain/plan/planRules'
import { lineNumbersIn } from '../../../src/domain/plan/lineNumbers'
import type { PlanRemark } from '../../../src/domain/plan'
import { checkPlan } from '../../../src/domain/plan'
import { PLANTED_PLANS, SOUND_PLANS, changed, openGroupLeads, soundPlan, withIndicator } from './plantedPlans'

const brief = (remarks: readonly PlanRemark[]) => remarks.map(({ kind, where }) => `${kind} ${where}`)

describe('checkPlan', () => {
  it.each(SOUND_PLANS)('has no remark on %s', (_, plan) => {
    expect(brief(checkPlan(plan))).toEqual([])
  })

  it.each(PLANTED_PLANS)('finds $fault ($kind), and nothing else', ({ plan, kind, where, says }) => {
    const remarks = checkPlan(plan)
    expect(brief(remarks)).toEqual([`${kind} ${where}`])
    expect(remarks[0]?.text.zh).toContain(says)
  })

  it('reports an open group that leads, once as open and once as lead, both as notices', () => {
    const remarks = checkPlan(openGroupLeads)
    expect(brief(remarks)).toEqual(['open-group units:6 G009', 'open-group-leads-task task_units:7 1.1.1'])
    expect(remarks.map(({ severity }) => severity)).toEqual(['notice', 'notice'])
  })

  it('finds a person answering for an indicator', () => {
    const plan = withIndicator({ leadUnit: 'P001' as never })
    const units = [...plan.units, { code: 'P001' as never, name: '分管副市长', kind: 'person' as const }]
    expect(brief(checkPlan({ ...plan, units }))).toEqual(['person-leads-indicator indicators:11 I1099'])
  })

  it.each(['', '前后不一致', '第60行', '60行与60行', '10家以上与15家'])(
    'wants two line numbers in the note of a contradiction: “%s”',
    (note) => {
      const remarks = checkPlan(withIndicator({ review: 'contradiction', note }))
      expect(remarks.map(({ kind }) => kind)).toEqual(['contradiction', 'contradiction-unexplained'])
    },
  )

  it('keeps a flagged contradiction out of the sums that must hold', () => {
    const flagged = changed('indicators', 2, { review: 'contradiction', note: '第1行与第2行' })
    const relations = PLANTED_PLANS.find(({ kind }) => kind === 'sum-does-not-hold')!.plan.relations
    expect(checkPlan({ ...flagged, relations }).map(({ kind }) => kind)).toEqual(['contradiction'])
  })

  it('plants a fault for every rule', () => {
    const tried = new Set<string>([
      ...PLANTED_PLANS.map(({ kind }) => kind),
      'open-group-leads-task',
      'person-leads-indicator',
      'contradiction-unexplained',
      'mention-not-on-line',
    ])
    expect([...tried].sort()).toEqual(PLAN_RULES.map(({ kind }) => kind).sort())
  })

  it('fills every sentence in both languages', () => {
    const remarks = [...PLANTED_PLANS.flatMap(({ plan }) => checkPlan(plan)), ...checkPlan(openGroupLeads)]
    for (const { text } of remarks) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(text.en).toMatch(/^[A-Z“1I].*[.”]?$/)
      expect(`${text.zh}${text.en}`).not.toMatch(/\{\w+\}/)
    }
  })
})

describe('checkPlan with the plan’s text', () => {
  const saying = (text: string, line: number) => ({
    ...soundPlan,
    mentions: soundPlan.mentions.map((mention, at) => (at === 0 ? { ...mention, text, line } : mention)),
  })
  const lines = ['若干', '投资 (亿元) 不低于162', '']

  it.each([
    ['若干', 1],
    ['(亿元) 不低于', 2],
    ['162', 2],
  ])('finds “%s” on line %d', (text, line) => {
    expect(checkPlan(saying(text, line), lines)).toEqual([])
  })

  it.each([
    ['another line', '162', 1],
    ['other brackets', '（亿元）', 2],
    ['a blank left out', '投资(亿元)', 2],
    ['a line before the first', '若干', 0],
    ['a line after the last', '若干', 4],
  ])('misses words with %s', (_, text, line) => {
    expect(brief(checkPlan(saying(text, line), lines))).toEqual(['mention-not-on-line mentions:1 I1001'])
  })

  it('asks for no line where the text is not at hand', () => {
    expect(checkPlan(saying('别处', 99))).toEqual([])
  })
})

describe('lineNumbersIn', () => {
  it.each([
    ['第13、77、84行10家以上；第60行15家', [13, 60, 77, 84]],
    ['140行(及13、77行)', [13, 77, 140]],
    ['10家以上 (l.13, 77, annex 2) against 15家 (l.60)', [13, 60, 77]],
    ['lines 13, 77 and 84; line 60', [13, 60, 77, 84]],
    ['2.84万亩与3.4万亩', []],
    ['html 5', []],
  ])('reads “%s”', (note, numbers) => {
    expect(lineNumbersIn(note)).toEqual(numbers)
  })
})
