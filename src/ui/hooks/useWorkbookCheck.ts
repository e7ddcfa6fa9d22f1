import { useCallback, useEffect, useRef, useState } from 'react'
import type { WorkbookChecked } from '../../usecases/checkWorkbook'
import { checkWorkbook } from '../../usecases/checkWorkbook'
import type { ImportedPlan } from '../../usecases/importPlan'
import type { OpenWorkbook } from '../../usecases/ports'
import type { PaneProblem } from '../components/ProblemNote'
import { useDesk } from '../desk/DeskContext'

/** Typing goes on for a moment after the first change; one check for all of it. */
const QUIET_MS = 800

export type WorkbookCheckState =
  | { readonly kind: 'idle' }
  /** `last`: what was found before, shown until the new result is here; null the first time. */
  | { readonly kind: 'running'; readonly last: WorkbookChecked | null }
  | { readonly kind: 'done'; readonly result: WorkbookChecked }
  | { readonly kind: 'failed'; readonly problem: PaneProblem }

export interface WorkbookCheck {
  readonly state: WorkbookCheckState
  checkAgain(): void
}

export const lastResult = (state: WorkbookCheckState): WorkbookChecked | null => {
  if (state.kind === 'done') return state.result
  return state.kind === 'running' ? state.last : null
}

/** Checks the open workbook, and again whenever something in it changed. Listens only while the screen is open. */
export function useWorkbookCheck(plan: ImportedPlan, workbook: OpenWorkbook): WorkbookCheck {
  const { checks, services } = useDesk()
  const { fingerprint } = services
  const [state, setState] = useState<WorkbookCheckState>({ kind: 'idle' })
  const newest = useRef(0)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const check = useCallback(
    async (live: boolean) => {
      clearTimeout(waiting.current)
      const own = ++newest.current
      setState((was) => ({ kind: 'running', last: lastResult(was) }))
      const settle = (next: (was: WorkbookCheckState) => WorkbookCheckState) => {
        if (own === newest.current) setState(next)
      }
      try {
        const checked = await checkWorkbook({ ...plan, settings: checks }, { workbook, fingerprint })
        if (checked.ok) return settle(() => ({ kind: 'done', result: checked.value }))
        const { problem } = checked.problem
        // Somebody is typing on: the next change starts the check again.
        settle((was) => {
          const last = lastResult(was)
          return live && problem.kind === 'editing' && last
            ? { kind: 'done', result: last }
            : { kind: 'failed', problem }
        })
      } catch (bug) {
        settle(() => ({ kind: 'failed', problem: { kind: 'unexpected', detail: String(bug) } }))
      }
    },
    [plan, checks, workbook, fingerprint],
  )
  useEffect(() => {
    void check(false)
    const remove = workbook.watch(() => {
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => void check(true), QUIET_MS)
    })
    return () => {
      remove()
      clearTimeout(waiting.current)
      newest.current += 1
    }
  }, [check, workbook])
  return { state, checkAgain: () => void check(false) }
}
