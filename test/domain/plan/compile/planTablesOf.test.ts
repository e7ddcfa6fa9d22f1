import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { planTablesFromCsv, writeCsvTable } from '../../../../src/adapters/csv'
import type { Plan } from '../../../../src/domain/model'
import { COMPARATORS, QUANTITY_KINDS, TASK_LEVELS, unitCode } from '../../../../src/domain/model'
import type { KnownUnits, PlanProposal, PlanTables, ProposedTarget } from '../../../../src/domain/plan'
import {
  NO_UNITS,
  PLAN_TABLES,
  PROPOSED_ROLES,
  buildPlan,
  checkPlan,
  compilePlan,
  planTablesOf,
} from '../../../../src/domain/plan'
import { readPassages } from '../../../passages/readPassages'
import { at, duty, proposal, target, task } from '../../../score/handMade'
import { planIn, unitsKnownTo } from '../../../score/seedExpectations'

/** The plan of the tables, which must hold together: errors are thrown with their sentences. */
function planOf(tables: PlanTables, text?: string): Plan {
  const built = buildPlan(tables)
  if (!built.ok) throw new Error(JSON.stringify(built.problem.slice(0, 5)))
  const errors = checkPlan(built.value, text?.split(/\r?\n/)).filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(
      errors
        .slice(0, 5)
        .map((one) => `${one.where} ${one.text.zh}`)
        .join('\n'),
    )
  return built.value
}

/** The tables written as CSV and read again. */
const readAgain = (tables: PlanTables): PlanTables =>
  planTablesFromCsv(
    Object.fromEntries(
      Object.entries(PLAN_TABLES).map(([name, columns]) => [
        `${name}.csv`,
        writeCsvTable(columns, tables[name as keyof PlanTables] ?? []),
      ]),
    ),
  )

const TEXT = path.resolve('../shared/plan/yuanjiang-2023-plan.txt')

