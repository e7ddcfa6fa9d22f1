import { readCsvTable, writeCsvTable } from '../../src/adapters/csv'
import { decimal } from '../../src/domain/lib'
import type { Plan } from '../../src/domain/model'
import { taskCode } from '../../src/domain/model'
import type { MappingColumn, MappingRow } from '../../src/usecases/mappingTable'
import { MAPPING_COLUMNS, mappingCounts, mappingRows } from '../../src/usecases/mappingTable'
import { readMapping } from '../../src/usecases/readMapping'
import { revisePlan } from '../../src/usecases/revisePlan'
import { indicator, smallPlan } from '../support/smallPlan'

/** The small plan as revised: a target raised, one indicator renamed, one gone, one new; one task renumbered. */
const revised: Plan = {
  ...smallPlan,
  tasks: smallPlan.tasks.map((one) => (one.code === '1.1.2' ? { ...one, code: taskCode('1.1.10') } : one)),
  taskUnits: smallPlan.taskUnits.map((one) => (one.task === '1.1.2' ? { ...one, task: taskCode('1.1.10') } : one)),
  indicators: [
    ...smallPlan.indicators.flatMap((one) => {
      if (one.code === 'I1001') return [{ ...one, target: { ...one.target, value: decimal(150) } }]
      if (one.code === 'I1007') return [{ ...one, name: '新增市场主体数' }]
      if (one.code === 'I1003') return []
      return [one.task === '1.1.2' ? { ...one, task: taskCode('1.1.10') } : one]
    }),
    indicator('I1009', '夜市摊位数', { kind: 'count' }),
  ],
  relations: [],
}

const rows = mappingRows(revisePlan(smallPlan, revised).difference)
const told = (code: string): MappingRow => {
  const row = rows.find(({ 原编码, 新编码 }) => 原编码 === code || 新编码 === code)
  if (!row) throw new Error(`no row of ${code}`)
  return row
}
/** The table as a person gives it back: written, opened, saved, read. */
const givenBack = (edit: (row: MappingRow) => Partial<MappingRow> | null = () => ({})) =>
  readCsvTable(
    writeCsvTable(
      MAPPING_COLUMNS,
      rows.flatMap((row) => {
        const change = edit(row)
        return change === null ? [] : [{ ...row, ...change }]
      }),
    ),
  )

