import { useCallback } from 'react'
import type { CheckSettings } from '../../domain/checks'
import { succeed } from '../../domain/lib'
import type { Period } from '../../domain/model'
import type { Checked } from '../../usecases/checkSubmissions'
import type { ImportedPlan } from '../../usecases/importPlan'
import type { CheckFilesProblem, PaneServices } from '../services'
import type { WorkState } from './useWork'
import { useWork } from './useWork'

export interface CheckingOutcome {
  readonly checked: Checked
  readonly plan: ImportedPlan
  readonly files: readonly File[]
}

export type CheckingState = WorkState<CheckingOutcome, CheckFilesProblem>

export interface CheckingRequest {
  readonly plan: ImportedPlan
  readonly period: Period
  readonly settings: CheckSettings
  readonly files: readonly File[]
}

export interface Checking {
  readonly state: CheckingState
  start(request: CheckingRequest): void
  /** Ends the run after the file being read; what was read is shown. */
  stop(): void
}

/** One run of the check at a time; closing the pane stops it. */
export function useChecking({ checkFiles }: Pick<PaneServices, 'checkFiles'>): Checking {
  const { state, start: begin, stop } = useWork<CheckingOutcome, CheckFilesProblem>()
  const start = useCallback(
    (request: CheckingRequest) =>
      begin(async (watching) => {
        const checked = await checkFiles({ ...request, ...watching })
        const { plan, files } = request
        return checked.ok ? succeed({ checked: checked.value, plan, files }) : checked
      }),
    [begin, checkFiles],
  )
  return { state, start, stop }
}
