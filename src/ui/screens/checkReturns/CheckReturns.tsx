import { lazy, Suspense, useState } from 'react'
import { Button, makeStyles, Spinner } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { Period } from '../../../domain/model'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { FileButton } from '../../components/FileButton'
import { PaneFrame } from '../../components/PaneFrame'
import type { CheckingState } from '../../hooks/useChecking'
import { useChecking } from '../../hooks/useChecking'
import { usePlan } from '../../hooks/usePlan'
import type { PaneServices } from '../../services'
import { useText } from '../../text/TextContext'
import { FailedNote } from './FailedNote'
import { likelyPeriod } from './periodChoice'
import { PeriodPicker } from './PeriodPicker'
import { PlanLine } from './PlanLine'
import { Invitation, Working } from './WorkArea'

const useStyles = makeStyles({ wide: { width: '100%' } })

/** The sentences of all rules come with the results, not with the first paint. */
const Results = lazy(async () => ({ default: (await import('./Results')).Results }))

function Stage({ state, over }: { readonly state: CheckingState; readonly over: boolean }) {
  switch (state.kind) {
    case 'idle':
      return <Invitation over={over} />
    case 'running':
      return <Working step={state.step} />
    case 'done':
      return (
        <Suspense fallback={<Spinner size="small" />}>
          <Results outcome={state.outcome} />
        </Suspense>
      )
    case 'failed':
      return (
        <>
          <FailedNote problem={state.problem} />
          <Invitation over={over} />
        </>
      )
    default:
      return unreachable(state)
  }
}

export interface CheckReturnsProps {
  readonly services: PaneServices
  readonly onSwitchLanguage: () => void
}

/** 审核回收文件: pick returned files, see what is wrong with them. */
export function CheckReturns({ services, onSwitchLanguage }: CheckReturnsProps) {
  const styles = useStyles()
  const text = useText()
  const planState = usePlan(services)
  const { state, start, stop } = useChecking(services)
  const [chosen, setChosen] = useState<Period | null>(null)
  const [dragging, setDragging] = useState(false)
  const plan = planState.kind === 'ready' ? planState.plan : null
  const periodFor = ({ plan: own }: ImportedPlan) => chosen ?? likelyPeriod(own, services.today())
  const running = state.kind === 'running'
  const check = (files: readonly File[]) => {
    if (plan) start({ plan, period: periodFor(plan), files })
  }
  const choose = (period: Period) => {
    setChosen(period)
    if (plan && state.kind === 'done') start({ plan, period, files: state.outcome.files })
  }
  const action = running ? (
    <Button className={styles.wide} disabled={state.step.stopping} onClick={stop}>
      {text.running.stop}
    </Button>
  ) : (
    <FileButton
      label={state.kind === 'done' ? text.pick.again : text.pick.action}
      disabled={plan === null}
      onPick={check}
    />
  )
  return (
    <PaneFrame
      title={text.title}
      onSwitchLanguage={onSwitchLanguage}
      onDropFiles={plan && !running ? check : null}
      onDragging={setDragging}
      action={action}
    >
      <PlanLine state={planState} />
      {plan && <PeriodPicker plan={plan.plan} period={periodFor(plan)} disabled={running} onChoose={choose} />}
      <Stage state={state} over={dragging} />
    </PaneFrame>
  )
}
