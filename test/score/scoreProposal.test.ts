import type { Expectations, ExpectedTarget } from './expected'
import { duty, proposal, target, task } from './handMade'
import { nameLikeness } from './nameLikeness'
import { missLines } from './printScore'
import { matchProposal, scoreMatches, withoutDoubtful } from './scoreProposal'

const wanted = (line: number, indicator: string, more: Partial<ExpectedTarget> = {}): ExpectedTarget => ({
  key: `${indicator}@${line}`,
  annex: '1',
  line,
  task: undefined,
  indicator,
  kind: 'count',
  comparator: 'at_least',
  printedBare: false,
  value: '10',
  valueHigh: null,
  unitOfMeasure: '家',
  unitNotPrinted: false,
  firmness: 'plain',
  baseline: null,
  deadline: null,
  times: 1,
  words: indicator,
  ...more,
})

const EXPECTED: Expectations = {
  tasks: [
    { key: '1.1', annex: '1', line: 3, number: '（一）', parent: null, words: '甲' },
    { key: '1.1.1', annex: '1', line: 4, number: '1.', parent: '1.1', words: '乙' },
  ],
  duties: [
    { task: '1.1.1', unit: 'U1', role: 'lead', basis: 'printed', words: '市甲局' },
    { task: '1.1.1', unit: 'U2', role: 'support', basis: 'inherited', words: '市乙局' },
    { task: '1.1.1', unit: 'U3', role: 'member', basis: 'printed', words: '市丙局' },
  ],
  targets: [wanted(4, '新增企业数'), wanted(4, '培育企业数')],
}

const RIGHT = proposal({
  tasks: [task('1.1', 3, '(一)'), task('1.1.1', 4, '1．', { parent: '1.1' })],
  duties: [
    duty('1.1.1', '市甲局', { unit: 'U1' as never }),
    duty('1.1.1', '市乙局', { unit: 'U2' as never, role: 'participate', basis: 'inherited' }),
  ],
  targets: [target('T001', 4, '新增企业'), target('T002', 4, '培育企业')],
})

const scoreOf = (given: typeof RIGHT, expected = EXPECTED) => scoreMatches(matchProposal(expected, given), null)
const targetsOf = (...given: readonly ReturnType<typeof target>[]) => proposal({ targets: given })
const onlyTargets = (...targets: readonly ExpectedTarget[]): Expectations => ({ tasks: [], duties: [], targets })

