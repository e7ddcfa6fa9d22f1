import type { Result } from '../domain/lib'
import { fail } from '../domain/lib'
import type { PeriodKey, UnitCode } from '../domain/model'
import type { CheckedFinding, CheckWorkbookRequest, StampShown } from './checkWorkbook'
import type { AsyncFingerprint, CellPlace, Fingerprint, OpenWorkbook } from './ports'
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
  readonly fingerprint: Fingerprint | AsyncFingerprint
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

/** 盖章上报: who, when, in which state, and the fingerprint of what is reported, on the cover. */
export async function stampSubmission(
  request: StampRequest,
  { workbook }: StampPorts,
): Promise<Result<Stamped, StampProblem>> {
  if (request.by.trim() === '') return fail({ kind: 'no-name' })
  const read = await workbook.readSnapshot()
  return read.ok ? fail({ kind: 'no-stamp-block' }) : fail(troubleWith(read.problem))
}
