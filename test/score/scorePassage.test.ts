import type { PlanProposal } from '../../src/domain/plan'
import type { Passage } from '../passages/passage'
import { at, duty, proposal, target, task } from './handMade'
import { scorePassage, type PassagePart } from './scorePassage'

const TEXT = '（一）甲\n新增企业10家以上，去年8家，拟招2人。\n（市甲局牵头，市乙局配合）'

const PASSAGE: Passage = {
  id: 'tiny',
  layout: 'bracket-lead',
  area: 'economy',
  text: TEXT,
  expects: ['head', 'tasks', 'duties', 'targets', 'conflicts'],
  head: { title: '甲方案', documentNumber: null },
  tasks: [{ number: '（一）', heading: '甲', depth: 1, parent: null, line: 1 }],
  duties: [
    { task: 0, role: 'lead', name: '市甲局', or: ['甲局'], basis: 'printed' },
    { task: -1, role: 'support', name: '市乙局', basis: 'printed' },
  ],
  targets: [
    {
      indicator: '新增企业数',
      comparator: 'at_least',
      value: '10',
      valueHigh: null,
      unitOfMeasure: '家',
      kind: 'increment',
      line: 2,
      words: '企业10家以上',
      or: [{ comparator: 'exactly', kind: 'count' }],
    },
  ],
  conflicts: [{ kind: 'same-thing-again', of: [0] }],
  notTargets: ['去年8家'],
  eitherWay: ['拟招2人'],
}

const figure = (words: string, line = 2) => ({
  figure: at(line, words, TEXT.indexOf(words)),
  citation: at(line, words, TEXT.indexOf(words)),
})
const RIGHT = proposal({
  head: { title: at(1, '甲方案'), documentNumber: null, issuedOn: null, year: null },
  tasks: [task('0.1', 1, '(一)')],
  duties: [duty('0.1', '甲局'), duty('0.9', '市乙局', { role: 'participate' })],
  targets: [target('T001', 2, '新增企业', { kind: 'increment', ...figure('10家以上') })],
  conflicts: [{ kind: 'same-thing-again', codes: ['T001'], places: [] }],
})
const partsOf = (given: PlanProposal, passage = PASSAGE) => scorePassage(passage, () => given).parts
const withTargets = (...targets: PlanProposal['targets']) => ({ ...RIGHT, targets })

describe('scoring a passage', () => {
  it('counts everything right where it is', () => {
    const { parts, misses, qualities } = scorePassage(PASSAGE, () => RIGHT)
    for (const [part, expected] of Object.entries({ head: 1, tasks: 1, parents: 1, targets: 1, conflicts: 1 })) {
      expect([part, parts[part as PassagePart]]).toEqual([part, { expected, proposed: expected, right: expected }])
    }
    expect([parts['lead units'].right, parts['support units'].right, misses]).toEqual([1, 1, []])
    expect([qualities.role, qualities.kind]).toEqual([[1, 0], [1]])
  })

  it.each([
    ['a wrong title', { head: { ...RIGHT.head, title: at(1, '乙方案') } }, 'head', [1, 1, 0]],
    [
      'a document number that is not there',
      { head: { ...RIGHT.head, documentNumber: at(1, '1号') } },
      'head',
      [1, 2, 1],
    ],
    ['a task on another line', { tasks: [task('0.1', 2, '(一)')] }, 'tasks', [1, 1, 0]],
    ['a task under a parent', { tasks: [task('0.1', 1, '(一)', { parent: '0' })] }, 'parents', [1, 1, 0]],
    ['no lead', { duties: RIGHT.duties.slice(1) }, 'lead units', [1, 0, 0]],
    ['a lead of another task', { duties: [duty('0.2', '甲局')] }, 'lead units', [1, 1, 0]],
    ['another conflict', { conflicts: [{ kind: 'sum-off', codes: ['T001'], places: [] }] }, 'conflicts', [1, 1, 0]],
  ] as const)('counts %s', (_, fault, part, [expected, proposed, right]) => {
    expect(partsOf({ ...RIGHT, ...(fault as Partial<PlanProposal>) })[part]).toEqual({ expected, proposed, right })
  })

  it.each([
    ['comparator', { comparator: 'about' }],
    ['value', { value: '11' }],
    ['unit of measure', { unitOfMeasure: '个' }],
    ['place', figure('8家')],
  ] as const)('counts a target with another %s as missed and as one too many', (_, fault) => {
    const wrong = target('T001', 2, '新增企业', { ...figure('10家以上'), ...fault })
    expect(partsOf(withTargets(wrong)).targets).toEqual({ expected: 1, proposed: 1, right: 0 })
  })

  it('takes another reading that people could as well give, with its kind', () => {
    const other = target('T001', 2, '新增企业', { ...figure('10家以上'), comparator: 'exactly', kind: 'count' })
    const { parts, qualities } = scorePassage(PASSAGE, () => withTargets(other))
    expect([parts.targets.right, qualities.kind]).toEqual([1, [1]])
  })

  it('takes another role and another task where they are as good, and only there', () => {
    const bothRead = { ...PASSAGE, duties: [{ task: 5, role: 'support', name: '市甲局', basis: 'printed' }] } as const
    const lead = { ...RIGHT, duties: [duty('0.1', '市甲局')] }
    const scored = (more: object) => {
      const passage: Passage = { ...bothRead, duties: bothRead.duties.map((one) => ({ ...one, ...more })) }
      return partsOf(lead, passage)['support units'].right
    }
    expect(scored({ orRoles: ['lead'], orTasks: [0] })).toBe(1)
    expect(scored({ orRoles: ['lead'] })).toBe(0)
    expect(scored({ orTasks: [0] })).toBe(0)
  })

  it('does not count what may be read either way, and counts what is no target', () => {
    const either = target('T002', 2, '拟招人数', { value: '2', unitOfMeasure: '人', ...figure('2人') })
    const never = target('T003', 2, '企业', { value: '8', comparator: 'exactly', ...figure('8家') })
    expect(partsOf(withTargets(...RIGHT.targets, either)).targets.proposed).toBe(1)
    expect(partsOf(withTargets(...RIGHT.targets, never)).targets).toEqual({ expected: 1, proposed: 2, right: 1 })
  })

  it('leaves inherited duties alone where the passage does not try them', () => {
    const inherited = duty('0.1', '市丙局', { basis: 'inherited' })
    expect(partsOf({ ...RIGHT, duties: [...RIGHT.duties, inherited] })['lead units'].proposed).toBe(1)
  })

  it('counts only what the passage expects', () => {
    const parts = partsOf(proposal(), { ...PASSAGE, expects: ['targets'] })
    expect([parts.tasks.expected, parts['lead units'].expected, parts.targets.expected]).toEqual([0, 0, 1])
  })
})
