import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { writeXlsx } from '../../src/adapters/xlsx'
import type { CellValue, SheetLayout, WorkbookLayout } from '../../src/domain/model'
import { addressOf, DEFAULT_LIGHT_POLICY, isoDate, mergeLayouts } from '../../src/domain/model'
import { fail } from '../../src/domain/lib'
import { rollUpReturns } from '../../src/usecases/rollUpReturns'
import { checkRequest, fingerprint, GOOD_FIGURES, JUNE_PERIOD, snapshotOf } from '../support/openCity'
import { rearrangeRows, sortedDown } from '../support/rearrangeLayout'
import { recalculate } from '../support/recalculate'
import { COMMERCE, REFORM, TOWN_EAST } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'
import { withLibreOffice } from '../support/withLibreOffice'

type Typed = Readonly<Record<string, Readonly<Record<string, CellValue>>>>

function typedOver(layout: WorkbookLayout, typed: Typed): WorkbookLayout {
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const value = typed[sheet.name]?.[addressOf(cell.row, cell.column)]
      if (value === undefined) return cell
      const { formula: _typedOver, ...kept } = cell
      return { ...kept, value }
    }),
  }))
  return { ...layout, sheets }
}

const FIGURES: Typed = {
  '市发改局 指标': GOOD_FIGURES,
  '市商务局 指标': { H4: 60, I4: 60, H5: 7.6, H6: 3100, I6: 3100 },
  '东镇 指标': { H4: 200, I4: 200 },
}

/** Unit sheets and the summary over them, in one workbook. */
async function cityWorkbook(): Promise<WorkbookLayout> {
  const templates = typedOver(templateLayout(REFORM, COMMERCE, TOWN_EAST), FIGURES)
  const workbook = memoryOpenWorkbook({ layout: templates, file: '全市.xlsx' })
  const rolledUp = await rollUpReturns(
    {
      ...{ ...checkRequest, period: JUNE_PERIOD, policy: DEFAULT_LIGHT_POLICY, dueOn: isoDate('2023-07-05') },
      ...{ preparedOn: isoDate('2023-07-06'), workbook: await snapshotOf(workbook), files: [], counting: {} },
    },
    {
      ...{ files: { read: () => fail({ kind: 'empty-file', file: '', detail: '' }) }, fingerprint },
      ...{ progress: { report: () => undefined }, cancellation: { cancelled: false } },
    },
  )
  if (!rolledUp.ok) throw new Error(rolledUp.problem.kind)
  return mergeLayouts(templates, rolledUp.value.summary)
}

