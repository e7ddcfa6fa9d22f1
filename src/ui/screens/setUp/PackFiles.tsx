import { Body1, Button } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import { Note } from '../../components/Note'
import { PrimaryAction, StopAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { ScreenFrame } from '../../components/ScreenFrame'
import { useDesk } from '../../desk/DeskContext'
import type { Unexpected, Work, WorkStep } from '../../hooks/useWork'
import type { PackedTemplates, Stopped } from '../../services'
import type { PaneText } from '../../text/paneText'
import { useText } from '../../text/TextContext'
import type { ChoiceFormProps } from './ChoiceForm'
import { Making } from './Making'
import { Packed } from './Outcome'
import { wanting } from './readiness'

function words({ stopping, done, total }: WorkStep, { setUp, shell }: PaneText): string {
  if (stopping) return shell.stopping
  return total === 0 ? setUp.preparing : setUp.packing(done, total)
}

function PackNote({ problem }: { readonly problem: Stopped | Unexpected }) {
  const { setUp } = useText()
  switch (problem.kind) {
    case 'stopped':
      return <Note intent="info">{setUp.stopped}</Note>
    case 'unexpected':
      return <ProblemNote problem={problem} />
    default:
      return unreachable(problem)
  }
}

export interface PackFilesProps {
  readonly form: ChoiceFormProps
  readonly work: Work<PackedTemplates, Stopped>
  readonly onStart: () => void
}

function Action({ form, work, onStart }: PackFilesProps) {
  const { setUp, shell } = useText()
  const { services } = useDesk()
  const { state, stop, reset } = work
  const missing = wanting(form.choice, setUp)
  switch (state.kind) {
    case 'running':
      return <StopAction label={shell.stop} disabled={state.step.stopping} onClick={stop} />
    case 'done': {
      const { name, bytes } = state.outcome
      return (
        <>
          <PrimaryAction label={setUp.another} onClick={reset} />
          <Button appearance="subtle" onClick={() => void services.saveFile(name, bytes)}>
            {setUp.saveAgain}
          </Button>
        </>
      )
    }
    case 'idle':
    case 'failed':
      return (
        <>
          {missing !== null && <Body1>{missing}</Body1>}
          <PrimaryAction label={setUp.pack} disabled={missing !== null} onClick={onStart} />
        </>
      )
    default:
      return unreachable(state)
  }
}

/** One workbook per unit, in a zip. */
export function PackFiles(props: PackFilesProps) {
  const text = useText()
  return (
    <ScreenFrame action={<Action {...props} />}>
      <Making
        form={props.form}
        state={props.work.state}
        words={(step) => words(step, text)}
        onDone={(outcome) => <Packed outcome={outcome} />}
        onFailed={(problem) => <PackNote problem={problem} />}
      />
    </ScreenFrame>
  )
}
