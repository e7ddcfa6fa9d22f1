import { withReason } from '../domain/checks'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import { isCellError } from '../domain/model'
import type { CheckedFinding } from './checkedWorkbook'
import type { CellPlace, OpenWorkbook } from './ports'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export interface ReasonGiven {
  readonly checked: CheckedFinding
  /** In the person's own words; empty takes the reason back. */
  readonly reason: string
}

/** `no-reason-asked`: the finding takes none. `changed-meanwhile`: somebody typed into the cell; check again first. */
export type ReasonProblem =
  | { readonly kind: 'no-reason-asked' }
  | { readonly kind: 'changed-meanwhile'; readonly place: CellPlace }
  | WorkbookTrouble

export interface ReasonWritten {
  readonly place: CellPlace
  /** What the cell holds now. */
  readonly text: string
}

export interface ReasonPorts {
  readonly workbook: Pick<OpenWorkbook, 'editCells'>
}

/** Writes the reason into 上报说明 of the finding's row, beside what stands there; the older one of the same rule gives way. */
export async function giveReason(
  { checked, reason }: ReasonGiven,
  { workbook }: ReasonPorts,
): Promise<Result<ReasonWritten, ReasonProblem>> {
  const { finding, reasonAt } = checked
  if (reasonAt === null) return fail({ kind: 'no-reason-asked' })
  const { sheet, address, holds, values } = reasonAt
  const before = holds === null || isCellError(holds) ? '' : String(holds)
  const text = withReason(before, { rule: finding.rule, values, text: reason })
  const edited = await workbook.editCells([{ sheet, address, expected: holds, value: text === '' ? null : text }])
  if (!edited.ok) return fail(troubleWith(edited.problem))
  const [place] = edited.value.changedMeanwhile
  return place ? fail({ kind: 'changed-meanwhile', place }) : succeed({ place: { sheet, address }, text })
}
