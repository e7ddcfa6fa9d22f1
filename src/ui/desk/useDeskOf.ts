import { useCallback, useMemo, useState } from 'react'
import type { LightPolicy, Period } from '../../domain/model'
import { dayNumber, DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../domain/model'
import type { ImportedPlan } from '../../usecases/importPlan'
import { checkSettingsOf, DEFAULT_PANE_SETTINGS, lightPolicyOf } from '../../usecases/paneMemory'
import type { PaneMemory, PaneSettings } from '../../usecases/paneMemory'
import type { Recognised } from '../../usecases/recognise'
import type { RollUpReturnsProblem } from '../../usecases/rollUpReturns'
import { usualDueDate } from '../components/usualDueDate'
import type { PaneProblem } from '../components/ProblemNote'
import { likelyPeriod } from '../components/periodChoice'
import { useChecking } from '../hooks/useChecking'
import { useWork } from '../hooks/useWork'
import type { PackedTemplates, PaneServices, ScreenName, Stopped } from '../services'
import type { Desk, RolledUp } from './DeskContext'
import type { Memory } from './useMemory'
import { useImporting } from './useImporting'
import type { PlanInUse } from './usePlanInUse'
import { useReturns } from './useReturns'
import { recognisedIn, useRecognition } from './useRecognition'
import { whoAmI } from './whoAmI'

export interface DeskSetting {
  readonly services: PaneServices
  readonly memory: Memory
  readonly plan: PlanInUse
  readonly navigate: (screen: ScreenName) => void
}

/** The city's own rules; the usual ones, under their own name, where it has set nothing. */
function policyInForce(settings: PaneSettings): LightPolicy {
  const { bands, aboutTolerance } = DEFAULT_PANE_SETTINGS
  const unchanged =
    settings.aboutTolerance === aboutTolerance && JSON.stringify(settings.bands) === JSON.stringify(bands)
  const own = unchanged ? null : lightPolicyOf(settings)
  return own?.ok ? own.value : DEFAULT_LIGHT_POLICY
}

/** The day that was typed for this period, else the usual one. */
function dueDateFor(period: Period, { dueOn }: PaneMemory) {
  const typed = dueOn?.period === period.key && dayNumber(dueOn.day) !== null ? dueOn.day : null
  return typed === null ? usualDueDate(period) : isoDate(typed)
}

/** Who sits here, from the document, this machine and the workbook itself. */
function useWho({ services: { machine }, memory: { memory, change } }: DeskSetting, recognised: Recognised | null) {
  const [onThisMachine, setOnThisMachine] = useState(() => machine.role())
  const chooseWho: Desk['chooseWho'] = (choice) => {
    if (choice.role !== undefined) {
      machine.rememberRole(choice.role)
      setOnThisMachine(choice.role)
    }
    void change(choice)
  }
  return { ...whoAmI({ kept: memory, onThisMachine, recognised }), chooseWho }
}

/** Lays the desk: what every screen has at hand. */
export function useDeskOf(setting: DeskSetting): Desk {
  const { services, memory: kept, plan: planInUse, navigate } = setting
  const { workbook, today } = services
  const { memory, damaged, change } = kept
  const recognition = useRecognition(workbook, planInUse.state)
  const checking = useChecking(services)
  const packing = useWork<PackedTemplates, Stopped>()
  const rollingUp = useWork<RolledUp, RollUpReturnsProblem | PaneProblem>()
  const returns = useReturns()
  const importing = useImporting()
  const { settings } = memory
  const policy = useMemo(() => policyInForce(settings), [settings])
  const checks = useMemo(() => checkSettingsOf(settings), [settings])
  const recognised = recognisedIn(recognition.state)
  const who = useWho(setting, recognised)
  const periodOf = useCallback(
    ({ plan }: ImportedPlan) => {
      const chosen = memory.period === null ? null : parsePeriod(memory.period)
      if (chosen?.ok) return chosen.value
      if (recognised?.kind === 'template') return recognised.period
      return likelyPeriod(plan, today())
    },
    [memory.period, recognised, today],
  )
  return {
    ...{ services, workbook, memory, damaged, change, policy, checks, recognition, periodOf, navigate },
    ...{ checking, packing, rollingUp, returns, importing, planInUse },
    ...who,
    dueOf: (period) => dueDateFor(period, memory),
  }
}
