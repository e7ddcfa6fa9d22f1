import { fail } from '../../src/domain/lib'
import type { WorkbookLayout } from '../../src/domain/model'
import { addressOf, DEFAULT_LIGHT_POLICY, isoDate } from '../../src/domain/model'
import type { CellValue } from '../../src/domain/model'
import type { OpenWorkbook } from '../../src/usecases/ports'
import { rollUpReturns } from '../../src/usecases/rollUpReturns'
import { writeSummary } from '../../src/usecases/writeSummary'
import { checkRequest, fingerprint, GOOD_FIGURES, JUNE_PERIOD, snapshotOf } from '../support/openCity'
import { COMMERCE, REFORM } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'
import type { OpenedExcel } from './excel-opened'
import { NEWEST, openedExcel } from './excel-opened'

export const REFORM_SHEET = '市发改局 指标'

export type Typed = Readonly<Record<string, Readonly<Record<string, CellValue>>>>

/** Templates of both bureaus in which figures are typed; the reform bureau's good ones unless others are given. */
function filled(typed: Typed): WorkbookLayout {
  const layout = templateLayout(REFORM, COMMERCE)
  const sheets = layout.sheets.map((sheet) => {
    const own = typed[sheet.name]
    if (!own) return sheet
    const cells = sheet.cells.map((cell) => {
      const value = own[addressOf(cell.row, cell.column)]
      const { formula: _typedOver, ...kept } = cell
      return value === undefined ? cell : { ...kept, value }
    })
    return { ...sheet, cells }
  })
  return { ...layout, sheets }
}

/** The summary of June as the workbook stands now. */
export async function summaryOf(workbook: OpenWorkbook): Promise<WorkbookLayout> {
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
  return rolledUp.value.summary
}

/** A simulated Excel, calculating as Univer does, with the summary written beside the unit sheets, none of them protected. */
export async function summarised(typed: Typed = { [REFORM_SHEET]: GOOD_FIGURES }): Promise<OpenedExcel> {
  const opened = openedExcel({ apiVersion: NEWEST, calculated: true })
  expect(await opened.workbook.applyLayout(filled(typed))).toEqual({ ok: true })
  expect(await writeSummary({ summary: await summaryOf(opened.workbook) }, opened)).toMatchObject({ ok: true })
  for (const sheet of opened.excel.document.sheets) sheet.protection = null
  return opened
}
