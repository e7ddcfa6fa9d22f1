import { useState } from 'react'
import { Checkbox, Field, Textarea } from '@fluentui/react-components'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { FileButton } from '../../components/FileButton'
import { Note } from '../../components/Note'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { ScreenFrame } from '../../components/ScreenFrame'
import { Invitation } from '../../components/WorkArea'
import { useDesk } from '../../desk/DeskContext'
import type { Unexpected } from '../../hooks/useWork'
import type { CompilePlanProblem, CompilePlanRequest } from '../../services'
import { useText } from '../../text/TextContext'
import { GoOn } from './GoOn'

export type Source = CompilePlanRequest['source']
export type ImportProblem = CompilePlanProblem | Unexpected

function PickNote({ problem }: { readonly problem: ImportProblem }) {
  const { importPlan } = useText()
  if (problem.kind === 'stopped') return <Note intent="info">{importPlan.stopped}</Note>
  if (problem.kind === 'nothing-found') return <Note intent="warning">{importPlan.nothingFound}</Note>
  if (problem.kind === 'unexpected' || problem.kind === 'unreadable') return <ProblemNote problem={problem} />
  return <Note intent="error">{importPlan.fileProblems[problem.kind](problem.file)}</Note>
}

export interface PickPlanProps {
  readonly plan: ImportedPlan
  readonly problem: ImportProblem | null
  readonly onSource: (source: Source) => void
}

/** Where a plan's text comes from: a file, a drop, or the clipboard. */
export function PickPlan({ plan, problem, onSource }: PickPlanProps) {
  const { importPlan } = useText()
  const { knowUnits, setKnowUnits } = useDesk().importing
  const [over, setOver] = useState(false)
  const [typed, setTyped] = useState('')
  const onFiles = ([file]: readonly File[]) => file && onSource({ kind: 'file', file })
  const action =
    typed.trim() === '' ? (
      <FileButton label={importPlan.pickFile} accept=".docx,.txt,.md,.doc" disabled={false} onPick={onFiles} />
    ) : (
      <PrimaryAction label={importPlan.read} onClick={() => onSource({ kind: 'text', text: typed })} />
    )
  return (
    <ScreenFrame action={action} drop={{ onDrop: onFiles, onOver: setOver }}>
      {problem && <PickNote problem={problem} />}
      <GoOn />
      <Invitation lines={[importPlan.invite]} small={importPlan.local} drop={{ over }} />
      <Field label={importPlan.paste}>
        <Textarea value={typed} resize="vertical" rows={6} lang="zh-CN" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Checkbox
        label={importPlan.knowUnits(plan.plan.units.length)}
        checked={knowUnits}
        onChange={(_, { checked }) => setKnowUnits(checked === true)}
      />
    </ScreenFrame>
  )
}
