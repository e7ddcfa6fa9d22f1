import { decimal } from '../../../src/domain/lib'
import type { FigureReading } from '../../../src/domain/model'
import { makeSubmission, makeTaskReport } from '../../support/makeSubmission'
import { describeCheck, reform, row } from '../../support/checkTable'
import { REFORM, SMALL_INDICATORS } from '../../support/smallPlan'

const { projects, investment, gdpGrowth, accidents, coverage, teams } = SMALL_INDICATORS
const unreadable: FigureReading = { kind: 'unreadable' }
const converted: FigureReading = { kind: 'number', value: decimal(2000), conversions: ['magnitude'] }
const withTask = (report: ReturnType<typeof makeTaskReport>) => [makeSubmission(REFORM, [], { taskReports: [report] })]

describeCheck('CK01', {
  passes: [
    ['a figure', () => [row(gdpGrowth, { value: '8' })]],
    ['zero is a figure', () => [row(projects, { value: '0', cumulative: '0' })]],
    ['不适用 as status', () => [row(projects, { status: 'M' })]],
    ['未统计 as status', () => [row(projects, { status: 'L' })]],
    ['「—」 in the cell', () => [row(projects, { value: { kind: 'not-applicable' } })]],
    ['a led task with a state', () => withTask(makeTaskReport('1.1.1', REFORM, { state: '推进中' }))],
    ['a supported task without a state', () => withTask(makeTaskReport('1.1.1', REFORM, { role: 'support' }))],
    ['a stock needs no cumulative figure', () => [row(teams, { value: '80' })]],
  ],
  fails: [
    ['a blank', () => [row(gdpGrowth, {})], ['blank@H4']],
    ['a blank beside a cumulative figure', () => [row(projects, { cumulative: '61' })], ['blank@H4']],
    ['缺报 as status does not excuse', () => [row(projects, { status: 'O' })], ['blank@H4']],
    ['a flow without its cumulative figure', () => [row(projects, { value: '11' })], ['no-cumulative@I4']],
    ['two blanks are two findings', () => [reform([projects, {}], [gdpGrowth, {}])], ['blank@H4', 'blank@H5']],
    ['a led task without a state', () => withTask(makeTaskReport('1.1.1', REFORM)), ['no-state@H4']],
  ],
})

describeCheck('CK02', {
  passes: [
    ['a number', () => [row(projects, { value: '11', cumulative: '61' })]],
    ['a blank is CK01’s', () => [row(projects, {})]],
  ],
  fails: [
    ['words in this period', () => [row(gdpGrowth, { value: unreadable })], ['unreadable@H4', 'unreadable@I4']],
    [
      'words in the cumulative figure',
      () => [row(projects, { value: '1', cumulative: unreadable })],
      ['unreadable@I4'],
    ],
  ],
})

describeCheck('CK03', {
  passes: [['plain digits', () => [row(projects, { value: '2000', cumulative: '2000' })]]],
  fails: [['「2000万」', () => [row(projects, { value: converted, cumulative: '2000' })], ['read@H4']]],
})

describeCheck('CK04', {
  passes: [
    ['8.1 against 8', () => [row(gdpGrowth, { value: '8.1' })]],
    ['a small growth far from its target', () => [row(gdpGrowth, { value: '0.5' })]],
    ['a true fall', () => [row(gdpGrowth, { value: '-0.08' })]],
    ['full coverage', () => [row(coverage, { value: '100' })]],
    ['a fraction where the unit is no percentage', () => [row(investment, { value: '0.5', cumulative: '0.5' })]],
  ],
  fails: [
    ['0.08 where 8 is meant', () => [row(gdpGrowth, { value: '0.08' })], ['fraction@H4']],
    ['100 % typed as 1', () => [row(coverage, { value: '1' })], ['fraction@H4']],
    ['1 as 0.99 of full coverage', () => [row(coverage, { value: '0.99' })], ['fraction@H4']],
    ['810 where 8.1 is meant', () => [row(gdpGrowth, { value: '810' })], ['hundred-fold@H4']],
  ],
})

