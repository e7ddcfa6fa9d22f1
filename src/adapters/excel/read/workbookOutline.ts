import type { DefinedName, SheetVisibility } from '../../../domain/model'
import type { DateSystemAnswer } from '../dateSystem'
import { storedReference } from '../formulaSheets'
import { joinedProperties } from '../properties'
import { isTemporary } from '../write/temporaryNames'

export interface OutlinedSheet {
  readonly name: string
  readonly visibility: SheetVisibility
  readonly tables: readonly string[]
}

/** What the first sync of a reading gives: everything but cells. */
export interface WorkbookOutline {
  readonly file: string
  readonly dateSystem: 1900 | 1904
  readonly sheets: readonly OutlinedSheet[]
  readonly names: readonly DefinedName[]
  readonly properties: Readonly<Record<string, string>>
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
}

/** Names of the format itself; files carry them with this prefix. */
const BUILT_IN = new Set(['Print_Titles', 'Print_Area', '_FilterDatabase', 'Criteria', 'Extract'])

function definedName({ name, formula, visible }: Excel.NamedItem): DefinedName {
  const own = name.slice(name.lastIndexOf('!') + 1)
  return {
    name: BUILT_IN.has(own) ? `_xlnm.${own}` : own,
    refersTo: storedReference(String(formula)),
    hidden: !visible,
  }
}

const SHEET_PARTS = [
  'items/name',
  'items/visibility',
  'items/tables/items/name',
  'items/names/items/name',
  'items/names/items/formula',
  'items/names/items/visible',
]

/** Everything but cells; the answer is there after the sync. `alsoOfSheets`: for others who read the same sheets. Sheets that are still being built are left out. */
export function askedOutline(
  context: Excel.RequestContext,
  dateSystem: DateSystemAnswer,
  alsoOfSheets: readonly string[],
): () => WorkbookOutline {
  const { workbook } = context
  const { worksheets, names } = workbook
  const { custom } = workbook.properties
  workbook.load('name')
  worksheets.load([...SHEET_PARTS, ...alsoOfSheets].join(','))
  names.load('items/name,items/formula,items/visible')
  custom.load('items/key,items/value')
  return () => outlineOf(workbook, dateSystem())
}

function outlineOf(workbook: Excel.Workbook, dateSystem: 1900 | 1904): WorkbookOutline {
  const { worksheets, names } = workbook
  const { custom } = workbook.properties
  const sheets = worksheets.items.filter(({ name }) => !isTemporary(name))
  return {
    file: workbook.name,
    dateSystem,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
      tables: sheet.tables.items.map(({ name }) => name),
    })),
    names: [...names.items, ...sheets.flatMap((sheet) => sheet.names.items)].map(definedName),
    properties: joinedProperties(Object.fromEntries(custom.items.map(({ key, value }) => [key, String(value)]))),
  }
}
