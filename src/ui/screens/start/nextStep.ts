import type { PaneMemory } from '../../../usecases/paneMemory'
import type { Recognised } from '../../../usecases/recognise'
import type { ScreenName } from '../../services'

/** Where the work goes on. */
export type NextStep = Exclude<ScreenName, 'start' | 'settings' | 'importPlan'>

export interface Standing {
  readonly role: PaneMemory['role']
  /** Null while it is not known, and where there is no workbook. */
  readonly recognised: Recognised | null
  readonly hasWorkbook: boolean
}

function statisticianStep({ recognised, hasWorkbook }: Standing): NextStep {
  if (!hasWorkbook) return 'rollUp'
  if (recognised?.kind === 'summary') return 'trace'
  if (recognised?.kind === 'template') return recognised.summary === null ? 'rollUp' : 'trace'
  return 'setUp'
}

/** What a person of this role does next with this workbook; null until the role is chosen. */
export function nextStep(standing: Standing): NextStep | null {
  switch (standing.role) {
    case 'filler':
      return standing.hasWorkbook ? 'check' : 'checkReturns'
    case 'statistician':
      return statisticianStep(standing)
    case null:
      return null
  }
}
