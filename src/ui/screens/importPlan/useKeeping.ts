import type { KnownUnits } from '../../../domain/plan'
import type { PlanReview } from '../../../usecases/reviewPlan'
import { leftToDecide } from '../../../usecases/reviewPlan'
import { outcomeOf } from '../../../usecases/reviewPlanOutcome'
import { useDesk } from '../../desk/DeskContext'
import type { Work } from '../../hooks/useWork'
import { useWork } from '../../hooks/useWork'
import type { PlanFilesOutcome } from '../../services'
import { useLanguage, useText } from '../../text/TextContext'
import { succeed } from '../../../domain/lib'
import { openListRows } from './entryWords'

/** What was saved, and how much of it nobody has confirmed. */
export interface SavedPlan {
  readonly files: PlanFilesOutcome
  readonly open: number
}

export interface Keeping {
  readonly work: Work<SavedPlan, never>
  keepCsv(): void
}

/** Puts the review into tables and hands them to the person. */
export function useKeeping(review: PlanReview, known: KnownUnits): Keeping {
  const { services } = useDesk()
  const { importPlan } = useText()
  const language = useLanguage()
  const work = useWork<SavedPlan, never>()
  const keepCsv = () =>
    work.start(async () => {
      const files = await services.planFiles({
        ...{ proposal: outcomeOf(review), known, year: Number(services.today().slice(0, 4)) },
        ...{ openColumns: importPlan.openColumns, openList: openListRows(review, importPlan, language) },
      })
      await services.saveFile(files.name, files.bytes)
      return succeed({ files, open: leftToDecide(review).length })
    })
  return { work, keepCsv }
}