describe('tables of a proposal', () => {
  const whole = proposal({
    head: {
      title: at(1, '某市2024年 工作方案'),
      documentNumber: at(1, '某政发〔2024〕1号'),
      issuedOn: null,
      year: 2024,
    },
    annexes: [{ number: '1', title: '打好经济增长主动仗工作方案', at: at(2) }],
    tasks: [
      task('1.1', 3, '（一）', { heading: '稳增长' }),
      task('1.1.1', 4, '1.', { heading: '抓项目', parent: '1.1', level: 'item' }),
      task('1.1.2', 5, '2.', { heading: '促消费', parent: '1.1', level: 'item' }),
    ],
    duties: [
      duty('1.1.1', '市发改局'),
      duty('1.1.1', '各乡镇', { role: 'participate' }),
      duty('1.1.2', '市商务局'),
      duty('1.1.2', '市商务局', { role: 'support' }),
    ],
    targets: [
      target('T001', 4, '重点项目数', { task: '1.1.1', comparator: 'exactly' }),
      target('T002', 4, '产业项目数', { task: '1.1.1', value: '6', partOf: 'T001' }),
      target('T003', 5, '零售额增速', { task: '1.1.2', kind: 'growth', unitOfMeasure: '%', value: '7.5' }),
      target('T004', 5, '零售额', { task: '1.1.2', kind: 'level', unitOfMeasure: '亿元', value: '118' }),
    ],
  })
  const plan = planOf(planTablesOf(whole, NO_UNITS))
  const indicatorNamed = (name: string) => plan.indicators.find((one) => one.name === name)

  it('take title, number and period from the head', () => {
    expect([plan.title, plan.documentNumber, plan.periodStart, plan.periodEnd]).toEqual([
      '某市2024年工作方案',
      '某政发〔2024〕1号',
      '2024-01-01',
      '2024-12-31',
    ])
  })

  it('make an annex a campaign, with a short name', () => {
    expect(plan.campaigns.map(({ code, shortName, annex }) => [code, shortName, annex])).toEqual([
      ['1', '经济增长主动', '1'],
    ])
  })

  it('number units in the order of the text and guess what they are', () => {
    expect(plan.units.map(({ code, name, kind }) => [code, name, kind])).toEqual([
      ['U001', '市发改局', 'department'],
      ['U002', '各乡镇', 'group'],
      ['U003', '市商务局', 'department'],
    ])
  })

  it('let a unit that leads a task not support it too', () => {
    expect(plan.taskUnits.filter((one) => one.task === '1.1.2').map(({ role }) => role)).toEqual(['lead'])
  })

  it('code indicators by campaign and give each the lead of its task', () => {
    expect(plan.indicators.map(({ code, leadUnit }) => [code, leadUnit])).toEqual([
      ['I1001', 'U001'],
      ['I1002', 'U001'],
      ['I1003', 'U003'],
      ['I1004', 'U003'],
    ])
  })

  it('hold parts to their whole, and pair growth with its amount', () => {
    expect(plan.relations.map(({ type, left, right }) => [type, left, right])).toEqual([
      ['part_whole', ['I1002'], ['I1001']],
      ['compulsory_pair', ['I1004'], ['I1003']],
    ])
  })

  it('make a sum of parts that add up', () => {
    const parts = [
      target('T001', 4, '甲'),
      target('T002', 4, '乙', { value: '6', partOf: 'T001' }),
      target('T003', 4, '丙', { value: '4', partOf: 'T001' }),
    ]
    const { relations } = planOf(planTablesOf({ ...whole, targets: parts }, NO_UNITS))
    expect(relations.map(({ type, operator, right }) => [type, operator, right])).toEqual([
      ['hierarchy', 'equal_to', ['I1002', 'I1003']],
    ])
  })

  it('tell rates, flows and stocks apart', () => {
    expect(indicatorNamed('零售额增速')).toMatchObject({ behaviour: 'rate', timeAggregation: 'LAST', decimals: 1 })
    expect(indicatorNamed('零售额')).toMatchObject({ behaviour: 'flow', timeAggregation: 'SUM', decimals: 2 })
    expect(indicatorNamed('重点项目数')).toMatchObject({ behaviour: 'flow', timeAggregation: 'SUM', decimals: 0 })
  })

  it('keep what is known, and number new units after it', () => {
    const known: KnownUnits = {
      units: [{ code: unitCode('U007'), name: '市发展改革局', kind: 'department' }],
      aliases: [{ alias: '市发改局', unit: unitCode('U007') }],
    }
    const { units, aliases } = planOf(planTablesOf(whole, known))
    expect(units.map(({ code, name }) => [code, name])).toEqual([
      ['U007', '市发展改革局'],
      ['U008', '各乡镇'],
      ['U009', '市商务局'],
    ])
    expect(aliases).toEqual([{ alias: '市发改局', unit: 'U007' }])
  })

  it('make one indicator of the same thing printed again, with a mention for each place', () => {
    const again: PlanProposal = {
      ...whole,
      targets: [
        target('T001', 3, '项目数', { comparator: 'exactly', annex: '1' }),
        target('T002', 4, '项目数', { task: '1.1.1', comparator: 'at_least' }),
      ],
      conflicts: [{ kind: 'same-thing-again', codes: ['T001', 'T002'], places: [] }],
    }
    const { indicators, mentions } = planOf(planTablesOf(again, NO_UNITS))
    expect(indicators).toHaveLength(1)
    expect(indicators[0]).toMatchObject({ task: '1.1.1', target: { comparator: 'at_least' }, review: 'judgement' })
    expect(mentions.map(({ indicator, line }) => [indicator, line])).toEqual([
      ['I1001', 3],
      ['I1001', 4],
    ])
  })

  it('flag both sides of a contradiction with the lines of both', () => {
    const places = [at(4, '10家以上'), at(5, '15家')]
    const conflicts = [{ kind: 'contradiction' as const, codes: ['T001', 'T004'], places }]
    const { indicators } = planOf(planTablesOf({ ...whole, conflicts }, NO_UNITS))
    expect(indicators.map(({ review }) => review)).toEqual(['contradiction', '', '', 'contradiction'])
    expect(indicators[0]?.note).toContain('4行“10家以上”，5行“15家”')
  })

  it('mark what was doubtful, with the reason', () => {
    const doubtful = target('T001', 4, '项目数', {
      sureness: { confidence: 0.4, doubts: [{ kind: 'subject-unclear', about: '项目' }] },
    })
    const { indicators } = planOf(planTablesOf({ ...whole, targets: [doubtful] }, NO_UNITS))
    expect(indicators[0]).toMatchObject({ review: 'judgement' })
    expect(indicators[0]?.note).toContain('指标名称不明确：项目')
  })

  it('let a figure of a group be answered by a unit', () => {
    const led = { ...whole, duties: [duty('1.1.1', '各乡镇'), duty('1.1.2', '市商务局')] }
    const { indicators, units } = planOf(planTablesOf(led, NO_UNITS))
    const lead = units.find(({ code }) => code === indicators[0]?.leadUnit)
    expect([lead?.name, indicators[0]?.review]).toEqual(['市商务局', 'judgement'])
  })

  it('make chapters of a plan without annexes its campaigns', () => {
    const tasks = [
      task('0.1', 1, '一、', { heading: '工业' }),
      task('0.1.1', 2, '1.', { parent: '0.1', heading: '甲' }),
      task('0.2', 3, '二、', { heading: '农业' }),
      task('0.2.1', 4, '1.', { parent: '0.2', heading: '乙' }),
    ]
    const targets = [target('T001', 3, '产量', { task: '0.2', annex: '0' })]
    const chapters = planOf(planTablesOf(proposal({ tasks, duties: [duty('0.1.1', '市工信局')], targets }), NO_UNITS))
    expect(chapters.campaigns.map(({ code, name }) => [code, name])).toEqual([
      ['1', '工业'],
      ['2', '农业'],
    ])
    expect(chapters.tasks.map(({ code, parent }) => [code, parent])).toEqual([
      ['1.1', null],
      ['2.1', null],
    ])
    expect(chapters.indicators[0]).toMatchObject({ code: 'I2001', campaign: '2', task: null })
  })

  it('hang a task whose parent was struck out from the one above', () => {
    const tasks = [
      task('1.1', 3, '（一）', { heading: '甲' }),
      task('1.1.1.2', 4, '2.', { parent: '1.1.1', heading: '乙' }),
      task('1.2.3', 5, '3.', { parent: '1.2', heading: '丙' }),
    ]
    const { tasks: rows } = planOf(planTablesOf(proposal({ tasks }), NO_UNITS))
    expect(rows.map(({ code, parent }) => [code, parent])).toEqual([
      ['1.1', null],
      ['1.1.1.2', '1.1'],
      ['1.2-3', null],
    ])
  })

  it('name somebody where the text names nobody', () => {
    const { indicators, units } = planOf(planTablesOf(proposal({ targets: [target('T001', 1, '产量')] }), NO_UNITS))
    expect(units.map(({ code, name }) => [code, name])).toEqual([[indicators[0]?.leadUnit, '待定单位']])
  })
})

