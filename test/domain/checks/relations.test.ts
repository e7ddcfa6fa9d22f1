import type { Plan, Relation } from '../../../src/domain/model'
import { relationCode } from '../../../src/domain/model'
import { zero, decimal } from '../../../src/domain/lib'
import { makeSubmission, makeTaskReport } from '../../support/makeSubmission'
import { describeCheck, reform, row } from '../../support/checkTable'
import { COMMERCE, REFORM, SMALL_INDICATORS, smallPlan } from '../../support/smallPlan'

const { projects, industryProjects, investment, retail, retailGrowth, coverage, accidents } = SMALL_INDICATORS
const flow = (figure: string) => ({ value: figure, cumulative: figure })

describeCheck('CK11', {
  passes: [
    ['a part within its whole', () => [reform([projects, flow('61')], [industryProjects, flow('30')])]],
    ['a part equal to its whole', () => [reform([projects, flow('61')], [industryProjects, flow('61')])]],
    ['the whole is missing', () => [reform([projects, {}], [industryProjects, flow('61')])]],
  ],
  fails: [['62 of 61', () => [reform([projects, flow('61')], [industryProjects, flow('62')])], ['exceeds@I5']]],
})

const withRelation = (changes: Partial<Relation>): Plan => ({
  ...smallPlan,
  relations: [
    {
      code: relationCode('R900'),
      type: 'comparison',
      left: [projects.code],
      operator: 'equal_to',
      right: [industryProjects.code],
      tolerance: zero,
      level: '强制性',
      note: '',
      ...changes,
    },
  ],
})
const pairOf = (left: string, right: string) => () => [reform([projects, flow(left)], [industryProjects, flow(right)])]

/** What each of DHIS2's operators lets pass and what not. */
const OPERATORS: readonly [Relation['operator'], [string, string], [string, string]][] = [
  ['equal_to', ['5', '5'], ['5', '6']],
  ['not_equal_to', ['5', '6'], ['5', '5']],
  ['greater_than', ['6', '5'], ['5', '5']],
  ['greater_than_or_equal_to', ['5', '5'], ['4', '5']],
  ['less_than', ['4', '5'], ['5', '5']],
  ['less_than_or_equal_to', ['5', '5'], ['6', '5']],
]
for (const [operator, good, bad] of OPERATORS) {
  describeCheck(
    'CK20',
    {
      passes: [[`${good.join(` ${operator} `)}`, pairOf(...good)]],
      fails: [[`${bad.join(` ${operator} `)}`, pairOf(...bad), ['comparison@I4']]],
    },
    withRelation({ operator }),
  )
}

describeCheck(
  'CK20',
  {
    passes: [
      ['within the tolerance', pairOf('5', '6')],
      ['an operand is missing: unknown is silent', () => [reform([projects, flow('5')])]],
    ],
    fails: [['beyond the tolerance', pairOf('5', '7'), ['comparison@I4']]],
  },
  withRelation({ tolerance: decimal(1) }),
)

describeCheck(
  'CK20',
  {
    passes: [
      [
        '61 = 30 + 31',
        () => [reform([projects, flow('61')], [industryProjects, flow('30')], [investment, flow('31')])],
      ],
      ['a child is missing', () => [reform([projects, flow('61')], [industryProjects, flow('30')])]],
    ],
    fails: [
      [
        '61 against 30 + 30',
        () => [reform([projects, flow('61')], [industryProjects, flow('30')], [investment, flow('30')])],
        ['hierarchy@I4'],
      ],
    ],
  },
  withRelation({ type: 'hierarchy', right: [industryProjects.code, investment.code] }),
)

describeCheck('CK20', {
  passes: [
    [
      'both of a pair',
      () => [
        makeSubmission(COMMERCE, [
          [retail, flow('50')],
          [retailGrowth, { value: '7' }],
        ]),
      ],
    ],
    ['none of a pair', () => [makeSubmission(COMMERCE, [])]],
  ],
  fails: [
    ['the level without its growth', () => [row(retail, flow('50'))], ['compulsory-pair@I4']],
    ['the growth without its level', () => [row(retailGrowth, { value: '7' })], ['compulsory-pair@H4']],
  ],
})

describeCheck(
  'CK20',
  {
    passes: [['one of two', () => [reform([projects, flow('5')])]]],
    fails: [['both of two', pairOf('5', '5'), ['exclusive-pair@I4']]],
  },
  withRelation({ type: 'exclusive_pair' }),
)

const stateWith = (state: '已完成' | '未启动' | '推进中', covered: string, hurt: string) => () => [
  makeSubmission(
    REFORM,
    [
      [coverage, { value: covered }],
      [accidents, flow(hurt)],
    ],
    { taskReports: [makeTaskReport('2.1.1', REFORM, { state })] },
  ),
]

describeCheck('CK13', {
  passes: [
    ['done and every target met', stateWith('已完成', '100', '3')],
    ['under way and not there yet', stateWith('推进中', '40', '3')],
    ['under way and already there', stateWith('推进中', '100', '3')],
    ['done, though the city’s shared limit is passed: it is not one unit’s', stateWith('已完成', '100', '11')],
    [
      'done, without any figure',
      () => [makeSubmission(REFORM, [], { taskReports: [makeTaskReport('2.1.1', REFORM, { state: '已完成' })] })],
    ],
  ],
  fails: [
    ['done, but coverage is 90', stateWith('已完成', '90', '3'), ['not-reached@H4']],
    ['done, but coverage is 99.4 of a full 100', stateWith('已完成', '99.4', '3'), ['not-reached@H4']],
  ],
})

const dated = (date: string | number) => () => [
  makeSubmission(REFORM, [], { taskReports: [makeTaskReport('1.1.1', REFORM, { state: '推进中', date })] }),
]
const riskDue = (typed: string | number) => () => [
  makeSubmission(REFORM, [], {
    risks: [
      { row: 3, cells: { dueOn: { typed, cell: { file: 'U001.xlsx', sheet: '问题与风险台账', address: 'G4' } } } },
    ],
  }),
]

describeCheck('CK18', {
  passes: [
    ['a day of the plan year', dated('2023-06-30')],
    ['a day in the reporting time after the year', dated('2024-01-10')],
    ['no date', () => [makeSubmission(REFORM, [], { taskReports: [makeTaskReport('1.1.1', REFORM)] })]],
    ['a risk due next year', riskDue('2024年6月5日')],
    ['a serial number', riskDue(45107)],
  ],
  fails: [
    ['last year', dated('2022-06-30'), ['outside@P4']],
    ['30 February', dated('2023-2-30'), ['impossible@P4']],
    ['words', dated('月底'), ['impossible@P4']],
    ['a risk due on 31 June', riskDue('2023.6.31'), ['impossible@G4']],
  ],
})
