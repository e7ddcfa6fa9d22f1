import { useCallback, useEffect, useRef, useState } from 'react'
import { DEFAULT_CHECK_SETTINGS } from '../../domain/checks'
import type { Period } from '../../domain/model'
import type { Checked } from '../../usecases/checkSubmissions'
import type { ImportedPlan } from '../../usecases/importPlan'
import type { CheckFilesProblem, PaneServices } from '../services'

export interface CheckingStep {
  readonly done: number
  readonly total: number
  /** The file being read; empty before the first and after the last. */
  readonly file: string
  readonly stopping: boolean
}

export interface CheckingOutcome {
  readonly checked: Checked
  readonly plan: ImportedPlan
  readonly files: readonly File[]
}

export type CheckingProblem = CheckFilesProblem | { readonly kind: 'unexpected'; readonly detail: string }

export type CheckingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: CheckingStep }
  | { readonly kind: 'done'; readonly outcome: CheckingOutcome }
  | { readonly kind: 'failed'; readonly problem: CheckingProblem }

export interface CheckingRequest {
  readonly plan: ImportedPlan
  readonly period: Period
  readonly files: readonly File[]
}

export interface Checking {
  readonly state: CheckingState
  start(request: CheckingRequest): void
  /** Ends the run after the file being read; what was read is shown. */
  stop(): void
}

const isRunning = (state: CheckingState) => state.kind === 'running'

/** One run of the check at a time; leaving the screen stops it. */
export function useChecking({ checkFiles }: Pick<PaneServices, 'checkFiles'>): Checking {
  const [state, setState] = useState<CheckingState>({ kind: 'idle' })
  const current = useRef<{ cancelled: boolean } | null>(null)
  const stop = useCallback(() => {
    if (current.current) current.current.cancelled = true
    setState((was) => (was.kind === 'running' ? { ...was, step: { ...was.step, stopping: true } } : was))
  }, [])
  const start = useCallback(
    ({ plan, period, files }: CheckingRequest) => {
      const cancellation = { cancelled: false }
      current.current = cancellation
      const settle = (next: CheckingState) => {
        if (current.current === cancellation) setState(next)
      }
      const report = (done: number, total: number, file: string) => {
        const step = { done, total, file, stopping: cancellation.cancelled }
        if (current.current === cancellation) setState((was) => (isRunning(was) ? { kind: 'running', step } : was))
      }
      setState({ kind: 'running', step: { done: 0, total: files.length, file: '', stopping: false } })
      checkFiles({ plan, period, settings: DEFAULT_CHECK_SETTINGS, files, progress: { report }, cancellation }).then(
        (checked) =>
          settle(
            checked.ok
              ? { kind: 'done', outcome: { checked: checked.value, plan, files } }
              : { kind: 'failed', problem: checked.problem },
          ),
        (bug: unknown) => settle({ kind: 'failed', problem: { kind: 'unexpected', detail: String(bug) } }),
      )
    },
    [checkFiles],
  )
  useEffect(
    () => () => {
      if (current.current) current.current.cancelled = true
      current.current = null
    },
    [],
  )
  return { state, start, stop }
}