const anyWords = fc.string({ unit: fc.constantFrom(...'市县局办镇各甲乙１1%以上，。 \n;=“”（）'), maxLength: 12 })
const anyFigure = fc.option(fc.constantFrom('0', '8', '7.5', '100', '120', '-3', '2.34', '10'), { nil: null })
const anyTarget = (tasks: readonly string[], number: number): fc.Arbitrary<ProposedTarget> =>
  fc
    .record({
      indicator: anyWords,
      scope: anyWords,
      kind: fc.constantFrom(...QUANTITY_KINDS),
      comparator: fc.constantFrom(...COMPARATORS),
      value: anyFigure,
      valueHigh: anyFigure,
      baseline: anyFigure,
      unitOfMeasure: fc.constantFrom('%', '家', '亿元', '万人次', '', '‰', '元/月·人'),
      task: fc.constantFrom(null, ...tasks),
      annex: fc.constantFrom('0', '1'),
      partOf: fc.constantFrom(null, 'T001', 'T002'),
      confidence: fc.constantFrom(1, 0.5),
    })
    .map(({ confidence, ...more }) =>
      target(`T00${number}`, number, more.indicator, {
        ...more,
        sureness: { confidence, doubts: [] },
        figure: at(number, '10家'),
      }),
    )

const TASK_CODES = ['0.1', '0.2.1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.1.1', '1.1.1.1.1.1', '1.3.2'] as const

