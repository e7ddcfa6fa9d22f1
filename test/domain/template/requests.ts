import type {
  CellLayout,
  CellValue,
  Indicator,
  Plan,
  SheetLayout,
  UnitCode,
  WorkbookLayout,
} from '../../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../../src/domain/model'
import type { Period } from '../../../src/domain/model'
import { indexPlan } from '../../../src/domain/plan'
import type { TemplateRequest } from '../../../src/domain/template'
import { smallPlan } from '../../support/smallPlan'

export function period(key: string): Period {
  const parsed = parsePeriod(key)
  if (!parsed.ok) throw new Error(`no period: ${key}`)
  return parsed.value
}

/** A request for June 2023 on the small plan, due on 5 July, without an archive. */
export function request(units: readonly UnitCode[], changes: Partial<TemplateRequest> = {}): TemplateRequest {
  const plan: Plan = changes.plan ?? smallPlan
  return {
    plan,
    index: indexPlan(plan),
    units,
    period: period('2023-M06'),
    dueOn: isoDate('2023-07-05'),
    policy: DEFAULT_LIGHT_POLICY,
    previous: null,
    ...changes,
  }
}

/** The small plan with other indicators. */
export const planOf = (indicators: readonly Indicator[]): Plan => ({
  ...smallPlan,
  indicators,
  relations: [],
  mentions: [],
})

export function sheetOf(layout: WorkbookLayout, key: string): SheetLayout {
  const sheet = layout.sheets.find((one) => one.key === key)
  if (!sheet) throw new Error(`no sheet ${key}`)
  return sheet
}

export function cellAt(sheet: SheetLayout, row: number, column: string): CellLayout {
  const position = sheet.columns.findIndex(({ key }) => key === column)
  const cell = sheet.cells.find((one) => one.row === row && one.column === position)
  if (!cell) throw new Error(`no cell ${row} ${column}`)
  return cell
}

/** The values of a column from the first data row to the last. */
export const columnValues = (sheet: SheetLayout, column: string): CellValue[] =>
  Array.from({ length: (sheet.autoFilter?.bottom ?? 2) - 2 }, (_, offset) => cellAt(sheet, 3 + offset, column).value)

/** What a filler types, by data row (0 is the first) and column key; a typed figure replaces a prefilled formula. */
export type Typed = ReadonlyMap<number, Readonly<Record<string, string | number>>>

export function fillIn(layout: WorkbookLayout, key: string, typed: Typed): WorkbookLayout {
  const fill = (sheet: SheetLayout): SheetLayout => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const column = sheet.columns[cell.column]?.key ?? ''
      const value = typed.get(cell.row - 3)?.[column]
      if (value === undefined) return cell
      const { row, column: position, style, numberFormat } = cell
      return { row, column: position, style, value, ...(numberFormat === undefined ? {} : { numberFormat }) }
    }),
  })
  return { ...layout, sheets: layout.sheets.map((sheet) => (sheet.key === key ? fill(sheet) : sheet)) }
}
