import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { IsoDate, LightPolicy, Period, Plan, SheetLayout, UnitCode, WorkbookSnapshot } from '../domain/model'
import { sameCellValue, valueAt } from '../domain/model'
import type { PlanIndex } from '../domain/plan'
import type { PresentSheet, PresentSheets, TemplateList } from '../domain/template'
import { HEADER_ROW, layoutTemplate, LIST_NAMES, TEMPLATE_LISTS } from '../domain/template'
import type { CheckedUnit } from './checkWorkbook'
import type { OpenWorkbook } from './ports'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export interface MendRequest {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly period: Period
  readonly dueOn: IsoDate
  readonly policy: LightPolicy
  /** Whose sheets, and what they are called now. */
  readonly units: readonly Pick<CheckedUnit, 'unit' | 'sheets'>[]
}

export interface Mended {
  /** `指标填报!H4:H30`. */
  readonly ranges: readonly string[]
  /** Sheets whose rows or columns were moved: the rules' places are not certain any more, so they were left alone. */
  readonly moved: readonly string[]
}

const isList = (list: string): list is TemplateList => TEMPLATE_LISTS.some((one) => one === list)

/** The lists' sheets alone matter here: covers and stamps carry no input rules. */
const asPresent = (sheets: readonly PresentSheet[]): PresentSheets => ({
  ...{ sheets, covers: new Map(), coverName: LIST_NAMES.cover, stamps: new Map() },
})

/** The sheets of one unit as they were issued, under the names that they have now. */
function issuedSheets({ unit, sheets }: MendRequest['units'][number], request: MendRequest): readonly SheetLayout[] {
  const present = sheets.flatMap(({ list, sheet }) => (isList(list) ? [{ unit, list, name: sheet }] : []))
  if (present.length === 0) return []
  const units: readonly UnitCode[] = [unit]
  const lists = present.map(({ list }) => list)
  const layout = layoutTemplate({ ...request, units, lists, previous: null, present: asPresent(present) })
  return layout.sheets.filter(({ key }) => isList(key))
}

/** Header and codes stand where they were issued. A sheet that is gone stands nowhere. */
function standsAsIssued({ name, cells, autoFilter }: SheetLayout, { sheets }: WorkbookSnapshot): boolean {
  const found = sheets.find((sheet) => sheet.name === name)
  const lastRow = autoFilter?.bottom ?? HEADER_ROW
  return (
    found !== undefined &&
    cells.every(
      ({ row, column, value, formula }) =>
        row < HEADER_ROW ||
        row > lastRow ||
        (row > HEADER_ROW && column > 0) ||
        formula !== undefined ||
        value === null ||
        sameCellValue(valueAt(found, row, column), value),
    )
  )
}

/** Puts back the input rules that pasting destroyed, and says where. Touches no value; running again finds nothing to do. */
export async function mendInputRules(
  request: MendRequest,
  { workbook }: { readonly workbook: Pick<OpenWorkbook, 'readSnapshot' | 'restoreRules'> },
): Promise<Result<Mended, WorkbookTrouble>> {
  const read = await workbook.readSnapshot()
  if (!read.ok) return fail(troubleWith(read.problem))
  const issued = request.units.flatMap((unit) => issuedSheets(unit, request))
  const inPlace = issued.filter((sheet) => standsAsIssued(sheet, read.value))
  const moved = issued.filter((sheet) => !inPlace.includes(sheet)).map(({ name }) => name)
  const restored = await workbook.restoreRules(inPlace)
  return restored.ok ? succeed({ ranges: restored.value, moved }) : fail(troubleWith(restored.problem))
}