const anyProposal: fc.Arbitrary<PlanProposal> = fc.subarray([...TASK_CODES]).chain((codes) =>
  fc.record({
    head: fc.constant({ title: null, documentNumber: null, issuedOn: null, year: 2024 }),
    annexes: fc.constantFrom([], [{ number: '1', title: '附件', at: at(1) }]),
    tasks: fc.tuple(
      ...codes.map((code, line) =>
        fc.tuple(anyWords, fc.constantFrom(...TASK_LEVELS)).map(([heading, level]) =>
          task(code, line + 1, '1.', {
            heading,
            level,
            parent: code.split('.').length === 2 ? null : code.slice(0, code.lastIndexOf('.')),
          }),
        ),
      ),
    ),
    duties: fc.array(
      fc
        .tuple(
          fc.constantFrom('0.9', ...codes),
          anyWords,
          fc.constantFrom(...PROPOSED_ROLES),
          fc.constantFrom('printed', 'inherited'),
        )
        .map(([code, name, role, basis]) => duty(code, name, { role, basis: basis as 'printed' })),
      { maxLength: 6 },
    ),
    targets: fc.tuple(anyTarget(codes, 1), anyTarget(codes, 2), anyTarget(codes, 3)),
    conflicts: fc.constantFrom(
      [],
      [{ kind: 'same-thing-again' as const, codes: ['T001', 'T003'], places: [] }],
      [{ kind: 'contradiction' as const, codes: ['T001', 'T002'], places: [at(1, '1家'), at(2, '2 家')] }],
      [{ kind: 'contradiction' as const, codes: ['T001', 'T002'], places: [at(1, '1家'), at(1, '2家')] }],
    ),
  }),
)

describe('tables of any proposal', () => {
  it('make a plan that holds together, and the same plan again by way of CSV', () => {
    fc.assert(
      fc.property(anyProposal, (given) => {
        const tables = planTablesOf(given, NO_UNITS)
        expect(planOf(readAgain(tables))).toEqual(planOf(tables))
      }),
      { numRuns: 300, seed: 20240101 },
    )
  })

  it('make a plan of every open passage, its mentions on their lines', () => {
    const passages = readPassages('open')
    expect(passages.length).toBeGreaterThan(20)
    for (const { text } of passages) {
      const tables = planTablesOf(compilePlan(text), NO_UNITS)
      expect(planOf(readAgain(tables), text)).toEqual(planOf(tables, text))
    }
  })

  const whenAtHand = existsSync(TEXT) ? it : it.skip
  whenAtHand('make a plan of a whole city’s year, its mentions on their lines', () => {
    const text = readFileSync(TEXT, 'utf8')
    const known = unitsKnownTo(planIn(path.resolve('seeds/yuanjiang-2023')))
    const tables = planTablesOf(compilePlan(text, known), known)
    const plan = planOf(tables, text)
    expect(plan.campaigns.length).toBeGreaterThanOrEqual(6)
    expect(plan.tasks).toHaveLength(451)
    expect(planOf(readAgain(tables), text)).toEqual(plan)
  })
})
