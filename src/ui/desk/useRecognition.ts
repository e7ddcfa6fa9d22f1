import { useCallback, useEffect, useRef, useState } from 'react'
import { unreachable } from '../../domain/lib'
import type { ImportedPlan } from '../../usecases/importPlan'
import type { OpenWorkbook } from '../../usecases/ports'
import type { SavedPlanHeading } from '../../usecases/readPlanSheets'
import type { Recognised } from '../../usecases/recognise'
import type { PaneProblem } from '../components/ProblemNote'
import type { PlanState } from '../hooks/usePlan'

export type RecognitionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  /** `savedPlan`: the plan that is saved in the workbook; null where there is none. */
  | { readonly kind: 'done'; readonly recognised: Recognised; readonly savedPlan: SavedPlanHeading | null }
  | { readonly kind: 'failed'; readonly problem: PaneProblem }

export interface Recognition {
  readonly state: RecognitionState
  /** After sheets were written, or when the person asks. */
  lookAgain(): void
}

/** Reading needs the whole of intake, which the first paint does not wait for. */
async function look(workbook: OpenWorkbook, plan: ImportedPlan): Promise<RecognitionState> {
  const read = await workbook.readSnapshot()
  if (!read.ok) return { kind: 'failed', problem: read.problem }
  const { recognise } = await import('../../usecases/recognise')
  const { savedPlanHeading } = await import('../../usecases/readPlanSheets')
  return { kind: 'done', recognised: recognise(read.value, plan), savedPlan: savedPlanHeading(read.value) }
}

/** What the open workbook is; looked at once the plan is here. */
export function useRecognition(workbook: OpenWorkbook | null, planState: PlanState): Recognition {
  const [state, setState] = useState<RecognitionState>({ kind: 'idle' })
  const newest = useRef(0)
  const plan = planState.kind === 'ready' ? planState.plan : null
  const lookAgain = useCallback(() => {
    if (!workbook || !plan) return
    const own = ++newest.current
    const settle = (next: RecognitionState) => {
      if (own === newest.current) setState(next)
    }
    settle({ kind: 'running' })
    look(workbook, plan).then(settle, (bug: unknown) =>
      settle({ kind: 'failed', problem: { kind: 'unexpected', detail: String(bug) } }),
    )
  }, [workbook, plan])
  useEffect(() => {
    lookAgain()
    return () => {
      newest.current += 1
    }
  }, [lookAgain])
  return { state, lookAgain }
}

/** The plan that is saved in the workbook; null where there is none, or nobody has looked yet. */
export const savedPlanIn = (state: RecognitionState): SavedPlanHeading | null =>
  state.kind === 'done' ? state.savedPlan : null

/** The workbook's own answer, where there is one. */
export function recognisedIn(state: RecognitionState): Recognised | null {
  switch (state.kind) {
    case 'done':
      return state.recognised
    case 'idle':
    case 'running':
    case 'failed':
      return null
    default:
      return unreachable(state)
  }
}
