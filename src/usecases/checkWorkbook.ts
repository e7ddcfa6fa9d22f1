import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { WorkbookSnapshot } from '../domain/model'
import type { CheckWorkbookRequest, WorkbookChecked } from './checkedWorkbook'
import { inspectSnapshot } from './inspectSnapshot'
import type { AnyFingerprint, OpenWorkbook } from './ports'
import type { WorkbookTrouble } from './workbookTrouble'
import { troubleWith } from './workbookTrouble'

export type {
  CheckedFinding,
  CheckedUnit,
  CheckWorkbookRequest,
  ReasonCell,
  StampShown,
  WorkbookChecked,
} from './checkedWorkbook'

export interface CheckWorkbookPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSnapshot'>
  readonly fingerprint: AnyFingerprint
}

/** 填报审核 of a workbook that was read already: live re-checks, files. Never throws on what a person did to it. */
export async function checkSnapshot(
  snapshot: WorkbookSnapshot,
  request: CheckWorkbookRequest,
  { fingerprint }: Pick<CheckWorkbookPorts, 'fingerprint'>,
): Promise<WorkbookChecked> {
  const { checked } = await inspectSnapshot(snapshot, request, fingerprint)
  return checked
}

/** 填报审核 of the open workbook, whatever its sheets are called now and wherever they stand. */
export async function checkWorkbook(
  request: CheckWorkbookRequest,
  { workbook, fingerprint }: CheckWorkbookPorts,
): Promise<Result<WorkbookChecked, WorkbookTrouble>> {
  const read = await workbook.readSnapshot()
  return read.ok ? succeed(await checkSnapshot(read.value, request, { fingerprint })) : fail(troubleWith(read.problem))
}
