import { useEffect, useState } from 'react'
import type { MessageText } from '../../../domain/model'
import { comparePlans } from '../../../domain/plan'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { MappingRow, Part } from '../../../usecases/mappingTable'
import { mappingCounts, mappingRows } from '../../../usecases/mappingTable'
import { planInWorkbook } from '../../../usecases/planInWorkbook'
import type { OpenWorkbook } from '../../../usecases/ports'
import type { PaneProblem } from '../../components/ProblemNote'
import { useDesk } from '../../desk/DeskContext'

export type PlanChangesState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreadable'; readonly problem: PaneProblem }
  /** The tables make no plan; no sentence where they are not there. */
  | { readonly kind: 'faulty'; readonly faults: readonly MessageText[] }
  | {
      readonly kind: 'compared'
      readonly counts: Readonly<Record<Part, Readonly<Record<string, number>>>>
      /** Everything but what is the same, in doubt first. */
      readonly changed: readonly MappingRow[]
      /** What the new plan must keep and does not. */
      readonly errors: readonly MessageText[]
    }

async function compared(workbook: OpenWorkbook, current: ImportedPlan | null): Promise<PlanChangesState> {
  const read = await workbook.readSnapshot()
  if (!read.ok) return { kind: 'unreadable', problem: read.problem }
  const imported = planInWorkbook(read.value)
  if (!imported?.ok || !current) return { kind: 'faulty', faults: imported?.ok === false ? imported.problem : [] }
  const { plan, remarks } = imported.value
  const rows = mappingRows(comparePlans(current.plan, plan))
  return {
    kind: 'compared',
    counts: mappingCounts(rows),
    changed: rows.filter(({ 状态: state }) => state !== '同'),
    errors: remarks.flatMap(({ severity, text }) => (severity === 'error' ? [text] : [])),
  }
}

/** The workbook's plan against the one in use, looked at once. */
export function usePlanChanges(): PlanChangesState {
  const { workbook, planInUse } = useDesk()
  const [state, setState] = useState<PlanChangesState>({ kind: 'looking' })
  const { shipped } = planInUse
  useEffect(() => {
    let gone = false
    const settle = (next: PlanChangesState) => {
      if (!gone) setState(next)
    }
    if (workbook)
      compared(workbook, shipped.kind === 'ready' ? shipped.plan : null).then(settle, (bug: unknown) =>
        settle({ kind: 'unreadable', problem: { kind: 'unexpected', detail: String(bug) } }),
      )
    return () => {
      gone = true
    }
  }, [workbook, shipped])
  return state
}
