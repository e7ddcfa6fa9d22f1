import { useState } from 'react'
import { Body1, Field, Input } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { CheckedUnit } from '../../../usecases/checkWorkbook'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { OpenWorkbook } from '../../../usecases/ports'
import type { Stamped, StampProblem } from '../../../usecases/stampSubmission'
import { stampSubmission } from '../../../usecases/stampSubmission'
import { Note } from '../../components/Note'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { useDesk } from '../../desk/DeskContext'
import type { Unexpected } from '../../hooks/useWork'
import { useWork } from '../../hooks/useWork'
import { useText } from '../../text/TextContext'

function StampNote({ problem }: { readonly problem: StampProblem | Unexpected }) {
  const { check } = useText()
  switch (problem.kind) {
    case 'no-name':
      return <Note intent="warning">{check.stampName}</Note>
    case 'not-a-template':
      return <Note intent="error">{check.notATemplate}</Note>
    case 'unit-not-here':
      return <Note intent="error">{check.unitNotHere}</Note>
    case 'no-stamp-block':
      return <Note intent="error">{check.noStampBlock}</Note>
    case 'not-fit':
      return <Note intent="error">{check.stampNeeds(problem.mandatory.length, problem.unexplained.length)}</Note>
    case 'changed-meanwhile':
      return <Note intent="warning">{check.stampChangedMeanwhile}</Note>
    case 'workbook':
      return <ProblemNote problem={problem.problem} />
    case 'unexpected':
      return <ProblemNote problem={problem} />
    default:
      return unreachable(problem)
  }
}

/** What stands between the unit and its stamp. */
function StandingLine({ unit: { stamp, stampable, counts, unexplained } }: { readonly unit: CheckedUnit }) {
  const { check } = useText()
  if (!stampable) return <Body1>{check.noStampBlock}</Body1>
  const open = counts.强制性 + unexplained > 0
  return (
    <>
      {stamp?.changed && <Body1>{check.stampChanged(stamp.by, stamp.at)}</Body1>}
      {open && <Body1>{check.stampNeeds(counts.强制性, unexplained)}</Body1>}
      {!open && !stamp && <Body1>{check.stampReady}</Body1>}
    </>
  )
}

export interface StampActionProps {
  readonly plan: ImportedPlan
  readonly workbook: OpenWorkbook
  readonly unit: CheckedUnit
  readonly onStamped: () => void
}

/** 盖章上报: the name of who stamps, and the one thing to do. */
export function StampAction({ plan, workbook, unit, onStamped }: StampActionProps) {
  const { check } = useText()
  const { services, checks, memory, change } = useDesk()
  const typedBefore = memory.stamper?.unit === unit.unit ? memory.stamper.name : ''
  const [by, setBy] = useState(unit.stamp?.by ?? typedBefore)
  const keepName = () => {
    if (by.trim() !== typedBefore) void change({ stamper: { unit: unit.unit, name: by.trim() } })
  }
  const stamping = useWork<Stamped, StampProblem>()
  const { state } = stamping
  const fit = unit.stampable && unit.counts.强制性 + unit.unexplained === 0
  const stamp = () =>
    stamping.start(async () => {
      const request = { ...plan, settings: checks, unit: unit.unit, by: by.trim(), at: services.now() }
      const stamped = await stampSubmission(request, { workbook, fingerprint: services.fingerprint })
      if (stamped.ok) onStamped()
      return stamped
    })
  return (
    <>
      {state.kind === 'failed' && <StampNote problem={state.problem} />}
      <StandingLine unit={unit} />
      {fit && (
        <Field label={check.stampBy} orientation="horizontal">
          <Input value={by} autoComplete="name" onChange={(_, { value }) => setBy(value)} onBlur={keepName} />
        </Field>
      )}
      <PrimaryAction
        label={unit.stamp ? check.stampAgain : check.stamp}
        disabled={!fit || by.trim() === '' || state.kind === 'running'}
        onClick={stamp}
      />
    </>
  )
}