describe('the mapping of two plans', () => {
  it.each<[string, string, Partial<MappingRow>]>([
    ['a raised target', 'I1001', { 状态: '改动', 采用: '是', 改动内容: '目标：不低于138个→不低于150个' }],
    ['a new name', 'I1007', { 状态: '存疑', 采用: '否', 新名称: '新增市场主体数' }],
    ['what is gone', 'I1003', { 状态: '删除', 新编码: '', 采用: '' }],
    ['what is new', 'I1009', { 状态: '新增', 原编码: '', 采用: '' }],
    ['another code', '任务1.1.2', { 状态: '改号', 新编码: '任务1.1.10', 采用: '是' }],
    ['what stayed', 'I1002', { 状态: '同', 采用: '是', 相似度: '1.00', 改动内容: '' }],
  ])('tells %s', (_, code, expected) => expect(told(code)).toMatchObject(expected))

  it('lists everything of both plans once, doubtful things first, and counts it', () => {
    const indicators = rows.filter(({ 类别 }) => 类别 === '指标')
    expect(indicators[0]?.状态).toBe('存疑')
    expect(indicators.filter(({ 原编码 }) => 原编码 !== '')).toHaveLength(smallPlan.indicators.length)
    expect(indicators.filter(({ 新编码 }) => 新编码 !== '')).toHaveLength(revised.indicators.length)
    expect(mappingCounts(rows).indicators).toMatchObject({ 存疑: 1, 删除: 1, 新增: 1, 改动: 1 })
  })

  it('gives the mapping that stands beyond doubt when it comes back untouched', () => {
    const read = readMapping(givenBack(), smallPlan, revised)
    expect(read).toEqual({ ok: true, value: revisePlan(smallPlan, revised).mapping })
  })

  it.each<[string, (row: MappingRow) => Partial<MappingRow>, string, string | undefined]>([
    ['a doubtful pair adopted', ({ 状态 }) => (状态 === '存疑' ? { 采用: '是' } : {}), '新增市场主体数', 'I1007'],
    ['a doubtful pair left open', () => ({}), '新增市场主体数', undefined],
    ['a certain pair refused', ({ 原编码 }) => (原编码 === 'I1002' ? { 采用: '否' } : {}), named('I1002'), undefined],
    [
      'a pair made by hand of what went and what came',
      ({ 原编码 }) => (原编码 === 'I1003' ? { 新编码: 'I1009', 采用: '是' } : {}),
      '夜市摊位数',
      'I1003',
    ],
  ])('applies %s', (_, edit, name, code) => {
    const read = readMapping(givenBack(edit), smallPlan, revised)
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    const { plan } = revisePlan(smallPlan, revised, read.value)
    const kept = plan.indicators.find((one) => one.name === name)?.code
    const known = smallPlan.indicators.some((one) => one.code === kept)
    expect(known ? kept : undefined).toBe(code)
  })

  it.each<[string, ReturnType<typeof givenBack>, object[]]>([
    [
      'an answer that is neither',
      givenBack(({ 状态 }) => (状态 === '存疑' ? { 采用: '大概' } : {})),
      [{ kind: 'bad-answer', value: '大概' }],
    ],
    [
      'a code that a spreadsheet spoilt',
      givenBack(({ 新编码 }) => (新编码 === '任务1.1.10' ? { 新编码: '1.1' } : {})),
      [
        { kind: 'adopted-twice', value: '1.1' },
        { kind: 'not-listed', value: '任务 1.1.10' },
      ],
    ],
    [
      'a row thrown away',
      givenBack((row) => (row.原编码 === 'I1002' ? null : {})),
      [{ kind: 'not-listed' }, { kind: 'not-listed' }],
    ],
    [
      'a code of no plan',
      givenBack((row) => (row.原编码 === 'I1003' ? { 新编码: 'I7777', 采用: '是' } : {})),
      [{ kind: 'unknown-code', value: 'I7777' }],
    ],
    [
      'one code for two things',
      givenBack((row) => (row.原编码 === 'I1003' ? { 新编码: 'I1002', 采用: '是' } : {})),
      [{ kind: 'adopted-twice', value: 'I1002' }],
    ],
    [
      'another table',
      [{ 名称: '甲' }],
      (['类别', '原编码', '新编码', '采用'] satisfies MappingColumn[]).map((value) => ({
        kind: 'missing-column',
        value,
      })),
    ],
  ])('refuses %s', (_, table, problems) => {
    const read = readMapping(table, smallPlan, revised)
    if (read.ok) throw new Error('it was taken')
    expect(read.problem).toMatchObject(problems)
  })
})

function named(code: string): string {
  return smallPlan.indicators.find((one) => one.code === code)?.name ?? ''
}

describe('what a person should know of a revision', () => {
  it.each<[string, Plan, object[]]>([
    ['nothing of the same plan', smallPlan, []],
    ['pairs left open', revised, [{ kind: 'doubtful-left-open', count: 1 }]],
    [
      'another unit of measure',
      {
        ...smallPlan,
        indicators: smallPlan.indicators.map((one) => (one.code === 'I1003' ? { ...one, unitOfMeasure: '万元' } : one)),
      },
      [{ kind: 'unit-of-measure-changed', names: [named('I1003')] }],
    ],
  ])('%s', (_, plan, expected) => {
    // The small plan itself does not hold in every point.
    const warnings = revisePlan(smallPlan, plan).warnings.filter(({ kind }) => kind !== 'does-not-hold')
    expect(warnings).toEqual(expected)
  })
})
