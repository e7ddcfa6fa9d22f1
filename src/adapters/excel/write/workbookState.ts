import { TEMPORARY_PREFIX } from './temporaryNames'

/** A sheet that is there already, with what must be known before its content is exchanged. */
export interface ExistingSheet {
  readonly name: string
  readonly visibility: Excel.Worksheet['visibility']
  /** How it is protected; null where it is not. */
  readonly protection: Excel.WorksheetProtectionOptions | null
  readonly charts: readonly string[]
  readonly tables: readonly string[]
}

export interface WorkbookState {
  readonly sheets: readonly ExistingSheet[]
  /** Sheets that an interrupted run left behind. */
  readonly leftOvers: readonly string[]
  /** Names that the whole workbook knows, lower-cased. */
  readonly names: ReadonlySet<string>
  readonly styles: ReadonlySet<string>
  readonly properties: readonly string[]
  readonly dateSystem: 1900 | 1904
}

/** What must be loaded of the sheets. */
export const STATE_OF_SHEETS = [
  'items/name',
  'items/visibility',
  'items/protection/protected',
  'items/protection/options',
  'items/charts/items/name',
  'items/tables/items/name',
]

const existingSheet = (sheet: Excel.Worksheet): ExistingSheet => ({
  name: sheet.name,
  visibility: sheet.visibility,
  protection: sheet.protection.protected ? sheet.protection.options : null,
  charts: sheet.charts.items.map(({ name }) => name),
  tables: sheet.tables.items.map(({ name }) => name),
})

/** What stands in the workbook, once its sheets, names, styles and properties are loaded. */
export function stateOf(
  { worksheets, names, styles, properties }: Excel.Workbook,
  dateSystem: 1900 | 1904,
): WorkbookState {
  const sheets = worksheets.items.map(existingSheet)
  const isLeftOver = ({ name }: ExistingSheet): boolean => name.startsWith(TEMPORARY_PREFIX)
  return {
    sheets: sheets.filter((sheet) => !isLeftOver(sheet)),
    leftOvers: sheets.filter(isLeftOver).map(({ name }) => name),
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    styles: new Set(styles.items.map(({ name }) => name)),
    properties: properties.custom.items.map(({ key }) => key),
    dateSystem,
  }
}
