import { lazy, Suspense, useState } from 'react'
import { Spinner } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { Period } from '../../../domain/model'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { FileButton } from '../../components/FileButton'
import { PeriodPicker } from '../../components/PeriodPicker'
import { PlanLine } from '../../components/PlanLine'
import { StopAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { ScreenFrame } from '../../components/ScreenFrame'
import { Invitation, Working } from '../../components/WorkArea'
import { useDesk } from '../../desk/DeskContext'
import type { CheckingState } from '../../hooks/useChecking'
import type { WorkStep } from '../../hooks/useWork'
import type { PaneText } from '../../text/paneText'
import { useText } from '../../text/TextContext'

/** The sentences of all rules come with the results, not with the first paint. */
const Results = lazy(async () => ({ default: (await import('./Results')).Results }))

function stepWords({ stopping, label, done, total }: WorkStep, { checkReturns: { running }, shell }: PaneText): string {
  if (stopping) return shell.stopping
  if (label !== '') return running.reading(done + 1, total)
  return done === 0 ? running.preparing : running.checking
}

function Invite({ over }: { readonly over: boolean }) {
  const { pick } = useText().checkReturns
  return <Invitation lines={[pick.invite, pick.drop]} small={pick.local} drop={{ over }} />
}

function Stage({ state, over }: { readonly state: CheckingState; readonly over: boolean }) {
  const text = useText()
  switch (state.kind) {
    case 'idle':
      return <Invite over={over} />
    case 'running':
      return <Working words={stepWords(state.step, text)} step={state.step} />
    case 'done':
      return (
        <Suspense fallback={<Spinner size="small" />}>
          <Results outcome={state.outcome} />
        </Suspense>
      )
    case 'failed':
      return (
        <>
          <ProblemNote problem={state.problem} />
          <Invite over={over} />
        </>
      )
    default:
      return unreachable(state)
  }
}

/** 审核回收文件: pick returned files, see what is wrong with them. */
export function CheckReturns({ plan }: { readonly plan: ImportedPlan }) {
  const { checkReturns, shell } = useText()
  const { checking, checks, periodOf, change } = useDesk()
  const { state, start, stop } = checking
  const [dragging, setDragging] = useState(false)
  const period = periodOf(plan)
  const running = state.kind === 'running'
  const check = (files: readonly File[], of: Period = period) => start({ plan, period: of, settings: checks, files })
  const choose = (chosen: Period) => {
    void change({ period: chosen.key, plan: plan.plan.code })
    if (state.kind === 'done') check(state.outcome.files, chosen)
  }
  const action = running ? (
    <StopAction label={shell.stop} disabled={state.step.stopping} onClick={stop} />
  ) : (
    <FileButton
      label={state.kind === 'done' ? checkReturns.pick.again : checkReturns.pick.action}
      disabled={false}
      onPick={check}
    />
  )
  return (
    <ScreenFrame action={action} drop={running ? null : { onDrop: check, onOver: setDragging }}>
      <PlanLine state={{ kind: 'ready', plan }} />
      <PeriodPicker plan={plan.plan} period={period} disabled={running} onChoose={choose} />
      <Stage state={state} over={dragging} />
    </ScreenFrame>
  )
}
