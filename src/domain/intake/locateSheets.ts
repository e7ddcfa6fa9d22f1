import type { SheetSnapshot, UnitCode, WorkbookSnapshot } from '../model'
import { unitCode } from '../model'
import type { PlanIndex } from '../plan'
import type { RowList } from './headerLabels'
import { findHeader, lackingLabels, recogniseList } from './headerLabels'
import type { Identity, IssuedList } from './readIdentity'
import { isIdentitySheet } from './readIdentity'
import { statedUnit } from './statedContext'

/** A sheet with its meaning: whose list it is, how that was known, and where its header stands. */
export interface LocatedSheet {
  readonly unit: UnitCode
  readonly list: RowList
  readonly sheet: SheetSnapshot
  readonly by: 'name' | 'identity' | 'label'
  readonly headerRow: number
  /** Columns that defined names point at, by key. */
  readonly named: ReadonlyMap<string, number>
  /** As issued, where the very hidden sheet tells. */
  readonly issued: IssuedList | null
}

const sameName = (left: string, right: string): boolean => left === right || left.toLowerCase() === right.toLowerCase()

const issuedOf = ({ issued }: Identity, unit: string, list: string): IssuedList | null =>
  issued.find((one) => one.unit === unit && one.list === list) ?? null

function byDefinedName(snapshot: WorkbookSnapshot, identity: Identity): readonly LocatedSheet[] {
  return identity.named.flatMap(({ list, unit, sheet: name, headerRow, columns }) => {
    const sheet = snapshot.sheets.find((one) => sameName(one.name, name))
    if (!sheet || list === 'cover') return []
    const issued = issuedOf(identity, unit, list)
    return [{ unit: unitCode(unit), list, sheet, by: 'name', headerRow, named: columns, issued }]
  })
}

/** Only of the sheets that `isFree`: a header need not be looked for where names told it. */
function byIssuedName(
  snapshot: WorkbookSnapshot,
  identity: Identity,
  isFree: (sheet: SheetSnapshot) => boolean,
): readonly LocatedSheet[] {
  return identity.issued.flatMap((issued) => {
    const { list, unit } = issued
    const sheet = snapshot.sheets.find((one) => sameName(one.name, issued.name))
    const header = sheet && list !== 'cover' && isFree(sheet) ? findHeader(sheet, list) : null
    if (!sheet || !header || list === 'cover') return []
    return [
      {
        unit: unitCode(unit),
        list,
        sheet,
        by: 'identity',
        headerRow: header.headerRow,
        named: new Map<string, number>(),
        issued,
      },
    ]
  })
}

interface LabelContext {
  readonly identity: Identity
  readonly index: PlanIndex
  /** Whose sheet it is where the sheet itself does not say. */
  readonly onlyUnit: UnitCode | null
}

function byLabels(sheet: SheetSnapshot, { identity, index, onlyUnit }: LabelContext): readonly LocatedSheet[] {
  const header = recogniseList(sheet)
  if (!header || lackingLabels(sheet, header).length > 0) return []
  const unit = statedUnit(sheet, index) ?? onlyUnit
  if (unit === null) return []
  const { list, headerRow } = header
  const issued = issuedOf(identity, unit, list)
  return [{ unit, list, sheet, by: 'label', headerRow, named: new Map<string, number>(), issued }]
}

/**
 * Every list sheet of the workbook: by defined names, then by the visible name when issued, then by header labels.
 * The same list of a unit may be found twice; in the order of the workbook's sheets.
 */
export function locateSheets(snapshot: WorkbookSnapshot, context: LabelContext): readonly LocatedSheet[] {
  const taken = new Map<SheetSnapshot, LocatedSheet>()
  const take = (found: readonly LocatedSheet[]) => {
    for (const located of found) if (!taken.has(located.sheet)) taken.set(located.sheet, located)
  }
  take(byDefinedName(snapshot, context.identity))
  take(byIssuedName(snapshot, context.identity, (sheet) => !taken.has(sheet)))
  const others = snapshot.sheets.filter((sheet) => !taken.has(sheet) && !isIdentitySheet(sheet))
  take(others.flatMap((sheet) => byLabels(sheet, context)))
  return snapshot.sheets.flatMap((sheet) => taken.get(sheet) ?? [])
}

/** Why no sheet could be taken by its labels: the labels that the likeliest sheet lacks, or null where a list is complete. */
export function missingLabels({ sheets }: WorkbookSnapshot): readonly string[] | null {
  const tries = sheets
    .filter((sheet) => !isIdentitySheet(sheet))
    .flatMap((sheet) => {
      const header = recogniseList(sheet)
      return header ? [{ lacking: lackingLabels(sheet, header), matched: header.matched }] : []
    })
  if (tries.some(({ lacking }) => lacking.length === 0)) return null
  const [best] = [...tries].sort((left, right) => right.matched - left.matched)
  return best?.lacking ?? ['指标编码或指标名称', '本期数']
}