describeCheck('CK05', {
  passes: [
    ['a normal month', () => [row(investment, { value: '12', last: '70', cumulative: '82' })]],
    ['a slow year', () => [row(investment, { value: '3', cumulative: '3' })]],
    ['ten times the target without history', () => [row(investment, { value: '1620', cumulative: '1620' })]],
    ['nothing yet', () => [row(investment, { value: '0', cumulative: '0' })]],
  ],
  fails: [
    ['万元 typed for 亿元', () => [row(investment, { value: '820000', cumulative: '820000' })], ['scale@I4']],
    [
      'a slipped point against last month',
      () => [row(investment, { value: '750', last: '70', cumulative: '820' })],
      ['scale@I4'],
    ],
    [
      'this month in 万元, the year’s sum by formula',
      () => [row(investment, { value: '120000', last: '70', cumulative: '120070', computed: true })],
      ['scale@H4'],
    ],
    ['元 typed for 亿元', () => [row(investment, { value: '8200000000', cumulative: '8200000000' })], ['scale@I4']],
  ],
})

describeCheck('CK06', {
  passes: [
    ['whole projects', () => [row(projects, { value: '11', cumulative: '61' })]],
    ['money has decimals', () => [row(investment, { value: '11.5', cumulative: '61.5' })]],
  ],
  fails: [
    ['half a project', () => [row(projects, { value: '11.5', cumulative: '62' })], ['fraction@H4']],
    ['half a project in the year', () => [row(projects, { value: '11', cumulative: '61.5' })], ['fraction@I4']],
  ],
})

describeCheck('CK07', {
  passes: [
    ['full coverage', () => [row(coverage, { value: '100' })]],
    ['negative growth', () => [row(gdpGrowth, { value: '-3' })]],
    ['growth above 100', () => [row(gdpGrowth, { value: '120' })]],
    ['a task done', () => withTask(makeTaskReport('1.1.1', REFORM, { state: '已完成', completion: '100' }))],
  ],
  fails: [
    ['coverage above 100', () => [row(coverage, { value: '100.1' })], ['above-whole@H4']],
    ['negative coverage', () => [row(coverage, { value: '-1' })], ['negative@H4']],
    ['negative accidents', () => [row(accidents, { value: '-1', cumulative: '2' })], ['negative@H4']],
    ['a task at 120 %', () => withTask(makeTaskReport('1.1.1', REFORM, { completion: '120' })), ['above-whole@I4']],
  ],
})

describeCheck('CK09', {
  passes: [
    ['50 + 11 = 61', () => [row(projects, { last: '50', value: '11', cumulative: '61' })]],
    ['no history', () => [row(projects, { value: '11', cumulative: '61' })]],
    ['no history, all of it this period', () => [row(projects, { value: '11', cumulative: '11' })]],
    ['rounding only', () => [row(investment, { last: '50.111', value: '11.111', cumulative: '61.22' })]],
    ['our own formula', () => [row(projects, { last: '50', value: '11', cumulative: '60', computed: true })]],
    ['stocks do not add up', () => [row(teams, { last: '80', value: '70' })]],
  ],
  fails: [
    ['50 + 11 is not 60', () => [row(projects, { last: '50', value: '11', cumulative: '60' })], ['differs@I4']],
    [
      'no history, less since January than this period',
      () => [row(projects, { value: '11', cumulative: '10' })],
      ['below@I4'],
    ],
    ['the cumulative figure fell', () => [row(projects, { last: '50', value: '0', cumulative: '49' })], ['differs@I4']],
  ],
})

describeCheck('CK10', {
  passes: [
    ['82 on 75 is 9.3 %', () => [row(investment, { value: '12', cumulative: '82', base: '75', growth: '9.3' })]],
    ['within a tenth', () => [row(investment, { value: '12', cumulative: '82', base: '75', growth: '9.4' })]],
    ['computed by our formula', () => [row(investment, { value: '12', cumulative: '82', base: '75' })]],
    ['no base', () => [row(investment, { value: '12', cumulative: '82', growth: '9.3' })]],
    ['a base of zero', () => [row(investment, { value: '12', cumulative: '82', base: '0', growth: '9.3' })]],
  ],
  fails: [
    [
      '12 % stated, 9.3 % computed',
      () => [row(investment, { value: '12', cumulative: '82', base: '75', growth: '12' })],
      ['differs@K4'],
    ],
    [
      'the sign is wrong',
      () => [row(investment, { value: '12', cumulative: '70', base: '75', growth: '6.7' })],
      ['differs@K4'],
    ],
  ],
})
