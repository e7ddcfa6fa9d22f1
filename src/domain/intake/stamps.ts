import type { CellRef, Finding, Submission, SubmissionStamp, UnitCode, WorkbookSnapshot } from '../model'
import { addressOf, parseAddress, unitCode, valueAt } from '../model'
import type { StampKey } from '../template'
import { STAMP_KEYS } from '../template'
import { toldBy } from './cellDifferences'
import { intakeFinding } from './intakeFinding'
import { namePartsOf, referenceOf } from './readIdentity'
import { shownText } from './sheetCells'

/** The four cells of a unit's 上报凭证. */
export type StampPlaces = Readonly<Record<StampKey, CellRef>>

/** Ends of the names of stamped cells. */
export const STAMPED: ReadonlySet<string> = new Set(STAMP_KEYS)

const sameName = (left: string, right: string): boolean => left === right || left.toLowerCase() === right.toLowerCase()

/** The cell that a name points at; null where its sheet is gone. */
export function placeOf({ file, sheets }: WorkbookSnapshot, refersTo: string): CellRef | null {
  const at = referenceOf(refersTo)
  const sheet = at && sheets.find(({ name }) => sameName(name, at.sheet))
  return sheet ? { file, sheet: sheet.name, address: addressOf(at.row, at.column) } : null
}

/** Where each unit's stamp goes, by the cells' defined names; only units whose four cells are all there. Where a copied cover brought names of its own, the first ones count: the workbook's. */
export function stampPlacesIn(snapshot: WorkbookSnapshot): ReadonlyMap<UnitCode, StampPlaces> {
  const found = new Map<UnitCode, Partial<Record<StampKey, CellRef>>>()
  for (const { name, refersTo } of snapshot.names) {
    const parts = namePartsOf(name)
    const key = parts?.list === 'cover' ? STAMP_KEYS.find((one) => sameName(one, parts.column ?? '')) : undefined
    const place = key === undefined ? null : placeOf(snapshot, refersTo)
    if (parts !== null && key !== undefined && place !== null) {
      const unit = unitCode(parts.unit)
      found.set(unit, { [key]: place, ...found.get(unit) })
    }
  }
  const isComplete = (places: Partial<Record<StampKey, CellRef>>): places is StampPlaces =>
    STAMP_KEYS.every((key) => places[key] !== undefined)
  return new Map([...found].flatMap(([unit, places]) => (isComplete(places) ? [[unit, places] as const] : [])))
}

/** What a cell shows; empty where the sheet is gone. */
function textAt({ sheets }: WorkbookSnapshot, { sheet: name, address }: CellRef): string {
  const sheet = sheets.find((one) => one.name === name)
  const at = parseAddress(address)
  return sheet && at ? shownText(valueAt(sheet, at.row, at.column)) : ''
}

/** The stamp as it stands; null where nobody stamped, or where stamping broke off before the fingerprint was written. */
export function stampAt(snapshot: WorkbookSnapshot, places: StampPlaces): SubmissionStamp | null {
  const text = (key: StampKey): string => textAt(snapshot, places[key])
  const [by, fingerprint] = [text('stampedBy'), text('fingerprint').toLowerCase()]
  if (by === '' || fingerprint === '') return null
  return { by, at: text('stampedAt'), state: text('checkState'), fingerprint, cell: places.fingerprint }
}

/**
 * Everything that a submission says, in one text that does not depend on where rows and columns stand, on the names of
 * file and sheets, or on how a figure was typed: what the fingerprint of a stamp is taken of.
 */
export function canonicalText(submission: Submission): string {
  const { plan, unit, period } = submission
  const lines = toldBy(submission).flatMap(({ about, column, text }) =>
    text === '' ? [] : [`${about}\t${column}\t${text.replaceAll(/\s+/g, ' ')}`],
  )
  return [`${plan}\t${unit}\t${period}`, ...lines.sort()].join('\n')
}

/** [IN14] What the submission says now is not what was stamped; `fingerprint` is that of its canonical text now. */
export function stampFindings({ stamp, unit, period }: Submission, fingerprint: string): readonly Finding[] {
  if (stamp === null || stamp.fingerprint === fingerprint) return []
  const values = { by: stamp.by, at: stamp.at }
  return [intakeFinding('IN14', 'changed', { unit, period, cells: [stamp.cell], values })]
}
