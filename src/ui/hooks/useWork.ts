import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../domain/lib'
import type { Cancellation, Progress } from '../../usecases/ports'

export interface WorkStep {
  readonly done: number
  readonly total: number
  /** What is being worked on; empty before the first and after the last. */
  readonly label: string
  readonly stopping: boolean
}

/** A mistake of the program: not expected, and said as such. */
export interface Unexpected {
  readonly kind: 'unexpected'
  readonly detail: string
}

export type WorkState<Outcome, Problem> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: WorkStep }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly problem: Problem | Unexpected }

/** What a piece of work is given to report to and to look at. */
export interface Watching {
  readonly progress: Progress
  readonly cancellation: Cancellation
}

export type Job<Outcome, Problem> = (watching: Watching) => Promise<Result<Outcome, Problem>>

export interface Work<Outcome, Problem> {
  readonly state: WorkState<Outcome, Problem>
  start(job: Job<Outcome, Problem>): void
  /** Asks the run to end after what it is at; its outcome is shown as usual. */
  stop(): void
  /** Back to the beginning; a run that goes on is stopped and its outcome dropped. */
  reset(): void
}

const FIRST_STEP: WorkStep = { done: 0, total: 0, label: '', stopping: false }

/** One run at a time; a newer run replaces the older one, and nobody waiting any more stops it. */
export function useWork<Outcome, Problem>(): Work<Outcome, Problem> {
  const [state, setState] = useState<WorkState<Outcome, Problem>>({ kind: 'idle' })
  const current = useRef<{ cancelled: boolean } | null>(null)
  const abandon = useCallback(() => {
    if (current.current) current.current.cancelled = true
    current.current = null
  }, [])
  const stop = useCallback(() => {
    if (current.current) current.current.cancelled = true
    setState((was) => (was.kind === 'running' ? { ...was, step: { ...was.step, stopping: true } } : was))
  }, [])
  const reset = useCallback(() => {
    abandon()
    setState({ kind: 'idle' })
  }, [abandon])
  const start = useCallback(
    (job: Job<Outcome, Problem>) => {
      abandon()
      const cancellation = { cancelled: false }
      current.current = cancellation
      const settle = (next: WorkState<Outcome, Problem>) => {
        if (current.current === cancellation) setState(next)
      }
      const report = (done: number, total: number, label: string) => {
        const step = { done, total, label, stopping: cancellation.cancelled }
        if (current.current === cancellation)
          setState((was) => (was.kind === 'running' ? { kind: 'running', step } : was))
      }
      settle({ kind: 'running', step: FIRST_STEP })
      // Inside a promise, so that a mistake before the first await is caught as well.
      Promise.resolve()
        .then(() => job({ progress: { report }, cancellation }))
        .then(
          (ended) =>
            settle(ended.ok ? { kind: 'done', outcome: ended.value } : { kind: 'failed', problem: ended.problem }),
          (bug: unknown) => settle({ kind: 'failed', problem: { kind: 'unexpected', detail: String(bug) } }),
        )
    },
    [abandon],
  )
  useEffect(() => abandon, [abandon])
  return { state, start, stop, reset }
}
