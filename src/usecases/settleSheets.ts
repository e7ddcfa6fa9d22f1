import type { FoundCover, FoundList, WorkbookDescription } from '../domain/intake'
import { describeWorkbook } from '../domain/intake'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { NameLayout, SheetLayout, UnitCode, WorkbookLayout, WorkbookSnapshot } from '../domain/model'
import { alikeFormulas, columnLetters, contentOf, contentOfLayout, differingCells, quotedSheet } from '../domain/model'
import type { ListKey, PresentSheets, TemplateRequest } from '../domain/template'
import { holdsMore, layoutTemplate } from '../domain/template'
import type { Standing } from './settleCover'
import { firstOfEach, ownCovers, presentSheets, sameName, settleCover, sheetNamed, stampsOn } from './settleCover'

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

/** A unit's own sheet in a workbook of several; the cover and the identity are everybody's. */
const KEY_OF_UNIT = /^[^.]+\.(.+)$/

/** The unit whose own sheet it is; null for what all units share, and where there is but one. */
export const unitOfSheet = ({ key }: Pick<SheetLayout, 'key'>): UnitCode | null =>
  (KEY_OF_UNIT.exec(key)?.[1] ?? null) as UnitCode | null

/** Settles which sheets are laid out, under which names, and which stay because a person has filled something in. `later`: units whose sheets stay as they are for now, whatever they hold. */
export function settleSheets(
  snapshot: WorkbookSnapshot,
  request: TemplateRequest,
  later: ReadonlySet<UnitCode> = new Set(),
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
  const isLater = (sheet: SheetLayout): boolean => {
    const unit = unitOfSheet(sheet)
    return unit !== null && later.has(unit)
  }
  const written = layout.sheets.filter(
    (fresh) => !isLater(fresh) && !kept.some(({ sheet }) => sameName(sheet, fresh.name)),
  )
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
