import type { FoundCover, FoundList } from '../domain/intake'
import { stampPlacesIn } from '../domain/intake'
import type { SheetLayout, SheetSnapshot, UnitCode, WorkbookSnapshot } from '../domain/model'
import { isCellError } from '../domain/model'
import type { PresentSheets, StampKey, StampTexts, TemplateRequest } from '../domain/template'
import { holdsMore, layoutTemplate, LIST_NAMES, STAMP_KEYS } from '../domain/template'
import { cellValueAt } from './inspectSnapshot'

const COMMON_COVER = '各单位封面'

export const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()

export const sheetNamed = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sameName(sheet.name, name))

/** What stands in the workbook that templates are being set up in. */
export interface Standing {
  readonly snapshot: WorkbookSnapshot
  readonly request: TemplateRequest
  readonly lists: readonly FoundList[]
  readonly covers: readonly FoundCover[]
}

/** The first sheet of each unit's list; copies stay as they are. */
export function firstOfEach(lists: readonly FoundList[]): readonly FoundList[] {
  const seen = new Set<string>()
  return lists.filter(({ unit, list }) => {
    const isFirst = !seen.has(`${unit}|${list}`)
    seen.add(`${unit}|${list}`)
    return isFirst
  })
}

export function stampsOn(snapshot: WorkbookSnapshot, cover: string | undefined): ReadonlyMap<UnitCode, StampTexts> {
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

export const presentSheets = (lists: readonly FoundList[]): PresentSheets['sheets'] =>
  lists.map(({ unit, list, sheet }) => ({ unit, list, name: sheet }))

export const ownCovers = (covers: readonly FoundCover[]): PresentSheets['covers'] =>
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

/** What becomes of the covers that stand. */
export interface SettledCover {
  readonly name: string
  /** Stays as it is instead of being laid out. */
  readonly kept: FoundCover | null
  /** Own covers of single units that stay beside the common one. */
  readonly beside: readonly FoundCover[]
}

/** Under which name the cover is laid out: in place of one that would lose nothing, else beside it. */
export function settleCover(standing: Standing, only: UnitCode | null): SettledCover {
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
