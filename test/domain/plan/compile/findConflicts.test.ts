import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PlanProposal, ProposedTarget } from '../../../../src/domain/plan'
import { compilePlan } from '../../../../src/domain/plan'
import { findConflicts } from '../../../../src/domain/plan/compile/conflicts'
import { matchProposal } from '../../../score/scoreProposal'
import { at, duty, proposal, target, task } from '../../../score/handMade'
import { planIn, seedExpectations, unitsKnownTo } from '../../../score/seedExpectations'

const found = (parts: Partial<PlanProposal>) =>
  findConflicts(proposal(parts)).map(({ kind, codes }) => `${kind} ${codes.join(' ')}`)
const of = (...targets: readonly ProposedTarget[]) => found({ targets })

const growth = { kind: 'growth', unitOfMeasure: '%' } as const

describe('the same thing printed again', () => {
  it.each<[string, Partial<ProposedTarget>, Partial<ProposedTarget>]>([
    ['8.0% and 8%', { ...growth, value: '8.0' }, { ...growth, value: '8' }],
    [
      'with and without 左右',
      { ...growth, value: '8', comparator: 'about' },
      { ...growth, value: '8', comparator: 'exactly' },
    ],
    ['5000亩 and 0.5万亩', { value: '5000', unitOfMeasure: '亩' }, { value: '0.5', unitOfMeasure: '万亩' }],
    ['20家 and 20个', { value: '20', unitOfMeasure: '家' }, { value: '20', unitOfMeasure: '个' }],
  ])('is one thing: %s', (_, one, other) => {
    expect(of(target('T001', 1, '规模工业产出', one), target('T002', 5, '规模工业产出', other))).toEqual([
      'same-thing-again T001 T002',
    ])
  })

  it('is found under another verb and a longer name', () => {
    const again = of(target('T001', 1, '老旧小区改造户数'), target('T002', 5, '完成城镇老旧小区改造户数'))
    expect(again).toEqual(['same-thing-again T001 T002'])
  })

  it.each<[string, Partial<ProposedTarget>, Partial<ProposedTarget>]>([
    ['growth and share', growth, { kind: 'share', unitOfMeasure: '%' }],
    ['a floor and a ceiling', { comparator: 'at_least' }, { comparator: 'at_most' }],
    ['two scopes', { scope: '农村' }, { scope: '城市' }],
    ['households and people', { unitOfMeasure: '户' }, { unitOfMeasure: '人' }],
    [
      '100 % in two tasks of an annex',
      { value: '100', unitOfMeasure: '%', task: '1.1' },
      { value: '100', unitOfMeasure: '%', task: '1.2' },
    ],
  ])('is not taken for it: %s', (_, one, other) => {
    expect(of(target('T001', 1, '脱贫人口增收', one), target('T002', 5, '脱贫人口增收', other))).toEqual([])
  })

  it('keeps a word like 铲车 of two tasks apart, and other names of one line', () => {
    expect(of(target('T001', 1, '铲车数', { task: '1.1' }), target('T002', 2, '铲车数', { task: '1.2' }))).toEqual([])
    expect(of(target('T001', 1, '城市低保标准提高'), target('T002', 1, '城市低保标准提高幅度上限'))).toEqual([])
  })
})

describe('contradictions', () => {
  const ten = target('T001', 1, '新增高新技术企业数')

  it('are two figures for what is newly added, whatever the verb', () => {
    const fifteen = target('T002', 5, '培育高新技术企业数', { value: '15', comparator: 'exactly' })
    expect(of(ten, fifteen)).toEqual(['contradiction T001 T002'])
  })

  it('are told once, by the first place of each figure', () => {
    const again = target('T002', 3, '新增高新技术企业数')
    const fifteen = target('T003', 5, '培育高新技术企业数', { value: '15' })
    expect(of(ten, again, fifteen)).toEqual(['same-thing-again T001 T002', 'contradiction T001 T003'])
  })

  it.each<[string, string, Partial<ProposedTarget>]>([
    ['what is there in all', '高新技术企业数', { value: '150' }],
    ['another date', '新增高新技术企业数', { value: '5', deadline: '2024-06-30' as never }],
    ['a part', '新增高新技术企业数', { value: '3', partOf: 'T009' }],
    ['one district', '新增高新技术企业数', { value: '3', scope: '高新区' }],
    ['the same clause', '新增高新技术企业数', { value: '12', citation: at(1), figure: at(1) }],
    ['growth', '新增高新技术企业数', { value: '12', ...growth }],
    ['something else', '新增专精特新企业数', { value: '12' }],
  ])('are not: %s', (_, name, more) => {
    expect(of(ten, target('T002', 5, name, more)).filter((one) => one.startsWith('contradiction'))).toEqual([])
  })
})

