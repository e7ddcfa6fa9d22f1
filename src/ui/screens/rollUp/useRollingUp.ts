import { fail, succeed } from '../../../domain/lib'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { RollUpReturnsProblem } from '../../../usecases/rollUpReturns'
import type { PaneProblem } from '../../components/ProblemNote'
import type { RolledUp } from '../../desk/DeskContext'
import { useDesk } from '../../desk/DeskContext'
import type { Sources } from '../../desk/useReturns'
import { recognisedIn } from '../../desk/useRecognition'
import type { TracedSource } from '../../../usecases/traceFigure'
import { useChangedSources } from '../../hooks/useChangedSources'
import type { WorkState } from '../../hooks/useWork'
import type { SourcesFormProps } from './SourcesForm'

export interface RollingUp {
  readonly state: WorkState<RolledUp, RollUpReturnsProblem | PaneProblem>
  readonly form: Omit<SourcesFormProps, 'over'>
  readonly sources: Sources
  /** Something was chosen since the last run that it does not know of. */
  readonly outdated: boolean
  /** Neither sheets nor files to roll up. */
  readonly empty: boolean
  /** Cells that have changed since the summary in this workbook was rolled up. */
  readonly changed: readonly TracedSource[]
  start(): void
  /** Rolls up at once with other copies of what units reported more than once. */
  countInstead(counting: Sources['counting']): void
  stop(): void
}

/** The roll-up with what it is made from; it goes on while another screen is looked at. */
export function useRollingUp(plan: ImportedPlan): RollingUp {
  const { services, workbook, checks, policy, recognition, periodOf, dueOf, change: remember, ...desk } = useDesk()
  const { rollingUp, returns } = desk
  const { state } = rollingUp
  const recognised = recognisedIn(recognition.state)
  const period = periodOf(plan)
  const dueOn = dueOf(period)
  const sources: RolledUp['madeFrom'] = { ...returns.sources, period: period.key, dueOn }
  const workbookUnits = workbook ? (recognised?.kind === 'template' ? recognised.units.length : 0) : null
  const { changed, forget } = useChangedSources(workbook, { known: state.kind === 'done' || state.kind === 'running' })
  const startWith = (madeFrom: RolledUp['madeFrom']) => {
    forget()
    rollingUp.start(async (watching) => {
      const read = workbookUnits !== null && workbookUnits > 0 && workbook ? await workbook.readSnapshot() : null
      if (read && !read.ok) return fail(read.problem)
      const rolled = await services.rollUp({
        ...{ plan, period, dueOn, preparedOn: services.today(), settings: checks, policy },
        ...{ workbook: read ? read.value : null, files: madeFrom.files, counting: madeFrom.counting },
        ...watching,
      })
      return rolled.ok ? succeed({ outcome: rolled.value, madeFrom }) : rolled
    })
  }
  const countInstead = (counting: Sources['counting']) => {
    returns.change({ counting })
    startWith({ ...sources, counting })
  }
  const madeFrom = state.kind === 'done' ? state.outcome.madeFrom : null
  const outdated =
    madeFrom !== null &&
    (madeFrom.files !== sources.files ||
      madeFrom.counting !== sources.counting ||
      madeFrom.period !== sources.period ||
      madeFrom.dueOn !== sources.dueOn)
  return {
    ...{ state, sources, outdated, changed, countInstead, stop: rollingUp.stop },
    start: () => startWith(sources),
    empty: sources.files.length === 0 && (workbookUnits ?? 0) === 0,
    form: {
      ...{ plan, period, dueOn, files: sources.files, workbookUnits },
      onPeriod: ({ key }) => void remember({ period: key, plan: plan.plan.code }),
      onDue: (day) => void remember({ dueOn: { period: period.key, day } }),
      onAdd: returns.add,
      onFiles: (files) => returns.change({ files }),
    },
  }
}
