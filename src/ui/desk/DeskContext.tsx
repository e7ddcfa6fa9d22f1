import { createContext, useContext } from 'react'
import type { CheckSettings } from '../../domain/checks'
import type { IsoDate, LightPolicy, Period, PeriodKey, UnitCode } from '../../domain/model'
import type { ImportedPlan } from '../../usecases/importPlan'
import type { PaneMemory } from '../../usecases/paneMemory'
import type { OpenWorkbook } from '../../usecases/ports'
import type { RollUpReturnsProblem } from '../../usecases/rollUpReturns'
import type { PaneProblem } from '../components/ProblemNote'
import type { Work } from '../hooks/useWork'
import type { PackedTemplates, PaneServices, RollUpOutcome, ScreenName, Stopped } from '../services'
import type { Checking } from '../hooks/useChecking'
import type { Memory } from './useMemory'
import type { Importing } from './useImporting'
import type { PlanInUse } from './usePlanInUse'
import type { Returns, Sources } from './useReturns'
import type { Recognition } from './useRecognition'

/** A finished roll-up, and what it was made from: a later choice makes it outdated. */
export interface RolledUp {
  readonly outcome: RollUpOutcome
  readonly madeFrom: Sources & { readonly period: PeriodKey; readonly dueOn: IsoDate }
}

/** What lies on the desk whichever screen is open: the workbook, what was chosen, and long work that goes on meanwhile. */
export interface Desk {
  readonly services: PaneServices
  readonly workbook: OpenWorkbook | null
  readonly memory: PaneMemory
  /** True where what the workbook kept could not be read. */
  readonly damaged: boolean
  readonly change: Memory['change']
  readonly policy: LightPolicy
  readonly checks: CheckSettings
  readonly recognition: Recognition
  /** The period chosen, else the workbook's own, else the month that ended last. */
  periodOf(plan: ImportedPlan): Period
  /** The last day to hand in: as typed for this period, else the usual one. */
  dueOf(period: Period): IsoDate
  /** Who sits at this workbook, as `whoAmI` has it. */
  readonly role: PaneMemory['role']
  readonly unit: UnitCode | null
  /** Says who one is: kept with the document, the role on this machine as well. */
  chooseWho(choice: Partial<Pick<PaneMemory, 'role' | 'unit'>>): void
  navigate(screen: ScreenName): void
  readonly checking: Checking
  readonly packing: Work<PackedTemplates, Stopped>
  readonly rollingUp: Work<RolledUp, RollUpReturnsProblem | PaneProblem>
  readonly returns: Returns
  readonly importing: Importing
  readonly planInUse: PlanInUse
}

const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = DeskContext.Provider

/** Throws outside the pane. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('This screen stands on no desk')
  return desk
}
