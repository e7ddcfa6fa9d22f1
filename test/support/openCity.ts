import { sha256 } from '../../src/adapters/files'
import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { DEFAULT_CHECK_SETTINGS } from '../../src/domain/checks'
import type { CellValue, UnitCode, WorkbookSnapshot } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parseAddress, parsePeriod, valueAt } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import type { TemplateList } from '../../src/domain/template'
import { TEMPLATE_LISTS } from '../../src/domain/template'
import type { CheckWorkbookRequest } from '../../src/usecases/checkWorkbook'
import type { SetUpRequest } from '../../src/usecases/setUpWorkbook'
import { setUpWorkbook } from '../../src/usecases/setUpWorkbook'
import { smallPlan } from './smallPlan'

const june = parsePeriod('2023-M06')
if (!june.ok) throw new Error('2023-M06 is a period')
export const JUNE_PERIOD = june.value

const index = indexPlan(smallPlan)

export const checkRequest: CheckWorkbookRequest = { plan: smallPlan, index, settings: DEFAULT_CHECK_SETTINGS }

/** 建立模板 of the small city for June 2023. */
export const setUpRequest = (
  units: readonly UnitCode[],
  changes: Partial<SetUpRequest> & { readonly lists?: readonly TemplateList[] } = {},
): SetUpRequest => ({
  ...{ plan: smallPlan, index, period: JUNE_PERIOD, units, lists: TEMPLATE_LISTS },
  ...{ dueOn: isoDate('2023-07-05'), policy: DEFAULT_LIGHT_POLICY, previous: null },
  ...changes,
})

/** An open workbook with templates of the units, as 建立模板 writes them. */
export async function openTemplates(...units: readonly UnitCode[]): Promise<MemoryOpenWorkbook> {
  const workbook = memoryOpenWorkbook({ file: '填报.xlsx' })
  const done = await setUpWorkbook(setUpRequest(units), { workbook })
  if (!done.ok) throw new Error(`no templates: ${done.problem.kind}`)
  return workbook
}

/** Types values into cells of one sheet, one after the other. */
export function typeInto(
  { user }: MemoryOpenWorkbook,
  sheet: string,
  cells: Readonly<Record<string, CellValue>>,
): void {
  for (const [address, value] of Object.entries(cells)) user.type({ sheet, address }, value)
}

export async function snapshotOf(workbook: Pick<MemoryOpenWorkbook, 'readSnapshot'>): Promise<WorkbookSnapshot> {
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}

/** What a cell holds. Throws where the sheet is missing. */
export function cellIn({ sheets }: WorkbookSnapshot, sheet: string, address: string): CellValue {
  const found = sheets.find(({ name }) => name === sheet)
  const at = parseAddress(address)
  if (!found || !at) throw new Error(`no ${sheet}!${address}`)
  return valueAt(found, at.row, at.column)
}

export const fingerprint = sha256

/** What the reform bureau types: nothing to complain about. Rows 4–10 of 指标填报: I1001–I1004, I2001–I2003. */
export const GOOD_FIGURES: Readonly<Record<string, CellValue>> = {
  ...{ H4: 60, J4: 55, H5: 30, J5: 28, H6: 80.5, J6: 78, H7: 7.8 },
  ...{ I4: 60, I5: 30, I6: 80.5, H8: 1, I8: 1, J8: 2, H9: 100, H10: 85, J10: 80 },
}
