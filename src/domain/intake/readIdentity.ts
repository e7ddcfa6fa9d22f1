import { remembered } from '../lib'
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

const COLUMN_KEY = /^\w+$/
const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/

const listKeyOf = remembered((text: string): ListKey | null => {
  const lower = text.toLowerCase()
  return LIST_KEYS.find((key) => key === lower) ?? null
})

const isIdentityName = remembered((name: string): boolean => {
  const lower = name.toLowerCase()
  return lower === IDENTITY_SHEET || lower.startsWith(`${IDENTITY_SHEET} (`)
})

export const isIdentitySheet = ({ name }: SheetSnapshot): boolean => isIdentityName(name)

interface NamedCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** Where a name refers to; null where it points at nothing any more (`#REF!`) or out of the workbook. */
export const referenceOf = remembered((refersTo: string): NamedCell | null => {
  const [, quoted, bare, address = ''] = REFERENCE.exec(refersTo) ?? []
  const sheet = quoted?.replaceAll("''", "'") ?? bare
  const at = parseAddress(address)
  return at && sheet !== undefined ? { sheet, ...at } : null
})

interface NameParts {
  readonly unit: string
  readonly list: ListKey
  /** Undefined for the name of the list itself. */
  readonly column: string | undefined
}

/** What stands behind the unit in a name of ours: the same few dozen in every file. */
const meantBy = remembered((text: string): Omit<NameParts, 'unit'> | null => {
  const [listText = '', column, ...more] = text.split('.')
  const list = more.length === 0 ? listKeyOf(listText) : null
  return list === null || (column !== undefined && !COLUMN_KEY.test(column)) ? null : { list, column }
})

const PREFIX = 'PT.'

/** A defined name of ours, `PT.U012.indicators.value`, taken apart; null where it is none. Excel keeps no letter case. */
export function namePartsOf(name: string): NameParts | null {
  const unitEnd = name.indexOf('.', PREFIX.length)
  const isOurs = name.startsWith(PREFIX) || name.slice(0, PREFIX.length).toUpperCase() === PREFIX
  const meant = isOurs && unitEnd > PREFIX.length ? meantBy(name.slice(unitEnd + 1)) : null
  return meant && { unit: name.slice(PREFIX.length, unitEnd), list: meant.list, column: meant.column }
}

type GrowingList = NamedList & { readonly columns: Map<string, number> }

function listOf(
  lists: Map<string, GrowingList>,
  { unit, list, at }: Pick<NamedList, 'unit' | 'list'> & { readonly at: NamedCell },
): GrowingList {
  const key = `${unit}|${list}|${at.sheet.toLowerCase()}`
  const known = lists.get(key)
  if (known) return known
  const made = { list, unit, sheet: at.sheet, headerRow: at.row, columns: new Map<string, number>() }
  lists.set(key, made)
  return made
}

function namedLists({ names }: WorkbookSnapshot): readonly NamedList[] {
  const lists = new Map<string, GrowingList>()
  let latest: GrowingList | undefined
  for (const { name, refersTo } of names) {
    const parts = namePartsOf(name)
    const at = parts === null ? null : referenceOf(refersTo)
    if (parts === null || at === null) continue
    const { unit, list, column } = parts
    // The names of a list stand together: most belong to the list before.
    const isSame = latest?.unit === unit && latest.list === list && latest.sheet === at.sheet
    const growing: GrowingList = isSame && latest ? latest : listOf(lists, { unit, list, at })
    if (column !== undefined) growing.columns.set(column, at.column)
    latest = growing
  }
  return [...lists.values()]
}

type IdentityRow = readonly string[]
const WIDTH = 7

function identityText(value: CellValue): string {
  if (typeof value === 'string') return value.trim()
  return value === null || isCellError(value) ? '' : String(value)
}

function rowsOf(sheet: SheetSnapshot): readonly IdentityRow[] {
  const rows: IdentityRow[] = []
  for (const values of sheet.values) {
    const cells: string[] = []
    for (let column = 0; column < WIDTH; column++) cells.push(identityText(values?.[column] ?? null))
    if (cells[0] !== '') rows.push(cells)
  }
  return rows
}

const columnOf = remembered((letters: string): number | null => parseAddress(`${letters}1`)?.column ?? null)

function issuedColumns(rows: readonly IdentityRow[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const columns = new Map<string, Map<string, number>>()
  for (const [kind, list = '', unit = '', key = '', letters = ''] of rows) {
    const at = kind === 'column' ? columnOf(letters) : null
    if (at === null) continue
    const listKey = `${list}|${unit}`
    const ofList = columns.get(listKey)
    if (ofList) ofList.set(key, at)
    else columns.set(listKey, new Map([[key, at]]))
  }
  return columns
}

function issuedLists(rows: readonly IdentityRow[]): readonly IssuedList[] {
  const columns = issuedColumns(rows)
  const sheets = rows.filter(([kind]) => kind === 'sheet')
  return sheets.flatMap(([, listText = '', unit = '', name = '', , , lastRow]) => {
    const list = listKeyOf(listText)
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