type Shown = (sheet: string, where: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>

/** Rows of the summary's lists as LibreOffice computes them, found by what stands in some columns. */
async function shownIn(layout: WorkbookLayout): Promise<Shown> {
  const sheets = await recalculate(await writeXlsx(layout))
  return (name, where) => {
    const rows = sheets.get(name) ?? []
    const header = (rows.find(([first]) => first === '指标编码') ?? []).map((label) =>
      String(label).replaceAll(/\s/g, ''),
    )
    const named = rows.map((row) => Object.fromEntries(header.map((label, at) => [label, row[at] ?? ''])))
    const found = named.find((row) => Object.entries(where).every(([label, text]) => row[label] === text))
    if (!found) throw new Error(`No row ${JSON.stringify(where)} in ${name}`)
    return found
  }
}

const figure = (shown: Shown, code: string) => {
  const { 实际, 计入单位, 完整性 } = shown('指标汇总', { 指标编码: code })
  return [实际, 计入单位, 完整性]
}
const source = (shown: Shown, code: string, unit: string) => {
  const row = shown('数据来源', { 指标编码: code, 填报单位: unit })
  return [row.数值, row.计入方式, row.数据状态, row.单元格, row.所在行]
}

const REFORM_SHEET = '市发改局 指标'
const TOWN_SHEET = '东镇 指标'
const sheetIn = ({ sheets }: WorkbookLayout, name: string): SheetLayout => {
  const found = sheets.find((sheet) => sheet.name === name)
  if (!found) throw new Error(`No sheet ${name}`)
  return found
}

/** The reform bureau's seven indicators stand in rows 4–10; 本期数 is column H. */
const REFORM_ROWS = [3, 9] as const
const FIGURE_COLUMN = 7

withLibreOffice.describe('[WB6] a summary in the workbook of its unit sheets, recalculated by LibreOffice', () => {
  let layout: WorkbookLayout
  let before: Shown
  beforeAll(async () => {
    layout = await cityWorkbook()
    before = await shownIn(layout)
  })

  it('gives the engine’s figures', () => {
    expect(figure(before, 'I1003')).toEqual([80.5, 1, '完整'])
    expect(figure(before, 'I1007').slice(0, 2)).toEqual([3300, 2])
    expect(source(before, 'I1003', '市发改局')).toEqual([80.5, '计入', '正常', 'I6', 6])
  })

  it('keeps every figure with its indicator when a unit sheet is sorted, and says where its cell is now', async () => {
    const order = sortedDown(sheetIn(layout, REFORM_SHEET), FIGURE_COLUMN, REFORM_ROWS)
    const shown = await shownIn(rearrangeRows(layout, REFORM_SHEET, order))
    const codes = sheetIn(layout, REFORM_SHEET).cells.filter(({ row, column }) => column === 0 && row >= 3 && row <= 9)
    expect(codes.some(({ row }) => order(row) !== row)).toBe(true)
    for (const { value, row } of codes) {
      const code = String(value)
      expect(figure(shown, code)).toEqual(figure(before, code))
      if (figure(before, code)[0] === '') continue
      expect(source(shown, code, '市发改局').at(-1)).toBe((order(row) ?? 0) + 1)
    }
    expect(source(shown, 'I1003', '市发改局')[3]).toBe(`I${(order(5) ?? 0) + 1}`)
  })

  it('keeps them when rows are inserted above and others deleted', async () => {
    const inserted = rearrangeRows(layout, REFORM_SHEET, (row) => (row >= 4 ? row + 2 : row))
    const shown = await shownIn(
      rearrangeRows(inserted, TOWN_SHEET, (row) => (row === 1 ? null : row > 1 ? row - 1 : row)),
    )
    expect(source(shown, 'I1003', '市发改局')).toEqual([80.5, '计入', '正常', 'I8', 8])
    expect(figure(shown, 'I1007')).toEqual(figure(before, 'I1007'))
    expect(source(shown, 'I1007', '东镇').at(-1)).toBe(3)
  })

  it('shows a deleted row as missing and the total as partial, never as zero or as the next row', async () => {
    const shorter = rearrangeRows(layout, REFORM_SHEET, (row) => (row === 5 ? null : row > 5 ? row - 1 : row))
    const shown = await shownIn(rearrangeRows(shorter, TOWN_SHEET, (row) => (row === 3 ? null : row)))
    expect(source(shown, 'I1003', '市发改局')).toEqual(['', '缺报', '编码不在', '原I6', '不在'])
    expect(figure(shown, 'I1003')).toEqual(['', 0, '未报'])
    expect(figure(shown, 'I1007')).toEqual([3100, 1, '不完整'])
  })

  it('takes no text for a number, no blank for zero, no doubled code; follows other numbers and says what they were', async () => {
    const reform = { I4: 20, J5: null, I6: '80.5亿', J8: 3, A9: 'I1004', H10: null }
    const shown = await shownIn(typedOver(layout, { [REFORM_SHEET]: reform, [TOWN_SHEET]: { I4: null } }))
    expect(source(shown, 'I1001', '市发改局').slice(0, 3)).toEqual([20, '计入', '改过，原60'])
    expect(figure(shown, 'I1001')).toEqual([20, 1, '有改动'])
    expect(before('指标汇总', { 指标编码: 'I1002' }).上年同期).toBe(28)
    const { 实际, 上年同期, '同比增长（%）': growth } = shown('指标汇总', { 指标编码: 'I1002' })
    expect([实际, 上年同期, growth]).toEqual([30, '', ''])
    expect(source(shown, 'I1003', '市发改局')).toEqual(['', '未计入', '不是数字', 'I6', 6])
    expect(source(shown, 'I1004', '市发改局')).toEqual(['', '未计入', '编码重复', '原H7', '重复'])
    expect(figure(shown, 'I1004')).toEqual(['', 0, '未报'])
    expect(source(shown, 'I2001', '市发改局')[2]).toBe('同期改过，原2')
    expect(source(shown, 'I2003', '市发改局').slice(0, 3)).toEqual(['', '缺报', '未报'])
    expect(source(shown, 'I1007', '东镇').slice(0, 3)).toEqual(['', '缺报', '未报'])
    expect(figure(shown, 'I1007')).toEqual([3100, 1, '不完整'])
  })

  it('tells of a blank that is filled in later, and counts it no sooner than it is rolled up again', async () => {
    expect(source(before, 'I2001', '东镇')).toEqual(['', '未计入', '强制性审核未过', 'I5', 5])
    expect(figure(before, 'I2001')).toEqual([1, 1, '不完整'])
    const shown = await shownIn(typedOver(layout, { [TOWN_SHEET]: { H5: 3 } }))
    expect(source(shown, 'I2001', '东镇')).toEqual(['', '未计入', '后来填了，未计入', 'I5', 5])
    expect(figure(shown, 'I2001')).toEqual([1, 1, '有补报'])
  })
})
