import type { Result } from '../../domain/lib'

export const PLAN_FILE_PROBLEM_KINDS = [
  'empty-file',
  'not-a-document',
  'legacy-document',
  'password-protected',
  'damaged',
  'too-large',
] as const
export type PlanFileProblemKind = (typeof PLAN_FILE_PROBLEM_KINDS)[number]

/** Why a file gives no text of a plan. `detail` is for the log, in English; the user's sentence comes from the kind. */
export interface PlanFileProblem {
  readonly kind: PlanFileProblemKind
  readonly file: string
  readonly detail: string
}

/**
 * The text of a plan's file, one line for a paragraph and one for a table's row, cells parted by ` | `. Numbers that the
 * program counts by itself stand in front of their paragraphs as they are shown. Never throws on bad bytes.
 */
export type ReadPlanText = (file: string, bytes: Uint8Array) => Result<string, PlanFileProblem>
