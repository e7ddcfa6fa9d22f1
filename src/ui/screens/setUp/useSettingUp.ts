import type { ImportedPlan } from '../../../usecases/importPlan'
import type { BrokenOff, SetUpInBatches } from '../../../usecases/setUpInBatches'
import { setUpInBatches } from '../../../usecases/setUpInBatches'
import type { SetUpProblem } from '../../../usecases/setUpWorkbook'
import { useDesk } from '../../desk/DeskContext'
import { showFirst } from '../../desk/showFirst'
import { useWork } from '../../hooks/useWork'
import type { Choice } from './ChoiceForm'

/** Writing into the workbook, and packing files: the two ways that templates are made. */
export function useSettingUp(plan: ImportedPlan) {
  const { services, workbook, policy, packing, recognition } = useDesk()
  const writing = useWork<SetUpInBatches, SetUpProblem | BrokenOff>()
  const write = ({ units, ...choice }: Choice) => {
    if (!workbook) return
    writing.start(async ({ progress, cancellation }) => {
      const outcome = await setUpInBatches(
        { ...plan, ...choice, units: [...units], policy },
        { workbook, cancellation, progress: (done, total) => progress.report(done, total, '') },
      )
      recognition.lookAgain()
      if (outcome.ok) await showFirst(workbook, outcome.value.written)
      return outcome
    })
  }
  const pack = ({ units, ...choice }: Choice) =>
    packing.start(async (watching) => {
      const packed = await services.packTemplates({ plan, ...choice, units: [...units], policy, ...watching })
      if (packed.ok) await services.saveFile(packed.value.name, packed.value.bytes)
      return packed
    })
  return { writing, packing, write, pack }
}
