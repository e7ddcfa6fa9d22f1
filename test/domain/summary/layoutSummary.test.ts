import { decimal } from '../../../src/domain/lib'
import type { CellLayout, Finding, SheetLayout } from '../../../src/domain/model'
import { LIGHT_MARKS } from '../../../src/domain/model'
import type { SummaryInput } from '../../../src/domain/summary'
import { behindIndicators, headlineIndicators, layoutSummary } from '../../../src/domain/summary'
import { seededCity } from '../../support/seededCity'
import { REFORM, SMALL_INDICATORS, smallPlan, TOWN_WEST } from '../../support/smallPlan'

const SEED = 20230630
const city = seededCity(smallPlan, SEED)
const layout = layoutSummary(city)

function sheetOf(key: string, of = layout): SheetLayout {
  const sheet = of.sheets.find((one) => one.key === key)
  if (!sheet) throw new Error(`no sheet ${key}`)
  return sheet
}

const cellAt = (sheet: SheetLayout, row: number, column: number): CellLayout | undefined =>
  sheet.cells.find((cell) => cell.row === row && cell.column === column)

function columnOf(sheet: SheetLayout, key: string): (CellLayout | undefined)[] {
  const column = sheet.columns.findIndex((one) => one.key === key)
  const last = sheet.autoFilter?.bottom ?? 2
  return Array.from({ length: last - 2 }, (_, at) => cellAt(sheet, 3 + at, column))
}

const valuesOf = (sheet: SheetLayout, key: string) => columnOf(sheet, key).map((cell) => cell?.value ?? null)

describe('the summary workbook', () => {
  it('has the seven sheets in reading order', () => {
    expect(layout.sheets.map(({ name }) => name)).toEqual([
      '六仗总览',
      '指标汇总',
      '任务进展',
      '单位情况',
      '问题清单',
      '数据来源',
      '说明',
    ])
  })

  it(`is the same for the same input (seed ${SEED})`, () => {
    expect(layoutSummary(seededCity(smallPlan, SEED))).toEqual(layout)
  })

  it.each(layout.sheets.map((sheet) => [sheet.name, sheet] as const))(
    '%s is A4, numbers its pages and keeps its head in view',
    (_, sheet) => {
      expect(sheet.print.footer.centre).toBe('第 &P 页 共 &N 页')
      expect(sheet.print.pagesHigh).toBe(sheet.key === 'overview' ? 1 : 0)
      if (sheet.key === 'overview' || sheet.key === 'notes') return
      expect(sheet.print.repeatRows).toEqual([2, 2])
      expect(sheet.freeze.rows).toBe(3)
      expect(sheet.autoFilter?.top).toBe(2)
    },
  )

  it.each(layout.sheets.map((sheet) => [sheet.name, sheet] as const))('%s merges no data cells', (_, sheet) => {
    const last = sheet.key === 'overview' ? -1 : (sheet.autoFilter?.bottom ?? -1)
    expect(sheet.merges.filter(({ top }) => top >= 3 && top <= last)).toEqual([])
  })
})

describe('六仗总览', () => {
  const overview = sheetOf('overview')

  it('says in one sentence how many are on pace, behind and silent, as a formula over the total row', () => {
    const count = (...lights: string[]) => city.assessments.filter(({ light }) => lights.includes(light)).length
    const verdict = cellAt(overview, 2, 0)
    expect(verdict?.value).toContain(
      `截至6月底，${city.assessments.length}项指标中${count('done', 'normal')}项达到序时进度或目标，`,
    )
    expect(verdict?.value).toContain(`${count('behind')}项滞后，${count('silent')}项未报`)
    expect(verdict?.formula).toContain('&"项滞后，"&')
  })

  it('counts every indicator and every task row once', () => {
    const total = 5 + smallPlan.campaigns.length
    const at = (column: number) => Number(cellAt(overview, total, column)?.value)
    expect(at(2)).toBe(city.figures.length)
    expect([3, 4, 5, 6, 7, 8].reduce((sum, column) => sum + at(column), 0)).toBe(at(2))
    expect(at(10)).toBe(valuesOf(sheetOf('tasks'), 'code').length)
    expect([11, 12, 13, 14, 15, 16].reduce((sum, column) => sum + at(column), 0)).toBe(at(10))
  })

  it('states the light policy: bands and what 左右 lets pass', () => {
    const notes = overview.cells.map(({ value }) => String(value)).join('\n')
    expect(notes).toContain('差距不低于-10个百分点▲关注')
    expect(notes).toContain('“左右”未设容差')
    const tolerant = layoutSummary({ ...city, policy: { ...city.policy, aboutTolerance: decimal(5) } })
    const said = sheetOf('overview', tolerant).cells.map(({ value }) => String(value))
    expect(said.join('\n')).toContain('“左右”允许相差目标数的5%')
  })

  it('lists at most ten behind, the widest gap first, and says how many more', () => {
    const [some] = city.assessments
    if (!some) throw new Error('no assessment')
    const assessments = city.assessments.map((one, at) => ({
      ...one,
      light: 'behind' as const,
      gap: decimal(-at),
    }))
    expect(behindIndicators({ assessments }).map(({ gap }) => gap?.toNumber())[0]).toBe(1 - assessments.length)
    expect(behindIndicators({ assessments: [{ ...some, light: 'normal' }] })).toEqual([])
  })

  it('takes the campaigns in turn for the headline indicators, growth of the lead unit first', () => {
    const chosen = headlineIndicators(city).map(({ code }) => code)
    expect(chosen).toContain(SMALL_INDICATORS.gdpGrowth.code)
    expect(new Set(chosen.map((code) => code.slice(1, 2)))).toEqual(new Set(['1', '2']))
  })
})

