import { useEffect, useState } from 'react'
import type { MessageText } from '../../domain/model'
import type { ImportedPlan } from '../../usecases/importPlan'
import type { PaneProblem } from '../components/ProblemNote'
import type { PaneServices } from '../services'

export type PlanState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly plan: ImportedPlan }
  /** `problems` is empty where the plan's file itself could not be fetched. */
  | { readonly kind: 'failed'; readonly problems: readonly MessageText[] }
  /** The plan was to come from this workbook, which carries none any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly problem: PaneProblem }

/** Loads the plan once, after the first paint. */
export function usePlan({ loadPlan }: Pick<PaneServices, 'loadPlan'>): PlanState {
  const [state, setState] = useState<PlanState>({ kind: 'loading' })
  useEffect(() => {
    let gone = false
    const settle = (next: PlanState) => {
      if (!gone) setState(next)
    }
    loadPlan().then(
      (loaded) =>
        settle(loaded.ok ? { kind: 'ready', plan: loaded.value } : { kind: 'failed', problems: loaded.problem }),
      () => settle({ kind: 'failed', problems: [] }),
    )
    return () => {
      gone = true
    }
  }, [loadPlan])
  return state
}
