import type { FoundCover, FoundList, WorkbookDescription } from '../domain/intake'
import { describeWorkbook, stampPlacesIn } from '../domain/intake'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type {
  NameLayout,
  SheetLayout,
  SheetSnapshot,
  UnitCode,
  WorkbookLayout,
  WorkbookSnapshot,
} from '../domain/model'
import {
  alikeFormulas,
  columnLetters,
  contentOf,
  contentOfLayout,
  differingCells,
  isCellError,
  quotedSheet,
} from '../domain/model'
import type { ListKey, PresentSheets, StampKey, StampTexts, TemplateRequest } from '../domain/template'
import { holdsMore, layoutTemplate, LIST_NAMES, STAMP_KEYS } from '../domain/template'
import { cellValueAt } from './inspectSnapshot'

/** A sheet of ours that was left as it is, because a person has filled something in. */
export interface KeptSheet {
  readonly sheet: string
  readonly list: ListKey
  /** Null for the common cover. */
  readonly unit: UnitCode | null
}

/** A sheet that must not be written over. */
export interface SheetInTheWay {
  readonly sheet: string
  readonly why: 'another-plan' | 'another-period' | 'not-ours'
}

/** What will be written, and what stays as it is. */
export interface SettledSheets {
  readonly layout: WorkbookLayout
  readonly kept: readonly KeptSheet[]
  /** Visible sheets that stand already as they would be written. */
  readonly standing: readonly string[]
  readonly units: readonly UnitCode[]
}

const COMMON_COVER = '各单位封面'

const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()

const sheetNamed = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sameName(sheet.name, name))

/** Sheets of ours, but of another plan or period. */
function foreignSheets(
  { plan, period, lists, covers, identitySheet }: WorkbookDescription,
  request: TemplateRequest,
): readonly SheetInTheWay[] {
  const own = [...new Set([...covers, ...lists].map(({ sheet }) => sheet))]
  const sheets = own.length === 0 && identitySheet !== null ? [identitySheet] : own
  if (plan !== null && plan !== request.plan.code) return sheets.map((sheet) => ({ sheet, why: 'another-plan' }))
  if (period === null || period.key === request.period.key) return []
  return sheets.map((sheet) => ({ sheet, why: 'another-period' }))
}

/** The first sheet of each unit's list; copies stay as they are. */
function firstOfEach(lists: readonly FoundList[]): readonly FoundList[] {
  const seen = new Set<string>()
  return lists.filter(({ unit, list }) => {
    const isFirst = !seen.has(`${unit}|${list}`)
    seen.add(`${unit}|${list}`)
    return isFirst
  })
}

function stampsOn(snapshot: WorkbookSnapshot, cover: string | undefined): ReadonlyMap<UnitCode, StampTexts> {
  const stamped = [...stampPlacesIn(snapshot)].filter(([, places]) => places.fingerprint.sheet === cover)
  return new Map(
    stamped.map(([unit, places]) => {
      const text = (key: StampKey): string => {
        const value = cellValueAt(snapshot, places[key])
        return value === null || isCellError(value) ? '' : String(value)
      }
      return [unit, Object.fromEntries(STAMP_KEYS.map((key) => [key, text(key)])) as Record<StampKey, string>]
    }),
  )
}

interface Standing {
  readonly snapshot: WorkbookSnapshot
  readonly request: TemplateRequest
  readonly lists: readonly FoundList[]
  readonly covers: readonly FoundCover[]
}

const presentSheets = (lists: readonly FoundList[]): PresentSheets['sheets'] =>
  lists.map(({ unit, list, sheet }) => ({ unit, list, name: sheet }))

const ownCovers = (covers: readonly FoundCover[]): PresentSheets['covers'] =>
  new Map(covers.flatMap(({ unit, sheet }) => (unit === null ? [] : [[unit, sheet] as const])))

/** The cover laid out afresh: for the units that the workbook has now, and for those that it was being given when it broke off. */
function freshCovers(standing: Standing, { unit, sheet: name }: FoundCover): readonly SheetLayout[] {
  const { snapshot, request, lists, covers } = standing
  const own = unit === null ? lists : lists.filter((list) => list.unit === unit)
  const present: PresentSheets = {
    ...{ sheets: presentSheets(firstOfEach(own)), coverName: name },
    covers: unit === null ? ownCovers(covers) : new Map(),
    stamps: stampsOn(snapshot, name),
  }
  const wanted = unit === null ? [[], request.units] : [[], request.units.filter((one) => one === unit)]
  return wanted
    .filter((units) => units.length + own.length > 0)
    .flatMap((units) => layoutTemplate({ ...request, units, present }).sheets.filter(({ key }) => key === 'cover'))
}

/** Whether laying the cover out afresh would lose something. */
function coverHoldsMore(standing: Standing, cover: FoundCover): boolean {
  const sheet = sheetNamed(standing.snapshot, cover.sheet)
  return sheet !== undefined && freshCovers(standing, cover).every((fresh) => holdsMore(sheet, fresh, 'ours'))
}

interface SettledCover {
  readonly name: string
  /** Stays as it is instead of being laid out. */
  readonly kept: FoundCover | null
  /** Own covers of single units that stay beside the common one. */
  readonly beside: readonly FoundCover[]
}

