import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../model'
import { isCellError, parseAddress } from '../model'
import { IDENTITY_SHEET, LIST_KEYS, PROPERTY_PREFIX } from '../template'
import type { ListKey } from '../template'

/** A list's sheet as the very hidden sheet describes it. */
export interface IssuedList {
  readonly list: ListKey
  readonly unit: string
  /** Visible name when issued. */
  readonly name: string
  /** 0-based last data row when issued. */
  readonly lastRow: number
  /** 0-based columns when issued, by key. */
  readonly columns: ReadonlyMap<string, number>
}

/** A sheet that defined names point at: header row and columns as they stand now. */
export interface NamedList {
  readonly list: ListKey
  readonly unit: string
  /** As the name refers to it, letter case as stored. */
  readonly sheet: string
  readonly headerRow: number
  readonly columns: ReadonlyMap<string, number>
}

/** What the workbook says of itself, from its three copies of the identity; null where none says it. */
export interface Identity {
  readonly plan: string | null
  readonly period: string | null
  readonly templateVersion: string | null
  readonly units: readonly string[]
  readonly issued: readonly IssuedList[]
  readonly named: readonly NamedList[]
}

const NAME = /^PT\.([^.]+)\.([A-Za-z]+)(?:\.(\w+))?$/i
const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/

const listKeyOf = (text: string): ListKey | null => LIST_KEYS.find((key) => key === text.toLowerCase()) ?? null

export const isIdentitySheet = ({ name }: SheetSnapshot): boolean =>
  name.toLowerCase() === IDENTITY_SHEET || name.toLowerCase().startsWith(`${IDENTITY_SHEET} (`)

/** Where a name refers to; null where it points at nothing any more (`#REF!`) or out of the workbook. */
export function referenceOf(
  refersTo: string,
): { readonly sheet: string; readonly row: number; readonly column: number } | null {
  const [, quoted, bare, address = ''] = REFERENCE.exec(refersTo) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? bare
  const at = parseAddress(address)
  return at && sheet !== undefined ? { sheet, ...at } : null
}

function namedLists({ names }: WorkbookSnapshot): readonly NamedList[] {
  const lists = new Map<string, NamedList & { readonly columns: Map<string, number> }>()
  for (const { name, refersTo } of names) {
    const [, unit = '', listText = '', column] = NAME.exec(name) ?? []
    const list = listKeyOf(listText)
    const at = list === null ? null : referenceOf(refersTo)
    if (list === null || at === null) continue
    const key = `${unit}|${list}|${at.sheet.toLowerCase()}`
    const known = lists.get(key) ?? {
      list,
      unit,
      sheet: at.sheet,
      headerRow: at.row,
      columns: new Map<string, number>(),
    }
    if (column !== undefined) known.columns.set(column, at.column)
    lists.set(key, known)
  }
  return [...lists.values()]
}

type IdentityRow = readonly string[]
const WIDTH = 7

const identityText = (value: CellValue): string => (value === null || isCellError(value) ? '' : String(value).trim())

function rowsOf(sheet: SheetSnapshot): readonly IdentityRow[] {
  const rows: IdentityRow[] = []
  for (const values of sheet.values) {
    const cells: string[] = []
    for (let column = 0; column < WIDTH; column++) cells.push(identityText(values?.[column] ?? null))
    if (cells[0] !== '') rows.push(cells)
  }
  return rows
}

function issuedColumns(rows: readonly IdentityRow[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const columns = new Map<string, Map<string, number>>()
  for (const [kind, list = '', unit = '', key = '', letters = ''] of rows) {
    const at = kind === 'column' ? parseAddress(`${letters}1`) : null
    if (!at) continue
    const ofList = columns.get(`${list}|${unit}`) ?? new Map<string, number>()
    ofList.set(key, at.column)
    columns.set(`${list}|${unit}`, ofList)
  }
  return columns
}

function issuedLists(rows: readonly IdentityRow[]): readonly IssuedList[] {
  const columns = issuedColumns(rows)
  return rows.flatMap(([kind, listText = '', unit = '', name = '', , , lastRow]) => {
    const list = kind === 'sheet' ? listKeyOf(listText) : null
    if (list === null) return []
    const ofList = columns.get(`${listText}|${unit}`) ?? new Map<string, number>()
    return [{ list, unit, name, lastRow: Number(lastRow ?? 0) - 1, columns: ofList }]
  })
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ''))]

/** Reads all copies of the identity: the very hidden sheet first, then custom properties; units also from defined names. */
export function readIdentity(snapshot: WorkbookSnapshot): Identity {
  const sheet = snapshot.sheets.find(isIdentitySheet)
  const rows = sheet ? rowsOf(sheet) : []
  const issued = issuedLists(rows)
  const named = namedLists(snapshot)
  const documentValue = (key: string): string | null => {
    const onSheet = rows.find(([kind, name]) => kind === 'document' && name === key)?.[2] ?? ''
    const property = snapshot.properties[`${PROPERTY_PREFIX}${key}`]?.trim() ?? ''
    return onSheet || property || null
  }
  const units = (documentValue('units') ?? '').split(';').map((unit) => unit.trim())
  return {
    plan: documentValue('plan'),
    period: documentValue('period'),
    templateVersion: documentValue('templateVersion'),
    units: unique([...issued.map(({ unit }) => unit), ...named.map(({ unit }) => unit), ...units]),
    issued,
    named,
  }
}
