import type { SheetLayout, WorkbookLayout } from '../../../src/domain/model'
import { STYLES, unitCode } from '../../../src/domain/model'
import {
  columnNameKey,
  HEADER_ROW,
  layoutTemplate,
  LIST_COLUMNS,
  LIST_NAMES,
  sheetNameKey,
  TEMPLATE_VERSION,
} from '../../../src/domain/template'
import {
  ALL_TOWNS,
  COMMERCE,
  indicator,
  REFORM,
  SMALL_INDICATORS,
  smallPlan,
  TOWN_EAST,
  TOWN_WEST,
} from '../../support/smallPlan'
import { cellAt, columnValues, request, sheetOf } from './requests'

const UNITS = [REFORM, COMMERCE, TOWN_EAST, TOWN_WEST]
const LISTS = ['indicators', 'tasks', 'projects', 'policies', 'risks'] as const

const one = (unit = REFORM): WorkbookLayout => layoutTemplate(request([unit]))
const codesOf = (layout: WorkbookLayout, key: string) => columnValues(sheetOf(layout, key), 'code')

describe('rows', () => {
  it.each([
    ['the reform bureau: what it leads', REFORM, ['I1001', 'I1002', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003']],
    ['the commerce bureau', COMMERCE, ['I1005', 'I1006', 'I1007']],
    ['a town: what the group 各镇 supports and the city adds up', TOWN_EAST, ['I1007', 'I2001', 'I2003']],
  ])('every indicator of %s appears once, no other', (_, unit, codes) => {
    expect(codesOf(one(unit), 'indicators')).toEqual(codes)
  })

  it('lead indicators stand before supported ones, which name the lead unit', () => {
    const indicators = [SMALL_INDICATORS.newFirms, { ...SMALL_INDICATORS.projects, leadUnit: TOWN_EAST }]
    const sheet = sheetOf(layoutTemplate(request([TOWN_EAST], { plan: { ...smallPlan, indicators } })), 'indicators')
    expect(columnValues(sheet, 'code')).toEqual(['I1001', 'I1007'])
    expect(columnValues(sheet, 'targetText')).toEqual(['不低于138个', '不低于6000家（全市合计）\n配合市商务局'])
  })

  it('a member of the group that leads an indicator leads it too', () => {
    const indicators = [{ ...SMALL_INDICATORS.teams, leadUnit: ALL_TOWNS }]
    const sheet = sheetOf(layoutTemplate(request([TOWN_EAST], { plan: { ...smallPlan, indicators } })), 'indicators')
    expect(columnValues(sheet, 'targetText')).toEqual(['不低于80人（全市合计）'])
  })

  it('a deadline is answered with a day: a date cell, no growth, no base, no pace', () => {
    const dated = indicator('I1009', '方案印发时间', {
      unitOfMeasure: '日期',
      kind: 'deadline',
      behaviour: 'stock',
      target: { comparator: 'by_date', value: null },
    })
    const sheet = sheetOf(
      layoutTemplate(request([REFORM], { plan: { ...smallPlan, indicators: [dated] } })),
      'indicators',
    )
    expect(cellAt(sheet, 3, 'value').style).toBe('entryDate')
    const dashes = ['samePeriodBase', 'growth', 'achievement', 'pace', 'gap', 'light'] as const
    expect(dashes.map((column) => cellAt(sheet, 3, column).value)).toEqual(dashes.map(() => '—'))
    expect(sheet.inputRules[0]?.test).toEqual({ kind: 'date', first: '2023-01-01', last: '2023-12-31' })
  })

  it.each([
    [REFORM, ['1.1.1', '2.1.1'], ['牵头', '牵头']],
    [COMMERCE, ['1.1.2', '1.1.1'], ['牵头', '配合']],
    [TOWN_WEST, ['1.1.2', '2.1.1'], ['配合', '配合']],
  ])('the tasks of %s, lead ones first and told apart', (unit, codes, roles) => {
    expect(codesOf(one(unit), 'tasks')).toEqual(codes)
    expect(columnValues(sheetOf(one(unit), 'tasks'), 'role')).toEqual(roles)
  })

  it('a heading is left out where the unit has a task below it, and kept where it has none', () => {
    const [first] = smallPlan.taskUnits
    if (!first) throw new Error('the small plan has links')
    const section = smallPlan.tasks[0]?.code ?? first.task
    const taskUnits = [{ ...first, task: section }, { ...first, task: section, unit: TOWN_EAST }, first]
    const plan = { ...smallPlan, taskUnits }
    expect(codesOf(layoutTemplate(request([REFORM], { plan })), 'tasks')).toEqual(['1.1.1'])
    expect(codesOf(layoutTemplate(request([TOWN_EAST], { plan })), 'tasks')).toEqual(['1.1'])
  })

  it('a unit without indicators still gets the sheet, which says so', () => {
    const sheet = sheetOf(
      layoutTemplate(request([TOWN_EAST], { plan: { ...smallPlan, indicators: [] } })),
      'indicators',
    )
    expect(columnValues(sheet, 'code')).toEqual([])
    expect(sheet.inputRules).toEqual([])
    expect(sheet.cells.some(({ value }) => String(value).includes('没有需要填报的指标'))).toBe(true)
  })

  it('a unit that the plan does not know is a bug of the caller', () => {
    expect(() => layoutTemplate(request([unitCode('U999')]))).toThrow('No unit U999')
    expect(() => layoutTemplate(request([]))).toThrow('at least one unit')
  })
})

describe.each(UNITS)('the sheets of %s', (unit) => {
  const layout = one(unit)

  it('are the cover, the five lists and the very hidden identity', () => {
    expect(layout.sheets.map(({ name }) => name)).toEqual([...Object.values(LIST_NAMES), '_plantally'])
    expect(layout.sheets.map(({ visibility }) => visibility)).toEqual([...Array(6).fill('visible'), 'veryHidden'])
  })

  it.each(LISTS)('%s: cells that can be typed in stand in entry columns, and the other way round', (list) => {
    const sheet = sheetOf(layout, list)
    const last = sheet.autoFilter?.bottom ?? 0
    for (const cell of sheet.cells) {
      const role = LIST_COLUMNS[list][cell.column]?.role
      const inData = cell.row > HEADER_ROW && cell.row <= last
      const open = inData && (role === 'entry' || (role === 'prefilled' && cell.formula !== undefined))
      expect([cell.row, cell.column, STYLES[cell.style].locked]).toEqual([cell.row, cell.column, !open])
    }
  })

  it.each(LISTS)('%s: formulas refer to their own row only', (list) => {
    const cells = sheetOf(layout, list).cells.filter(({ formula }) => formula !== undefined)
    for (const { row, formula = '' } of cells) {
      const rows = [...formula.replaceAll(/"[^"]*"/g, '').matchAll(/\$?[A-Z]{1,2}\$?(\d+)/g)].map(
        ([, digits]) => digits,
      )
      expect(new Set(rows)).toEqual(rows.length === 0 ? new Set() : new Set([String(row + 1)]))
    }
  })

  it.each(LISTS)('%s: protected, frozen, filtered, printed on A4 landscape with the header on every page', (list) => {
    const sheet = sheetOf(layout, list)
    expect(sheet.protected).toBe(true)
    expect(sheet.freeze.rows).toBe(3)
    expect(sheet.autoFilter).toMatchObject({ top: HEADER_ROW, left: 0, right: LIST_COLUMNS[list].length - 1 })
    expect(sheet.print).toMatchObject({ orientation: 'landscape', pagesHigh: 0, repeatRows: [HEADER_ROW, HEADER_ROW] })
    expect(sheet.print.footer.centre).toBe('第 &P 页 共 &N 页')
    expect(sheet.print.header).toMatchObject({ right: '2023年6月' })
  })

  it.each(LISTS)('%s: one name for the sheet and one for each column, on the header row', (list) => {
    expect(sheetOf(layout, list).names).toEqual([
      { name: sheetNameKey(unit, list), row: HEADER_ROW, column: 0 },
      ...LIST_COLUMNS[list].map(({ key }, column) => ({
        name: columnNameKey(unit, list, key),
        row: HEADER_ROW,
        column,
      })),
    ])
  })
})

describe('identity', () => {
  const rowsOf = ({ cells }: SheetLayout) => {
    const rows: unknown[][] = []
    for (const { row, column, value } of cells) (rows[row] ??= [])[column] = value
    return rows
  }

  it('stands in the hidden sheet and in the properties alike', () => {
    const layout = one()
    const rows = rowsOf(sheetOf(layout, 'identity'))
    expect(rows.slice(0, 4)).toEqual([
      ['document', 'plan', 'small-2023'],
      ['document', 'period', '2023-M06'],
      ['document', 'templateVersion', TEMPLATE_VERSION],
      ['document', 'issuedOn', '2023-06-01'],
    ])
    expect(rows).toContainEqual(['sheet', 'indicators', REFORM, '指标填报', 3, 4, 10])
    expect(rows).toContainEqual(['column', 'indicators', REFORM, 'value', 'H', '本期数'])
    expect(layout.properties).toEqual({
      'plantally.plan': 'small-2023',
      'plantally.period': '2023-M06',
      'plantally.templateVersion': TEMPLATE_VERSION,
      'plantally.units': REFORM,
    })
  })
})

describe('one workbook for several units', () => {
  const layout = layoutTemplate(request(UNITS))

  it('has a common cover and two sheets for each unit, all of them in the identity', () => {
    const names = ['市发改局', '市商务局', '东镇', '西镇'].flatMap((name) => [`${name} 指标`, `${name} 任务`])
    expect(layout.sheets.map(({ name }) => name)).toEqual(['封面与说明', ...names, '_plantally'])
    const hidden = sheetOf(layout, 'identity').cells.map(({ value }) => value)
    expect(names.filter((name) => !hidden.includes(name))).toEqual([])
    expect(layout.properties['plantally.units']).toBe('U001;U002;U003;U004')
  })

  it('keeps the rows of each unit apart', () => {
    expect(codesOf(layout, `indicators.${TOWN_EAST}`)).toEqual(['I1007', 'I2001', 'I2003'])
    expect(codesOf(layout, `tasks.${COMMERCE}`)).toEqual(['1.1.2', '1.1.1'])
  })

  it('cuts long unit names and drops what Excel forbids in sheet names', () => {
    const units = smallPlan.units.map((unit) => ({ ...unit, name: `[${unit.code}]${'长'.repeat(40)}?` }))
    const long = layoutTemplate(request(UNITS, { plan: { ...smallPlan, units } }))
    const names = long.sheets.map(({ name }) => name)
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the layout as a whole', () => {
  it('is the same for the same request', () => {
    expect(one()).toEqual(one())
    expect(layoutTemplate(request(UNITS))).toEqual(layoutTemplate(request(UNITS)))
  })

  it('shows per cents as figures: decimals as declared, thousands apart, growth signed', () => {
    const sheet = sheetOf(one(), 'indicators')
    expect(cellAt(sheet, 3, 'value').numberFormat).toBe('#,##0;-#,##0')
    expect(cellAt(sheet, 5, 'value').numberFormat).toBe('#,##0.00;-#,##0.00')
    expect(cellAt(sheet, 6, 'value').numberFormat).toBe('+#,##0.0;-#,##0.0;0.0')
    expect(cellAt(sheet, 5, 'growth').numberFormat).toContain(';[<0]-#,##0.0;+#,##0.0')
  })

  it('gives every wrapped text of a row the height it needs', () => {
    const tasks = smallPlan.tasks.map((task) => ({ ...task, summary: '甲'.repeat(200) }))
    const sheet = sheetOf(layoutTemplate(request([REFORM], { plan: { ...smallPlan, tasks } })), 'tasks')
    const lineHeight = 10.5 * 1.4
    const charactersPerLine = 15
    expect(sheet.rowHeights.get(3)).toBeGreaterThan((200 / charactersPerLine) * lineHeight)
  })
})
