import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { writeXlsx } from '../../src/adapters/xlsx'
import type { CellValue, WorkbookLayout } from '../../src/domain/model'
import { addressOf, DEFAULT_LIGHT_POLICY, isoDate, mergeLayouts } from '../../src/domain/model'
import { fail } from '../../src/domain/lib'
import { rollUpReturns } from '../../src/usecases/rollUpReturns'
import { checkRequest, fingerprint, GOOD_FIGURES, JUNE_PERIOD, snapshotOf } from '../support/openCity'
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

/** 实际, 计入单位 and 亮灯 of indicators as LibreOffice computes them. */
async function shownIn(layout: WorkbookLayout): Promise<(code: string) => readonly unknown[]> {
  const sheet = (await recalculate(await writeXlsx(layout))).get('指标汇总') ?? []
  const header = sheet.find((row) => row[0] === '指标编码') ?? []
  return (code) => {
    const row = sheet.find(([first]) => first === code) ?? []
    const at = (label: string) => row[header.findIndex((text) => String(text).replaceAll(/\s/g, '') === label)]
    return [at('实际') ?? '', at('计入单位'), at('亮灯')]
  }
}

withLibreOffice.describe('[WB6] a summary in the workbook of its unit sheets', () => {
  it('gives the engine’s figures, follows what is typed later, and never takes a cleared cell for zero', async () => {
    const layout = await cityWorkbook()
    const shown = await shownIn(layout)
    expect(shown('I1003')).toEqual([80.5, 1, '▲关注'])
    expect(shown('I1007')).toEqual([3300, 2, '●正常'])
    const later = await shownIn(
      typedOver(layout, { '市发改局 指标': { I6: 20, H10: null }, '东镇 指标': { I4: null } }),
    )
    expect(later('I1003')).toEqual([20, 1, '■滞后'])
    expect(later('I1007')).toEqual([3100, 1, '●正常'])
    expect(later('I2003').slice(0, 2)).toEqual(['', 0])
  })
})
