import fc from 'fast-check'
import type { PlanProblem, PlanTableName } from '../../../src/domain/plan'
import { PLAN_TABLES, buildPlan, describeProblem } from '../../../src/domain/plan'
import { smallPlan } from '../../support/smallPlan'
import type { WritableTables } from './tablesOf'
import { tablesOf } from './tablesOf'

function problemsAfter(plant: (tables: WritableTables) => void): readonly PlanProblem[] {
  const tables = tablesOf(smallPlan)
  plant(tables)
  const built = buildPlan(tables)
  return built.ok ? [] : built.problem
}

const put =
  (table: PlanTableName, row: number, column: string, value: string) =>
  (tables: WritableTables): void => {
    tables[table][row - 1]![column] = value
  }

interface Fault {
  readonly fault: string
  readonly plant: (tables: WritableTables) => void
  readonly problems: readonly PlanProblem[]
}

const cellFault = (fault: string, kind: PlanProblem['kind'], cell: Omit<PlanProblem, 'kind'>): Fault => ({
  fault,
  plant: put(cell.table, cell.row, cell.column, cell.value),
  problems: [{ ...cell, kind }],
})

const FAULTS: readonly Fault[] = [
  {
    fault: 'a table without its file',
    plant: (tables) => delete (tables as Partial<WritableTables>).rhythms,
    problems: [{ table: 'rhythms', row: 0, column: '', kind: 'missing-table', value: '' }],
  },
  {
    fault: 'a column that no row has',
    plant: (tables) => tables.units.forEach((row) => delete row['kind']),
    problems: [{ table: 'units', row: 0, column: 'kind', kind: 'missing-column', value: '' }],
  },
  {
    fault: 'a row that ends early',
    plant: (tables) => delete tables.task_units[2]!['basis'],
    problems: [{ table: 'task_units', row: 3, column: 'basis', kind: 'missing-cell', value: '' }],
  },
  {
    fault: 'a cell too many, as an unquoted comma makes it',
    plant: put('units', 2, '#4', '市贸促会'),
    problems: [{ table: 'units', row: 2, column: '#4', kind: 'unknown-column', value: '市贸促会' }],
  },
  {
    fault: 'two plans in plan.csv',
    plant: (tables) => tables.plan.push({ ...tables.plan[0]! }),
    problems: [{ table: 'plan', row: 0, column: '', kind: 'not-one-row', value: '2' }],
  },
  cellFault('a name left blank', 'blank', { table: 'units', row: 1, column: 'name', value: '' }),
  cellFault('an operator left blank outside a pair', 'blank', {
    table: 'relations',
    row: 1,
    column: 'operator',
    value: '',
  }),
  cellFault('a unit kind of its own', 'not-a-choice', { table: 'units', row: 3, column: 'kind', value: 'village' }),
  cellFault('a role in Chinese', 'not-a-choice', { table: 'task_units', row: 1, column: 'role', value: '牵头' }),
  cellFault('a review of its own', 'not-a-choice', { table: 'indicators', row: 2, column: 'review', value: 'maybe' }),
  cellFault('a value with its unit', 'not-a-decimal', { table: 'indicators', row: 3, column: 'value', value: '162亿' }),
  cellFault('a tolerance in words', 'not-a-decimal', { table: 'relations', row: 1, column: 'tolerance', value: '无' }),
  cellFault('half a line', 'not-a-whole-number', { table: 'tasks', row: 1, column: 'line', value: '10.5' }),
  cellFault('negative decimals', 'not-a-whole-number', {
    table: 'indicators',
    row: 1,
    column: 'decimals',
    value: '-1',
  }),
  cellFault('30 February', 'not-a-date', { table: 'tasks', row: 3, column: 'deadline', value: '2023-02-30' }),
  cellFault('a date with slashes', 'not-a-date', { table: 'plan', row: 1, column: 'issued_on', value: '2023/4/23' }),
  ...(
    [
      ['campaigns', 'lead_unit'],
      ['campaigns', 'office_unit'],
      ['unit_aliases', 'unit'],
      ['unit_groups', 'group'],
      ['unit_groups', 'member'],
      ['tasks', 'parent'],
      ['tasks', 'campaign'],
      ['task_units', 'task'],
      ['task_units', 'unit'],
      ['indicators', 'campaign'],
      ['indicators', 'task'],
      ['indicators', 'lead_unit'],
      ['indicators', 'numerator'],
      ['indicators', 'denominator'],
      ['mentions', 'indicator'],
      ['relations', 'left'],
      ['relations', 'right'],
      ['rhythms', 'campaign'],
      ['ledgers', 'campaign'],
      ['ledgers', 'task'],
    ] as const
  ).map(([table, column]) =>
    cellFault(`${table}.${column} names nothing`, 'unknown-reference', { table, row: 1, column, value: 'X9' }),
  ),
]

