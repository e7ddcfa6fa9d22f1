import { succeed } from '../../../domain/lib'
import type { KeptReview } from '../../../usecases/planReviewRecord'
import { leftToDecide } from '../../../usecases/reviewPlan'
import { outcomeOf } from '../../../usecases/reviewPlanOutcome'
import { planSheets } from '../../../usecases/planSheets'
import type { PlanReplacement, WritePlanProblem } from '../../../usecases/writePlan'
import { writePlan } from '../../../usecases/writePlan'
import { useDesk } from '../../desk/DeskContext'
import { showFirst } from '../../desk/showFirst'
import type { Work } from '../../hooks/useWork'
import { useWork } from '../../hooks/useWork'
import type { PlanFilesOutcome } from '../../services'
import { useLanguage, useText } from '../../text/TextContext'
import { openListRows } from './entryWords'

/** What was saved where, and how much of it nobody has confirmed. */
export interface SavedPlan {
  readonly into: 'file' | 'workbook'
  readonly files: PlanFilesOutcome
  readonly open: number
}

export interface Keeping {
  readonly work: Work<SavedPlan, WritePlanProblem>
  keepCsv(): void
  /** What the person agreed to lose; nothing at first. */
  keepInWorkbook(agreed?: PlanReplacement): void
}

/** Puts the review into tables, and those into files or into the open workbook. */
export function useKeeping(kept: KeptReview): Keeping {
  const { known, review } = kept
  const { services, workbook, recognition, planInUse } = useDesk()
  const { importPlan } = useText()
  const language = useLanguage()
  const work = useWork<SavedPlan, WritePlanProblem>()
  const made = async () => {
    const list = { openColumns: importPlan.openColumns, openList: openListRows(review, importPlan, language) }
    const year = Number(services.today().slice(0, 4))
    const files = await services.planFiles({ proposal: outcomeOf(review), known, year, ...list })
    return { files, list, open: leftToDecide(review).length }
  }
  const keepCsv = () =>
    work.start(async () => {
      const { files, open } = await made()
      await services.saveFile(files.name, files.bytes)
      return succeed({ into: 'file', files, open })
    })
  const keepInWorkbook = (agreed: PlanReplacement | null = null) =>
    work.start(async ({ progress }) => {
      if (!workbook) throw new Error('There is no workbook to write into')
      const { files, list, open } = await made()
      const plan = planSheets({ tables: files.tables, ...list, review: kept, madeOn: services.today() })
      const report = (done: number, total: number) => progress.report(done, total, '')
      const written = await writePlan({ plan, agreed }, { workbook, progress: report })
      recognition.lookAgain()
      if (!written.ok) return written
      if (planInUse.from === 'workbook') planInUse.readAgain()
      await showFirst(workbook, written.value)
      return succeed({ into: 'workbook', files, open })
    })
  return { work, keepCsv, keepInWorkbook }
}