describe('scoring a proposal', () => {
  it('counts everything right where it is', () => {
    const { parts, qualities } = scoreOf(RIGHT)
    expect(parts.tasks).toEqual({ expected: 2, proposed: 2, right: 2 })
    expect(parts.parents.right).toBe(2)
    expect(parts['lead units']).toEqual({ expected: 1, proposed: 1, right: 1 })
    expect(parts['  support inherited']).toEqual({ expected: 1, proposed: 1, right: 1 })
    expect(parts.targets).toEqual({ expected: 2, proposed: 2, right: 2 })
    expect(qualities.kind).toEqual({ sum: 2, over: 2 })
    expect(missLines(matchProposal(EXPECTED, RIGHT))).toEqual([])
  })

  it('counts a task left out as missed, and says where', () => {
    const given = { ...RIGHT, tasks: RIGHT.tasks.slice(0, 1) }
    expect(scoreOf(given).parts.tasks).toEqual({ expected: 2, proposed: 1, right: 1 })
    expect(missLines(matchProposal(EXPECTED, given))).toContainEqual('4: - task 1.1.1 1. 乙')
  })

  it.each([
    ['another line', task('1.1.1', 5, '1.', { parent: '1.1' })],
    ['another number', task('1.1.1', 4, '2.', { parent: '1.1' })],
    ['another annex', task('2.1.1', 4, '1.', { parent: '1.1' })],
  ])('counts a task at %s as missed and as one too many', (_, other) => {
    expect(scoreOf({ ...RIGHT, tasks: [...RIGHT.tasks.slice(0, 1), other] }).parts.tasks).toEqual({
      expected: 2,
      proposed: 2,
      right: 1,
    })
  })

  it('counts a right task under another parent among the tasks and not among the parents', () => {
    const { parts } = scoreOf({ ...RIGHT, tasks: [task('1.1', 3, '(一)'), task('1.2', 4, '1.')] })
    expect([parts.tasks.right, parts.parents.right]).toEqual([2, 1])
  })

  it('matches parents by their place, whatever code they were given', () => {
    const tasks = [task('1.7', 3, '(一)'), task('1.7.1', 4, '1.', { parent: '1.7' })]
    expect(scoreOf({ ...RIGHT, tasks }).parts.parents.right).toBe(2)
  })

  it('counts a lead proposed as support once as missed and once as too many', () => {
    const given = { ...RIGHT, duties: [duty('1.1.1', '市甲局', { unit: 'U1' as never, role: 'support' })] }
    const { parts } = scoreOf(given)
    expect(parts['lead units']).toEqual({ expected: 1, proposed: 0, right: 0 })
    expect(parts['support units']).toEqual({ expected: 1, proposed: 1, right: 0 })
  })

  it('counts the right unit on the wrong basis among all, and not among the printed', () => {
    const given = { ...RIGHT, duties: [duty('1.1.1', '市甲局', { unit: 'U1' as never, basis: 'inherited' })] }
    const { parts } = scoreOf(given)
    expect([parts['lead units'].right, parts['  lead printed'].right]).toEqual([1, 0])
  })

  it('neither wants nor objects to members', () => {
    const given = {
      ...RIGHT,
      duties: [...RIGHT.duties, duty('1.1.1', '市丙局', { unit: 'U3' as never, role: 'support' })],
    }
    expect(scoreOf(given).parts['support units']).toEqual({ expected: 1, proposed: 1, right: 1 })
  })

  it.each([
    ['value', { value: '11' }],
    ['comparator', { comparator: 'more_than' }],
    ['unit of measure', { unitOfMeasure: '个' }],
    ['line', { citation: target('', 9, '').citation, figure: target('', 9, '').figure }],
  ] as const)('counts a target with another %s as missed and as one too many', (_, more) => {
    const given = { ...RIGHT, targets: [target('T001', 4, '新增企业', more), target('T002', 4, '培育企业')] }
    expect(scoreOf(given).parts.targets).toEqual({ expected: 2, proposed: 2, right: 1 })
  })

  it('says what is wrong with the nearest proposal', () => {
    const given = { ...RIGHT, targets: [target('T001', 4, '新增企业', { unitOfMeasure: '个' })] }
    expect(missLines(matchProposal(EXPECTED, given))).toContainEqual(
      '4: - target 新增企业数@4 新增企业数: at_least 10 家 「新增企业数」 ← T001 unit 个',
    )
  })

  it('pairs targets of one figure by their names, one to one', () => {
    const given = targetsOf(target('T001', 4, '培育企业数'), target('T002', 4, '新增企业数'))
    expect(matchProposal(EXPECTED, given).targets.pairs.map(({ likeness }) => likeness)).toEqual([1, 1])
  })

  it('takes a figure repeated on its line as neither right nor wrong, as often as the line prints it', () => {
    const three = targetsOf(target('T001', 4, '甲'), target('T002', 4, '甲'), target('T003', 4, '甲'))
    const { pairs, again, extra } = matchProposal(onlyTargets(wanted(4, '甲', { times: 2 })), three).targets
    expect([pairs.length, again.length, extra.length]).toEqual([1, 1, 1])
  })

  it('takes a bare figure where the line leaves out the comparator, and only there', () => {
    const bare = targetsOf(target('T001', 4, '甲', { comparator: 'exactly' }))
    expect(scoreOf(bare, onlyTargets(wanted(4, '甲', { printedBare: true }))).parts.targets.right).toBe(1)
    expect(scoreOf(bare, onlyTargets(wanted(4, '甲'))).parts.targets.right).toBe(0)
  })

  it('lets a unit of measure that is not printed stand empty, and only there', () => {
    const empty = targetsOf(target('T001', 4, '甲', { unitOfMeasure: '' }))
    expect(scoreOf(empty, onlyTargets(wanted(4, '甲', { unitNotPrinted: true }))).parts.targets.right).toBe(1)
    expect(scoreOf(empty, onlyTargets(wanted(4, '甲'))).parts.targets.right).toBe(0)
  })

  it('leaves out what is doubtful when asked to', () => {
    const doubtful = target('T001', 4, '新增企业', { sureness: { confidence: 0.5, doubts: [] } })
    const given = { ...RIGHT, targets: [doubtful, target('T002', 4, '培育企业')] }
    const sure = scoreMatches(matchProposal(EXPECTED, withoutDoubtful(given), given), null)
    expect(sure.parts.targets).toEqual({ expected: 2, proposed: 1, right: 1 })
  })

  it('keeps annexes apart', () => {
    const elsewhere = { ...RIGHT, targets: [...RIGHT.targets, target('T003', 9, '丙', { annex: '2' })] }
    const matches = matchProposal(EXPECTED, elsewhere)
    expect(scoreMatches(matches, '1').parts.targets.proposed).toBe(2)
    expect(scoreMatches(matches, '2').parts.targets).toEqual({ expected: 0, proposed: 1, right: 0 })
  })
})

describe('likeness of names', () => {
  it.each([
    ['新增企业数', '新增 企业数', 1],
    ['新增企业', '新增企业数', 6 / 7],
    ['甲', '乙', 0],
    ['甲乙', '丙丁', 0],
  ])('%s and %s: %d', (one, other, likeness) => expect(nameLikeness(one, other)).toBeCloseTo(likeness))
})