/** The city with one unit's returns taken out. */
function without(unit: string): SummaryInput {
  const figures = city.figures.map((figure) => ({
    ...figure,
    value: null,
    samePeriodBase: null,
    sources: figure.sources.filter((source) => source.unit !== unit),
    missing: figure.missing.includes(TOWN_WEST) ? figure.missing : [...figure.missing, TOWN_WEST],
  }))
  return { ...city, figures }
}

describe('数据来源', () => {
  it('has one row per source cell with a link to the returned file', () => {
    const sheet = sheetOf('sources')
    const cells = columnOf(sheet, 'cell').filter((cell) => cell?.link !== undefined)
    expect(cells).toHaveLength(city.figures.flatMap(({ sources, leftOut }) => [...sources, ...leftOut]).length)
    expect(cells[0]?.link).toEqual({
      to: 'file',
      path: expect.stringMatching(/^上报\/.+\.xlsx$/),
      sheet: '指标填报',
      address: expect.stringMatching(/^[HI]\d+$/),
    })
  })

  it('[RU3] lists a missing unit with no value, never as zero', () => {
    const sheet = sheetOf('sources', layoutSummary(without(TOWN_WEST)))
    const parts = valuesOf(sheet, 'part')
    const values = valuesOf(sheet, 'value')
    const missing = parts.flatMap((part, at) => (part === '缺报' ? [values[at]] : []))
    expect(missing.length).toBeGreaterThanOrEqual(city.figures.length)
    expect(missing.every((value) => value === null)).toBe(true)
  })
})

describe('问题清单', () => {
  const finding = (level: Finding['level'], unit: Finding['unit'], cells: Finding['cells']): Finding => ({
    ...{ rule: 'CK01', level, message: 'figure', unit, cells },
    values: {},
    ...{ period: null, indicator: null, task: null },
  })
  const [known] = city.findings
  const message = known?.message ?? ''
  const place = { file: '东镇.xlsx', sheet: '指标填报', address: 'H5' }
  const findings = [
    { ...finding('提示', REFORM, []), rule: known?.rule ?? '', message },
    { ...finding('强制性', TOWN_WEST, [place]), rule: known?.rule ?? '', message },
    { ...finding('强制性', REFORM, [{ ...place, address: '' }]), rule: known?.rule ?? '', message },
  ]
  const sheet = sheetOf('findings', layoutSummary({ ...city, findings }))

  it('is sorted by level, then unit', () => {
    expect(valuesOf(sheet, 'level')).toEqual(['强制性', '强制性', '提示'])
    expect(valuesOf(sheet, 'unit')).toEqual(['市发改局', '西镇', '市发改局'])
  })

  it('links where there is a cell to jump to, and only there', () => {
    expect(columnOf(sheet, 'cell').map((cell) => cell?.link?.address)).toEqual([undefined, 'H5', undefined])
  })

  it('says so where nothing was found', () => {
    const empty = sheetOf('findings', layoutSummary({ ...city, findings: [] }))
    expect(empty.cells.map(({ value }) => value)).toContain('本期没有发现问题。')
  })
})

describe('任务进展 and 单位情况', () => {
  it('keeps a task that nobody reported, as 未报', () => {
    const sheet = sheetOf('tasks', layoutSummary({ ...city, submissions: [] }))
    expect(valuesOf(sheet, 'code')).toEqual(['1.1.1', '1.1.2', '2.1.1'])
    expect(new Set(valuesOf(sheet, 'state'))).toEqual(new Set(['未报']))
  })

  it('keeps a lowest task that names no reporting unit', () => {
    const plan = { ...smallPlan, taskUnits: smallPlan.taskUnits.filter(({ task }) => task !== '2.1.1') }
    const sheet = sheetOf('tasks', layoutSummary(seededCity({ ...plan, relations: [] }, SEED)))
    expect(valuesOf(sheet, 'state').at(-1)).toBe('无填报单位')
  })

  it('has a row per reporting unit and totals by formula', () => {
    const sheet = sheetOf('units')
    expect(valuesOf(sheet, 'unit')).toEqual(['市发改局', '市商务局', '东镇', '西镇'])
    const total = cellAt(
      sheet,
      7,
      sheet.columns.findIndex(({ key }) => key === 'expected'),
    )
    expect(total?.formula).toMatch(/^SUM\(/)
    expect(total?.value).toBe(city.reports.reduce((sum, { expected }) => sum + expected, 0))
  })
})

it('指标汇总 says what it does not know: silent figures are blank and ○未报', () => {
  const silent = without(TOWN_WEST)
  const assessments = silent.assessments.map((one) => ({
    ...{ ...one, achievement: null, gap: null, met: null },
    light: 'silent' as const,
  }))
  const sheet = sheetOf('indicators', layoutSummary({ ...silent, assessments }))
  expect(new Set(valuesOf(sheet, 'light'))).toEqual(new Set([LIGHT_MARKS.silent]))
  expect(valuesOf(sheet, 'actual').every((value) => value === null || value === '')).toBe(true)
})
