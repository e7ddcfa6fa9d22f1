import { useState } from 'react'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { TEMPLATE_LISTS } from '../../../domain/template'
import { useDesk } from '../../desk/DeskContext'
import type { Choice } from './ChoiceForm'
import { PackFiles } from './PackFiles'
import { useSettingUp } from './useSettingUp'
import { WriteSheets } from './WriteSheets'

type Chosen = Omit<Choice, 'period' | 'dueOn'>

/** 建立模板: for which units, which lists, into this workbook or into files. */
export function SetUp({ plan }: { readonly plan: ImportedPlan }) {
  const { workbook, packing, periodOf, dueOf, change } = useDesk()
  const [chosen, setChosen] = useState<Chosen>(() => ({
    ...{ units: new Set(), lists: TEMPLATE_LISTS, previous: null },
    // A zip that is being made meanwhile is shown again.
    into: workbook && packing.state.kind !== 'running' ? 'workbook' : 'files',
  }))
  const { writing, write, pack } = useSettingUp(plan)
  const period = periodOf(plan)
  const choice: Choice = { ...chosen, period, dueOn: dueOf(period) }
  const choose = ({ period: wanted, dueOn: day, ...changes }: Partial<Choice>) => {
    if (wanted) void change({ period: wanted.key, plan: plan.plan.code })
    if (day) void change({ dueOn: { period: period.key, day } })
    setChosen((was) => ({ ...was, ...changes }))
  }
  const form = { plan, choice, hasWorkbook: workbook !== null, onChoose: choose }
  return choice.into === 'workbook' ? (
    <WriteSheets form={form} work={writing} onStart={() => write(choice)} />
  ) : (
    <PackFiles form={form} work={packing} onStart={() => pack(choice)} />
  )
}
