import type { Indicator, InputRule } from '../../../src/domain/model'
import { isoDate, OBSERVATION_STATUSES } from '../../../src/domain/model'
import { figureBounds, layoutTemplate, STATUS_WORDS, statusOfWord } from '../../../src/domain/template'
import { COMMERCE, indicator, REFORM, TOWN_EAST } from '../../support/smallPlan'
import { cellAt, planOf, request, sheetOf } from './requests'

const LISTS = ['cover', 'indicators', 'tasks', 'projects', 'policies', 'risks'] as const
const layouts = [REFORM, COMMERCE, TOWN_EAST].map((unit) => layoutTemplate(request([unit])))
const rulesOf = (list: string): readonly InputRule[] => layouts.flatMap((layout) => sheetOf(layout, list).inputRules)

describe.each(LISTS)('the input rules of %s', (list) => {
  it('have Chinese titles and messages within the limits of Excel', () => {
    expect(rulesOf(list).length).toBeGreaterThan(0)
    for (const { prompt, error } of rulesOf(list)) {
      for (const { title, message } of [prompt, error]) {
        expect(title).toMatch(/\p{Script=Han}/u)
        expect(message).toMatch(/\p{Script=Han}.*。$/u)
        expect(title.length).toBeLessThanOrEqual(32)
      }
      expect(prompt.message.length).toBeLessThanOrEqual(255)
      expect(error.message.length).toBeLessThanOrEqual(225)
    }
  })

  it('never claim a cell twice', () => {
    for (const layout of layouts) {
      const cells = sheetOf(layout, list).inputRules.flatMap(({ ranges }) =>
        ranges.flatMap(({ top, bottom, left, right }) => {
          expect(left).toBe(right)
          return Array.from({ length: bottom - top + 1 }, (_, offset) => `${top + offset},${left}`)
        }),
      )
      expect(new Set(cells).size).toBe(cells.length)
    }
  })

  it('have choices that fit into one literal', () => {
    const lists = rulesOf(list).flatMap(({ test }) => (test.kind === 'list' ? [test.choices.join(',')] : []))
    expect(lists.filter((literal) => literal.length > 255)).toEqual([])
  })
})

describe('what a figure can be', () => {
  const kinds: readonly [string, Partial<Indicator>, InputRule['test'], InputRule['severity']][] = [
    ['a count is whole and not negative', {}, { kind: 'whole', min: 0, max: 2_000_000_000 }, 'stop'],
    ['people are whole', { kind: 'level', unitOfMeasure: '人' }, { kind: 'whole', min: 0, max: 2_000_000_000 }, 'stop'],
    ['money is not negative', { kind: 'money', unitOfMeasure: '万元' }, { kind: 'decimal', min: 0, max: 1e12 }, 'stop'],
    ['land may have parts', { unitOfMeasure: '亩' }, { kind: 'decimal', min: 0, max: 1e12 }, 'stop'],
    ['a share ends at 100 %', { kind: 'share', unitOfMeasure: '%' }, { kind: 'decimal', min: 0, max: 100 }, 'stop'],
    [
      'a coverage ends at 100 %',
      { kind: 'coverage', unitOfMeasure: '%' },
      { kind: 'decimal', min: 0, max: 100 },
      'stop',
    ],
    [
      'a share in ‰ ends at 1000',
      { kind: 'share', unitOfMeasure: '‰' },
      { kind: 'decimal', min: 0, max: 1000 },
      'stop',
    ],
    [
      'growth may surprise',
      { kind: 'growth', unitOfMeasure: '%' },
      { kind: 'decimal', min: -100, max: 1000 },
      'warning',
    ],
    [
      'progress may pass 100 %',
      { kind: 'progress', unitOfMeasure: '%' },
      { kind: 'decimal', min: -1000, max: 1000 },
      'warning',
    ],
  ]
  it.each(kinds)('%s', (_, changes, test, severity) => {
    expect(figureBounds({ ...indicator('I1001', '指标'), ...changes })).toMatchObject({ test, severity })
  })

  it('rows that are filled in alike share one rule', () => {
    const many = Array.from({ length: 40 }, (_, position) =>
      indicator(`I1${String(position).padStart(3, '0')}`, '指标'),
    )
    expect(sheetOf(layoutTemplate(request([REFORM], { plan: planOf(many) })), 'indicators').inputRules.length).toBe(7)
  })
})

describe('lists and dates', () => {
  const ruleOn = (list: string, column: string): InputRule | undefined => {
    const [layout] = layouts
    if (!layout) throw new Error('no layout')
    const sheet = sheetOf(layout, list)
    const { column: position } = cellAt(sheet, 3, column)
    return sheet.inputRules.find(({ ranges }) => ranges.some(({ left }) => left === position))
  }

  it.each([
    ['indicators', 'status', ['正常', '暂定', '估计', '不适用', '未统计', '缺报', '未核实']],
    ['tasks', 'state', ['未启动', '推进中', '已完成', '滞后', '不适用']],
    ['projects', 'kind', ['产业', '基础设施', '民生', '其他']],
    ['projects', 'started', ['是', '否']],
    ['risks', 'grade', ['红', '黄', '蓝']],
    ['risks', 'closed', ['是', '否']],
  ])('%s.%s', (list, column, choices) => {
    expect(ruleOn(list, column)?.test).toEqual({ kind: 'list', choices })
  })

  it('a task is reported on within the plan year, or until the due date where that is later', () => {
    expect(ruleOn('tasks', 'reportedOn')?.test).toEqual({ kind: 'date', first: '2023-01-01', last: '2023-12-31' })
    const december = layoutTemplate(request([REFORM], { dueOn: isoDate('2024-01-05') }))
    const dates = sheetOf(december, 'tasks').inputRules.filter(({ test }) => test.kind === 'date')
    expect(dates.map(({ test }) => test)).toEqual([{ kind: 'date', first: '2023-01-01', last: '2024-01-05' }])
  })

  it('every status has a word and every word its status', () => {
    expect(OBSERVATION_STATUSES.map((status) => statusOfWord(` ${STATUS_WORDS[status]} `))).toEqual([
      ...OBSERVATION_STATUSES,
    ])
    expect(statusOfWord('好')).toBeNull()
  })
})