describe('totals', () => {
  const whole = target('T001', 1, '新建学校', { value: '10', unitOfMeasure: '所' })
  const part = (code: string, value: string) =>
    target(code, 1, `${code}学校`, { value, unitOfMeasure: '所', partOf: 'T001' })

  it('are off where the parts give more, or listed parts less', () => {
    expect(of(whole, part('T002', '6'), part('T003', '5'))).toEqual(['sum-off T001 T002 T003'])
    expect(of(whole, part('T002', '4'), part('T003', '5'))).toEqual(['sum-off T001 T002 T003'])
    expect(of(whole, part('T002', '11'))).toEqual(['sum-off T001 T002'])
  })

  it('hold where they add up, and where one part is named alone', () => {
    expect(of(whole, part('T002', '6'), part('T003', '4'))).toEqual([])
    expect(of(whole, part('T002', '6'))).toEqual([])
  })

  it('add up in different units of one sort', () => {
    const land = target('T001', 1, '整治', { value: '1', unitOfMeasure: '万亩' })
    const parts = [
      ['T002', '6000'],
      ['T003', '4000'],
    ] as const
    expect(
      of(land, ...parts.map(([code, value]) => target(code, 1, code, { value, unitOfMeasure: '亩', partOf: 'T001' }))),
    ).toEqual([])
  })
})

describe('responsibility', () => {
  const tasks = [
    task('1.1', 1, '1.', { heading: '改造城镇老旧小区' }),
    task('2.4', 9, '4.', { heading: '改造城镇老旧小区' }),
  ]

  it('differs where one task is printed twice with other leads', () => {
    expect(found({ tasks, duties: [duty('1.1', '市住建局'), duty('2.4', '市发改局')] })).toEqual([
      'responsibility-differs 1.1 2.4',
    ])
  })

  it('does not where a lead is the same, or one place names none', () => {
    const both = [duty('1.1', '市住建局'), duty('2.4', '市住建局'), duty('2.4', '市财政局')]
    expect(found({ tasks, duties: both })).toEqual([])
    expect(found({ tasks, duties: [duty('1.1', '市住建局'), duty('2.4', '市财政局', { role: 'support' })] })).toEqual(
      [],
    )
  })

  it('differs where one figure stands in two tasks under other leads', () => {
    const named = [task('1.1', 1, '1.', { heading: '甲' }), task('2.4', 9, '4.', { heading: '乙' })]
    const targets = [
      target('T001', 1, '老旧小区改造数', { task: '1.1' }),
      target('T002', 9, '老旧小区改造数', { task: '2.4' }),
    ]
    expect(found({ tasks: named, targets, duties: [duty('1.1', '市农业局'), duty('2.4', '市住建局')] })).toEqual([
      'same-thing-again T001 T002',
      'responsibility-differs 1.1 2.4',
    ])
  })
})

const TEXT = path.resolve('../shared/plan/yuanjiang-2023-plan.txt')
const whenAtHand = existsSync(TEXT) ? describe : describe.skip

whenAtHand('a whole city’s year', () => {
  const plan = planIn(path.resolve('seeds/yuanjiang-2023'))
  const proposed = compilePlan(readFileSync(TEXT, 'utf8'), unitsKnownTo(plan))
  const { pairs } = matchProposal(seedExpectations(plan), proposed).targets
  const indicatorOf = new Map(pairs.map((pair) => [pair.proposed.code, pair.expected.key.split('@')[0] ?? '']))
  const conflicts = findConflicts(proposed)
  const indicators = (codes: readonly string[]) =>
    [...new Set(codes.flatMap((code) => indicatorOf.get(code) ?? []))].sort()

  it('contradicts itself where people found that it does, and nowhere else', () => {
    const contradicted = conflicts.filter(({ kind }) => kind === 'contradiction')
    expect(contradicted.map(({ codes }) => indicators(codes))).toEqual([
      ['I1038', 'I2004'],
      ['I1026', 'I1032'],
    ])
    expect(conflicts.filter(({ kind }) => kind === 'sum-off')).toEqual([])
  })

  it('prints again what people joined, and joins nothing that they kept apart', () => {
    const again = conflicts.filter(({ kind }) => kind === 'same-thing-again')
    expect(again.map(({ codes }) => indicators(codes)).filter((joined) => joined.length > 1)).toEqual([])
    const places = new Map<string, string[]>()
    for (const [code, indicator] of indicatorOf) places.set(indicator, [...(places.get(indicator) ?? []), code])
    const repeated = [...places.values()].filter((codes) => codes.length > 1)
    const together = (codes: readonly string[]) => again.some((one) => codes.every((code) => one.codes.includes(code)))
    expect(repeated.filter(together).length / repeated.length).toBeGreaterThanOrEqual(0.9)
  })

  it('leads two of its tasks differently in two places', () => {
    const differing = conflicts.filter(({ kind }) => kind === 'responsibility-differs')
    expect(differing.map(({ codes }) => codes)).toEqual([
      ['1.4.2', '6.2.5'],
      ['1.5.1', '6.1.9'],
    ])
  })
})
