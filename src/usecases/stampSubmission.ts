import type { StampPlaces } from '../domain/intake'
import { stampPlacesIn } from '../domain/intake'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { PeriodKey, UnitCode, WorkbookSnapshot } from '../domain/model'
import type { StampKey, StampTexts } from '../domain/template'
import { STAMP_KEYS } from '../domain/template'
import type { CheckedFinding, CheckWorkbookRequest, StampShown } from './checkedWorkbook'
import { countByLevel } from './countByLevel'
import { cellValueAt, inspectSnapshot, isOpenQuery } from './inspectSnapshot'
import type { AnyFingerprint, CellEdit, CellPlace, OpenWorkbook } from './ports'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export interface StampRequest extends CheckWorkbookRequest {
  readonly unit: UnitCode
  /** Who stamps. */
  readonly by: string
  /** When, local time: `2023-07-05 16:20`. */
  readonly at: string
}

export interface StampPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSnapshot' | 'editCells'>
  readonly fingerprint: AnyFingerprint
}

export interface Stamped {
  readonly unit: UnitCode
  readonly period: PeriodKey
  readonly stamp: StampShown
  readonly cells: readonly CellPlace[]
}

/** Nothing is stamped. `not-fit`: mandatory findings stand, or queries lack a reason. */
export type StampProblem =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'not-a-template' }
  | { readonly kind: 'unit-not-here'; readonly unit: UnitCode }
  | { readonly kind: 'no-stamp-block' }
  | {
      readonly kind: 'not-fit'
      readonly mandatory: readonly CheckedFinding[]
      readonly unexplained: readonly CheckedFinding[]
    }
  | { readonly kind: 'changed-meanwhile'; readonly cells: readonly CellPlace[] }
  | WorkbookTrouble

const CHANGED_SINCE = 'IN14'

/** 「通过（核实性2条均已说明，提示3条）」. */
function stateWords(findings: readonly CheckedFinding[]): string {
  const counts = countByLevel(findings.map(({ finding }) => finding).filter(({ rule }) => rule !== CHANGED_SINCE))
  const parts = [
    ...(counts.核实性 === 0 ? [] : [`核实性${counts.核实性}条均已说明`]),
    ...(counts.提示 === 0 ? [] : [`提示${counts.提示}条`]),
  ]
  return parts.length === 0 ? '通过' : `通过（${parts.join('，')}）`
}

function editsOf(places: StampPlaces, texts: StampTexts, snapshot: WorkbookSnapshot): readonly CellEdit[] {
  const edit = (key: StampKey): CellEdit => {
    const { sheet, address } = places[key]
    return { sheet, address, expected: cellValueAt(snapshot, places[key]), value: texts[key] }
  }
  return STAMP_KEYS.map(edit)
}

interface Stampable {
  readonly period: PeriodKey
  readonly places: StampPlaces
  readonly texts: StampTexts
}

/** Whether the unit's submission may be stamped, and with what. */
async function stampable(
  snapshot: WorkbookSnapshot,
  request: StampRequest,
  fingerprint: AnyFingerprint,
): Promise<Result<Stampable, StampProblem>> {
  const { unit, by, at } = request
  const { checked, fingerprints } = await inspectSnapshot(snapshot, request, fingerprint)
  if (checked.kind === 'not-a-template') return fail({ kind: 'not-a-template' })
  const print = fingerprints.get(unit)
  if (print === undefined) return fail({ kind: 'unit-not-here', unit })
  const own = checked.findings.filter(({ finding }) => finding.unit === unit)
  const mandatory = own.filter(({ finding }) => finding.level === '强制性')
  const unexplained = own.filter(isOpenQuery)
  if (mandatory.length + unexplained.length > 0) return fail({ kind: 'not-fit', mandatory, unexplained })
  const places = stampPlacesIn(snapshot).get(unit)
  if (!places) return fail({ kind: 'no-stamp-block' })
  const texts = { stampedBy: by.trim(), stampedAt: at, checkState: stateWords(own), fingerprint: print }
  return succeed({ period: checked.period, places, texts })
}

/**
 * 盖章上报: who, when, in which state, and the fingerprint of what is reported, on the cover. Checked anew from the
 * workbook as it stands, not from what a screen still shows.
 */
export async function stampSubmission(
  request: StampRequest,
  { workbook, fingerprint }: StampPorts,
): Promise<Result<Stamped, StampProblem>> {
  if (request.by.trim() === '') return fail({ kind: 'no-name' })
  const read = await workbook.readSnapshot()
  if (!read.ok) return fail(troubleWith(read.problem))
  const fit = await stampable(read.value, request, fingerprint)
  if (!fit.ok) return fit
  const { period, places, texts } = fit.value
  const edited = await workbook.editCells(editsOf(places, texts, read.value), 'together')
  if (!edited.ok) return fail(troubleWith(edited.problem))
  const { written: cells, changedMeanwhile } = edited.value
  if (changedMeanwhile.length > 0) return fail({ kind: 'changed-meanwhile', cells: changedMeanwhile })
  const stamp: StampShown = {
    ...{ by: texts.stampedBy, at: texts.stampedAt, state: texts.checkState, fingerprint: texts.fingerprint },
    changed: false,
  }
  return succeed({ unit: request.unit, period, stamp, cells })
}
