import { Body1, Button } from '@fluentui/react-components'
import type { BrokenOff, SetUpInBatches } from '../../../usecases/setUpInBatches'
import { UNITS_AT_ONCE } from '../../../usecases/setUpInBatches'
import type { SetUpProblem } from '../../../usecases/setUpWorkbook'
import { PrimaryAction, StopAction } from '../../components/PrimaryAction'
import { ScreenFrame } from '../../components/ScreenFrame'
import type { Work, WorkStep } from '../../hooks/useWork'
import type { SetUpText } from '../../text/setUpText'
import { useText } from '../../text/TextContext'
import type { ChoiceFormProps } from './ChoiceForm'
import { Making } from './Making'
import { Written } from './Outcome'
import { wanting } from './readiness'
import { SetUpNote } from './SetUpNote'
import { StandingUnits } from './StandingUnits'

function words({ done, total, stopping }: WorkStep, text: SetUpText): string {
  if (stopping) return text.stoppingSheets
  return total === 0 ? text.preparing : text.writing(done, total)
}

export interface WriteSheetsProps {
  readonly form: ChoiceFormProps
  readonly work: Work<SetUpInBatches, SetUpProblem | BrokenOff>
  readonly onStart: () => void
}

function Action({ form, work: { state, stop, reset }, onStart }: WriteSheetsProps) {
  const { setUp, shell } = useText()
  const missing = wanting(form.choice, setUp)
  if (state.kind === 'done') {
    return (
      <>
        {state.outcome.left.length > 0 && <PrimaryAction label={setUp.goOn} onClick={onStart} />}
        {state.outcome.left.length > 0 ? (
          <Button appearance="subtle" onClick={reset}>
            {setUp.another}
          </Button>
        ) : (
          <PrimaryAction label={setUp.another} onClick={reset} />
        )}
      </>
    )
  }
  if (state.kind === 'running' && form.choice.units.size > UNITS_AT_ONCE) {
    return <StopAction label={shell.stop} disabled={state.step.stopping} onClick={stop} />
  }
  return (
    <>
      {missing !== null && <Body1>{missing}</Body1>}
      <PrimaryAction label={setUp.write} disabled={missing !== null || state.kind === 'running'} onClick={onStart} />
    </>
  )
}

/** Templates as sheets of this workbook. Many units are written a few at a time, and may be stopped in between. */
export function WriteSheets(props: WriteSheetsProps) {
  const { form, work } = props
  const { setUp } = useText()
  return (
    <ScreenFrame action={<Action {...props} />}>
      <Making
        form={form}
        state={work.state}
        words={(step) => words(step, setUp)}
        onDone={(outcome) => <Written outcome={outcome} />}
        onFailed={(problem) =>
          problem.kind === 'broken-off' ? (
            <StandingUnits broken={problem} index={form.plan.index} />
          ) : (
            <SetUpNote problem={problem} />
          )
        }
      />
    </ScreenFrame>
  )
}
