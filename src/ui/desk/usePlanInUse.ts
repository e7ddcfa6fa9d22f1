import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpenWorkbook } from '../../usecases/ports'
import type { PlanState } from '../hooks/usePlan'
import { usePlan } from '../hooks/usePlan'
import type { PaneServices } from '../services'
import type { Memory } from './useMemory'

/** Which plan every screen works with. */
export interface PlanInUse {
  readonly state: PlanState
  readonly from: 'workbook' | 'product'
  /** The plan that the pane brings, whichever is in use. */
  readonly shipped: PlanState
  /** Remembered with the document; periods and units of the other plan are forgotten. */
  use(from: PlanInUse['from']): void
  /** After the plan's sheets were written. */
  readAgain(): void
}

/** Reading needs the whole of the plan's rules, which the first paint does not wait for. */
async function look(workbook: Pick<OpenWorkbook, 'readSnapshot'>): Promise<PlanState> {
  const { planInWorkbook } = await import('../../usecases/planInWorkbook')
  const read = await workbook.readSnapshot()
  if (!read.ok) return { kind: 'unreadable', problem: read.problem }
  const plan = planInWorkbook(read.value)
  if (plan === null) return { kind: 'gone' }
  return plan.ok ? { kind: 'ready', plan: plan.value } : { kind: 'failed', problems: plan.problem }
}

/** The plan that the pane brings, or the one that is saved in the workbook where that was chosen. */
export function usePlanInUse(
  { loadPlan, workbook }: Pick<PaneServices, 'loadPlan' | 'workbook'>,
  { memory, change }: Memory,
): PlanInUse {
  const shipped = usePlan({ loadPlan })
  const [own, setOwn] = useState<PlanState>({ kind: 'loading' })
  const newest = useRef(0)
  const from = workbook !== null && memory.planFrom === 'workbook' ? 'workbook' : 'product'
  const readAgain = useCallback(() => {
    if (!workbook) return
    const turn = ++newest.current
    const settle = (next: PlanState) => {
      if (turn === newest.current) setOwn(next)
    }
    settle({ kind: 'loading' })
    look(workbook).then(settle, () => settle({ kind: 'failed', problems: [] }))
  }, [workbook])
  useEffect(() => {
    if (from === 'workbook') readAgain()
  }, [from, readAgain])
  const use = (next: PlanInUse['from']) =>
    void change({ planFrom: next === 'workbook' ? 'workbook' : null, plan: null, period: null, unit: null })
  return { state: from === 'workbook' ? own : shipped, from, shipped, use, readAgain }
}
