import type { Period, Plan, UnitCode, WorkbookSnapshot } from '../model'
import { parsePeriod, unitCode } from '../model'
import type { PlanIndex } from '../plan'
import type { TemplateList } from '../template'
import type { LocatedSheet } from './locateSheets'
import { locateSheets } from './locateSheets'
import type { Identity } from './readIdentity'
import { isIdentitySheet, readIdentity } from './readIdentity'
import { statedPeriod, unitOfFileName } from './statedContext'

/** A list's sheet as it is called now. */
export interface FoundList {
  readonly unit: UnitCode
  readonly list: TemplateList
  readonly sheet: string
}

/** A cover; `unit` null: the common one of several units. */
export interface FoundCover {
  readonly unit: UnitCode | null
  readonly sheet: string
}

/** Which sheets of ours a workbook has. */
export interface WorkbookDescription {
  /** The plan's code as the workbook names it; null where it does not. */
  readonly plan: string | null
  readonly period: Period | null
  /** In the order of the workbook; a list may be there twice. */
  readonly lists: readonly FoundList[]
  readonly covers: readonly FoundCover[]
  readonly identitySheet: string | null
}

const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()

/** Own covers by their entry cells; the common one by the identity sheet, or by the stamps that it holds. */
function coversIn({ sheets }: WorkbookSnapshot, { named, issued }: Identity): readonly FoundCover[] {
  const nameNow = (name: string): string | undefined => sheets.find((sheet) => sameName(sheet.name, name))?.name
  const covers = named.filter(({ list }) => list === 'cover')
  const own = covers.flatMap(({ unit, sheet, columns }): FoundCover[] => {
    const name = columns.has('filler') ? nameNow(sheet) : undefined
    return name === undefined ? [] : [{ unit: unitCode(unit), sheet: name }]
  })
  const common = [
    ...issued.filter(({ list, unit }) => list === 'cover' && unit === '').map(({ name }) => name),
    ...covers.filter(({ columns }) => !columns.has('filler')).map(({ sheet }) => sheet),
  ].flatMap((name) => nameNow(name) ?? [])
  const taken = new Set(own.map(({ sheet }) => sheet))
  return [...own, ...[...new Set(common)].filter((sheet) => !taken.has(sheet)).map((sheet) => ({ unit: null, sheet }))]
}

function periodOfWorkbook(snapshot: WorkbookSnapshot, { period }: Identity, plan: Plan): Period | null {
  const own = period === null ? null : parsePeriod(period)
  return own?.ok ? own.value : statedPeriod(snapshot, plan)
}

/** True where the workbook carries templates of ours, of whatever plan. */
export function hasTemplates(snapshot: WorkbookSnapshot): boolean {
  const { issued, named } = readIdentity(snapshot)
  return issued.length + named.length > 0
}

/** The list sheets of the workbook, with what told them. */
export function locatedIn(
  snapshot: WorkbookSnapshot,
  { index }: { readonly index: PlanIndex },
): readonly LocatedSheet[] {
  const identity = readIdentity(snapshot)
  const [only, ...others] = identity.units
  const onlyUnit = only !== undefined && others.length === 0 ? unitCode(only) : unitOfFileName(snapshot, index)
  return locateSheets(snapshot, { identity, index, onlyUnit })
}

/** Finds our sheets by identity, names and labels, without reading what was filled in. */
export function describeWorkbook(
  snapshot: WorkbookSnapshot,
  { plan, index }: { readonly plan: Plan; readonly index: PlanIndex },
): WorkbookDescription {
  const identity = readIdentity(snapshot)
  const located = locatedIn(snapshot, { index })
  return {
    plan: identity.plan,
    period: periodOfWorkbook(snapshot, identity, plan),
    lists: located.map(({ unit, list, sheet }) => ({ unit, list, sheet: sheet.name })),
    covers: coversIn(snapshot, identity),
    identitySheet: snapshot.sheets.find(isIdentitySheet)?.name ?? null,
  }
}