describe('buildPlan', () => {
  it('turns the tables of a plan into that plan', () => {
    expect(buildPlan(tablesOf(smallPlan))).toEqual({ ok: true, value: smallPlan })
  })

  it.each(FAULTS)('reports $fault, and nothing else', ({ plant, problems }) => {
    expect(problemsAfter(plant)).toEqual(problems)
  })

  it('reports everything wrong at once', () => {
    const cellFaults = FAULTS.filter(({ problems }) => problems[0]!.kind !== 'missing-table').slice(4)
    const planted = new Map(
      cellFaults.map((fault) => [`${fault.problems[0]!.table}.${fault.problems[0]!.column}`, fault]),
    )
    const found = problemsAfter((tables) => planted.forEach(({ plant }) => plant(tables)))
    const expected = [...planted.values()].flatMap(({ problems }) => problems)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(expected.length).toBeGreaterThan(25)
  })

  it('keeps blanks in printed words and drops them around everything else', () => {
    const built = buildPlan({
      ...tablesOf(smallPlan),
      mentions: [{ indicator: ' I1001 ', annex: '1', line: ' 7', text: ' 左 右' }],
    })
    expect(built.ok && built.value.mentions).toEqual([{ indicator: 'I1001', annex: '1', line: 7, text: ' 左 右' }])
  })

  it('takes a pair without operator and a ledger of campaign 0, which is kept for all', () => {
    const tables = tablesOf(smallPlan)
    put('relations', 2, 'operator', '')(tables)
    put('ledgers', 1, 'campaign', '0')(tables)
    const built = buildPlan(tables)
    expect(built.ok && built.value.relations[1]?.operator).toBe('equal_to')
    expect(built.ok && built.value.ledgers[0]?.campaign).toBeNull()
  })

  it('never throws, whatever a cell holds (seed 20230630)', () => {
    const tables = Object.keys(PLAN_TABLES) as PlanTableName[]
    const place = fc.constantFrom(...tables).chain((table) =>
      fc.record({
        table: fc.constant(table),
        column: fc.constantFrom<string>(...PLAN_TABLES[table]),
        value: fc.string(),
      }),
    )
    fc.assert(
      fc.property(place, ({ table, column, value }) => {
        const found = problemsAfter(put(table, 1, column, value))
        expect(found.every(({ row }) => row >= 0)).toBe(true)
      }),
      { seed: 20230630 },
    )
  })

  it('says each problem as one sentence in both languages', () => {
    for (const { problems } of FAULTS) {
      const { zh, en } = describeProblem(problems[0]!)
      expect(zh).toMatch(/^[a-z_]+\.csv.*：.*[\u4e00-\u9fff].*。$/)
      expect(en).toMatch(/^[a-z_]+\.csv.*: .*\.$/)
    }
    expect(
      describeProblem({ table: 'tasks', row: 3, column: 'deadline', kind: 'not-a-date', value: '2023-02-30' }).zh,
    ).toBe('tasks.csv 第 3 行 deadline 列：“2023-02-30”不是日期（应为 2023-06-30 的形式）。')
  })
})
