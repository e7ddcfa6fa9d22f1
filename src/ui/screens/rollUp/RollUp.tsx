import { useState } from 'react'
import { Body1 } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { OpenWorkbook } from '../../../usecases/ports'
import type { RollUpReturnsProblem } from '../../../usecases/rollUpReturns'
import { Note } from '../../components/Note'
import { PrimaryAction, StopAction } from '../../components/PrimaryAction'
import type { PaneProblem } from '../../components/ProblemNote'
import { ProblemNote } from '../../components/ProblemNote'
import { ScreenFrame } from '../../components/ScreenFrame'
import { Sources } from '../../components/Sources'
import { Working } from '../../components/WorkArea'
import { useDesk } from '../../desk/DeskContext'
import { useSelect } from '../../hooks/useSelect'
import type { WorkStep } from '../../hooks/useWork'
import type { PaneText } from '../../text/paneText'
import { useText } from '../../text/TextContext'
import { KeepResult } from './KeepResult'
import { Outcome } from './Outcome'
import { SourcesForm } from './SourcesForm'
import type { RollingUp } from './useRollingUp'
import { useRollingUp } from './useRollingUp'

/** The rest when asked for: what is to be rolled up stands below. */
const CHANGES_SHOWN = 5

function words({ stopping, label, done, total }: WorkStep, { rollUp, shell }: PaneText): string {
  if (stopping) return shell.stopping
  if (label !== '') return rollUp.reading(done + 1, total)
  return done === 0 ? rollUp.preparing : rollUp.rolling
}

function RollUpNote({ problem }: { readonly problem: RollUpReturnsProblem | PaneProblem }) {
  const { rollUp } = useText()
  return problem.kind === 'stopped' ? <Note intent="info">{rollUp.stopped}</Note> : <ProblemNote problem={problem} />
}

interface PartProps {
  readonly plan: ImportedPlan
  readonly rolling: RollingUp
}

function Stage({ plan, rolling, over }: PartProps & { readonly over: boolean }) {
  const text = useText()
  const { state, form, sources, countInstead } = rolling
  switch (state.kind) {
    case 'idle':
      return <SourcesForm {...form} over={over} />
    case 'running':
      return <Working words={words(state.step, text)} step={state.step} />
    case 'done':
      return (
        <>
          <Outcome
            plan={plan}
            outcome={state.outcome.outcome}
            counting={sources.counting}
            onCountInstead={countInstead}
          />
          <SourcesForm {...form} over={over} />
        </>
      )
    case 'failed':
      return (
        <>
          <RollUpNote problem={state.problem} />
          <SourcesForm {...form} over={over} />
        </>
      )
    default:
      return unreachable(state)
  }
}

function Action({ rolling }: Pick<PartProps, 'rolling'>) {
  const { rollUp, shell } = useText()
  const { state, outdated, changed, empty, start, stop } = rolling
  const again = outdated || changed.length > 0
  if (state.kind === 'running') {
    return <StopAction label={shell.stop} disabled={state.step.stopping} onClick={stop} />
  }
  if (state.kind === 'done' && !again) return <KeepResult outcome={state.outcome.outcome} onAgain={start} />
  return (
    <>
      {outdated && <Body1>{rollUp.changedChoice}</Body1>}
      {empty && <Body1>{rollUp.nothingYet}</Body1>}
      <PrimaryAction label={again ? rollUp.runAgain : rollUp.run} disabled={empty} onClick={start} />
    </>
  )
}

/** What has changed since the summary in this workbook was rolled up; a click goes there. */
function ChangedSince({ rolling, workbook }: Pick<PartProps, 'rolling'> & { readonly workbook: OpenWorkbook }) {
  const { rollUp } = useText()
  const { problem, select } = useSelect(workbook)
  const { state, changed } = rolling
  if (state.kind === 'running') return null
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Sources
        title={rollUp.changedHere(changed.length)}
        sources={changed}
        named
        atOnce={CHANGES_SHOWN}
        onGo={select}
      />
    </>
  )
}

/** 汇总: the sheets of this workbook and returned files, made into the city's figures. */
export function RollUp({ plan }: { readonly plan: ImportedPlan }) {
  const [dragging, setDragging] = useState(false)
  const rolling = useRollingUp(plan)
  const { workbook } = useDesk()
  const drop = rolling.state.kind === 'running' ? null : { onDrop: rolling.form.onAdd, onOver: setDragging }
  return (
    <ScreenFrame action={<Action rolling={rolling} />} drop={drop}>
      {workbook && <ChangedSince rolling={rolling} workbook={workbook} />}
      <Stage plan={plan} rolling={rolling} over={dragging} />
    </ScreenFrame>
  )
}