/** Under which name the cover is laid out: in place of one that would lose nothing, else beside it. */
function settleCover(standing: Standing, only: UnitCode | null): SettledCover {
  const { snapshot, covers } = standing
  const filled = covers.filter((cover) => coverHoldsMore(standing, cover))
  const replaced = covers.filter((cover) => !filled.includes(cover))
  if (only !== null) {
    const kept = filled.find(({ unit }) => unit === only)
    const name = kept?.sheet ?? replaced.find(({ unit }) => unit === only)?.sheet ?? LIST_NAMES.cover
    return { name, kept: kept ?? null, beside: [] }
  }
  const isFree = (name: string): boolean => !filled.some(({ sheet }) => sameName(sheet, name))
  const current = replaced.find(({ unit }) => unit === null) ?? replaced[0]
  const candidates = [LIST_NAMES.cover, COMMON_COVER, ...snapshot.sheets.map((_, at) => `${COMMON_COVER}${at + 2}`)]
  const name = current?.sheet ?? candidates.find(isFree) ?? COMMON_COVER
  return { name, kept: null, beside: covers.filter(({ unit, sheet }) => unit !== null && sheet !== name) }
}

/** Strangers' sheets of the names that we are about to write; blank ones, and those of ours that broke off, are none. */
function strangers(
  { snapshot, lists, covers }: Standing,
  written: readonly SheetLayout[],
  identitySheet: string | null,
): readonly SheetInTheWay[] {
  const ours = [...lists.map(({ sheet }) => sheet), ...covers.map(({ sheet }) => sheet), identitySheet ?? '']
  return written.flatMap((fresh): readonly SheetInTheWay[] => {
    const sheet = sheetNamed(snapshot, fresh.name)
    const isOurs = ours.some((name) => sameName(name, fresh.name))
    return !sheet || isOurs || !holdsMore(sheet, fresh, 'strict') ? [] : [{ sheet: sheet.name, why: 'not-ours' }]
  })
}

function keptSheets(standing: Standing, layout: WorkbookLayout, cover: FoundCover | null): readonly KeptSheet[] {
  const { snapshot, lists } = standing
  const first = firstOfEach(lists)
  const isKept = (found: FoundList): boolean => {
    if (!first.includes(found)) return true
    const fresh = layout.sheets.find(({ name }) => sameName(name, found.sheet))
    const sheet = sheetNamed(snapshot, found.sheet)
    return !fresh || !sheet || holdsMore(sheet, fresh, 'ours')
  }
  const own = cover === null ? [] : [{ sheet: cover.sheet, list: 'cover' as const, unit: cover.unit }]
  return [...own, ...lists.filter(isKept).map(({ sheet, list, unit }) => ({ sheet, list, unit }))]
}

/** Whether the sheet stands just as it would be written, with its names: writing it again could only lose what is typed meanwhile. */
function standsAsLaidOut(snapshot: WorkbookSnapshot, fresh: SheetLayout): boolean {
  const sheet = sheetNamed(snapshot, fresh.name)
  if (!sheet || sheet.name !== fresh.name || sheet.visibility !== fresh.visibility) return false
  const known = new Map(snapshot.names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]))
  const reference = ({ row, column }: NameLayout): string =>
    `${quotedSheet(fresh.name)}!$${columnLetters(column)}$${row + 1}`
  return (
    fresh.names.every((named) => known.get(named.name.toLowerCase()) === reference(named)) &&
    differingCells(contentOfLayout(fresh), contentOf(sheet), alikeFormulas).length === 0
  )
}

/** Settles which sheets are laid out, under which names, and which stay because a person has filled something in. */
export function settleSheets(
  snapshot: WorkbookSnapshot,
  request: TemplateRequest,
): Result<SettledSheets, readonly SheetInTheWay[]> {
  const description = describeWorkbook(snapshot, request)
  const foreign = foreignSheets(description, request)
  if (foreign.length > 0) return fail(foreign)
  const { lists, covers, identitySheet } = description
  const standing: Standing = { snapshot, request, lists, covers }
  const all = new Set([...request.units, ...lists.map(({ unit }) => unit)])
  const units = [...request.index.units.keys()].filter((unit) => all.has(unit))
  const only = units.length === 1 ? (units[0] ?? null) : null
  const cover = settleCover(standing, only)
  const present: PresentSheets = {
    sheets: presentSheets(firstOfEach(lists)),
    covers: ownCovers(cover.beside),
    coverName: cover.name,
    stamps: stampsOn(snapshot, covers.find(({ unit }) => unit === null)?.sheet),
  }
  const layout = layoutTemplate({ ...request, present })
  const kept = [
    ...keptSheets(standing, layout, cover.kept),
    ...cover.beside.map(({ sheet, unit }): KeptSheet => ({ sheet, list: 'cover', unit })),
  ]
  const written = layout.sheets.filter(({ name }) => !kept.some(({ sheet }) => sameName(sheet, name)))
  const inTheWay = strangers(standing, written, identitySheet)
  if (inTheWay.length > 0) return fail(inTheWay)
  const asLaidOut = written.filter((sheet) => standsAsLaidOut(snapshot, sheet))
  return succeed({
    layout: { ...layout, sheets: written.filter((sheet) => !asLaidOut.includes(sheet)) },
    kept,
    standing: asLaidOut.flatMap(({ name, visibility }) => (visibility === 'visible' ? [name] : [])),
    units,
  })
}
