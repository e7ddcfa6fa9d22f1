import { useState } from 'react'
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { CheckedFinding } from '../../../usecases/checkWorkbook'
import type { ReasonProblem, ReasonWritten } from '../../../usecases/giveReason'
import { giveReason } from '../../../usecases/giveReason'
import type { OpenWorkbook } from '../../../usecases/ports'
import { Note } from '../../components/Note'
import { ProblemNote } from '../../components/ProblemNote'
import type { Unexpected } from '../../hooks/useWork'
import { useWork } from '../../hooks/useWork'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({ bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

function ReasonNote({ problem }: { readonly problem: ReasonProblem | Unexpected }) {
  const { check } = useText()
  switch (problem.kind) {
    case 'no-reason-asked':
      return <Note intent="warning">{check.reasonNotAsked}</Note>
    case 'changed-meanwhile':
      return <Note intent="warning">{check.changedMeanwhile(`${problem.place.sheet} ${problem.place.address}`)}</Note>
    case 'workbook':
      return <ProblemNote problem={problem.problem} />
    case 'unexpected':
      return <ProblemNote problem={problem} />
    default:
      return unreachable(problem)
  }
}

export interface ReasonEntryProps {
  readonly checked: CheckedFinding
  readonly workbook: OpenWorkbook
  readonly onWritten: () => void
}

/** 上报说明 for a figure that is true although it looks doubtful. What was typed stays until it is written. */
export function ReasonEntry({ checked, workbook, onWritten }: ReasonEntryProps) {
  const styles = useStyles()
  const { check } = useText()
  const { reason } = checked
  const before = reason.kind === 'none' ? '' : reason.text
  const [typed, setTyped] = useState(before)
  const writing = useWork<ReasonWritten, ReasonProblem>()
  const write = (text: string) =>
    writing.start(async () => {
      const given = await giveReason({ checked, reason: text.trim() }, { workbook })
      if (given.ok) onWritten()
      return given
    })
  const busy = writing.state.kind === 'running'
  return (
    <>
      {reason.kind === 'void' && <Note intent="warning">{check.reasonVoid}</Note>}
      <Field label={check.reason} hint={check.reasonHint}>
        <Textarea value={typed} resize="vertical" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      {writing.state.kind === 'failed' && <ReasonNote problem={writing.state.problem} />}
      <div className={styles.bar}>
        <Button size="small" disabled={busy || typed.trim() === ''} onClick={() => write(typed)}>
          {check.saveReason}
        </Button>
        {reason.kind === 'given' && (
          <Button size="small" appearance="subtle" disabled={busy} onClick={() => write('')}>
            {check.takeBack}
          </Button>
        )}
      </div>
    </>
  )
}
