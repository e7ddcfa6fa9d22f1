import type { Result } from '../domain/lib'
import { fail } from '../domain/lib'
import type { MessageText, WorkbookSnapshot } from '../domain/model'
import { describeProblem } from '../domain/plan'
import type { ImportedPlan } from './importPlan'
import { importPlan } from './importPlan'
import { readPlanSheets } from './readPlanSheets'

/** The plan that is saved in a workbook, as its sheets stand now; null where it carries none. Fails with a sentence for each fault of the tables. */
export function planInWorkbook(
  snapshot: Pick<WorkbookSnapshot, 'sheets'>,
): Result<ImportedPlan, readonly MessageText[]> | null {
  const tables = readPlanSheets(snapshot)
  if (tables === null) return null
  const imported = importPlan(tables)
  return imported.ok ? imported : fail(imported.problem.map((problem) => describeProblem(problem)))
}
